// SPDX-License-Identifier: GPL-3.0-only
#include "app/runkeeper.h"

namespace cachescope {

RunKeeper::RunKeeper(Lab &lab, QObject *parent)
    : QObject(parent)
    , m_lab(lab)
{
    connect(&lab, &Lab::snapshot, this, &RunKeeper::note);
    connect(&lab, &Lab::traced, this, [this](const TraceBatch &events) { m_log.append(events); });
}

void RunKeeper::note(const Snapshot &snapshot)
{
    m_samples.append(snapshot.newSamples);
    const bool steps = snapshot.state == RunState::Stepping;
    if (snapshot.state != RunState::Running && !steps)
        return;
    m_lastRunning = snapshot;
    m_lastRunning.newSamples.clear();
    if (steps)
        return;   // a schedule is kept step by step, not in stretches
    m_past.append(snapshot);
    const TraceWindow wanted = m_playhead.wanted(snapshot.requestsPerSecond);
    const bool other = wanted.window != m_window.window || wanted.stride >= 2 * m_window.stride
        || m_window.stride >= 2 * wanted.stride;
    if (other) {
        m_window = wanted;
        m_lab.trace(wanted);
    }
}

StageMoment RunKeeper::moment(const Scenario &scenario) const
{
    const Nanos time = busiestMoment(m_log, m_lastRunning.time);
    const Snapshot *then = m_past.at(time);
    return {scenario, then ? *then : m_lastRunning, m_log, time, m_playhead.factor(), m_lastRunning.tracedPerSecond,
            QDateTime::currentDateTime(), m_past};
}

} // namespace cachescope
