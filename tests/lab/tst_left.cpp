// SPDX-License-Identifier: GPL-3.0-only
#include "engine/lessons/lesson.h"
#include "engine/sandbox/sandbox.h"
#include "tests/support/watched.h"

#include <QElapsedTimer>

using namespace cachescope;

/// What is left before it has ended: it ends at once, reports nothing, and touches no store any more.
class TestLeft : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aPartOfALessonIsLeft_data();
    void aPartOfALessonIsLeft();
    void stepModeIsLeftWithAWriteHalfDone();
    void aSearchIsLeft();
    void whatIsGettingReadyIsLeftThoughAServerIsSilent_data();
    void whatIsGettingReadyIsLeftThoughAServerIsSilent();

private:
    bool worksAfterwards();

    Sandbox m_sandbox;
    std::unique_ptr<Watched> m_at;
    std::unique_ptr<Workbench> m_bench;
    LessonView m_lesson;
    StepView m_steps;
};

void TestLeft::initTestCase()
{
    QVERIFY(startSandbox(m_sandbox));
}

void TestLeft::init()
{
    m_bench = std::make_unique<Workbench>(Workbench::Servers{m_sandbox.redis(), m_sandbox.postgres()});
    QVERIFY(m_bench->lay());
    m_lesson = {};
    m_steps = {};
    m_at = std::make_unique<Watched>();
    connect(&*m_at->lab, &Lab::lesson, this, [this](const LessonView &view) { m_lesson = view; });
    connect(&*m_at->lab, &Lab::stepped, this, [this](const StepView &view) { m_steps = view; });
    QVERIFY(m_at->open(m_sandbox.redis(), m_sandbox.postgres()));
}

void TestLeft::cleanup()
{
    m_sandbox.resume(ServerAddress::Kind::Redis);
    m_sandbox.resume(ServerAddress::Kind::Postgres);
    m_at.reset();
    m_bench.reset();
}

bool TestLeft::worksAfterwards()
{
    return m_at->runs(scenarioOf(QStringLiteral("write-behind"))) && m_at->stops() && m_at->last.audit
        && m_at->last.audit->passed();
}

void TestLeft::aPartOfALessonIsLeft_data()
{
    QTest::addColumn<QString>("id");
    for (const LessonInfo &info : lessons())
        QTest::newRow(info.id.data()) << QString(info.id);
}

void TestLeft::aPartOfALessonIsLeft()
{
    QFETCH(const QString, id);
    const LessonInfo &info = *findLesson(id);
    m_at->lab->openLesson(id, info.size ? info.most : 0);
    QVERIFY(QTest::qWaitFor([this] { return m_lesson.open; }, patienceMs));
    m_at->lab->nextMoment();
    QVERIFY(QTest::qWaitFor([this] { return m_lesson.underWay; }, patienceMs));
    QElapsedTimer clock;
    clock.start();
    m_at->lab->stop();
    QVERIFY(QTest::qWaitFor([this] { return !m_lesson.open; }, patienceMs));
    qInfo("left after %lld ms", static_cast<long long>(clock.elapsed()));
    QVERIFY(m_lesson.outcomes.isEmpty());
    QVERIFY(m_at->reaches(RunState::Idle));
    QVERIFY(m_at->problems.isEmpty());
    const StoreMonitor::Queue queue = m_bench->queue();
    QCOMPARE(queue.waiting + queue.processing, 0); // what was acknowledged has been saved
    QVERIFY(worksAfterwards());
    QVERIFY(m_at->problems.isEmpty());
}

void TestLeft::stepModeIsLeftWithAWriteHalfDone()
{
    m_at->lab->openSteps(scenarioOf(QStringLiteral("write-through")), readPlan(QStringLiteral("write 1; read 2")).plan,
                         {1, 1, 1}); // issued, BEGIN, UPDATE; the COMMIT is held
    QVERIFY(QTest::qWaitFor([this] { return m_steps.open && m_steps.steps.size() == 2; }, patienceMs));
    const auto before = m_bench->stored(1);
    m_at->lab->closeSteps();
    QVERIFY(QTest::qWaitFor([this] { return !m_steps.open; }, patienceMs));
    QVERIFY(m_at->reaches(RunState::Idle));
    QCOMPARE(*m_bench->stored(1), *before); // rolled back, not finished behind the learner's back
    QVERIFY(!m_bench->cached(2));
    QVERIFY(worksAfterwards());
    QVERIFY(m_at->problems.isEmpty());
}

void TestLeft::aSearchIsLeft()
{
    Exploration found;
    bool ended = false;
    connect(&*m_at->lab, &Lab::explored, this, [&](const Exploration &all) {
        found = all;
        ended = true;
    });
    const QString plan = QStringLiteral("write 1; write 1; write 1; read 1; read 1"); // takes hours
    m_at->lab->explore(scenarioOf(QStringLiteral("write-through")), readPlan(plan).plan, 1'000'000);
    QVERIFY(m_at->reaches(RunState::Exploring));
    m_at->lab->stop();
    QVERIFY(QTest::qWaitFor([&] { return ended; }, patienceMs));
    QVERIFY(!found.complete);
    QVERIFY(m_at->reaches(RunState::Idle));
    QVERIFY(worksAfterwards());
    QVERIFY(m_at->problems.isEmpty());
}

void TestLeft::whatIsGettingReadyIsLeftThoughAServerIsSilent_data()
{
    QTest::addColumn<ServerAddress::Kind>("server");
    QTest::newRow("Redis") << ServerAddress::Kind::Redis;
    QTest::newRow("PostgreSQL") << ServerAddress::Kind::Postgres;
}

void TestLeft::whatIsGettingReadyIsLeftThoughAServerIsSilent()
{
    QFETCH(const ServerAddress::Kind, server);
    QVERIFY(worksAfterwards()); // the servers are connected
    m_sandbox.pause(server);
    m_at->lab->start(scenarioOf(QStringLiteral("cache-aside")));
    QVERIFY(m_at->reaches(RunState::Preparing));
    QElapsedTimer clock;
    clock.start();
    m_at->lab->stop();
    QVERIFY(m_at->reaches(RunState::Idle));
    qInfo("left after %lld ms", static_cast<long long>(clock.elapsed()));
    m_sandbox.resume(server);
    QVERIFY(m_at->problems.isEmpty());
    QVERIFY(worksAfterwards());
}

QTEST_GUILESS_MAIN(TestLeft)
#include "tst_left.moc"
