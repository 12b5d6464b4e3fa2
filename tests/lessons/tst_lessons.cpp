// SPDX-License-Identifier: GPL-3.0-only
#include "engine/core/asyncevent.h"
#include "engine/lessons/lesson.h"
#include "engine/lessons/lessonmonitor.h"
#include "engine/lessons/lessonview.h"
#include "engine/sandbox/sandbox.h"
#include "engine/stores/runsetup.h"
#include "tests/support/random.h"
#include "tests/support/workbench.h"

#include <qcorosignal.h>
#include <qcorotask.h>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace cachescope;

namespace {

/// What a lesson claims of a part: the damage lies between these.
struct Claim
{
    double lowest = 0;
    double highest = 0;
};
using Claims = QVector<Claim>;

/// What the window was shown of a part.
struct Seen
{
    Snapshot snapshot;
    TraceBatch events;
};

qint64 keysThatAre(const Seen &seen, TileState state)
{
    return seen.snapshot.divergence.keys[state];
}

int requestsIn(const Seen &seen)
{
    return static_cast<int>(std::count_if(seen.events.begin(), seen.events.end(), [](const TraceEvent &event) {
        return event.step == Step::Request && event.phase == TraceEvent::Phase::Begin;
    }));
}

struct LessonClaims
{
    const char *title;
    const char *id;
    int size;
    Claims parts;
};

/// What each lesson says, in figures: for each of its parts, between what the damage lies.
QVector<LessonClaims> everyClaim()
{
    return {
        {"50 readers send 50 queries, with each remedy one", "stampede", 50, {{50, 50}, {1, 1}, {1, 1}, {1, 1}}},
        {"500 readers send 500 queries, with a lock one", "stampede", 500, {{500, 500}, {1, 1}, {1, 5}, {1, 5}}},
        {"without invalidation every read is stale", "stale-after-update", 20, {{20, 20}, {0, 0}}},
        {"one interleaving of a reader and a writer ends stale", "stale-set-race", 0, {{1, 1}, {0, 0}}},
        {"writers who update both cross, or one of the two fails",
         "update-both",
         0,
         {{1, 1e6}, {0, 0}, {20, 20}, {0, 0}}},
        {"two writers cross under write-through", "two-writers", 0, {{1, 1e6}, {0, 0}}},
        {"a queue in memory dies with the program, one in Redis with Redis",
         "write-behind-loss",
         50,
         {{50, 50}, {0, 0}, {50, 50}, {0, 0}}},
        {"a batch that was popped is gone", "pop-and-crash", 50, {{50, 50}, {0, 0}}},
        {"a retry overtakes a newer write", "retry-overtakes", 0, {{1, 1e6}, {0, 0}}},
        {"the queue passes 1,000, with back-pressure not", "queue-overflow", 64, {{1001, 1e6}, {0, 1000}}},
        {"what was never saved is cached", "fallback-caches-unsaved", 20, {{20, 20}, {0, 0}}},
        {"every read of a key that exists nowhere reaches the database", "penetration", 100, {{100, 100}, {10, 10}}},
        // How many of them come within 50 ms is the machine's doing; with the remedy they are fewer.
        {"keys that were cached together expire together", "avalanche", 90, {{10, 90}, {0, 89}}},
        {"DEL with a pattern deletes nothing", "pattern-delete", 20, {{20, 20}, {0, 0}}},
        {"the wrong condition reloads four times as often", "refresh-threshold", 0, {{7, 13}, {1, 4}}},
    };
}

} // namespace

Q_DECLARE_METATYPE(Claims)

/// The claim of each lesson, on live servers, and what of it can be seen.
class TestLessons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theFaultDoesDamageAndTheRemedyHelps_data();
    void theFaultDoesDamageAndTheRemedyHelps();
    void everySizeShowsTheDamageAndTheRemedy_data();
    void everySizeShowsTheDamageAndTheRemedy();
    void everyLessonIsClaimed();
    void everyPartIsSeen_data();
    void everyPartIsSeen();
    void theTilesShowWhatStandsInTheStores();
    void aRaceShowsItsWorstSchedule();
    void theQueueThatOverflowsRingsTheAlarm();
    void thePagesThatAreLeftAreFoundInTheStore();
    void aLessonMayBeLargerThanItsProducts();
    void withoutASandboxNoServerIsKilled();

private:
    Result<LessonOutcome> run(const LessonInfo &info, int part, int size);
    Task<Status> killRedis(bool appendOnly);
    Seen seen();

    Sandbox m_sandbox;
    std::unique_ptr<Workbench> m_bench;
    LessonMonitor m_lessonMonitor;
    WaitContext m_waits;
};

void TestLessons::initTestCase()
{
    QVERIFY(startSandbox(m_sandbox));
    m_bench = std::make_unique<Workbench>(Workbench::Servers{m_sandbox.redis(), m_sandbox.postgres()});
    QVERIFY(m_bench->lay());
}

Task<Status> TestLessons::killRedis(bool appendOnly)
{
    m_sandbox.setAppendOnly(appendOnly);
    m_sandbox.restart(ServerAddress::Kind::Redis);
    co_await qCoro(&m_sandbox, &Sandbox::restarted);
    m_bench->redis.retry();
    m_bench->monitorRedis.retry();
    AsyncEvent pause;
    while (m_bench->redis.state() != StoreState::Connected || m_bench->monitorRedis.state() != StoreState::Connected)
        co_await pause.waitFor(std::chrono::milliseconds(10));
    co_return Done{};
}

Result<LessonOutcome> TestLessons::run(const LessonInfo &info, int number, int size)
{
    const Connections connections{m_bench->redis, m_bench->postgres, m_bench->monitorRedis, m_bench->monitorPostgres,
                                  "cachescope:"};
    const LessonPart &part = info.parts[static_cast<size_t>(number)];
    m_lessonMonitor.clear();
    const LessonContext context{connections, m_bench->setup, m_lessonMonitor,
                                m_waits,     size,           [this](bool appendOnly) { return killRedis(appendOnly); }};
    return QCoro::waitFor(runPart(part, context));
}

Seen TestLessons::seen()
{
    Seen seen;
    m_lessonMonitor.fill(seen.snapshot);
    seen.events = m_lessonMonitor.takeEvents();
    return seen;
}

void TestLessons::theFaultDoesDamageAndTheRemedyHelps_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("size");
    QTest::addColumn<Claims>("claims");
    for (const LessonClaims &claimed : everyClaim())
        QTest::newRow(claimed.title) << QString::fromLatin1(claimed.id) << claimed.size << claimed.parts;
}

void TestLessons::theFaultDoesDamageAndTheRemedyHelps()
{
    QFETCH(const QString, id);
    QFETCH(const int, size);
    QFETCH(const Claims, claims);
    const LessonInfo *info = findLesson(id);
    QVERIFY(info);
    QCOMPARE(claims.size(), static_cast<qsizetype>(info->parts.size()));
    LessonView view;
    view.open = true;
    view.id = id;
    view.parts = static_cast<int>(info->parts.size());
    for (int part = 0; part < view.parts; ++part) {
        const auto outcome = run(*info, part, size);
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
        const char *name = info->parts[static_cast<size_t>(part)].id.data();
        qInfo("%s, %s: %g", qPrintable(id), name, outcome->damage());
        QVERIFY2(outcome->damage() >= claims.at(part).lowest && outcome->damage() <= claims.at(part).highest, name);
        QVERIFY(!view.isRemedied());
        view.outcomes.append(*outcome);
    }
    QCOMPARE(view.outcomes.first().figures.first().name, info->damage);
    QVERIFY(view.isRemedied());
}

/// The sizes that a lesson bears, at its bounds: under `tests/run --all` in every one, otherwise in its own.
void TestLessons::everySizeShowsTheDamageAndTheRemedy_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("size");
    for (const LessonInfo &info : lessons()) {
        QVector<int> sizes{info.size};
        if (testsAll() && info.size > 0)
            sizes = {info.fewest, info.size, std::min(info.most, 1000)};
        for (const int size : sizes)
            QTest::addRow("%s, %d", info.id.data(), size) << QString(info.id) << size;
    }
}

void TestLessons::everySizeShowsTheDamageAndTheRemedy()
{
    QFETCH(const QString, id);
    QFETCH(const int, size);
    const LessonInfo *info = findLesson(id);
    QVERIFY(info);
    QVector<double> damages;
    for (int part = 0; part < info->partsFor(true); ++part) {
        const auto outcome = run(*info, part, size);
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
        const char *name = info->parts[static_cast<size_t>(part)].id.data();
        qInfo("%s of %d, %s: %g", qPrintable(id), size, name, outcome->damage());
        QVERIFY(outcome->damage() >= 0);
        for (const LessonFigure &figure : outcome->figures) {
            if (figure.name == info->sizeOf)
                QCOMPARE(figure.value, static_cast<double>(size));
        }
        damages.append(outcome->damage());
        const int fault = info->faultOf(part);
        if (fault == part)
            QVERIFY2(outcome->damage() > 0, name);
        else
            QVERIFY2(outcome->damage() < damages.at(fault), name);
    }
}

void TestLessons::everyLessonIsClaimed()
{
    QSet<QString> claimed;
    for (const LessonClaims &each : everyClaim())
        claimed.insert(QString::fromLatin1(each.id));
    for (const LessonInfo &info : lessons()) {
        QVERIFY2(claimed.contains(info.id), info.id.data());
        QVERIFY(findLesson(QString(info.id)) == &info);
        QCOMPARE(info.parts.front().kind, LessonPart::Kind::Fault);
        QCOMPARE(info.parts.back().kind, LessonPart::Kind::Remedy);
    }
    QVERIFY(!findLesson(u"stampeed"));
}

void TestLessons::everyPartIsSeen_data()
{
    QTest::addColumn<QString>("id");
    for (const LessonInfo &info : lessons())
        QTest::newRow(info.id.data()) << QString(info.id);
}

void TestLessons::everyPartIsSeen()
{
    QFETCH(const QString, id);
    const LessonInfo *info = findLesson(id);
    for (int part = 0; part < info->partsFor(false); ++part) {
        const auto outcome = run(*info, part, info->size);
        QVERIFY(outcome);
        const Seen seen = this->seen();
        QCOMPARE(seen.snapshot.strategy, QString(info->parts[static_cast<size_t>(part)].strategy));
        QVERIFY(requestsIn(seen) > 0);
        QVERIFY(seen.snapshot.requests.reads + seen.snapshot.requests.writes > 0);
        QVERIFY(!seen.snapshot.divergence.tiles.isEmpty());
        QVERIFY(keysThatAre(seen, TileState::Unknown) == 0);
        QVERIFY(std::is_sorted(seen.events.begin(), seen.events.end(),
                               [](const TraceEvent &one, const TraceEvent &other) { return one.time < other.time; }));
    }
}

void TestLessons::theTilesShowWhatStandsInTheStores()
{
    const LessonInfo *unsaved = findLesson(u"fallback-caches-unsaved");
    QVERIFY(run(*unsaved, 0, 20));
    QCOMPARE(keysThatAre(seen(), TileState::Phantom), 20);
    QVERIFY(run(*unsaved, 1, 20));
    QCOMPARE(keysThatAre(seen(), TileState::Phantom), 0);

    const LessonInfo *stale = findLesson(u"stale-after-update");
    QVERIFY(run(*stale, 0, 5));
    Seen after = seen();
    QCOMPARE(keysThatAre(after, TileState::Stale), 1);
    QCOMPARE(after.snapshot.divergence.tiles.first().state, TileState::Stale);
    QCOMPARE(after.snapshot.anomalies.staleReads, 5);
    // Whoever deletes the key afterwards is seen, too: the scene goes on looking.
    QVERIFY(m_bench->redisSays({"DEL", "cachescope:product:1"}));
    QCoro::waitFor(m_lessonMonitor.poll());
    QCOMPARE(keysThatAre(seen(), TileState::Stale), 0);
}

void TestLessons::aRaceShowsItsWorstSchedule()
{
    const LessonInfo *info = findLesson(u"stale-set-race");
    const auto outcome = run(*info, 0, 0);
    QVERIFY(outcome && outcome->schedules);
    const Seen fault = seen();
    QCOMPARE(fault.snapshot.divergence.tiles.size(), 1);
    QCOMPARE(fault.snapshot.divergence.tiles.first().state, TileState::Stale);
    QCOMPARE(requestsIn(fault), 2);
    const auto cached = m_bench->cached(1);
    const auto stored = m_bench->stored(1);
    QVERIFY(cached && stored && cached->version < stored->version); // it really stands there
    QVERIFY(run(*info, 1, 0));
    QVERIFY(seen().snapshot.divergence.tiles.first().state != TileState::Stale);
}

void TestLessons::theQueueThatOverflowsRingsTheAlarm()
{
    const LessonInfo *info = findLesson(u"queue-overflow");
    QVERIFY(run(*info, 0, 64));
    const Snapshot fault = seen().snapshot;
    const auto queue = std::find_if(fault.alerts.begin(), fault.alerts.end(),
                                    [](const Alert &alert) { return alert.kind == AlertKind::Queue; });
    QVERIFY(queue != fault.alerts.end());
    QVERIFY(queue->worst > 1000);
    QVERIFY(!queue->active()); // the queue is empty again
    QVERIFY(run(*info, 1, 64));
    const QVector<Alert> calm = seen().snapshot.alerts;
    QVERIFY(std::none_of(calm.begin(), calm.end(), [](const Alert &alert) { return alert.kind == AlertKind::Queue; }));
}

void TestLessons::thePagesThatAreLeftAreFoundInTheStore()
{
    const LessonInfo *info = findLesson(u"pattern-delete");
    const auto left = [this] {
        return QString::number(m_bench->redisSays({"KEYS", "cachescope:product_search:*"})->list.size());
    };
    QVERIFY(run(*info, 0, 30));
    QCOMPARE(left(), QStringLiteral("30"));
    QVERIFY(run(*info, 1, 30));
    QCOMPARE(left(), QStringLiteral("0"));
}

void TestLessons::aLessonMayBeLargerThanItsProducts()
{
    const auto lost = run(*findLesson(u"write-behind-loss"), 0, 300);
    QVERIFY(lost);
    QCOMPARE(lost->damage(), 300.0);
    const auto popped = run(*findLesson(u"pop-and-crash"), 0, 300);
    QVERIFY(popped);
    QCOMPARE(popped->damage(), 300.0);
    const auto unsaved = run(*findLesson(u"fallback-caches-unsaved"), 0, 1500);
    QVERIFY(unsaved);
    QCOMPARE(unsaved->damage(), 1500.0);
}

void TestLessons::withoutASandboxNoServerIsKilled()
{
    const LessonInfo *info = findLesson(u"write-behind-loss");
    QCOMPARE(info->partsFor(true), 4);
    QCOMPARE(info->partsFor(false), 2);
    QCOMPARE(findLesson(u"stampede")->partsFor(false), 4);
}

QTEST_GUILESS_MAIN(TestLessons)
#include "tst_lessons.moc"
