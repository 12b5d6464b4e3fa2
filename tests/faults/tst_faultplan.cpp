// SPDX-License-Identifier: GPL-3.0-only
#include "engine/faults/faultplan.h"
#include "engine/scenario/scenario.h"
#include "engine/scenario/scenariofields.h"

#include <QFile>
#include <QTest>

#include <rapidcheck.h>

#include <cmath>

using namespace cachescope;
using Kind = ScenarioProblem::Kind;

namespace {

Fault fault(FaultKind kind, Server server, double at, double duration = 0)
{
    Fault fault;
    fault.kind = kind;
    fault.server = server;
    fault.at = at;
    fault.duration = duration;
    return fault;
}

Fault anyFault()
{
    Fault fault;
    fault.kind = static_cast<FaultKind>(*rc::gen::inRange(0, faultKindCount));
    const Server other = *rc::gen::element(Server::Redis, Server::Postgres);
    fault.server = strikes(fault.kind, other) ? other : usualServer(fault.kind);
    fault.at = *rc::gen::inRange(0, 86'400'000) / 1000.0;
    if (!isInstant(fault.kind))
        fault.duration = *rc::gen::inRange(0, 86'400'000) / 1000.0;
    if (fault.kind == FaultKind::Latency) {
        fault.ms = *rc::gen::inRange(0, 60'000) / 3.0;
        fault.jitterMs = *rc::gen::inRange(0, 60'000) / 3.0;
    } else if (fault.kind == FaultKind::Errors) {
        fault.share = *rc::gen::inRange(0, 1001) / 1000.0;
    } else if (fault.kind == FaultKind::Evict) {
        fault.key = *rc::gen::inRange(1, 1'000'001);
    } else if (fault.kind == FaultKind::MemoryLimit) {
        fault.megabytes = *rc::gen::inRange(1, 1000) / 10.0;
        fault.policy = static_cast<EvictionPolicy>(*rc::gen::inRange(0, 8));
    }
    return fault;
}

} // namespace

/// Faults as they are written, and their time line.
class TestFaultPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsReadBackTheSame();
    void aSentenceIsAFault_data();
    void aSentenceIsAFault();
    void aWrongSentenceIsNamed_data();
    void aWrongSentenceIsNamed();
    void aProblemInAFileIsNamed_data();
    void aProblemInAFileIsNamed();
    void theDocumentNamesEveryKindAndPolicy();
    void faultsComeInTheOrderOfTheirTimes();
    void aFaultEndsAfterItsDuration();
};

void TestFaultPlan::whatIsWrittenIsReadBackTheSame()
{
    QVERIFY(rc::check("what is written is read back the same", [] {
        Scenario scenario;
        const int count = *rc::gen::inRange(0, 12);
        for (int i = 0; i < count; ++i)
            scenario.faults.append(anyFault());
        const ScenarioReading reading = readScenario(writeScenario(scenario));
        RC_ASSERT(reading.problems.isEmpty());
        RC_ASSERT(reading.scenario == scenario);
    }));
}

void TestFaultPlan::aSentenceIsAFault_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<Fault>("expected");
    QTest::newRow("a kill with a restart")
        << QStringLiteral("kill redis at 2 for 1") << fault(FaultKind::Kill, Server::Redis, 2, 1);
    QTest::newRow("in any order") << QStringLiteral("  pause  for 1.5 at 2 postgres ")
                                  << fault(FaultKind::Pause, Server::Postgres, 2, 1.5);
    QTest::newRow("a crash") << QStringLiteral("crash at 3") << fault(FaultKind::Crash, Server::None, 3);
    QTest::newRow("the server may be left out")
        << QStringLiteral("full-disk at 1 for 2") << fault(FaultKind::FullDisk, Server::Postgres, 1, 2);
    Fault latency = fault(FaultKind::Latency, Server::Postgres, 0, 3);
    latency.ms = 50;
    latency.jitterMs = 20;
    QTest::newRow("latency and jitter") << QStringLiteral("latency postgres ms 50 jitter 20 for 3") << latency;
    Fault errors = fault(FaultKind::Errors, Server::Redis, 0);
    errors.share = 0.3;
    QTest::newRow("errors until the end") << QStringLiteral("errors redis share 0.3") << errors;
    Fault evict = fault(FaultKind::Evict, Server::Redis, 1);
    evict.key = 7;
    QTest::newRow("an eviction") << QStringLiteral("evict key 7 at 1") << evict;
    Fault memory = fault(FaultKind::MemoryLimit, Server::Redis, 1, 2);
    memory.megabytes = 2.5;
    memory.policy = EvictionPolicy::VolatileTtl;
    QTest::newRow("a memory limit") << QStringLiteral("memory-limit megabytes 2.5 policy volatile-ttl at 1 for 2")
                                    << memory;
}

void TestFaultPlan::aSentenceIsAFault()
{
    QFETCH(const QString, sentence);
    QFETCH(const Fault, expected);
    Scenario scenario;
    QVERIFY(!addFault(scenario, sentence));
    QCOMPARE(scenario.faults.size(), 1);
    QVERIFY(scenario.faults.first() == expected);
}

void TestFaultPlan::aWrongSentenceIsNamed_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("place");
    QTest::newRow("nothing") << QString() << Kind::UnknownChoice << QStringLiteral("kind");
    QTest::newRow("no such kind") << QStringLiteral("explode redis") << Kind::UnknownChoice << QStringLiteral("kind");
    QTest::newRow("no such server") << QStringLiteral("kill oracle at 1") << Kind::UnknownKey
                                    << QStringLiteral("oracle");
    QTest::newRow("a server it cannot strike")
        << QStringLiteral("full-disk redis") << Kind::UnknownKey << QStringLiteral("redis");
    QTest::newRow("a crash has no server")
        << QStringLiteral("crash redis") << Kind::UnknownKey << QStringLiteral("redis");
    QTest::newRow("a crash does not last")
        << QStringLiteral("crash at 1 for 2") << Kind::UnknownKey << QStringLiteral("for");
    QTest::newRow("a word of another kind")
        << QStringLiteral("kill redis share 0.5") << Kind::UnknownKey << QStringLiteral("share");
    QTest::newRow("a missing value") << QStringLiteral("kill redis at") << Kind::WrongType << QStringLiteral("at");
    QTest::newRow("no number") << QStringLiteral("kill redis at noon") << Kind::WrongType << QStringLiteral("at");
    QTest::newRow("out of range") << QStringLiteral("errors share 1.5") << Kind::OutOfRange << QStringLiteral("share");
    QTest::newRow("no such policy") << QStringLiteral("memory-limit policy lru") << Kind::UnknownChoice
                                    << QStringLiteral("policy");
}

void TestFaultPlan::aWrongSentenceIsNamed()
{
    QFETCH(const QString, sentence);
    QFETCH(const Kind, kind);
    QFETCH(const QString, place);
    Scenario scenario;
    const auto problem = addFault(scenario, sentence);
    QVERIFY(problem);
    QCOMPARE(problem->kind, kind);
    QCOMPARE(problem->path, place);
    QVERIFY(!problem->allowed.isEmpty());
    QVERIFY(scenario.faults.isEmpty());
}

void TestFaultPlan::aProblemInAFileIsNamed_data()
{
    QTest::addColumn<QByteArray>("faults");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("place");
    QTest::newRow("no list") << QByteArray("{}") << Kind::WrongType << QStringLiteral("faults");
    QTest::newRow("no object") << QByteArray("[3]") << Kind::WrongType << QStringLiteral("faults[0]");
    QTest::newRow("no kind") << QByteArray(R"([{"at":1}])") << Kind::MissingKey << QStringLiteral("faults[0].kind");
    QTest::newRow("no such kind") << QByteArray(R"([{"kind":"boom"}])") << Kind::UnknownChoice
                                  << QStringLiteral("faults[0].kind");
    QTest::newRow("a kind that is no text")
        << QByteArray(R"([{"kind":1}])") << Kind::WrongType << QStringLiteral("faults[0].kind");
    QTest::newRow("an unknown key in the second") << QByteArray(R"([{"kind":"cut"},{"kind":"cut","when":1}])")
                                                  << Kind::UnknownKey << QStringLiteral("faults[1].when");
    QTest::newRow("a key of another kind")
        << QByteArray(R"([{"kind":"cut","share":1}])") << Kind::UnknownKey << QStringLiteral("faults[0].share");
    QTest::newRow("twice") << QByteArray(R"([{"kind":"cut","at":1,"at":2}])") << Kind::DuplicateKey
                           << QStringLiteral("faults[0].at");
    QTest::newRow("a server it cannot strike") << QByteArray(R"([{"server":"postgres","kind":"evict"}])")
                                               << Kind::UnknownChoice << QStringLiteral("faults[0].server");
    QTest::newRow("a negative time") << QByteArray(R"([{"kind":"cut","at":-1}])") << Kind::OutOfRange
                                     << QStringLiteral("faults[0].at");
    QByteArray many = "[";
    for (int i = 0; i <= mostFaults; ++i)
        many += (i ? "," : "") + QByteArray(R"({"kind":"cut"})");
    QTest::newRow("too many") << many + "]" << Kind::OutOfRange << QStringLiteral("faults");
}

void TestFaultPlan::aProblemInAFileIsNamed()
{
    QFETCH(const QByteArray, faults);
    QFETCH(const Kind, kind);
    QFETCH(const QString, place);
    const ScenarioReading reading = readScenario("{\"faults\":" + faults + "}");
    QCOMPARE(reading.problems.size(), 1);
    QCOMPARE(reading.problems.first().kind, kind);
    QCOMPARE(reading.problems.first().path, place);
}

void TestFaultPlan::theDocumentNamesEveryKindAndPolicy()
{
    QFile document(QStringLiteral(CACHESCOPE_SOURCE_DIR "/resources/schema/scenario.md"));
    QVERIFY(document.open(QIODevice::ReadOnly));
    const QByteArray text = document.readAll();
    for (int kind = 0; kind < faultKindCount; ++kind)
        QVERIFY2(text.contains("| `" + faultWord(static_cast<FaultKind>(kind)).toUtf8() + "` |"),
                 qPrintable(QString::number(kind)));
    EvictionPolicy policy = EvictionPolicy::NoEviction;
    for (const QString &word : choicesOf(&policy))
        QVERIFY2(text.contains("`" + word.toUtf8() + "`"), qUtf8Printable(word));
}

void TestFaultPlan::faultsComeInTheOrderOfTheirTimes()
{
    FaultPlan plan({fault(FaultKind::Kill, Server::Redis, 3), fault(FaultKind::Cut, Server::Redis, 1),
                    fault(FaultKind::Pause, Server::Redis, 1)});
    QVERIFY(!plan.takeDue(0.99));
    QCOMPARE(plan.takeDue(1)->kind, FaultKind::Cut);
    QCOMPARE(plan.takeDue(1)->kind, FaultKind::Pause);
    QVERIFY(!plan.takeDue(2.9));
    QVERIFY(!plan.isEmpty());
    QCOMPARE(plan.takeDue(100)->kind, FaultKind::Kill);
    QVERIFY(plan.isEmpty() && !plan.takeDue(1000));
}

void TestFaultPlan::aFaultEndsAfterItsDuration()
{
    QCOMPARE(FaultPlan::endOf(fault(FaultKind::Kill, Server::Redis, 2, 1), 2.5), 3.5);
    QVERIFY(std::isinf(FaultPlan::endOf(fault(FaultKind::Kill, Server::Redis, 2), 2)));
    QCOMPARE(FaultPlan::endOf(fault(FaultKind::Evict, Server::Redis, 2), 2), 2.0);
}

QTEST_GUILESS_MAIN(TestFaultPlan)
#include "tst_faultplan.moc"
