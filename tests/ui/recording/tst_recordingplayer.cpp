// SPDX-License-Identifier: GPL-3.0-only
// On X11 for each landing: keys go to whoever has the focus.
#include "engine/lab/lab.h"
#include "tests/support/patience.h"
#include "ui/appearance/fonts.h"
#include "ui/appearance/theme.h"
#include "ui/controls/banner.h"
#include "ui/controls/runbar.h"
#include "ui/recording/marklegend.h"
#include "ui/recording/speedslider.h"
#include "ui/recording/timeline.h"
#include "ui/stage/stage.h"
#include "ui/window/mainwindow.h"
#include "ui/words/language.h"

#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace cachescope;

namespace {

Recording shipped(const char *name)
{
    return openRecording(
               QStringLiteral(CACHESCOPE_SOURCE_DIR "/resources/recordings/%1.cachescope").arg(QLatin1String(name)))
        .recording;
}

Snapshot live(RunState state, int seconds)
{
    Snapshot snapshot;
    snapshot.state = state;
    snapshot.strategy = state == RunState::Preparing ? QString() : QStringLiteral("cache-aside");
    snapshot.time = seconds * second;
    snapshot.requests.reads = 1'000'000 + seconds;
    return snapshot;
}

TraceBatch liveRead()
{
    TraceEvent event;
    event.request = 99'999'999;
    event.time = second;
    TraceEvent end = event;
    end.phase = TraceEvent::Phase::End;
    return {event, end};
}

/// What somebody who listens knows at the end.
struct Heard
{
    Snapshot last;
    qsizetype samples = 0;
    qsizetype events = 0;

    explicit Heard(RecordingPlayer &player)
    {
        QObject::connect(&player, &RecordingPlayer::startedOver, &player, [this] {
            samples = events = 0;
            last = {};
        });
        QObject::connect(&player, &RecordingPlayer::snapshot, &player, [this](const Snapshot &snapshot) {
            last = snapshot;
            samples += snapshot.newSamples.size();
        });
        QObject::connect(&player, &RecordingPlayer::traced, &player,
                         [this](const TraceBatch &batch) { events += batch.size(); });
    }
};

} // namespace

class TestRecordingPlayer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installFonts(); }
    void goingForthAndBackTellsTheSameAsGoingStraight();
    void playingEndsAtTheEnd();
    void aRecordingIsShownWithoutAnyServer();
    void whatTheLabSaysIsNotInTheRecordingShown();
    void steppingBackShowsTheFiguresOfThen();
    void spacePlaysAndPausesTheRecording();
    void anySpeedCanBeChosen_data();
    void anySpeedCanBeChosen();
    void theReportIsOfTheRecordingThatIsShown();
    void theBoundIsToldWhileRecording();
    void theBoundIsToldOfARecordingThatIsOpened();
    void whatWasLeftOutIsTold();
    void whoeverWantsALiveRunLeavesTheRecording();
    void itFitsInEveryLanguage_data();
    void itFitsInEveryLanguage();

private:
    static int reportsOffered(const MainWindow &window);
};

void TestRecordingPlayer::goingForthAndBackTellsTheSameAsGoingStraight()
{
    RecordingPlayer straight, wandering;
    Heard one(straight), other(wandering);
    straight.open(shipped("write-behind"));
    wandering.open(shipped("write-behind"));
    straight.seek(3 * second);
    for (const double seconds : {1.0, 5.0, 0.5, 6.0, 2.0, 3.0})
        wandering.seek(static_cast<Nanos>(seconds * static_cast<double>(second)));
    QVERIFY(one.samples > 0 && one.events > 0);
    QCOMPARE(other.samples, one.samples);
    QCOMPARE(other.events, one.events);
    QCOMPARE(other.last.requests.reads, one.last.requests.reads);
    QCOMPARE(other.last.time, one.last.time);
}

void TestRecordingPlayer::playingEndsAtTheEnd()
{
    RecordingPlayer player;
    Heard heard(player);
    player.open(shipped("cache-aside"));
    player.setSpeed(1000);
    player.setPlaying(true);
    QTRY_VERIFY_WITH_TIMEOUT(!player.isPlaying(), patienceMs);
    QCOMPARE(player.time(), player.recording().duration());
    QCOMPARE(heard.events, player.recording().events.size());
    QVERIFY(heard.last.audit.has_value());
}

void TestRecordingPlayer::aRecordingIsShownWithoutAnyServer()
{
    Lab lab;
    MainWindow window(&lab);
    window.resize(1280, 720);
    window.show();
    QVERIFY(window.openRecordingFile(
        QStringLiteral(CACHESCOPE_SOURCE_DIR "/resources/recordings/refresh-ahead.cachescope")));
    QCOMPARE(window.screen().scenario().strategy, QStringLiteral("refresh-ahead"));
    auto *timeline = window.findChild<Timeline *>();
    QVERIFY(timeline->isVisible());
    auto *slider = timeline->findChild<QSlider *>(QStringLiteral("time"));
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_End);
    auto *player = window.findChild<RecordingPlayer *>();
    QTRY_VERIFY_WITH_TIMEOUT(player->time() >= player->recording().duration() * 99 / 100, patienceMs);
    QTest::keyClick(slider, Qt::Key_Home);
    QVERIFY(player->time() < player->recording().duration() / 2);
    QVERIFY(!lab.serversOpen());
}

/// How many kinds of report the menu lets one save.
int TestRecordingPlayer::reportsOffered(const MainWindow &window)
{
    QMenu *menu = window.findChild<RunBar *>()->exportMenu();
    Q_EMIT menu->aboutToShow();
    const QList<QAction *> actions = menu->actions();
    return static_cast<int>(std::count_if(actions.begin(), actions.end(), [](const QAction *action) {
        return action->text().startsWith(QLatin1String("Report of the run")) && action->isEnabled();
    }));
}

void TestRecordingPlayer::whatTheLabSaysIsNotInTheRecordingShown()
{
    Lab lab;
    MainWindow window(&lab);
    window.show();
    window.showRecording(shipped("write-behind"));
    auto *player = window.findChild<RecordingPlayer *>();
    player->setPlaying(false);
    player->seek(second);
    const size_t journeys = window.stage()->moment().log.journeys().size();
    const qint64 reads = window.stage()->snapshot().requests.reads;
    QVERIFY(journeys > 0 && reads > 0);
    Q_EMIT lab.traced(liveRead());
    Q_EMIT lab.snapshot(live(RunState::Running, 7));
    QCOMPARE(window.stage()->moment().log.journeys().size(), journeys);
    QCOMPARE(window.stage()->snapshot().requests.reads, reads);
    QSignalSpy wanted(window.stage(), &Stage::inspectionWanted);
    window.stage()->setFocus();
    QTest::keyClick(window.stage(), Qt::Key_Right);
    QVERIFY(window.stage()->selectedKey().id != 0);
    QVERIFY(wanted.isEmpty()); // what the stores hold now is not what they held
}

void TestRecordingPlayer::steppingBackShowsTheFiguresOfThen()
{
    Lab lab;
    MainWindow window(&lab);
    window.show();
    const Recording recording = shipped("cache-aside");
    window.showRecording(recording);
    auto *player = window.findChild<RecordingPlayer *>();
    player->setPlaying(false);
    window.stage()->setPaused(true);
    player->seek(recording.duration());
    QCOMPARE(window.stage()->snapshot().time, recording.duration());
    QCOMPARE(window.stage()->moment().time, recording.duration()); // the picture stands where the recording does
    QCOMPARE(window.stage()->shown().time, recording.duration());
    for (int i = 0; i < 1000 && window.stage()->moment().time > recording.duration() - second; ++i)
        window.stage()->stepDrawing(-1);
    const Nanos drawn = window.stage()->moment().time;
    QVERIFY(drawn > second && drawn <= recording.duration() - second);
    const Snapshot &shown = window.stage()->shown();
    const auto expected = std::find_if(recording.snapshots.rbegin(), recording.snapshots.rend(),
                                       [drawn](const Snapshot &snapshot) { return snapshot.time <= drawn; });
    QVERIFY(expected != recording.snapshots.rend());
    QCOMPARE(shown.requests.reads, expected->requests.reads);
    QCOMPARE(window.stage()->moment().snapshot.requests.reads, shown.requests.reads);
}

void TestRecordingPlayer::spacePlaysAndPausesTheRecording()
{
    Lab lab;
    MainWindow window(&lab);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.showRecording(shipped("refresh-ahead"));
    auto *player = window.findChild<RecordingPlayer *>();
    window.stage()->setFocus();
    for (int i = 0; i < 2; ++i) {
        QVERIFY(player->isPlaying());
        QTest::keyClick(window.windowHandle(), Qt::Key_Space);
        QVERIFY(!player->isPlaying());
        QTest::keyClick(window.windowHandle(), Qt::Key_Space);
    }
    QVERIFY(window.findChild<Timeline *>()->isVisible());
}

void TestRecordingPlayer::anySpeedCanBeChosen_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &code : Language::available())
        QTest::newRow(qPrintable(code)) << code;
}

void TestRecordingPlayer::anySpeedCanBeChosen()
{
    QFETCH(QString, language);
    Language::instance().choose(language);
    const auto after = qScopeGuard([] { Language::instance().choose(QStringLiteral("en")); });
    RecordingPlayer player;
    player.open(shipped("cache-aside"));
    Timeline timeline(&player);
    timeline.setLayoutDirection(Language::instance().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    timeline.show();
    auto *slider = timeline.findChild<SpeedSlider *>();
    QCOMPARE(slider->speed(), 1.0);
    QCOMPARE(slider->value(), slider->maximum() / 2);
    const auto faster = Language::instance().isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    const auto slower = Language::instance().isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    for (const double stop : {2.0, 5.0, 10.0}) {
        QTest::keyClick(slider, faster);
        QCOMPARE(player.speed(), stop);
    }
    for (const double stop : {5.0, 2.0, 1.0, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.01}) {
        QTest::keyClick(slider, slower);
        QCOMPARE(player.speed(), stop);
    }
    slider->setSpeed(0.37); // by the mouse
    QVERIFY(std::abs(player.speed() - 0.37) < 0.001);
    QVERIFY(slider->accessibleDescription().contains(formatNumber(0.37, 2)));
    QTest::keyClick(slider, Qt::Key_Up);
    QCOMPARE(player.speed(), 0.5);
    QTest::keyClick(slider, Qt::Key_End);
    QCOMPARE(player.speed(), SpeedSlider::fastest);
    QTest::keyClick(slider, Qt::Key_Up);
    QCOMPARE(player.speed(), SpeedSlider::fastest);
}

void TestRecordingPlayer::theReportIsOfTheRecordingThatIsShown()
{
    Lab lab;
    MainWindow window(&lab);
    window.show();
    QCOMPARE(reportsOffered(window), 0);
    window.showRecording(shipped("cache-aside"));
    auto *player = window.findChild<RecordingPlayer *>();
    player->setPlaying(false);
    player->seek(2 * second);
    QCOMPARE(reportsOffered(window), 2);
    Q_EMIT window.findChild<Timeline *>()->closeWanted();
    QCOMPARE(reportsOffered(window), 0);
}

void TestRecordingPlayer::theBoundIsToldWhileRecording()
{
    Lab lab;
    MainWindow window(&lab);
    window.show();
    auto *banner = window.findChild<Banner *>();
    const auto nowhere = [](ServerAddress::Kind kind, const char *text) {
        return *ServerAddress::parse(kind, QString::fromLatin1(text));
    };
    lab.openServers(nowhere(ServerAddress::Kind::Redis, "redis+unix:///nowhere"),
                    nowhere(ServerAddress::Kind::Postgres, "postgresql:///postgres?host=/nowhere"));
    window.runOrPause();
    const auto live = [&window](RunState state, int at) {
        Snapshot snapshot = ::live(state, at);
        snapshot.runId = window.screen().runId();
        return snapshot;
    };
    const auto traced = [&window](TraceBatch events) {
        events.runId = window.screen().runId();
        return events;
    };
    Q_EMIT lab.snapshot(live(RunState::Preparing, 0));
    Q_EMIT lab.traced(traced(TraceBatch(mostRecordedEvents, liveRead().first())));
    Q_EMIT lab.snapshot(live(RunState::Running, 1));
    QVERIFY(banner->texts().isEmpty()); // full, but nothing is missing
    Q_EMIT lab.traced(traced(liveRead()));
    Q_EMIT lab.snapshot(live(RunState::Running, 2));
    QCOMPARE(banner->texts().size(), 1);
    QVERIFY2(banner->texts().first().contains(QStringLiteral("200,000")), qPrintable(banner->texts().first()));
    banner->clear();
    Q_EMIT lab.snapshot(live(RunState::Running, 3));
    QVERIFY(banner->texts().isEmpty()); // once
}

void TestRecordingPlayer::theBoundIsToldOfARecordingThatIsOpened()
{
    Lab lab;
    MainWindow window(&lab);
    window.show();
    Recording recording = shipped("cache-aside");
    recording.truncated = true;
    window.showRecording(recording);
    auto *banner = window.findChild<Banner *>();
    QCOMPARE(banner->texts().size(), 1);
    Q_EMIT window.findChild<Timeline *>()->closeWanted();
    QVERIFY(banner->texts().isEmpty());
}

void TestRecordingPlayer::whatWasLeftOutIsTold()
{
    Lab lab;
    MainWindow window(&lab);
    window.show();
    Recording recording = shipped("cache-aside");
    recording.leftOut = 1234;
    window.showRecording(recording);
    auto *banner = window.findChild<Banner *>();
    QCOMPARE(banner->texts().size(), 1);
    QVERIFY2(banner->texts().first().contains(QStringLiteral("1,234")), qPrintable(banner->texts().first()));
    Q_EMIT window.findChild<Timeline *>()->closeWanted();
    QVERIFY(banner->texts().isEmpty());
}

void TestRecordingPlayer::whoeverWantsALiveRunLeavesTheRecording()
{
    Lab lab;
    MainWindow window(&lab);
    window.show();
    window.showRecording(shipped("cache-aside"));
    auto *timeline = window.findChild<Timeline *>();
    QVERIFY(timeline->isVisible());
    QSignalSpy servers(&window, &MainWindow::serversChosen);
    window.findChild<QListWidget *>()->setCurrentRow(2);
    QVERIFY(!timeline->isVisible());
    QVERIFY(!window.findChild<RecordingPlayer *>()->isPlaying());
    QCOMPARE(servers.count(), 1);
    QVERIFY(window.scenario().strategy != QStringLiteral("cache-aside"));
}

void TestRecordingPlayer::itFitsInEveryLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    for (const QString &code : Language::available()) {
        for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)}) {
            for (const bool dark : {false, true})
                QTest::addRow("%s-%s-%d", qPrintable(code), dark ? "dark" : "light", size.width())
                    << code << dark << size;
        }
    }
}

void TestRecordingPlayer::itFitsInEveryLanguage()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    Language::instance().choose(language);
    Theme::instance().choose(dark ? Theme::Choice::Dark : Theme::Choice::Light);
    const auto after = qScopeGuard([] {
        Language::instance().choose(QStringLiteral("en"));
        Theme::instance().choose(Theme::Choice::Light);
    });
    Lab lab;
    MainWindow window(&lab);
    window.resize(size);
    window.show();
    Recording recording = shipped("write-behind");
    recording.truncated = true;
    window.showRecording(recording);
    auto *player = window.findChild<RecordingPlayer *>();
    player->setPlaying(false);
    window.stage()->setPaused(true);
    player->seek(3 * second);
    for (int i = 0; i < 30; ++i)
        window.stage()->stepDrawing(+1);
    window.stage()->setFocus();
    QTest::keyClick(window.stage(), Qt::Key_Down);
    const QImage picture = window.picture(size);
    QCOMPARE(picture.size(), size);
    auto *timeline = window.findChild<Timeline *>();
    for (const auto *button : timeline->findChildren<QPushButton *>())
        QVERIFY2(button->width() >= button->fontMetrics().horizontalAdvance(button->text()),
                 qPrintable(button->text()));
    for (const auto *label : timeline->findChildren<QLabel *>())
        QVERIFY2(label->width() >= label->fontMetrics().horizontalAdvance(label->text()), qPrintable(label->text()));
    QVERIFY(timeline->findChild<QSlider *>(QStringLiteral("time"))->width() > 200);
    const auto *legend = timeline->findChild<MarkLegend *>();
    QVERIFY(legend->isVisible() && legend->height() >= legend->sizeHint().height());
    QVERIFY(!legend->accessibleName().isEmpty());
    const QString folder = qEnvironmentVariable("CACHESCOPE_PICTURES"); // to look at
    if (!folder.isEmpty())
        QVERIFY(picture.save(
            QDir(folder).filePath(QStringLiteral("replay-%1.png").arg(QLatin1String(QTest::currentDataTag())))));
}

QTEST_MAIN(TestRecordingPlayer)
#include "tst_recordingplayer.moc"
