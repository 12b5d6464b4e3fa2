// SPDX-License-Identifier: GPL-3.0-only
#include "app/runcommand.h"

#include "app/problemtext.h"
#include "ui/export/runexport.h"
#include "ui/presentation/alertwords.h"
#include "ui/presentation/recordingwords.h"
#include "ui/presentation/wording.h"

#include <QCoreApplication>
#include <QFile>

namespace cachescope {

namespace {

struct RunText
{
    Q_DECLARE_TR_FUNCTIONS(RunCommand)
};

} // namespace

RunCommand::RunCommand(Lab &lab, const CommandLine &line, QObject *parent)
    : QObject(parent), m_lab(lab), m_line(line), m_progress(line.scenario.seconds)
{
    m_report.scenario = line.scenario;
    if (!line.exportFolder.isEmpty())
        m_keeper.emplace(lab);
    else if (!line.record.isEmpty())
        m_keeper.emplace(lab, second);   // a recording is long, and its events are bounded
    connect(&lab, &Lab::serversReady, this, &RunCommand::startRun);
    connect(&lab, &Lab::snapshot, this, &RunCommand::show);
    connect(&lab, &Lab::problem, this, &RunCommand::note);
}

void RunCommand::begin()
{
    if (m_line.redis && m_line.postgres) {
        m_lab.openServers(*m_line.redis, *m_line.postgres);
    } else {
        m_progress.say(RunText::tr("Starting the sandbox…"));
        m_lab.openSandbox();
    }
}

void RunCommand::startRun()
{
    if (m_started)
        return;   // the servers came back in mid-run
    m_started = true;
    if (!m_line.acknowledged.isEmpty()) {
        QFile file(m_line.acknowledged);
        if (!file.open(QIODevice::WriteOnly)) {
            m_progress.say(RunText::tr("The file %1 cannot be written: %2").arg(code(m_line.acknowledged), file.errorString()));
            return finish(ExitFailed);
        }
        m_lab.logAcknowledged(m_line.acknowledged);
    }
    const TraceWindow nobodyDraws{.window = 0, .period = second, .stride = 1};
    m_lab.trace(m_keeper ? m_keeper->window() : nobodyDraws);
    const bool steps = !m_line.scenario.requests.isEmpty();
    if (!m_line.record.isEmpty()) {
        steps ? m_recorder.beginPart(m_line.scenario) : m_recorder.begin(m_line.scenario);
        connect(&m_lab, &Lab::traced, this, [this](const TraceBatch &events) { m_recorder.take(events); });
    }
    m_lab.setCrashStatus(ExitCrashed);   // without a window a crash is a real one
    if (!steps) {
        m_lab.start(m_line.scenario);
    } else {
        connect(&m_lab, &Lab::stepped, this, &RunCommand::followSchedule);
        m_lab.openSteps(m_line.scenario, m_line.scenario.requests, m_line.scenario.order);
    }
}

void RunCommand::followSchedule(const StepView &view)
{
    if (!view.open || m_finished)
        return;
    if (!view.verdict && !m_finishing) {
        m_finishing = true;
        m_lab.finishSteps();   // what the schedule leaves over goes on freely
        return;
    }
    m_report.schedule = view;
    m_report.seconds = secondsOf(view);
    Snapshot ended = m_report.last;
    ended.state = RunState::Finished;
    m_recorder.take(ended);
    finish(report() && view.verdict ? ExitDone : ExitFailed);
}

void RunCommand::interrupt()
{
    m_interrupted = true;
    m_progress.say(RunText::tr("Interrupted; a second time ends at once."));
    if (m_ran)
        m_lab.stop();
    else
        finish(ExitFailed);
}

void RunCommand::show(const Snapshot &snapshot)
{
    if (!m_started || m_finished)
        return;
    m_progress.show(snapshot);
    for (const AlertNote &note : m_alertNotes.take(snapshot))
        m_progress.say(note.begins ? beginOf(note.alert, m_line.scenario.alerts) : endOf(note.alert, m_line.scenario.alerts));
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
        finish(m_ran ? ExitFailed : m_troubleStatus);
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

void RunCommand::note(const Problem &problem)
{
    const QString sentence = words(problem);
    if (!m_said.contains(sentence)) {
        m_said.append(sentence);
        m_progress.say(sentence);
    }
    if (!problem.fatal || m_finished)
        return;
    m_troubleStatus = exitStatusOf(problem);
    if (!m_started)
        finish(m_troubleStatus);
}

bool RunCommand::report()
{
    m_progress.end();
    const bool written = writeOut(m_line.json ? jsonReport(m_report) : textReport(m_report).toUtf8());
    if (!written)
        m_progress.say(RunText::tr("The report could not be written to standard output."));
    const bool saved = save();
    const bool recorded = record();
    return written && saved && recorded;
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
    const RunRecord record = recordOf(m_report, m_keeper->samples(), m_keeper->moment(m_report.scenario));
    const QStringList problems = exportRun(record, jsonReport(m_report), m_line.exportFolder, m_line.exportFormats, m_line.exportScale);
    for (const QString &problem : problems)
        m_progress.say(problem);
    if (problems.isEmpty())
        m_progress.say(RunText::tr("Saved in %1.").arg(code(m_line.exportFolder)));
    return problems.isEmpty();
}

void RunCommand::finish(int status)
{
    if (m_finished)
        return;
    m_finished = true;
    m_progress.end();
    Q_EMIT finished(status);
}

} // namespace cachescope
