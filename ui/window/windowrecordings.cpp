// SPDX-License-Identifier: GPL-3.0-only
// Recording runs and showing recordings.
#include "ui/charts/chartpanel.h"
#include "ui/controls/banner.h"
#include "ui/controls/runbar.h"
#include "ui/recording/timeline.h"
#include "ui/stage/stage.h"
#include "ui/window/mainwindow.h"
#include "ui/words/language.h"
#include "ui/words/pseudocode.h"
#include "ui/words/recordingwords.h"

#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>

namespace cachescope {

bool MainWindow::isReplaying() const
{
    return !m_timeline->isHidden();
}

/// A command to the lab closes the recording.
void MainWindow::leaveRecording()
{
    if (isReplaying())
        closeRecording();
}

void MainWindow::tellTheBound(const Recording &recording)
{
    const RecordingBound bound = recording.bound();
    if (bound == m_boundTold)
        return;
    m_boundTold = bound;
    if (bound != RecordingBound::None)
        showBound(recording);
}

void MainWindow::showBound(const Recording &recording)
{
    m_banner->show([bound = recording.bound(), end = recording.lastEvent()] { return boundWords(bound, end); }, {},
                   false);
}

void MainWindow::connectRecordings()
{
    connect(m_player, &RecordingPlayer::startedOver, this, [this] {
        m_stage->clear();
        m_charts->clear();
        m_report.beginRecorded(m_player->recording().scenario);
    });
    connect(m_player, &RecordingPlayer::passed, this, [this](const QVector<Snapshot> &snapshots) {
        m_stage->remember(snapshots);
        for (const Snapshot &snapshot : snapshots)
            m_report.take(snapshot);
    });
    connect(m_player, &RecordingPlayer::snapshot, this, &MainWindow::showSnapshot);
    connect(m_player, &RecordingPlayer::traced, m_stage, &Stage::append);
    connect(m_player, &RecordingPlayer::sought, m_stage, &Stage::goTo);
    connect(m_timeline, &Timeline::closeWanted, this, &MainWindow::closeRecording);
}

void MainWindow::showRecording(const Recording &recording)
{
    m_lab->stop();
    setScenario(recording.scenario);
    m_timeline->show();
    m_runBar->setReplaying(true);
    m_stage->setReplaying(true);
    m_player->open(recording);
    m_timeline->refresh();
    if (recording.truncated)
        showBound(recording);
    m_player->setPlaying(true);
}

void MainWindow::closeRecording()
{
    m_player->setPlaying(false);
    m_banner->withdraw(boundWords(m_player->recording().bound(), m_player->recording().lastEvent()));
    m_timeline->hide();
    m_runBar->setReplaying(false);
    m_stage->setReplaying(false);
    m_stage->clear();
    m_charts->clear();
    m_report.clear();
    showSnapshot({});
    if (!m_lab->serversOpen())
        Q_EMIT serversChosen(true, {}, {}); // the program was started to show a recording
}

bool MainWindow::openRecordingFile(const QString &path)
{
    const RecordingReading reading = openRecording(path);
    if (!reading.problem)
        showRecording(reading.recording);
    else
        QMessageBox::warning(this, tr("Open a recording"), words(*reading.problem, path));
    return !reading.problem;
}

void MainWindow::askForRecording()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open a recording"), {}, tr("Recordings (*.cachescope)"));
    if (!path.isEmpty())
        openRecordingFile(path);
}

void MainWindow::saveTheRecording()
{
    const Recording recording = isReplaying() ? m_player->recording() : m_recorder.recording();
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the recording"),
                                                      recording.scenario.strategy + QStringLiteral(".cachescope"),
                                                      tr("Recordings (*.cachescope)"));
    if (path.isEmpty())
        return;
    const QString reason = saveRecording(recording, path);
    if (reason.isEmpty() && recording.truncated)
        showBound(recording);
    else if (!reason.isEmpty())
        QMessageBox::warning(this, tr("Save the recording"),
                             tr("The recording was not saved to %1: %2. Choose another folder or free some space.")
                                 .arg(isolate(path), reason));
}

void MainWindow::fillRecordingMenu(QMenu *menu)
{
    menu->addAction(tr("Open a recording…"), this, &MainWindow::askForRecording);
    QAction *save = menu->addAction(tr("Save the recording of the last run…"), this, &MainWindow::saveTheRecording);
    save->setEnabled(!m_recorder.isEmpty() || isReplaying());
    QMenu *examples = menu->addMenu(tr("Recordings that come with the program"));
    for (const char *id : {"cache-aside", "write-behind", "refresh-ahead"}) {
        examples->addAction(isolate(QLatin1String(id)), this, [this, id] {
            linkResources();
            openRecordingFile(QStringLiteral(":/recordings/%1.cachescope").arg(QLatin1String(id)));
        });
    }
}

} // namespace cachescope
