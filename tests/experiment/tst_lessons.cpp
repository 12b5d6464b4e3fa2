// SPDX-License-Identifier: GPL-3.0-only
#include "engine/experiment/lessons/lesson.h"
#include "engine/stores/ground.h"
#include "engine/stores/sandbox.h"
#include "tests/support/workbench.h"

#include <QTest>

#include <qcorotask.h>

using namespace cachescope;

namespace {

/// What a lesson claims of a half: the damage lies between these.
struct Claim
{
    double lowest = 0;
    double highest = 0;
};

} // namespace

Q_DECLARE_METATYPE(Claim)

/// The claim of each lesson, on live servers.
class TestLessons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theFaultDoesDamageAndTheRemedyHelps_data();
    void theFaultDoesDamageAndTheRemedyHelps();
    void everyLessonIsClaimed();

private:
    Result<LessonHalf> half(const LessonInfo &info, int size, bool remedy);

    Sandbox m_sandbox;
    std::unique_ptr<Workbench> m_bench;
};

void TestLessons::initTestCase()
{
    QVERIFY(startSandbox(m_sandbox));
    m_bench = std::make_unique<Workbench>(Workbench::Servers{m_sandbox.redis(), m_sandbox.postgres()});
    QVERIFY(m_bench->lay());
}

Result<LessonHalf> TestLessons::half(const LessonInfo &info, int size, bool remedy)
{
    const Connections connections{m_bench->redis, m_bench->postgres, m_bench->lookingRedis, m_bench->lookingPostgres, "cachescope:"};
    const LessonGround ground{connections, m_bench->ground, size};
    return QCoro::waitFor(info.run(ground, remedy));
}

void TestLessons::theFaultDoesDamageAndTheRemedyHelps_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("size");
    QTest::addColumn<Claim>("fault");
    QTest::addColumn<Claim>("remedy");
    const auto row = [](const char *title, const char *id, int size, Claim fault, Claim remedy) {
        QTest::newRow(title) << QString::fromLatin1(id) << size << fault << remedy;
    };
    row("50 readers send 50 queries, with a lock one", "stampede", 50, {50, 50}, {1, 1});
    row("500 readers send 500 queries, with a lock one", "stampede", 500, {500, 500}, {1, 1});
    row("without invalidation every read is stale", "stale-after-update", 20, {20, 20}, {0, 0});
    row("one interleaving of a reader and a writer ends stale", "stale-set-race", 0, {1, 1}, {0, 0});
    row("writers who update both cross", "update-both", 0, {1, 1e6}, {0, 0});
    row("two writers cross under write-through", "two-writers", 0, {1, 1e6}, {0, 0});
    row("a queue in memory dies with the program", "write-behind-loss", 50, {50, 50}, {0, 0});
    row("a batch that was popped is gone", "pop-and-crash", 50, {50, 50}, {0, 0});
    row("a retry overtakes a newer write", "retry-overtakes", 0, {1, 1e6}, {0, 0});
    row("the queue passes 1,000, with back-pressure not", "queue-overflow", 64, {1001, 1e6}, {0, 1000});
    row("what was never saved is cached", "fallback-caches-unsaved", 20, {20, 20}, {0, 0});
    row("every read of a key that exists nowhere reaches the database", "penetration", 100, {100, 100}, {10, 10});
    row("keys that were cached together expire together", "avalanche", 90, {60, 90}, {0, 59});
    row("DEL with a pattern deletes nothing", "pattern-delete", 20, {20, 20}, {0, 0});
    row("the wrong condition reloads four times as often", "refresh-threshold", 0, {7, 13}, {1, 4});
}

void TestLessons::theFaultDoesDamageAndTheRemedyHelps()
{
    QFETCH(QString, id);
    QFETCH(int, size);
    QFETCH(Claim, fault);
    QFETCH(Claim, remedy);
    const LessonInfo *info = findLesson(id);
    QVERIFY(info);
    const auto faulty = half(*info, size, false);
    QVERIFY2(faulty, faulty ? "" : qPrintable(faulty.error().detail));
    const auto healed = half(*info, size, true);
    QVERIFY2(healed, healed ? "" : qPrintable(healed.error().detail));
    qInfo("%s: %g with the fault, %g with the remedy", qPrintable(id), faulty->damage, healed->damage);
    QCOMPARE(faulty->figures.first().name, info->damage);
    QCOMPARE(faulty->figures.first().value, faulty->damage);
    QVERIFY(faulty->damage >= fault.lowest && faulty->damage <= fault.highest);
    QVERIFY(healed->damage >= remedy.lowest && healed->damage <= remedy.highest);
    QVERIFY(healed->damage < faulty->damage);
}

void TestLessons::everyLessonIsClaimed()
{
    QCOMPARE(lessons().size(), size_t(14));
    for (const LessonInfo &info : lessons())
        QVERIFY(findLesson(QString(info.id)) == &info);
}

QTEST_GUILESS_MAIN(TestLessons)
#include "tst_lessons.moc"
