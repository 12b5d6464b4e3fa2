// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/runmonitor.h"

#include <memory>

namespace cachescope {

/// What the window shows during a lesson: the figures, tiles and steps of the running part, and afterwards the state of
/// the stores. Engine thread.
class LessonMonitor
{
public:
    /// Monitors a part that is starting.
    void follow(const std::shared_ptr<RunMonitor> &monitor, const QString &strategy);
    /// Shows the end of a part that replayed a schedule: a fixed snapshot.
    void show(const Snapshot &still, const TraceBatch &events);
    void clear();
    void setThresholds(const AlertThresholds &thresholds);

    /// Every 100 ms while a part runs.
    void tick();
    /// Reads the stores once, also between the moments: keys may expire then, too.
    Task<> poll() const;
    /// The part has ended: takes a last poll and a last sample, and stops its time.
    Task<> close();

    const RunMonitor *monitor() const { return m_monitor.get(); }
    void fill(Snapshot &snapshot);
    TraceBatch takeEvents();

private:
    std::shared_ptr<RunMonitor> m_monitor; ///< shared with polls in progress
    QString m_strategy;
    Snapshot m_still;
    TraceBatch m_events;
    AlertThresholds m_thresholds;
};

} // namespace cachescope
