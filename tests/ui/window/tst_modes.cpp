// SPDX-License-Identifier: GPL-3.0-only
#include "engine/strategies/registry.h"
#include "tests/support/patience.h"
#include "tests/support/random.h"
#include "ui/appearance/fonts.h"
#include "ui/appearance/theme.h"
#include "ui/controls/runbar.h"
#include "ui/lessons/lessonlist.h"
#include "ui/lessons/lessonpage.h"
#include "ui/lessons/strategylist.h"
#include "ui/races/racespanel.h"
#include "ui/recording/recordingplayer.h"
#include "ui/stage/stage.h"
#include "ui/window/mainwindow.h"
#include "ui/words/language.h"
#include "ui/words/pseudocode.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace cachescope;

namespace {

const RequestPlan &aRace()
{
    static const RequestPlan plan = readPlan(QStringLiteral("read 1; write 1")).plan;
    return plan;
}

/// How long the event loop gave no event its turn. While the thread was ready and waited for a processor, it is the
/// machine's doing and does not count.
class Pulse
{
public:
    Pulse()
    {
        QObject::connect(&m_beat, &QTimer::timeout, &m_beat, [this] { beat(); });
        m_beat.start(5);
        m_since.start();
    }

    /// Milliseconds, since it was last asked.
    qint64 longest()
    {
        beat();
        return std::exchange(m_longest, 0);
    }

private:
    /// What the kernel says of this thread: time on a processor, time waiting for one, …
    static qint64 waitedMs()
    {
        QFile file(QStringLiteral("/proc/thread-self/schedstat"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() / 1'000'000 : 0;
    }

    void beat()
    {
        const qint64 waited = waitedMs();
        m_longest = std::max(m_longest, m_since.restart() - (waited - std::exchange(m_waited, waited)));
    }

    qint64 m_longest = 0;
    qint64 m_waited = waitedMs();
    QElapsedTimer m_since;
    QTimer m_beat;
};

/// Accepts connections, and never says anything.
class SilentServer
{
public:
    SilentServer() { m_server.listen(QHostAddress::LocalHost); }
    ServerAddress redis() const { return address(ServerAddress::Kind::Redis, QStringLiteral("redis://127.0.0.1:%1")); }
    ServerAddress postgres() const
    {
        return address(ServerAddress::Kind::Postgres, QStringLiteral("postgresql://someone@127.0.0.1:%1/postgres"));
    }

private:
    ServerAddress address(ServerAddress::Kind kind, const QString &text) const
    {
        return *ServerAddress::parse(kind, text.arg(m_server.serverPort()));
    }

    QTcpServer m_server;
};

} // namespace

/// The window is in one mode at a time, and all that it shows is of one run.
class TestModes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void anotherStrategyShowsNothingOfTheRunBefore();
    void aRecordingLeavesTheUsersSettingsAlone();
    void remediesOfASearchDoNotLeakIntoRuns();
    void aSearchThatIsLeftIsShownAsEnded();
    void runDuringALessonRunsItsNextPart();
    void theRemotesKeysAreTheModesOwn();
    void inspectorAndTileAgreeInStepMode();
    void otherServersAreChosenAtOnceThoughTheseAreSilent();
    void whateverIsPressedOneRunIsShown();
    void theWindowClosesInTime();

private:
    bool runs();
    QString wrong() const;
    RacesPanel *races() const { return m_window->findChild<RacesPanel *>(); }
    void choose(const QString &strategy) { m_window->findChild<StrategyList *>()->select(strategy); }
    void openRecording(const QString &name)
    {
        linkResources();
        m_window->openRecordingFile(QStringLiteral(":/recordings/%1.cachescope").arg(name));
    }

    QTemporaryDir m_settings;
    std::unique_ptr<Lab> m_lab;
    std::unique_ptr<MainWindow> m_window;
};

void TestModes::initTestCase()
{
    installFonts();
    QCoreApplication::setOrganizationName(QStringLiteral("cachescope-test"));
    QCoreApplication::setApplicationName(QStringLiteral("cachescope-test"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    m_lab = std::make_unique<Lab>();
    QSignalSpy ready(m_lab.get(), &Lab::serversReady);
    m_lab->openSandbox();
    QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty(), patienceMs);
}

void TestModes::init()
{
    m_window = std::make_unique<MainWindow>(m_lab.get());
    m_window->show();
}

void TestModes::cleanup()
{
    Language::instance().choose(QStringLiteral("en"));
    Theme::instance().choose(Theme::Choice::Light);
    m_window.reset();
    m_lab->stop();
}

bool TestModes::runs()
{
    m_window->startRun();
    return QTest::qWaitFor(
        [this] {
            const Snapshot &shown = m_window->screen().snapshot();
            return shown.state == RunState::Running && shown.requests.reads > 20;
        },
        patienceMs);
}

/// What of the window is not of the run that it shows; empty: all is.
QString TestModes::wrong() const
{
    const Screen &screen = m_window->screen();
    const Snapshot &drawn = m_window->stage()->snapshot();
    if (screen.snapshot().runId != screen.runId())
        return QStringLiteral("the figures are of another run");
    if (drawn.runId != screen.runId())
        return QStringLiteral("the stage is of another run");
    const QString &strategy = screen.snapshot().strategy;
    if (!strategy.isEmpty() && strategy != screen.scenario().strategy)
        return QStringLiteral("%1 is shown under the title %2").arg(strategy, screen.scenario().strategy);
    if (races()->isStepping() && races()->view().runId != screen.runId())
        return QStringLiteral("the steps are of another run");
    return {};
}

void TestModes::anotherStrategyShowsNothingOfTheRunBefore()
{
    choose(QStringLiteral("cache-aside"));
    QVERIFY(runs());
    m_window->end();
    QTRY_COMPARE_WITH_TIMEOUT(m_window->screen().snapshot().state, RunState::Finished, patienceMs);
    choose(QStringLiteral("write-through"));
    QTest::qWait(100); // snapshots of the finished run go on arriving
    QCOMPARE(m_window->screen().runId(), RunId::None);
    QCOMPARE(m_window->stage()->snapshot().requests.reads, 0);
    QCOMPARE(m_window->stage()->snapshot().strategy, QStringLiteral("write-through"));
    QVERIFY(m_window->stage()->moment().log.isEmpty());
    QCOMPARE(wrong(), QString());
}

void TestModes::aRecordingLeavesTheUsersSettingsAlone()
{
    Scenario own;
    own.strategy = QStringLiteral("write-through");
    own.workload.clients = 7;
    own.options.expiry = std::chrono::seconds(77);
    m_window->setScenario(own);
    openRecording(QStringLiteral("write-behind"));
    QCOMPARE(m_window->screen().scenario().strategy, QStringLiteral("write-behind"));
    QCOMPARE(m_window->scenario(), own);
    m_window->saveSettings();
    MainWindow next(m_lab.get());
    next.restoreSettings();
    QCOMPARE(next.scenario(), own);
    m_window->end(); // back to live, and to the servers that are there
    QVERIFY(m_window->screen().snapshot().servers.redis.state == StoreState::Unknown);
    QCOMPARE(m_window->screen().scenario(), own);
    QCOMPARE(m_window->screen().runId(), RunId::None);
    QCOMPARE(m_window->scenario(), own);
}

void TestModes::remediesOfASearchDoNotLeakIntoRuns()
{
    choose(QStringLiteral("cache-aside"));
    const StrategyOptions own = m_window->scenario().options;
    StrategyOptions remedied = own;
    remedied.setIfNewer = true;
    races()->setOptions(remedied);
    Q_EMIT races()->remediesEdited(remedied);
    QSignalSpy explored(m_lab.get(), &Lab::explored);
    Q_EMIT races()->exploreWanted(aRace());
    QVERIFY(m_window->screen().scenario().options.setIfNewer);
    QTRY_VERIFY_WITH_TIMEOUT(!explored.isEmpty(), patienceMs);
    QCOMPARE(explored.first().first().value<Exploration>().outcomes.size(), 1); // it has helped
    QCOMPARE(m_window->scenario().options, own);
    m_window->startRun();
    QVERIFY(!m_window->screen().scenario().options.setIfNewer);
}

void TestModes::aSearchThatIsLeftIsShownAsEnded()
{
    choose(QStringLiteral("cache-aside"));
    QSignalSpy exploring(m_lab.get(), &Lab::exploring);
    Q_EMIT races()->exploreWanted(readPlan(QStringLiteral("read 1; read 1; write 1; write 1")).plan);
    QTRY_VERIFY_WITH_TIMEOUT(!exploring.isEmpty(), patienceMs);
    QVERIFY(races()->isExploring());
    QVERIFY(runs()); // it does not wait for the end of the search
    QVERIFY(!races()->isExploring());
    QCOMPARE(wrong(), QString());
}

void TestModes::runDuringALessonRunsItsNextPart()
{
    LessonView view;
    connect(m_lab.get(), &Lab::lesson, m_window.get(), [&view](const LessonView &now) { view = now; });
    m_window->openLesson(QStringLiteral("stale-after-update"));
    QTRY_VERIFY_WITH_TIMEOUT(view.open, patienceMs);
    m_window->stage()->setPaused(true); // something else was frozen before
    m_window->runOrPause();
    QTRY_COMPARE_WITH_TIMEOUT(view.shown(), 1, patienceMs);
    QVERIFY(!m_window->stage()->isPaused());
    QCOMPARE(m_window->screen().runId(), view.runId);
    QVERIFY(m_window->screen().snapshot().requests.reads > 0);
    QCOMPARE(wrong(), QString());
    m_window->end();
    QTRY_VERIFY_WITH_TIMEOUT(!view.open, patienceMs);
    QVERIFY(!m_window->findChild<LessonPage *>()->view().open);
}

void TestModes::theRemotesKeysAreTheModesOwn()
{
    const auto pageDown = [this] { QTest::keyClick(m_window->windowHandle(), Qt::Key_PageDown); };
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->setScenario({});
    pageDown(); // nothing has been drawn: there is no next moment
    QVERIFY(!m_window->stage()->isPaused());

    Q_EMIT races()->beginWanted(aRace(), {});
    QTRY_VERIFY_WITH_TIMEOUT(races()->isStepping(), patienceMs);
    pageDown();
    QTRY_COMPARE_WITH_TIMEOUT(races()->view().moves, MoveOrder{1}, patienceMs);

    LessonView view;
    connect(m_lab.get(), &Lab::lesson, m_window.get(), [&view](const LessonView &now) { view = now; });
    m_window->openLesson(QStringLiteral("stale-after-update"));
    QTRY_VERIFY_WITH_TIMEOUT(view.open, patienceMs);
    QVERIFY(!races()->isStepping());
    pageDown();
    QTRY_COMPARE_WITH_TIMEOUT(view.shown(), 1, patienceMs);

    openRecording(QStringLiteral("write-behind"));
    auto *player = m_window->findChild<RecordingPlayer *>();
    player->seek(0);
    pageDown();
    QVERIFY(!player->isPlaying());
    const QVector<RecordingMark> marks = player->recording().marks();
    QVERIFY(player->time() > 0);
    QVERIFY(std::any_of(marks.begin(), marks.end(),
                        [player](const RecordingMark &mark) { return mark.time == player->time(); }));
}

void TestModes::inspectorAndTileAgreeInStepMode()
{
    choose(QStringLiteral("cache-aside"));
    QSignalSpy inspected(m_lab.get(), &Lab::inspected);
    Q_EMIT races()->beginWanted(aRace(), {1, 1, 1, 2, 2, 2, 1}); // ends stale
    QTRY_COMPARE_WITH_TIMEOUT(races()->view().moves.size(), 7, patienceMs);
    m_lab->inspect(Key{1});
    QTRY_VERIFY_WITH_TIMEOUT(!inspected.isEmpty(), patienceMs);
    const auto inspection = inspected.last().first().value<Inspection>();
    QCOMPARE(inspection.runId, m_window->screen().runId());
    QCOMPARE(inspection.state, TileState::Stale);
    QCOMPARE(races()->view().stores.first().state, TileState::Stale);
}

void TestModes::otherServersAreChosenAtOnceThoughTheseAreSilent()
{
    const SilentServer silent;
    Lab lab;
    MainWindow window(&lab);
    lab.openServers(silent.redis(), silent.postgres());
    window.startRun();
    QTest::qWait(300);
    Pulse pulse;
    QSignalSpy ready(&lab, &Lab::serversReady);
    lab.openSandbox();
    QTest::qWait(300);
    QVERIFY2(pulse.longest() < 250, "the main thread waited");
    lab.abandon();
}

void TestModes::whateverIsPressedOneRunIsShown()
{
    std::mt19937_64 random(randomSeed());
    const auto below = [&random](size_t most) { return std::uniform_int_distribution<size_t>(0, most - 1)(random); };
    const auto languages = Language::available();
    auto *player = m_window->findChild<RecordingPlayer *>();
    const std::pair<const char *, std::function<void()>> actions[] = {
        {"run or pause", [&] { m_window->runOrPause(); }},
        {"run", [&] { m_window->startRun(); }},
        {"end", [&] { m_window->end(); }},
        {"reset", [&] { m_window->reset(); }},
        {"strategy", [&] { choose(strategies()[below(strategies().size())].id); }},
        {"language",
         [&] { Language::instance().choose(languages.at(static_cast<qsizetype>(below(languages.size())))); }},
        {"theme", [&] { Theme::instance().choose(below(2) ? Theme::Choice::Dark : Theme::Choice::Light); }},
        {"step mode", [&] { Q_EMIT races()->beginWanted(aRace(), {}); }},
        {"step", [&] { m_lab->moveLane(static_cast<int>(1 + below(2))); }},
        {"back", [&] { m_lab->stepBack(); }},
        {"explore", [&] { Q_EMIT races()->exploreWanted(aRace()); }},
        {"lesson", [&] { m_window->openLesson(QString(lessons()[below(2)].id)); }},
        {"moment", [&] { m_lab->nextMoment(); }},
        {"recording", [&] { openRecording(QStringLiteral("cache-aside")); }},
        {"scrub", [&] { player->seek(static_cast<Nanos>(below(20)) * second / 2); }},
        {"page down", [&] { QTest::keyClick(m_window->windowHandle(), Qt::Key_PageDown); }},
        {"page up", [&] { QTest::keyClick(m_window->windowHandle(), Qt::Key_PageUp); }},
        {"fault", [&] { m_lab->fault({.kind = FaultKind::Latency, .server = Server::Redis, .duration = 1, .ms = 5}); }},
        {"give up", [&] { m_lab->giveUpFlush(); }},
    };
    Pulse pulse;
    QStringList done;
    for (int action = 0; action < randomCases(2000); ++action) {
        const auto &[name, act] = actions[below(std::size(actions))];
        done.append(QString::fromLatin1(name));
        act();
        QTest::qWait(static_cast<int>(below(40)));
        const QString trail = done.mid(std::max<qsizetype>(0, done.size() - 8)).join(QStringLiteral(", "));
        QVERIFY2(wrong().isEmpty(), qPrintable(wrong() + QStringLiteral(" after ") + trail));
        const qint64 longest = pulse.longest();
        QVERIFY2(longest < 250, qPrintable(QStringLiteral("%1 ms without an event after %2").arg(longest).arg(trail)));
    }
}

/// The last one: it closes the servers.
void TestModes::theWindowClosesInTime()
{
    choose(QStringLiteral("cache-aside"));
    QVERIFY(runs());
    QSignalSpy closed(m_lab.get(), &Lab::closed);
    m_window->close();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), patienceMs);
    QVERIFY(!m_lab->serversOpen());
}

QTEST_MAIN(TestModes)
#include "tst_modes.moc"
