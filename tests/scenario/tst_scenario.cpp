// SPDX-License-Identifier: GPL-3.0-only
#include "engine/scenario/scenario.h"
#include "engine/scenario/scenariofields.h"
#include "engine/strategies/registry.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

#include <cmath>

using namespace cachescope;
using Kind = ScenarioProblem::Kind;

namespace {

template<typename Number> Number anyNumber(const ScenarioField &field)
{
    if constexpr (std::is_same_v<Number, quint64>) {
        return *rc::gen::arbitrary<quint64>();
    } else if constexpr (std::is_floating_point_v<Number>) {
        const double share = *rc::gen::inRange(0, 1'000'001) / 1'000'000.0;
        return field.lowest + (field.highest - field.lowest) * share;
    } else {
        const auto lowest = static_cast<qint64>(field.lowest);
        return Number(static_cast<int>(*rc::gen::inRange<qint64>(lowest, static_cast<qint64>(field.highest) + 1)));
    }
}

QString anyText(int longest)
{
    const auto length = *rc::gen::inRange(0, longest + 1);
    QString text;
    for (int i = 0; i < length; ++i)
        text.append(QChar(*rc::gen::inRange<char16_t>(0x01, 0xd7ff)));
    return text;
}

void fill(const ScenarioField &field, const FieldSlot &slot)
{
    std::visit(
        [&]<typename Slot>(Slot target) {
            if constexpr (std::is_same_v<Slot, QString *>) {
                *target = anyText(static_cast<int>(field.highest));
            } else if constexpr (std::is_same_v<Slot, bool *>) {
                *target = *rc::gen::arbitrary<bool>();
            } else if constexpr (std::is_same_v<Slot, RequestPlan *>) {
                const auto plan =
                    *rc::gen::element<const char *>("", "read 1; write 1", "warm 2; evict 2; write 2 fails; flush",
                                                    "create 3 = 500; write 3 price = 5; write 3 stock = 0; delete 3");
                *target = *plan ? readPlan(QString::fromLatin1(plan)).plan : RequestPlan();
            } else if constexpr (std::is_same_v<Slot, MoveOrder *>) {
                const int moves = *rc::gen::inRange(0, 9);
                for (int i = 0; i < moves; ++i)
                    target->append(*rc::gen::inRange(1, 5));
            } else if constexpr (NumberSlot<Slot>) {
                *target = anyNumber<std::remove_pointer_t<Slot>>(field);
            } else {
                setChoice(slot, *rc::gen::inRange<qsizetype>(0, choicesOf(slot).size()));
            }
        },
        slot);
}

Scenario anyScenario()
{
    Scenario scenario;
    for (const ScenarioField &field : scenarioFields())
        fill(field, field.slot(scenario));
    if (scenario.requests.isEmpty())
        scenario.order.clear(); // there is nobody to move
    return scenario;
}

/// A well-formed scenario with a few bytes changed, doubled, cut or inserted.
QByteArray damaged(QByteArray json)
{
    static const QByteArrayList pieces = {"{",
                                          "}",
                                          "[",
                                          "]",
                                          "\"",
                                          ":",
                                          ",",
                                          "\\u0000",
                                          "\\ud800",
                                          "1e999",
                                          "-1",
                                          "null",
                                          "NaN",
                                          "\xff",
                                          "\xc3",
                                          "0.5",
                                          "\"name\"",
                                          "\"knobs\":{",
                                          "99999999999999999999999"};
    const int wounds = *rc::gen::inRange(1, 6);
    for (int i = 0; i < wounds; ++i) {
        const auto at = *rc::gen::inRange<qsizetype>(0, json.size() + 1);
        const auto length = *rc::gen::inRange<qsizetype>(0, 12);
        switch (*rc::gen::inRange(0, 4)) {
        case 0: json.remove(at, length); break;
        case 1: json.insert(at, json.mid(at, length)); break;
        case 2: json.insert(at, pieces.at(*rc::gen::inRange<qsizetype>(0, pieces.size()))); break;
        default: json.insert(at, static_cast<char>(*rc::gen::inRange(0, 256))); break;
        }
    }
    return json;
}

bool everyFieldFits(const Scenario &scenario)
{
    return readScenario(writeScenario(scenario)).problems.isEmpty();
}

} // namespace

class TestScenario : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyExampleMayRun_data();
    void everyExampleMayRun();
    void thereIsAnExampleForEachStrategy();
    void anEmptyObjectIsTheDefaultScenario();
    void aFileSaysEveryField();
    void whatIsWrittenIsReadBackTheSame();
    void aProblemIsNamed_data();
    void aProblemIsNamed();
    void allProblemsAreNamedAtOnce();
    void aFileThatCannotBeReadSaysWhy();
    void damagedInputNeverHarms();
    void randomBytesNeverHarm();
    void aFieldIsSetFromText_data();
    void aFieldIsSetFromText();
    void theDocumentNamesEveryKey();
    void keysAboveTheProductsAreAskedForWhenThereAreMoreIds();
};

void TestScenario::everyExampleMayRun_data()
{
    QTest::addColumn<QString>("path");
    const QDir examples(QStringLiteral(CACHESCOPE_SOURCE_DIR "/resources/scenarios"));
    for (const QFileInfo &file : examples.entryInfoList({QStringLiteral("*.json")}, QDir::Files))
        QTest::newRow(qUtf8Printable(file.fileName())) << file.filePath();
}

void TestScenario::everyExampleMayRun()
{
    QFETCH(QString, path);
    const ScenarioReading reading = readScenarioFile(path);
    for (const ScenarioProblem &problem : reading.problems)
        qWarning() << problem.path << problem.found << problem.allowed;
    QVERIFY(reading.problems.isEmpty());
    QVERIFY(!reading.scenario.name.isEmpty());
    QVERIFY(reading.scenario.seconds > 0);
    QVERIFY(QFileInfo(path).baseName().startsWith(reading.scenario.strategy));
}

void TestScenario::thereIsAnExampleForEachStrategy()
{
    QVERIFY(!strategies().empty());
    for (const StrategyInfo &info : strategies())
        QVERIFY(QFile::exists(QStringLiteral(CACHESCOPE_SOURCE_DIR "/resources/scenarios/%1.json").arg(info.id)));
}

void TestScenario::anEmptyObjectIsTheDefaultScenario()
{
    const ScenarioReading reading = readScenario("{}");
    QVERIFY(reading.problems.isEmpty());
    QCOMPARE(reading.scenario, Scenario());
    QVERIFY(readScenario("\xEF\xBB\xBF \n{ } ").problems.isEmpty());
}

void TestScenario::aFileSaysEveryField()
{
    const ScenarioReading reading = readScenario(R"({
        "name": "Tiếng Việt, العربية", "strategy": "write-behind", "seconds": 2.5, "products": 1000000,
        "knobs": {"expiryMs": 1500, "refreshAheadExpiryMs": 2500, "refreshThreshold": 0.5,
                  "writeThroughOrder": "cache-first", "queue": "in-memory", "flushIntervalMs": 100, "batchSize": 7,
                  "coalesce": false, "attempts": 4, "backOffMs": 20, "partialWrite": "onto-row", "updatesOnly": true},
        "workload": {"loop": "open", "clients": 10, "thinkTimeMs": 3, "rate": 250.5, "readShare": 0.25,
                     "createShare": 0.1, "deleteShare": 0.2, "partShare": 0.3, "ids": 1000000,
                     "choice": "hot-set", "zipfExponent": 1.2, "hotShare": 0.05, "hotTraffic": 0.75,
                     "seed": 18446744073709551615},
        "cacheDelay": {"kind": "fixed", "ms": 1.5}, "databaseDelay": {"kind": "normal", "ms": 10, "spreadMs": 2}})");
    QVERIFY(reading.problems.isEmpty());
    Scenario expected;
    expected.name = QStringLiteral("Tiếng Việt, العربية");
    expected.strategy = QStringLiteral("write-behind");
    expected.seconds = 2.5;
    expected.products = 1'000'000;
    StrategyOptions &options = expected.options;
    options.expiry = milliseconds(1500);
    options.refreshAheadExpiry = milliseconds(2500);
    options.refreshThreshold = 0.5;
    options.writeThroughOrder = WriteThroughOrder::CacheFirst;
    options.queue = QueueKind::InMemory;
    options.flushInterval = milliseconds(100);
    options.batchSize = 7;
    options.coalesce = false;
    options.attempts = 4;
    options.backOff = milliseconds(20);
    options.partialWrite = PartialWrite::OntoRow;
    options.updatesOnly = true;
    expected.workload = {WorkloadPlan::Loop::Open,
                         10,
                         milliseconds(3),
                         250.5,
                         0.25,
                         0.1,
                         0.2,
                         0.3,
                         1'000'000,
                         WorkloadPlan::Choice::HotSet,
                         1.2,
                         0.05,
                         0.75,
                         std::numeric_limits<quint64>::max()};
    expected.cacheDelay = {Delay::Kind::Fixed, 1.5, 0};
    expected.databaseDelay = {Delay::Kind::Normal, 10, 2};
    QCOMPARE(reading.scenario, expected);
}

void TestScenario::whatIsWrittenIsReadBackTheSame()
{
    QVERIFY(rc::check("what is written is read back the same", [] {
        const Scenario scenario = anyScenario();
        const ScenarioReading reading = readScenario(writeScenario(scenario));
        RC_ASSERT(reading.problems.isEmpty());
        RC_ASSERT(reading.scenario == scenario);
    }));
}

void TestScenario::aProblemIsNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ScenarioProblem::Kind>("kind");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QStringList>("allowed");
    const auto row = [](const char *name, const QByteArray &json, Kind kind, const char *place, const char *found,
                        const QStringList &allowed = {}) {
        QTest::newRow(name) << json << kind << QString::fromUtf8(place) << QString::fromUtf8(found) << allowed;
    };
    const QStringList delayKeys = {QStringLiteral("kind"), QStringLiteral("ms"), QStringLiteral("spreadMs")};
    const QStringList share = {QStringLiteral("0"), QStringLiteral("1")};

    row("an empty file is not JSON", "", Kind::NotJson, "1:1", "empty");
    row("text is not JSON", "hello", Kind::NotJson, "1:1", "value");
    row("a missing comma is found where it is missing", "{\n  \"name\": \"é\" \"seconds\": 1\n}", Kind::NotJson, "2:15",
        "comma or }");
    row("two documents in one file are not JSON", "{} {}", Kind::NotJson, "1:4", "more");
    row("a zero byte is not JSON", QByteArray("{\n}\0x", 5), Kind::NotJson, "2:2", "zero byte");
    row("NaN is not JSON", R"({"seconds":NaN})", Kind::NotJson, "1:12", "value");
    row("half a surrogate pair is not JSON", R"({"name":"\ud800"})", Kind::NotJson, "1:10", "escape");
    row("bytes that are not UTF-8 are not JSON", "{\"name\":\"\xff\"}", Kind::NotJson, "1:10", "encoding");
    row("a number beyond every number is not JSON", R"({"seconds":1e999})", Kind::NotJson, "1:12", "number");
    row("a list is not a scenario", "[]", Kind::WrongType, "", "array", {QStringLiteral("object")});
    row("null is not a scenario", "null", Kind::WrongType, "", "null", {QStringLiteral("object")});
    row("an unknown key at the top", R"({"strat":1})", Kind::UnknownKey, "strat", "strat",
        {QStringLiteral("name"), QStringLiteral("strategy"), QStringLiteral("seconds"), QStringLiteral("products"),
         QStringLiteral("knobs"), QStringLiteral("workload"), QStringLiteral("cacheDelay"),
         QStringLiteral("databaseDelay"), QStringLiteral("alerts"), QStringLiteral("schedule"),
         QStringLiteral("sandbox"), QStringLiteral("faults")});
    row("an unknown key in a section", R"({"cacheDelay":{"mean":1}})", Kind::UnknownKey, "cacheDelay.mean", "mean",
        delayKeys);
    row("a section's key at the top is unknown there", R"({"clients":1})", Kind::UnknownKey, "clients", "clients",
        keysOf(QLatin1String()));
    row("control characters never reach a message", R"({"a\u001b[31m":1})", Kind::UnknownKey, "a\uFFFD[31m",
        "a\uFFFD[31m", keysOf(QLatin1String()));
    row("a key that stands there twice", R"({"seconds":1,"seconds":2})", Kind::DuplicateKey, "seconds", "seconds");
    row("a section that stands there twice", R"({"knobs":{},"knobs":{}})", Kind::DuplicateKey, "knobs", "knobs");
    row("a text where a number belongs", R"({"seconds":"5"})", Kind::WrongType, "seconds", "5",
        {QStringLiteral("number")});
    row("a fraction where a whole number belongs", R"({"workload":{"clients":1.5}})", Kind::WrongType,
        "workload.clients", "1.5", {QStringLiteral("whole number")});
    row("a number where a text belongs", R"({"name":5})", Kind::WrongType, "name", "5", {QStringLiteral("text")});
    row("a number where true or false belongs", R"({"knobs":{"coalesce":1}})", Kind::WrongType, "knobs.coalesce", "1",
        {QStringLiteral("boolean")});
    row("null instead of a value", R"({"products":null})", Kind::WrongType, "products", "null",
        {QStringLiteral("whole number")});
    row("a list instead of a section", R"({"knobs":[]})", Kind::WrongType, "knobs", "array",
        {QStringLiteral("object")});
    row("a number instead of a choice", R"({"knobs":{"queue":1}})", Kind::WrongType, "knobs.queue", "1",
        {QStringLiteral("text")});
    row("a share above one", R"({"workload":{"readShare":1.01}})", Kind::OutOfRange, "workload.readShare", "1.01",
        share);
    row("a share below zero", R"({"workload":{"readShare":-0.01}})", Kind::OutOfRange, "workload.readShare", "-0.01",
        share);
    row("no product at all", R"({"products":0})", Kind::OutOfRange, "products", "0",
        {QStringLiteral("1"), QStringLiteral("1000000")});
    row("a huge whole number", R"({"workload":{"clients":99999999999999999999}})", Kind::OutOfRange, "workload.clients",
        "1e+20", {QStringLiteral("1"), QStringLiteral("10000")});
    row("a seed of one more than 64 bits", R"({"workload":{"seed":18446744073709551616}})", Kind::OutOfRange,
        "workload.seed", "1.8446744073709552e+19", {QStringLiteral("0"), QStringLiteral("18446744073709551615")});
    row("a seed below zero", R"({"workload":{"seed":-1}})", Kind::OutOfRange, "workload.seed", "-1",
        {QStringLiteral("0"), QStringLiteral("18446744073709551615")});
    row("a name of a thousand letters", "{\"name\":\"" + QByteArray(1000, 'a') + "\"}", Kind::OutOfRange, "name",
        "1000", {QStringLiteral("0"), QStringLiteral("200")});
    row("an unknown choice", R"({"workload":{"choice":"gauss"}})", Kind::UnknownChoice, "workload.choice", "gauss",
        {QStringLiteral("uniform"), QStringLiteral("zipf"), QStringLiteral("hot-set")});
    row("a choice in capitals is unknown", R"({"knobs":{"queue":"In-Memory"}})", Kind::UnknownChoice, "knobs.queue",
        "In-Memory", {QStringLiteral("redis-list"), QStringLiteral("in-memory")});
    row("a hundred thousand levels deep", R"({"knobs":)" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + "}",
        Kind::WrongType, "knobs", "array", {QStringLiteral("object")});
    row("more than the size limit", "{\"name\":\"" + QByteArray(scenarioSizeLimit, 'a') + "\"}", Kind::TooLarge, "",
        "1048587", {QStringLiteral("1048576")});
}

void TestScenario::aProblemIsNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(ScenarioProblem::Kind, kind);
    QFETCH(QString, place);
    QFETCH(QString, found);
    QFETCH(QStringList, allowed);
    const ScenarioReading reading = readScenario(json);
    QCOMPARE(reading.problems.size(), 1);
    const ScenarioProblem problem = reading.problems.first();
    QCOMPARE(problem.kind, kind);
    QCOMPARE(problem.path, place);
    QCOMPARE(problem.found, found);
    QCOMPARE(problem.allowed, allowed);
}

void TestScenario::allProblemsAreNamedAtOnce()
{
    const ScenarioReading reading = readScenario(R"({"strategy":"write-nowhere","seconds":-1,"colour":"red",
        "workload":{"clients":0,"pace":3},"knobs":7,"databaseDelay":{"kind":"gamma"}})");
    QStringList places;
    for (const ScenarioProblem &problem : reading.problems)
        places.append(problem.path);
    const QStringList expected = {
        QStringLiteral("strategy"),          QStringLiteral("seconds"),       QStringLiteral("colour"),
        QStringLiteral("workload.clients"),  QStringLiteral("workload.pace"), QStringLiteral("knobs"),
        QStringLiteral("databaseDelay.kind")};
    QCOMPARE(places, expected);
    QCOMPARE(reading.problems.first().allowed.size(), static_cast<qsizetype>(strategies().size()));
}

void TestScenario::aFileThatCannotBeReadSaysWhy()
{
    const QTemporaryDir directory;
    const ScenarioReading missing = readScenarioFile(directory.filePath(QStringLiteral("missing.json")));
    QCOMPARE(missing.problems.size(), 1);
    QCOMPARE(missing.problems.first().kind, Kind::Unreadable);
    QCOMPARE(missing.problems.first().path, directory.filePath(QStringLiteral("missing.json")));
    QVERIFY(!missing.problems.first().found.isEmpty());

    const ScenarioReading folder = readScenarioFile(directory.path());
    QCOMPARE(folder.problems.size(), 1);
    QCOMPARE(folder.problems.first().kind, Kind::Unreadable);

    const ScenarioReading endless = readScenarioFile(QStringLiteral("/dev/zero"));
    QCOMPARE(endless.problems.size(), 1);
    QCOMPARE(endless.problems.first().kind, Kind::TooLarge);
}

void TestScenario::damagedInputNeverHarms()
{
    for (int round = 0; round < 30; ++round) {
        QVERIFY(rc::check("a damaged scenario is refused or sound", [] {
            const QByteArray json = damaged(writeScenario(anyScenario()));
            const ScenarioReading reading = readScenario(json);
            if (reading.problems.isEmpty())
                RC_ASSERT(everyFieldFits(reading.scenario));
            for (const ScenarioProblem &problem : reading.problems)
                RC_ASSERT(problem.found.size() <= 64 || problem.kind == Kind::NotJson);
        }));
    }
}

void TestScenario::randomBytesNeverHarm()
{
    for (int round = 0; round < 30; ++round) {
        QVERIFY(rc::check("random bytes are refused", [] {
            const auto bytes = *rc::gen::arbitrary<std::string>();
            const ScenarioReading reading = readScenario(QByteArray::fromStdString(bytes));
            RC_ASSERT(!reading.problems.isEmpty());
        }));
    }
}

void TestScenario::aFieldIsSetFromText_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("refusal"); // -1: accepted
    const auto row = [](const char *name, const char *place, const char *text, int refusal) {
        QTest::newRow(name) << QString::fromUtf8(place) << QString::fromUtf8(text) << refusal;
    };
    row("a whole number is accepted", "workload.clients", "10000", -1);
    row("the largest seed is accepted", "workload.seed", "18446744073709551615", -1);
    row("a fraction is accepted where one fits", "workload.readShare", "0.25", -1);
    row("a word is accepted", "knobs.queue", "in-memory", -1);
    row("a word with a hyphen is accepted", "knobs.partialWrite", "as-whole", -1);
    row("a part of the row that is no word", "knobs.partialWrite", "row", int(Kind::UnknownChoice));
    row("more writes than there are", "workload.createShare", "1.1", int(Kind::OutOfRange));
    row("false is accepted", "knobs.coalesce", "false", -1);
    row("letters are not a number", "workload.clients", "many", int(Kind::WrongType));
    row("nothing is not a number", "workload.clients", "", int(Kind::WrongType));
    row("letters behind a number are refused", "workload.clients", "64x", int(Kind::WrongType));
    row("a group separator is refused", "products", "1,000", int(Kind::WrongType));
    row("inf is not a number", "seconds", "inf", int(Kind::WrongType));
    row("nan is not a number", "seconds", "nan", int(Kind::WrongType));
    row("a number beyond every number is refused", "seconds", "1e999", int(Kind::WrongType));
    row("one client too many", "workload.clients", "10001", int(Kind::OutOfRange));
    row("an unknown strategy", "strategy", "write-nowhere", int(Kind::UnknownChoice));
    row("yes is not true", "knobs.coalesce", "yes", int(Kind::WrongType));
    row("a place that does not exist", "workload.colour", "red", int(Kind::UnknownKey));
}

void TestScenario::aFieldIsSetFromText()
{
    QFETCH(QString, place);
    QFETCH(QString, text);
    QFETCH(int, refusal);
    Scenario scenario;
    const auto problem = setScenarioField(scenario, place, text);
    QCOMPARE(problem ? static_cast<int>(problem->kind) : -1, refusal);
    if (problem)
        QCOMPARE(scenario, Scenario());
    else
        QVERIFY(writeScenario(scenario).contains(text.toUtf8()));
}

void TestScenario::theDocumentNamesEveryKey()
{
    QFile document(QStringLiteral(CACHESCOPE_SOURCE_DIR "/resources/schema/scenario.md"));
    QVERIFY(document.open(QIODevice::ReadOnly));
    const QByteArray text = document.readAll();
    Scenario scenario;
    for (const ScenarioField &field : scenarioFields()) {
        QVERIFY2(text.contains("`" + QByteArray(field.key.data(), field.key.size()) + "`"), field.key.data());
        if (std::holds_alternative<StrategyId>(field.slot(scenario)))
            continue;
        for (const QString &choice : choicesOf(field.slot(scenario)))
            QVERIFY2(text.contains("`" + choice.toUtf8() + "`"), qUtf8Printable(choice));
    }
}

void TestScenario::keysAboveTheProductsAreAskedForWhenThereAreMoreIds()
{
    Scenario scenario;
    scenario.products = 50;
    QCOMPARE(scenario.highestKey(), 50);
    scenario.workload.ids = 80;
    QCOMPARE(scenario.highestKey(), 80);
    scenario.workload.ids = 10; // every product can be asked for
    QCOMPARE(scenario.highestKey(), 50);
}

QTEST_GUILESS_MAIN(TestScenario)
#include "tst_scenario.moc"
