// SPDX-License-Identifier: GPL-3.0-only
// Recording runs and showing recordings.
#include "ui/charts/chartpanel.h"
#include "ui/controls/runbar.h"
#include "ui/lessons/pseudocode.h"
#include "ui/mainwindow.h"
#include "ui/presentation/language.h"
#include "ui/presentation/recordingwords.h"
#include "ui/recording/timeline.h"
#include "ui/stage/stage.h"

#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>

namespace cachescope {

void MainWindow::connectRecordings()
{
    connect(m_lab, &Lab::traced, this, [this](const TraceBatch &events) {
        if (!m_timeline->isVisible() && m_snapshot.state != RunState::Stepping)
            m_recorder.take(events);
    });
    connect(m_player, &RecordingPlayer::startedOver, this, [this] {
        m_stage->clear();
        m_charts->clear();
    });
    connect(m_player, &RecordingPlayer::snapshot, this, &MainWindow::showSnapshot);
    connect(m_player, &RecordingPlayer::traced, m_stage, &Stage::append);
    connect(m_timeline, &Timeline::closeWanted, this, &MainWindow::closeRecording);
}

void MainWindow::showRecording(const Recording &recording)
{
    m_lab->stop();
    setScenario(recording.scenario);
    m_timeline->show();
    m_runBar->setReplaying(true);
    m_player->open(recording);
    m_timeline->refresh();
    m_player->setPlaying(true);
}

void MainWindow::closeRecording()
{
    m_player->setPlaying(false);
    m_timeline->hide();
    m_runBar->setReplaying(false);
    m_stage->clear();
    m_charts->clear();
    showSnapshot({});
    if (!m_lab->serversOpen())
        Q_EMIT serversChosen(true, {}, {});   // the program was started to show a recording
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
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a recording"), {}, tr("Recordings (*.cachescope)"));
    if (!path.isEmpty())
        openRecordingFile(path);
}

void MainWindow::saveTheRecording()
{
    const Recording recording = m_timeline->isVisible() ? m_player->recording() : m_recorder.recording();
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the recording"), recording.scenario.strategy + QStringLiteral(".cachescope"),
                                                      tr("Recordings (*.cachescope)"));
    if (path.isEmpty())
        return;
    const QString reason = saveRecording(recording, path);
    if (!reason.isEmpty())
        QMessageBox::warning(this, tr("Save the recording"),
                             tr("The recording was not saved to %1: %2. Choose another folder or free some space.").arg(isolate(path), reason));
}

void MainWindow::fillRecordingMenu(QMenu *menu)
{
    menu->addAction(tr("Open a recording…"), this, &MainWindow::askForRecording);
    QAction *save = menu->addAction(tr("Save the recording of the last run…"), this, &MainWindow::saveTheRecording);
    save->setEnabled(!m_recorder.isEmpty() || m_timeline->isVisible());
    QMenu *examples = menu->addMenu(tr("Recordings that come with the program"));
    for (const char *id : {"cache-aside", "write-behind", "refresh-ahead"}) {
        examples->addAction(isolate(QLatin1String(id)), this, [this, id] {
            linkResources();
            openRecordingFile(QStringLiteral(":/recordings/%1.cachescope").arg(QLatin1String(id)));
        });
    }
}

} // namespace cachescope
