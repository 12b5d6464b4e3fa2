// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/runmonitor.h"

#include <memory>

namespace cachescope {

/// What the window sees while a lesson teaches: the figures, tiles and steps of the part that runs, and afterwards how
/// it left the stores. Engine thread.
class LessonMonitor
{
public:
    /// A part runs and is watched.
    void follow(const std::shared_ptr<RunMonitor> &monitor, const QString &strategy);
    /// A part that is told by a schedule: it stands still.
    void show(const Snapshot &still, const TraceBatch &events);
    void clear();
    void setThresholds(const AlertThresholds &thresholds);

    /// Every 100 ms while a part runs.
    void tick();
    /// One look at the stores, also between the moments: an expiry passes there too.
    Task<> poll() const;
    /// The part is over: a last look, a last sample, and its time stands still.
    Task<> close();

    const RunMonitor *monitor() const { return m_monitor.get(); }
    void fill(Snapshot &snapshot);
    TraceBatch takeEvents();

private:
    std::shared_ptr<RunMonitor> m_monitor; ///< looks that are under way keep it, too
    QString m_strategy;
    Snapshot m_still;
    TraceBatch m_events;
    AlertThresholds m_thresholds;
};

} // namespace cachescope
