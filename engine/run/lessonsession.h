// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/asyncevent.h"
#include "engine/lessons/lessonmonitor.h"
#include "engine/run/session.h"

namespace cachescope {

/// A lesson: it waits at each of its moments, and runs its next part when told to.
class LessonSession final : public Session
{
public:
    LessonSession(RunId id, SessionHost &host, const LessonPlan &plan);

    RunId runId() const override { return m_view.runId; }

    Task<> begin() override;
    Task<> carryOut(SessionCommand command) override;
    Task<> end() override;

    void adjust(const Scenario &scenario) override { m_monitor.setThresholds(scenario.alerts); }
    void restarted(Server server) override;
    void loseControl() override { m_redisRestarting = false; }

    void tick() override;
    bool isMonitoring() const override { return m_view.open && m_monitor.monitor(); }
    Task<> poll() override;
    void fill(Snapshot &snapshot) override;
    TraceBatch takeEvents() override { return m_monitor.takeEvents(); }
    Inspection inspect(Key key, const Result<StoreMonitor::OneProduct> &found) const override;

private:
    Task<> next(int size);
    Task<Status> killRedis(bool appendOnly);

    LessonPlan m_plan;
    LessonView m_view;
    LessonMonitor m_monitor;
    bool m_redisRestarting = false; ///< a part is waiting for it
};

} // namespace cachescope
