// SPDX-License-Identifier: GPL-3.0-only
#include "app/commands/runcommand.h"

#include "ui/words/alertwords.h"
#include "ui/words/language.h"
#include "ui/words/recordingwords.h"
#include "ui/words/wording.h"

#include <QCoreApplication>
#include <QFile>

namespace cachescope {

namespace {

struct RunText
{
    Q_DECLARE_TR_FUNCTIONS(RunCommand)
};

} // namespace

RunCommand::RunCommand(Lab &lab, const CommandLine &line, Pictures &pictures, QObject *parent)
    : LabCommand(lab, line, line.scenario.seconds, parent)
{
    m_report.scenario = line.scenario;
    if (!line.exportFolder.isEmpty())
        m_capture = pictures.captureRun(lab, 200 * millisecond);
    else if (!line.record.isEmpty())
        m_capture = pictures.captureRun(lab, second); // a recording is long, but its events are limited
    connect(&lab, &Lab::snapshot, this, &RunCommand::show);
}

void RunCommand::start()
{
    if (!m_line.acknowledged.isEmpty()) {
        QFile file(m_line.acknowledged);
        if (!file.open(QIODevice::WriteOnly)) {
            m_progress.say(
                RunText::tr("The file %1 cannot be written: %2").arg(code(m_line.acknowledged), file.errorString()));
            return finish(ExitFailed);
        }
        m_lab.logAcknowledged(m_line.acknowledged);
    }
    const TraceWindow nobodyDraws{.window = 0, .period = second, .stride = 1};
    m_lab.trace(m_capture ? m_capture->window() : nobodyDraws);
    const bool steps = !m_line.scenario.requests.isEmpty();
    if (!m_line.record.isEmpty())
        connect(&m_lab, &Lab::traced, this, [this](const TraceBatch &events) { m_recorder.take(events); });
    m_lab.setCrashStatus(ExitCrashed); // without a window a crash really ends the program
    if (steps)
        connect(&m_lab, &Lab::stepped, this, &RunCommand::followSchedule);
    m_runId = steps ? m_lab.openSteps(m_line.scenario, m_line.scenario.requests, m_line.scenario.order)
                    : m_lab.start(m_line.scenario);
    if (!m_line.record.isEmpty())
        m_recorder.begin(m_line.scenario, m_runId);
}

void RunCommand::followSchedule(const StepView &view)
{
    if (!view.open || hasFinished())
        return;
    if (!view.verdict && !m_finishing) {
        m_finishing = true;
        const qsizetype planned = m_line.scenario.order.size();
        m_cutOff = view.moves.size() < planned;
        if (m_cutOff)
            m_progress.say(
                RunText::tr(
                    "Only %1 of the %2 moves of the schedule could be made; then a request was to move that could not.")
                    .arg(formatCount(view.moves.size()), formatCount(planned)));
        m_lab.finishSteps(); // the remaining steps of the schedule run freely
        return;
    }
    m_report.schedule = view;
    m_report.seconds = secondsOf(view);
    Snapshot ended = m_report.last;
    ended.state = RunState::Finished;
    m_recorder.take(ended);
    finish(report() && view.verdict && !m_cutOff ? ExitDone : ExitFailed);
}

void RunCommand::cutShort()
{
    m_interrupted = true;
    if (m_report.last.state == RunState::Settling)
        m_lab.giveUpFlush();
    else if (m_ran)
        m_lab.stop();
    else
        finish(ExitFailed);
}

void RunCommand::show(const Snapshot &snapshot)
{
    if (!hasStarted() || hasFinished() || snapshot.runId != m_runId)
        return;
    m_progress.show(snapshot);
    for (const AlertNote &note : m_alertNotes.take(snapshot))
        m_progress.say(note.begins ? beginOf(note.alert, m_line.scenario.alerts)
                                   : endOf(note.alert, m_line.scenario.alerts, note.withTheRun));
    if (!m_line.record.isEmpty())
        m_recorder.take(snapshot);
    m_report.last = snapshot;
    switch (snapshot.state) {
    case RunState::Running:
        m_ran = true;
        m_report.seconds = static_cast<double>(snapshot.time) / second;
        break;
    case RunState::Finished:
        if (!m_interrupted)
            m_report.seconds = m_line.scenario.seconds;
        finish(report() && snapshot.audit && snapshot.audit->passed() ? ExitDone : ExitFailed);
        break;
    case RunState::Failed:
        if (m_ran)
            report();
        finish(m_ran ? ExitFailed : troubleStatus());
        break;
    case RunState::Idle:
    case RunState::Preparing:
    case RunState::Paused:
    case RunState::Stepping:
    case RunState::Exploring:
    case RunState::Teaching:
    case RunState::Settling: break;
    }
}

bool RunCommand::report()
{
    m_progress.end();
    const bool written =
        print(m_line.json ? jsonReport(m_report, m_line.withoutEffect) : textReport(m_report).toUtf8());
    const bool saved = save();
    const bool recorded = record();
    return acknowledgedAreAll() && written && saved && recorded;
}

/// On a full disk some may be missing: the log must have as many lines as there are acknowledged writes.
bool RunCommand::acknowledgedAreAll()
{
    if (m_line.acknowledged.isEmpty() || !m_report.last.audit)
        return true;
    QFile file(m_line.acknowledged);
    qint64 lines = 0;
    for (bool open = file.open(QIODevice::ReadOnly); open && !file.atEnd(); ++lines)
        file.readLine();
    const qint64 writes = m_report.last.audit->accepted;
    if (lines != writes)
        m_progress.say(
            RunText::tr("Of %1 acknowledged writes, only %2 stand in the file %3. Free some space and run again.")
                .arg(formatCount(writes), formatCount(lines), code(m_line.acknowledged)));
    return lines == writes;
}

bool RunCommand::record()
{
    if (m_line.record.isEmpty())
        return true;
    const QString reason = saveRecording(m_recorder.recording(), m_line.record);
    if (!reason.isEmpty())
        m_progress.say(RunText::tr("The recording was not saved to %1: %2. Choose another folder or free some space.")
                           .arg(code(m_line.record), reason));
    else if (m_recorder.recording().truncated)
        m_progress.say(boundWords(m_recorder.recording().bound(), m_recorder.recording().lastEvent()));
    return reason.isEmpty();
}

bool RunCommand::save()
{
    if (m_line.exportFolder.isEmpty())
        return true;
    return tellOfExport(m_capture->save(m_report, jsonReport(m_report, m_line.withoutEffect), pictureRequest()));
}

} // namespace cachescope
