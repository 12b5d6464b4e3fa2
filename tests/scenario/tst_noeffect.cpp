// SPDX-License-Identifier: GPL-3.0-only
#include "engine/scenario/noeffect.h"
#include "engine/scenario/scenariofields.h"

#include <QDir>
#include <QTest>

using namespace cachescope;

namespace {

QStringList pathsOf(const QVector<NoEffect> &all)
{
    QStringList paths;
    for (const NoEffect &one : all)
        paths.append(one.path);
    return paths;
}

} // namespace

class TestNoEffect : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatHasNoEffectIsFound_data();
    void whatHasNoEffectIsFound();
    void whatIsAsUsualIsNoMistake();
    void theDefaultOfAnOptionThatWasGivenIsOne();
    void everyFieldHasAnEffectUnderSomeStrategy();
    void allOfTheExamplesHasAnEffect();
};

void TestNoEffect::whatHasNoEffectIsFound_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("found");
    QTest::addColumn<Need>("lacks"); // Nothing: all has an effect
    const auto row = [](const char *name, const char *json, const char *path, Need lacks, const char *found = "") {
        QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(path) << QString::fromLatin1(found) << lacks;
    };
    row("an option of another strategy", R"({"strategy":"cache-aside","knobs":{"batchSize":7}})", "knobs.batchSize",
        Need::Queue);
    row("single-flight under refresh-ahead", R"({"strategy":"refresh-ahead","knobs":{"singleFlight":true}})",
        "knobs.singleFlight", Need::OwnLoads);
    row("single-flight under cache-aside", R"({"strategy":"cache-aside","knobs":{"singleFlight":true}})", "",
        Need::Nothing);
    row("the guard of single rows under write-behind", R"({"strategy":"write-behind","knobs":{"versionGuard":true}})",
        "knobs.versionGuard", Need::SingleWrites);
    row("the usual expiry under refresh-ahead", R"({"strategy":"refresh-ahead","knobs":{"expiryMs":5000}})",
        "knobs.expiryMs", Need::Expiry);
    row("how parts are cached where nothing is cached",
        R"({"strategy":"cache-aside","knobs":{"partialWrite":"as-whole"}})", "knobs.partialWrite", Need::CachedWrites);
    row("how parts are cached where writes update the cache",
        R"({"strategy":"cache-aside","knobs":{"partialWrite":"as-whole","afterWrite":"update"}})", "", Need::Nothing);
    row("how parts are cached under write-behind", R"({"strategy":"write-behind","knobs":{"partialWrite":"onto-row"}})",
        "", Need::Nothing);
    row("a worker that knows updates only, without a queue", R"({"knobs":{"updatesOnly":true}})", "knobs.updatesOnly",
        Need::Queue);
    row("deletions without writes", R"({"workload":{"readShare":1,"deleteShare":0.5}})", "workload.deleteShare",
        Need::Writes);
    row("deletions among the writes", R"({"workload":{"deleteShare":0.5}})", "", Need::Nothing);
    row("an open time without a breaker", R"({"knobs":{"breakerOpenMs":10}})", "knobs.breakerOpenMs", Need::Breaker);
    row("an open time with a breaker", R"({"knobs":{"breakerOpenMs":10,"breakerFailures":1}})", "", Need::Nothing);
    row("a pause without a retry", R"({"knobs":{"cacheRetryPauseMs":10}})", "knobs.cacheRetryPauseMs", Need::Retries);
    row("a rate in a closed loop", R"({"workload":{"rate":5}})", "workload.rate", Need::OpenLoop);
    row("a think time in an open loop", R"({"workload":{"loop":"open","thinkTimeMs":5}})", "workload.thinkTimeMs",
        Need::ClosedLoop);
    row("an exponent without Zipf", R"({"workload":{"choice":"uniform","zipfExponent":1.5}})", "workload.zipfExponent",
        Need::ZipfChoice);
    row("hot products without a hot set", R"({"workload":{"hotShare":0.5}})", "workload.hotShare", Need::HotSetChoice);
    row("a latency of no kind", R"({"databaseDelay":{"ms":5}})", "databaseDelay.ms", Need::DatabaseLatency);
    row("a spread of a fixed latency", R"({"cacheDelay":{"kind":"fixed","spreadMs":5}})", "cacheDelay.spreadMs",
        Need::CacheSpread);
    row("an alert about a queue that is not there", R"({"alerts":{"queue":5}})", "alerts.queue", Need::Queue);
    row("clients of a schedule", R"({"workload":{"clients":5},"schedule":{"requests":"read 1"}})", "workload.clients",
        Need::Workload);
    row("the length of a schedule", R"({"seconds":5,"schedule":{"requests":"read 1"}})", "seconds", Need::Workload);
    row("a flush without a queue", R"({"schedule":{"requests":"write 1; flush"}})", "schedule.requests", Need::Queue,
        "flush");
    row("a flush with a queue", R"({"strategy":"write-behind","schedule":{"requests":"write 1; flush"}})", "",
        Need::Nothing);
    row("a fault after the end", R"({"seconds":5,"faults":[{"kind":"cut","at":5}]})", "faults[0]", Need::InTime, "cut");
    row("a fault in time", R"({"seconds":5,"faults":[{"kind":"cut","at":4}]})", "", Need::Nothing);
    row("a fault of a run without an end", R"({"faults":[{"kind":"cut","at":500}]})", "", Need::Nothing);
    row("a fault of a schedule", R"({"schedule":{"requests":"read 1"},"faults":[{"kind":"evict"}]})", "faults[0]",
        Need::Workload, "evict");
}

void TestNoEffect::whatHasNoEffectIsFound()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, path);
    QFETCH(const QString, found);
    QFETCH(const Need, lacks);
    const ScenarioReading reading = readScenario(json);
    QVERIFY(reading.problems.isEmpty());
    QVector<NoEffect> expected;
    if (lacks != Need::Nothing)
        expected.append({path, found, lacks, reading.scenario.strategy});
    QCOMPARE(withoutEffect(reading.scenario), expected);
}

void TestNoEffect::whatIsAsUsualIsNoMistake()
{
    for (const StrategyInfo &info : strategies()) {
        Scenario scenario;
        scenario.strategy = info.id;
        QCOMPARE(pathsOf(withoutEffect(scenario)), QStringList());
        QCOMPARE(pathsOf(withoutEffect(readScenario(writeScenario(scenario)).scenario)), QStringList());
    }
}

void TestNoEffect::theDefaultOfAnOptionThatWasGivenIsOne()
{
    const QStringList given{QStringLiteral("knobs.queue"), QStringLiteral("knobs.lockPerKey")};
    QCOMPARE(pathsOf(withoutEffect(Scenario(), given)), given.mid(0, 1));
}

void TestNoEffect::everyFieldHasAnEffectUnderSomeStrategy()
{
    for (const ScenarioField &field : scenarioFields()) {
        int readers = 0;
        for (const StrategyInfo &info : strategies()) {
            Scenario scenario;
            scenario.strategy = info.id;
            readers += std::all_of(field.needs.begin(), field.needs.end(),
                                   [&scenario](Need need) { return need >= Need::Breaker || isMet(need, scenario); });
        }
        QVERIFY2(readers > 0, qPrintable(field.path()));
    }
}

void TestNoEffect::allOfTheExamplesHasAnEffect()
{
    const QDir folder(QStringLiteral(CACHESCOPE_SOURCE_DIR "/resources/scenarios"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}))
        QCOMPARE(pathsOf(withoutEffect(readScenarioFile(folder.filePath(name)).scenario)), QStringList());
}

QTEST_GUILESS_MAIN(TestNoEffect)
#include "tst_noeffect.moc"
