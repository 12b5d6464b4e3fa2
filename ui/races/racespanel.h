// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/run/stepview.h"
#include "engine/scenario/scenario.h"
#include "engine/schedule/exploration.h"
#include "engine/strategies/strategyoptions.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace cachescope {

class AddRequest;
class ExploreSection;
class LaneRow;

/// Races: a few requests run manually, step by step, and all their interleavings. Shows what the engine sends and emits
/// what the learner wants.
class RacesPanel : public QWidget
{
    Q_OBJECT
public:
    explicit RacesPanel(QWidget *parent = nullptr);

    void setStrategy(const QString &id);
    /// The user's, to which the remedies that are ticked here are added.
    void setOptions(const StrategyOptions &options);
    /// For step mode and searches: with the remedies that are ticked here.
    const StrategyOptions &options() const { return m_options; }
    void showSteps(const StepView &view);
    /// A search on this scenario, with its requests, is beginning.
    void beginExploration(const Scenario &scenario);
    /// It has been left: what was found so far stays, as incomplete.
    void abandonExploration();
    bool isExploring() const;
    /// What the listed outcomes are of.
    const Scenario &explored() const { return m_explored; }
    void showProgress(const Exploration &soFar);
    void showFound(const Exploration &found);
    /// The state of the run: another one has begun, or the servers are gone.
    void setState(RunState state);

    /// The requests entered in the field; empty if they cannot be parsed (then the panel shows why).
    std::optional<RequestPlan> requests();
    void setRequests(const RequestPlan &plan);
    /// The requests of the loaded scenario; empty: Run starts the workload.
    void setSchedule(const RequestPlan &plan);
    bool isStepping() const { return m_view.open; }
    const StepView &view() const { return m_view; }
    /// Moves the lane with this number, after its digit key was pressed.
    void moveLaneByKey(int number);

Q_SIGNALS:
    void beginWanted(const cachescope::RequestPlan &requests, const cachescope::MoveOrder &order);
    void endWanted();
    void addWanted(const cachescope::PlannedRequest &request);
    void moveWanted(int lane);
    void backWanted();
    void finishWanted();
    /// The user wants to save the moves taken so far as a scenario.
    void saveOrderWanted();
    /// The user wants to return from the loaded schedule to the workload.
    void leaveWanted();
    void branchWanted(int number);
    void exploreWanted(const cachescope::RequestPlan &requests);
    void cancelWanted();
    void remediesEdited(const cachescope::StrategyOptions &options); ///< options() already has them
    /// The user wants to save this outcome's schedule as a scenario.
    void saveWanted(const cachescope::ScheduleOutcome &outcome);
    void outcomeChosen(const cachescope::ScheduleOutcome &outcome);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildPlan(QVBoxLayout *column);
    void buildSteps(QVBoxLayout *column);
    void connectExplorer();
    void begin();
    void explore();
    void fillLanes();
    void fillStores();
    void updateButtons();
    void retranslate();

    QString m_strategy;
    StrategyOptions m_options;
    Scenario m_explored;
    StepView m_view;
    bool m_hasSchedule = false;
    bool m_preparing = false;

    QLabel *m_intro, *m_loaded, *m_problem, *m_stepsTitle, *m_storesText, *m_runText, *m_verdict;
    QLineEdit *m_plan;
    QToolButton *m_examples;
    QPushButton *m_leave, *m_begin, *m_back, *m_forward, *m_finish, *m_saveOrder;
    AddRequest *m_add;
    QComboBox *m_branches;
    QVBoxLayout *m_rows;
    QVector<LaneRow *> m_laneRows;
    ExploreSection *m_explorer;
};

} // namespace cachescope
