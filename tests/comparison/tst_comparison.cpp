// SPDX-License-Identifier: GPL-3.0-only
#include "engine/comparison/comparisonfile.h"
#include "engine/comparison/comparisonjobs.h"
#include "engine/strategies/registry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace cachescope;

namespace {

/// Contenders named a, b, c, …, each with a round for every value of the figure.
ComparisonResult resultWith(Figure figure, const QVector<QVector<double>> &values)
{
    ComparisonResult result;
    result.machine = thisMachine();
    for (const QVector<double> &rounds : values) {
        ContenderResult contender;
        contender.label = QString(QChar(static_cast<char16_t>('a' + result.contenders.size())));
        for (const double value : rounds) {
            RoundResult round;
            at(round.figures, figure) = value;
            contender.rounds.append(round);
        }
        result.repeat = std::max(result.repeat, static_cast<int>(rounds.size()));
        result.contenders.append(contender);
    }
    return result;
}

ComparisonResult fullResult()
{
    ComparisonPlan plan;
    plan.base = comparisonScenario();
    plan.base.workload.seed = 18'446'744'073'709'551'615u;
    ComparisonResult result;
    result.base = plan.base;
    result.repeat = 2;
    result.warmUpSeconds = 0.5;
    result.seconds = 3;
    result.machine = thisMachine();
    result.machine.redis = QStringLiteral("Redis 7");
    result.complete = true;
    for (const Contender &contender : contendersOf(allStrategyIds())) {
        ContenderResult measured{contender.label, *plan.scenarioOf(contender), {}};
        for (int round = 0; round < 2; ++round) {
            RoundResult values;
            for (const FigureInfo &info : figureInfos())
                at(values.figures, info.figure) = 0.125 * (round + 1);
            at(values.figures, Figure::WriteP99).reset();
            Sample sample;
            sample.time = -0.25;
            sample.hitRate = -1;
            sample.queueDepth = 7;
            sample.writeP99 = 3.5;
            values.samples = {sample, sample};
            measured.rounds.append(values);
        }
        result.contenders.append(measured);
    }
    return result;
}

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theMiddleAndTheSpreadOfSomeValues();
    void theFindingOfARow_data();
    void theFindingOfARow();
    void aRowThatOnlyOneContenderHasSaysNothing();
    void theContendersOfTwoResultsAreComparedTogether();
    void aFigureThatWasMeasuredOnceKnowsNoSpread();
    void theTimesOfTheStoresAreNoFinding();
    void aFigureWithoutAnythingToMeasureIsMissing();
    void theClaimOnWritesIsMeasuredUnderItsOwnCondition();
    void theClaimOnTheStoresLeavesOutWhatWasAdded();
    void theClaimsDatabaseTakesItsTimeOncePerWrite();
    void aKillIsTheOnlyFaultOfItsRun();
    void theRunsOfAPlanAreInOrder();
    void aFileWithoutKillsAndClaimsIsOpened();
    void contendersDifferInTheirStrategyAlone();
    void contendersDifferInAKnobAlone();
    void aRefusedOverrideMakesNoScenario();
    void whatIsSavedIsOpenedAgain();
    void whatIsSavedWithoutSamplesIsOpenedToo();
    void aDamagedFileIsRefused_data();
    void aDamagedFileIsRefused();
    void aDeeplyNestedFileIsRefused();
    void everyFileCutShortIsRefused();
    void aFileThatIsNotThereIsTold();
    void theDocumentNamesEveryKey();
};

void TestComparison::theMiddleAndTheSpreadOfSomeValues()
{
    QVERIFY(!spreadOf({}));
    const auto one = spreadOf({3});
    QVERIFY(one && one->low == 3 && one->median == 3 && one->high == 3);
    const auto odd = spreadOf({9, 1, 2});
    QVERIFY(odd && odd->low == 1 && odd->median == 2 && odd->high == 9);
    const auto even = spreadOf({4, 1, 2, 10});
    QVERIFY(even && even->median == 3);
    QVERIFY((Spread{1, 2, 3}.overlaps({3, 4, 5})));
    QVERIFY(!(Spread{1, 2, 3}.overlaps({3.1, 4, 5})));
    QVERIFY((Spread{1, 5, 9}.overlaps({3, 4, 5})));
}

void TestComparison::theFindingOfARow_data()
{
    using Values = QVector<QVector<double>>;
    QTest::addColumn<Figure>("figure");
    QTest::addColumn<Values>("values");
    QTest::addColumn<QVector<int>>("best");
    QTest::addColumn<int>("runnerUp");
    QTest::addColumn<int>("worst");
    QTest::addColumn<double>("ratio");
    QTest::addColumn<bool>("noDifference");
    QTest::addColumn<bool>("spreadKnown");

    QTest::newRow("the lowest latency is best") << Figure::WriteP50 << Values{{20, 22, 21}, {5, 6, 7}, {10, 11, 12}}
                                                << QVector<int>{1} << 2 << 0 << 21.0 / 6 << false << true;
    QTest::newRow("the highest hit rate is best")
        << Figure::HitRate << Values{{0.5, 0.5}, {0.9, 0.9}} << QVector<int>{1} << 0 << 0 << 1.8 << false << true;
    QTest::newRow("ranges that meet are no difference") << Figure::WriteP50 << Values{{5, 6, 9}, {8, 10, 12}}
                                                        << QVector<int>{0, 1} << -1 << -1 << 10.0 / 6 << true << true;
    QTest::newRow("two are as good, the third is not") << Figure::ReadP99 << Values{{2, 3}, {30, 31}, {2.5, 4}}
                                                       << QVector<int>{0, 2} << 1 << 1 << 30.5 / 2.5 << false << true;
    QTest::newRow("equal figures are no difference")
        << Figure::StaleReads << Values{{0, 0}, {0, 0}} << QVector<int>{0, 1} << -1 << -1 << 0.0 << true << true;
    QTest::newRow("nothing by something has no ratio")
        << Figure::LostWrites << Values{{0, 0}, {12, 14}} << QVector<int>{0} << 1 << 1 << 0.0 << false << true;
    QTest::newRow("one round knows no spread")
        << Figure::RequestsPerSecond << Values{{1000}, {2000}} << QVector<int>{1} << 0 << 0 << 2.0 << false << false;
    QTest::newRow("a contender without this figure is left out")
        << Figure::WriteP50 << Values{{}, {4, 4}, {8, 8}} << QVector<int>{1} << 2 << 2 << 2.0 << false << true;
    QTest::newRow("a wide range that reaches the best one is not worse")
        << Figure::WriteP50 << Values{{1, 2, 3}, {4, 4, 4}, {2, 6, 10}} << QVector<int>{0, 2} << 1 << 1 << 2.0 << false
        << true;
}

void TestComparison::theFindingOfARow()
{
    using Values = QVector<QVector<double>>;
    QFETCH(const Figure, figure);
    QFETCH(const Values, values);
    const auto findings = findingsOf({resultWith(figure, values)});
    QCOMPARE(findings.size(), 1);
    const Finding finding = findings.first();
    QCOMPARE(finding.figure, figure);
    QTEST(finding.best, "best");
    QTEST(finding.runnerUp, "runnerUp");
    QTEST(finding.worst, "worst");
    QTEST(finding.ratio, "ratio");
    QTEST(finding.noDifference, "noDifference");
    QTEST(finding.spreadKnown, "spreadKnown");
}

void TestComparison::aRowThatOnlyOneContenderHasSaysNothing()
{
    QVERIFY(findingsOf({resultWith(Figure::WriteP50, {{4, 5}, {}})}).isEmpty());
    QVERIFY(findingsOf({}).isEmpty());
}

void TestComparison::theContendersOfTwoResultsAreComparedTogether()
{
    const ComparisonResult fast = resultWith(Figure::WriteP50, {{10, 11}, {5, 6}});
    const ComparisonResult slow = resultWith(Figure::WriteP50, {{40, 41}, {20, 21}});
    const auto findings = findingsOf({fast, slow});
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().best, QVector<int>{1});
    QCOMPARE(findings.first().runnerUp, 0);
    QCOMPARE(findings.first().worst, 2); // the first of the second result
    QCOMPARE(findingsOf({resultWith(Figure::WriteP50, {{4}}), resultWith(Figure::WriteP50, {{5}})}).size(), 1);
}

void TestComparison::aFigureThatWasMeasuredOnceKnowsNoSpread()
{
    ComparisonResult result = resultWith(Figure::WriteP50, {{1, 1}, {2, 2}});
    for (ContenderResult &contender : result.contenders) // cancelled before the second kill
        at(contender.rounds[0].figures, Figure::LostCacheKilled) = contender.label == QLatin1String("a") ? 0 : 9;
    for (const Finding &finding : findingsOf({result}))
        QCOMPARE(finding.spreadKnown, finding.figure == Figure::WriteP50);
    QCOMPARE(findingsOf({result}).size(), 2);
}

void TestComparison::theTimesOfTheStoresAreNoFinding()
{
    QVERIFY(findingsOf({resultWith(Figure::CacheTime, {{1}, {2}})}).isEmpty());
}

void TestComparison::aFigureWithoutAnythingToMeasureIsMissing()
{
    Snapshot snapshot;
    snapshot.requests.reads = 10;
    snapshot.latency.read = {10, 1, 2, 3, 4};
    snapshot.database.statements = 5;
    const Figures figures = figuresOf(snapshot, 2);
    QCOMPARE(at(figures, Figure::ReadP99), std::optional(3.0));
    QVERIFY(!at(figures, Figure::WriteP50) && !at(figures, Figure::WriteP99) && !at(figures, Figure::HitRate));
    QVERIFY(!at(figures, Figure::LostWrites)); // nobody looked
    QCOMPARE(at(figures, Figure::RequestsPerSecond), std::optional(5.0));
    QCOMPARE(at(figures, Figure::StatementsPerRequest), std::optional(0.5));
    QVERIFY(!at(figuresOf({}, 0), Figure::RequestsPerSecond));
}

void TestComparison::theClaimOnWritesIsMeasuredUnderItsOwnCondition()
{
    // What the rounds themselves say of writes was measured under another condition.
    ComparisonResult result = resultWith(Figure::WriteP50, {{100, 120, 110}, {11, 10, 12}});
    result.contenders[0].scenario.strategy = QStringLiteral("write-through");
    result.contenders[1].scenario.strategy = QStringLiteral("write-behind");
    QCOMPARE(claimsOf(result).constFirst().measured(), 0.0);
    for (const auto &[strategy, ms] :
         {std::pair("write-behind", 0.5), std::pair("write-through", 121.0), std::pair("cache-aside", 122.0)}) {
        RoundResult round;
        at(round.figures, Figure::WriteP50) = ms;
        const QString id = QString::fromLatin1(strategy);
        result.claimRuns.append({id, claimScenario(result.base, id), {round}});
    }
    const Claim claim = claimsOf(result).constFirst();
    QCOMPARE(claim.claimed, 25.0);
    QCOMPARE(claim.measured(), 242.0);
    QCOMPARE(claim.times.last().claimedMs, 122.0);
    QCOMPARE(claim.times.last().measuredMs->median, 122.0);
}

void TestComparison::theClaimOnTheStoresLeavesOutWhatWasAdded()
{
    ComparisonResult result = resultWith(Figure::CacheTime, {{0.1}});
    Figures &figures = result.contenders[0].rounds[0].figures;
    at(figures, Figure::DatabaseTime) = 10.4;
    QCOMPARE(claimsOf(result).constLast().measured(), 0.0); // the very figure that was added proves nothing
    at(figures, Figure::CacheOwnTime) = 0.1;
    at(figures, Figure::DatabaseOwnTime) = 0.4;
    const Claim claim = claimsOf(result).constLast();
    QCOMPARE(claim.claimed, 100.0);
    QCOMPARE(claim.measured(), 4.0);
    QCOMPARE(claim.waitedForDatabaseMs->median, 10.4);
}

void TestComparison::theClaimsDatabaseTakesItsTimeOncePerWrite()
{
    Scenario base = comparisonScenario();
    base.workload.seed = 7;
    base.databaseDelay.ms = 3;
    const Scenario aside = claimScenario(base, QStringLiteral("cache-aside"));
    QCOMPARE(aside.databaseDelay, (Delay{Delay::Kind::Fixed, 120, 0}));
    QCOMPARE(aside.cacheDelay, Delay());
    QCOMPARE(aside.workload.seed, 7u);
    QCOMPARE(aside.workload.readShare, 0.0);
    QCOMPARE(claimScenario(base, QStringLiteral("write-through")).databaseDelay.ms, 40.0); // BEGIN, UPDATE and COMMIT
}

void TestComparison::aKillIsTheOnlyFaultOfItsRun()
{
    Scenario contender = comparisonScenario();
    contender.faults = {Fault()};
    const Scenario crash = killScenario(contender, Figure::LostProcessKilled);
    QCOMPARE(crash.faults.size(), 1);
    QCOMPARE(crash.faults.first().kind, FaultKind::Crash);
    const Scenario cache = killScenario(contender, Figure::LostCacheKilled);
    QCOMPARE(cache.faults.first().kind, FaultKind::Kill);
    QCOMPARE(cache.faults.first().server, Server::Redis);
    const Fault database = killScenario(contender, Figure::LostDatabaseKilled).faults.first();
    QCOMPARE(database.server, Server::Postgres);
    QVERIFY(database.duration > 0 && database.at + database.duration < cache.seconds); // back before the end
}

void TestComparison::theRunsOfAPlanAreInOrder()
{
    using Kind = ComparisonJob::Kind;
    ComparisonPlan plan;
    plan.repeat = 2;
    ComparisonResult result;
    result.contenders.resize(2);
    result.claimRuns.resize(3);
    QCOMPARE(jobsOf(plan, result).size(), 2 * 2 + 3);
    result.kills = true;
    const auto jobs = jobsOf(plan, result);
    QCOMPARE(jobs.size(), 2 * 2 + 3 + 2 * 3 * 2);
    QVERIFY(jobs.at(1).kind == Kind::Round && jobs.at(1).contender == 1 && jobs.at(1).round == 0);
    QVERIFY(jobs.at(4).kind == Kind::Claim && jobs.at(4).contender == 0);
    QVERIFY(jobs.at(7).kind == Kind::Kill && jobs.at(7).lost == Figure::LostProcessKilled);
    QVERIFY(jobs.last().round == 1 && jobs.last().lost == Figure::LostDatabaseKilled);
}

void TestComparison::contendersDifferInTheirStrategyAlone()
{
    ComparisonPlan plan;
    plan.base = comparisonScenario();
    plan.warmUpSeconds = 0.5;
    plan.seconds = 2;
    plan.contenders =
        contendersOf({QStringLiteral("write-behind"), QStringLiteral("no-such"), QStringLiteral("cache-aside")});
    QCOMPARE(plan.contenders.size(), 2);
    const auto scenario = plan.scenarioOf(plan.contenders.first());
    QVERIFY(scenario);
    Scenario expected = plan.base;
    expected.strategy = QStringLiteral("write-behind");
    expected.seconds = 2.5;
    QCOMPARE(*scenario, expected);
    QCOMPARE(allStrategyIds().size(), static_cast<qsizetype>(strategies().size()));
}

void TestComparison::contendersDifferInAKnobAlone()
{
    ComparisonPlan plan;
    plan.contenders = contendersOf(QStringLiteral("write-behind"), QStringLiteral("knobs.batchSize"),
                                   {QStringLiteral("1"), QStringLiteral("500")});
    QCOMPARE(plan.contenders.last().label, QStringLiteral("write-behind knobs.batchSize=500"));
    Scenario first = plan.scenarioOf(plan.contenders.first()).value();
    const Scenario last = plan.scenarioOf(plan.contenders.last()).value();
    QCOMPARE(first.options.batchSize, 1);
    first.options.batchSize = 500;
    QCOMPARE(first, last);
}

void TestComparison::aRefusedOverrideMakesNoScenario()
{
    ComparisonPlan plan;
    QVERIFY(!plan.scenarioOf({QStringLiteral("x"), {{QStringLiteral("knobs.batchSize"), QStringLiteral("many")}}}));
    QVERIFY(!plan.scenarioOf({QStringLiteral("x"), {{QStringLiteral("knobs.colour"), QStringLiteral("1")}}}));
}

void TestComparison::whatIsSavedIsOpenedAgain()
{
    const ComparisonResult result = fullResult();
    const QByteArray json = writeComparison(result);
    const ComparisonReading reading = readComparison(json);
    QVERIFY2(reading.trouble == ComparisonReading::Trouble::None, qPrintable(reading.detail));
    QCOMPARE(reading.result.base, result.base); // the seed to its last digit
    QCOMPARE(reading.result.contenders.size(), result.contenders.size());
    QCOMPARE(reading.result.contenders.last().scenario, result.contenders.last().scenario);
    const RoundResult round = reading.result.contenders.first().rounds.last();
    QCOMPARE(round.figures, result.contenders.first().rounds.last().figures);
    QCOMPARE(round.samples.size(), 2);
    QCOMPARE(round.samples.first().time, -0.25);
    QCOMPARE(round.samples.first().writeP99, 3.5);
    QCOMPARE(reading.result.machine.when.toSecsSinceEpoch(), result.machine.when.toSecsSinceEpoch());
    QCOMPARE(reading.result.machine.cpus, result.machine.cpus);
    QVERIFY(reading.result.complete);
    ComparisonResult again = reading.result;
    again.machine.when = result.machine.when;
    QCOMPARE(writeComparison(again), json);
}

void TestComparison::whatIsSavedWithoutSamplesIsOpenedToo()
{
    const ComparisonResult result = fullResult();
    const QByteArray json = writeComparison(result, false);
    QVERIFY(!json.contains("queueDepth"));
    const ComparisonReading reading = readComparison(json);
    QCOMPARE(reading.trouble, ComparisonReading::Trouble::None);
    QVERIFY(reading.result.contenders.first().rounds.first().samples.isEmpty());
    QCOMPARE(reading.result.contenders.first().spread(Figure::ReadP50)->high, 0.25);
}

void TestComparison::aFileWithoutKillsAndClaimsIsOpened()
{
    ComparisonResult result = fullResult();
    result.kills = true;
    result.claimRuns = {result.contenders.first()};
    const ComparisonReading whole = readComparison(writeComparison(result));
    QCOMPARE(whole.trouble, ComparisonReading::Trouble::None);
    QVERIFY(whole.result.kills);
    QCOMPARE(whole.result.claimRuns.size(), 1);
    QCOMPARE(whole.result.claimRuns.first().rounds.size(), 2);

    QByteArray older = writeComparison(fullResult());
    const qsizetype size = older.size();
    older.replace("  \"kills\": false,\n", "").replace("  \"claimRuns\": [],\n", "");
    QCOMPARE(older.size(), size - 18 - 19);
    const ComparisonReading reading = readComparison(older);
    QVERIFY2(reading.trouble == ComparisonReading::Trouble::None, qPrintable(reading.detail));
    QVERIFY(!reading.result.kills && reading.result.claimRuns.isEmpty());
}

void TestComparison::aDamagedFileIsRefused_data()
{
    using Trouble = ComparisonReading::Trouble;
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<Trouble>("trouble");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const char *from, const char *to, Trouble trouble, const char *detail) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << trouble << QString::fromLatin1(detail);
    };
    row("not JSON", "\"version\": 1,", "\"version\" 1,", Trouble::NotJson, "3:13");
    row("another kind of file", "cachescope comparison", "shopping list", Trouble::NotAComparison, "");
    row("a later version", "\"version\": 1", "\"version\": 2", Trouble::OtherVersion, "2");
    row("a version in words", "\"version\": 1", "\"version\": \"one\"", Trouble::Malformed, "version");
    row("no contenders", "\"contenders\"", "\"pretenders\"", Trouble::Malformed, "contenders");
    row("a negative figure", "\"readP50Ms\": 0.125", "\"readP50Ms\": -1", Trouble::Malformed,
        "contenders[0].rounds[0].readP50Ms");
    row("a hit rate above 1", "\"hitRate\": 0.25,\n          \"statements", "\"hitRate\": 2,\n          \"statements",
        Trouble::Malformed, "contenders[0].rounds[1].hitRate");
    row("a sample that is a word", "\"queueDepth\": [7.0", "\"queueDepth\": [\"7\"", Trouble::Malformed,
        "contenders[0].rounds[0].samples.queueDepth");
    row("a sample too few", "\"queueDepth\": [7.0, 7.0]", "\"queueDepth\": [7.0]", Trouble::Malformed,
        "contenders[0].rounds[0].samples.queueDepth");
    row("a strategy that does not exist", "\"strategy\": \"cache-aside\",\n    \"seconds",
        "\"strategy\": \"cache-around\",\n    \"seconds", Trouble::Malformed, "scenario.strategy");
    row("no date", "\"when\": \"20", "\"when\": \"on a Monday 20", Trouble::Malformed, "machine.when");
}

void TestComparison::aDamagedFileIsRefused()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QByteArray json = writeComparison(fullResult());
    const qsizetype place = json.indexOf(from);
    QVERIFY(place >= 0);
    json.replace(place, from.size(), to);
    const ComparisonReading reading = readComparison(json);
    QTEST(reading.trouble, "trouble");
    QTEST(reading.detail, "detail");
    QVERIFY(reading.result.contenders.isEmpty());
}

void TestComparison::aDeeplyNestedFileIsRefused()
{
    const QByteArray deep = QByteArray(1'000'000, '[') + QByteArray(1'000'000, ']');
    const QByteArray json = "{\"file\":\"cachescope comparison\",\"version\":1,\"scenario\":" + deep + "}";
    QCOMPARE(readComparison(json).trouble, ComparisonReading::Trouble::Malformed);
}

void TestComparison::everyFileCutShortIsRefused()
{
    const QByteArray json = writeComparison(fullResult(), false);
    for (qsizetype length = 0; length < json.size() - 2; length += 7)
        QVERIFY2(readComparison(json.left(length)).trouble != ComparisonReading::Trouble::None,
                 qPrintable(QString::number(length)));
}

void TestComparison::aFileThatIsNotThereIsTold()
{
    const ComparisonReading reading = readComparisonFile(QStringLiteral("/nowhere/comparison.json"));
    QCOMPARE(reading.trouble, ComparisonReading::Trouble::Unreadable);
    QVERIFY(!reading.detail.isEmpty());
}

void TestComparison::theDocumentNamesEveryKey()
{
    QFile file(QStringLiteral(CACHESCOPE_SOURCE_DIR "/resources/schema/comparison.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray document = file.readAll();
    for (const FigureInfo &info : figureInfos())
        QVERIFY2(document.contains('`' + QByteArray(info.id) + '`'), info.id);
    const QJsonObject json = QJsonDocument::fromJson(writeComparison(fullResult())).object();
    for (const QString &key : json.keys() + json.value(QLatin1String("machine")).toObject().keys()
             + json.value(QLatin1String("contenders")).toArray().first().toObject().keys())
        QVERIFY2(document.contains('`' + key.toUtf8() + '`'), qPrintable(key));
}

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
