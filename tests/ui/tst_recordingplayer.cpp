// SPDX-License-Identifier: GPL-3.0-only
#include "engine/experiment/lab.h"
#include "ui/mainwindow.h"
#include "ui/recording/timeline.h"

#include <QPushButton>
#include <QSlider>
#include <QTest>

using namespace cachescope;

namespace {

Recording shipped(const char *name)
{
    return openRecording(QStringLiteral(CACHESCOPE_SOURCE_DIR "/resources/recordings/%1.cachescope").arg(QLatin1String(name))).recording;
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
        QObject::connect(&player, &RecordingPlayer::traced, &player, [this](const TraceBatch &batch) { events += batch.size(); });
    }
};

} // namespace

class TestRecordingPlayer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goingForthAndBackTellsTheSameAsGoingStraight();
    void playingEndsAtTheEnd();
    void aRecordingIsShownWithoutAnyServer();
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
    QCOMPARE(other.last.reads, one.last.reads);
    QCOMPARE(other.last.time, one.last.time);
}

void TestRecordingPlayer::playingEndsAtTheEnd()
{
    RecordingPlayer player;
    Heard heard(player);
    player.open(shipped("cache-aside"));
    player.setSpeed(1000);
    player.setPlaying(true);
    QTRY_VERIFY_WITH_TIMEOUT(!player.isPlaying(), 20'000);
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
    QVERIFY(window.openRecordingFile(QStringLiteral(CACHESCOPE_SOURCE_DIR "/resources/recordings/refresh-ahead.cachescope")));
    QCOMPARE(window.scenario().strategy, QStringLiteral("refresh-ahead"));
    auto *timeline = window.findChild<Timeline *>();
    QVERIFY(timeline->isVisible());
    auto *slider = timeline->findChild<QSlider *>();
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_End);
    auto *player = window.findChild<RecordingPlayer *>();
    QTRY_VERIFY_WITH_TIMEOUT(player->time() >= player->recording().duration() * 99 / 100, 20'000);
    QTest::keyClick(slider, Qt::Key_Home);
    QVERIFY(player->time() < player->recording().duration() / 2);
    QVERIFY(!lab.serversOpen());
}

QTEST_MAIN(TestRecordingPlayer)
#include "tst_recordingplayer.moc"
