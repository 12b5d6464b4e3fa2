// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/run/experiment.h"
#include "engine/run/session.h"

namespace cachescope {

/// A live run of a scenario: requests at full speed until it is ended, then a flush and an audit.
class LiveSession final : public Session
{
public:
    LiveSession(RunId id, SessionHost &host, const LivePlan &plan);

    Task<> begin() override;
    /// A run that is under way is not cancelled: it settles.
    void cancel() override;
    Task<> end() override;

    void giveUpFlush() override;
    void pause() override;
    void resume() override;
    void adjust(const Scenario &scenario) override;
    void restartFigures() override;
    void trace(const TraceWindow &window) override;
    void inject(const Fault &fault) override;
    void clear(FaultKind kind, Server server) override;
    void restarted(Server server) override;
    void loseControl() override;
    bool explains(Server server) const override;

    void tick() override;
    bool isMonitoring() const override { return m_experiment && state() != RunState::Finished; }
    Task<> poll() override;
    void fill(Snapshot &snapshot) override;
    TraceBatch takeEvents() override;
    Inspection inspect(Key key, const Result<StoreMonitor::OneProduct> &found) const override;

private:
    bool isUnderWay() const { return state() == RunState::Running || state() == RunState::Paused; }
    void connectFaults();
    void crash();

    Scenario m_scenario;
    std::unique_ptr<Experiment> m_experiment;
    QTimer m_runTimer;
};

} // namespace cachescope
