// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/experiment/stepview.h"
#include "engine/schedule/exploration.h"
#include "engine/strategies/knobs.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QToolButton;
class QTreeWidget;
class QVBoxLayout;

namespace cachescope {

class LaneRow;

/// Races: a few requests played by hand, step by step, and every interleaving of them. Shows what the engine sends and
/// says what the learner wants.
class RacesPanel : public QWidget
{
    Q_OBJECT
public:
    explicit RacesPanel(QWidget *parent = nullptr);

    void setStrategy(const QString &id);
    void setKnobs(const Knobs &knobs);
    void showSteps(const StepView &view);
    void showProgress(const Exploration &soFar);
    void showFound(const Exploration &found);
    /// Another run has begun, or the servers are gone.
    void setBusy(bool preparing);

    /// The requests as they stand in the field; none when they cannot be read (then the panel says why).
    std::optional<RequestPlan> requests();
    void setRequests(const RequestPlan &plan);
    /// Those whose outcomes are listed; the field may say others by now.
    const RequestPlan &exploredRequests() const { return m_explored; }
    bool isStepping() const { return m_view.open; }
    const StepView &view() const { return m_view; }
    /// A key with this digit was pressed.
    void moveLaneByKey(int number);

Q_SIGNALS:
    void beginWanted(const cachescope::RequestPlan &requests, const cachescope::MoveOrder &order);
    void endWanted();
    void addWanted(const cachescope::PlannedRequest &request);
    void moveWanted(int lane);
    void backWanted();
    void finishWanted();
    void branchWanted(int number);
    void exploreWanted(const cachescope::RequestPlan &requests);
    void cancelWanted();
    void remediesEdited(const cachescope::Knobs &knobs);
    /// The outcome whose schedule is to be saved as a scenario.
    void saveWanted(const cachescope::ScheduleOutcome &outcome);
    void outcomeChosen(const cachescope::ScheduleOutcome &outcome);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildPlan(QVBoxLayout *column);
    void buildSteps(QVBoxLayout *column);
    void buildExplorer(QVBoxLayout *column);
    void begin();
    void explore();
    void playChosen();
    void addRequest(PlannedRequest::Kind kind);
    const ScheduleOutcome *chosenOutcome() const;
    void fillLanes();
    void fillStores();
    void fillOutcomes();
    void updateButtons();
    void retranslate();

    QString m_strategy;
    Knobs m_knobs;
    StepView m_view;
    Exploration m_found;
    RequestPlan m_explored;
    bool m_exploring = false;
    bool m_preparing = false;
    bool m_filling = false;

    QLabel *m_intro, *m_problem, *m_stepsTitle, *m_exploreTitle, *m_storesText, *m_runText, *m_verdict, *m_counts;
    QLineEdit *m_plan;
    QToolButton *m_examples;
    QPushButton *m_begin, *m_back, *m_forward, *m_finish, *m_explore, *m_play, *m_save;
    QToolButton *m_add;
    QComboBox *m_branches;
    QVBoxLayout *m_rows;
    QVector<LaneRow *> m_laneRows;
    QCheckBox *m_setIfNewer, *m_lockPerKey, *m_versionGuard;
    QProgressBar *m_progress;
    QTreeWidget *m_outcomes;
};

} // namespace cachescope
