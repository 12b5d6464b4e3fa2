// SPDX-License-Identifier: GPL-3.0-only
#include "app/runpictures.h"

#include "ui/report/runexport.h"

namespace cachescope {

RunPictures::RunPictures(Lab &lab, Nanos traceEvery)
    : m_lab(lab)
    , m_traceEvery(traceEvery)
{
    connect(&lab, &Lab::snapshot, this, &RunPictures::note);
    connect(&lab, &Lab::traced, this, [this](const TraceBatch &events) { m_log.append(events); });
}

void RunPictures::note(const Snapshot &snapshot)
{
    m_samples.append(snapshot.newSamples);
    m_samples.setFaults(snapshot.faults);
    m_samples.setAlerts(snapshot.alerts);
    const bool steps = snapshot.state == RunState::Stepping;
    if (snapshot.state != RunState::Running && !steps)
        return;
    m_lastRunning = snapshot;
    m_lastRunning.newSamples.clear();
    if (steps)
        return; // a schedule is kept step by step, not in parts
    m_past.append(snapshot);
    const TraceWindow next = wanted(snapshot.requests.perSecond);
    const bool other =
        next.window != m_window.window || next.stride >= 2 * m_window.stride || m_window.stride >= 2 * next.stride;
    if (other) {
        m_window = next;
        m_lab.trace(next);
    }
}

/// As the stage requests it, but more often: a short run would otherwise be traced only at its beginning.
TraceWindow RunPictures::wanted(double requestsPerSecond) const
{
    TraceWindow window = m_playhead.wanted(requestsPerSecond);
    const bool whole = window.window == window.period;
    window.period = m_traceEvery;
    if (whole)
        window.window = window.period;
    return window;
}

StageMoment RunPictures::moment(const Scenario &scenario) const
{
    const Nanos time = busiestMoment(m_log, m_lastRunning.time);
    const Snapshot *then = m_past.at(time);
    const Snapshot &snapshot = then ? *then : m_lastRunning;
    return {scenario,
            snapshot,
            m_log,
            time,
            m_playhead.factor(),
            snapshot.steps.tracedPerSecond,
            QDateTime::currentDateTime(),
            m_past};
}

QStringList RunPictures::save(const Report &report, const QByteArray &jsonReport, const PictureRequest &request)
{
    const RunRecord record = recordOf(report, m_samples, moment(report.scenario));
    return exportRun(record, jsonReport, request.folder, request.formats, request.pngScale);
}

} // namespace cachescope
