// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/scenario/scenario.h"

#include <QObject>

namespace cachescope {

class Panes;

/// The user's own settings: what a run starts with, and what is kept for the next time. The panels edit them; while
/// something else is shown (a lesson, a recording), they show its settings, read-only, and these stay as they are.
class OwnScenario : public QObject
{
    Q_OBJECT
public:
    explicit OwnScenario(Panes &panes);

    const Scenario &scenario() const { return m_scenario; }
    void set(const Scenario &scenario);
    /// Another strategy; a schedule belongs to the one before and is dropped.
    void setStrategy(const QString &id);
    void setThresholds(const AlertThresholds &thresholds) { m_scenario.alerts = thresholds; }
    void setAppendOnly(bool keep) { m_scenario.appendOnly = keep; }
    /// Run starts the workload again instead of the schedule that was loaded.
    void dropSchedule();

    void showOwn();
    void showInstead(const Scenario &other);

Q_SIGNALS:
    /// By the user, in the panels.
    void edited();

private:
    void fill(const Scenario &scenario);
    void take();

    Panes &m_panes;
    Scenario m_scenario;
};

} // namespace cachescope
