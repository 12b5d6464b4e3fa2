// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"
#include "engine/schedule/exploration.h"
#include "engine/strategies/strategyoptions.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace cachescope {

class RemedyBoxes;

/// The exploration of a few requests: the remedies, the search in progress, and its outcomes.
class ExploreSection : public QWidget
{
    Q_OBJECT
public:
    explicit ExploreSection(QWidget *parent = nullptr);

    void setOptions(const StrategyOptions &options);
    /// Clears the outcomes.
    void clear();
    /// Starts showing a search for these requests.
    void begin(const RequestPlan &requests);
    /// The search has been left.
    void abandon();
    void showProgress(const Exploration &soFar);
    void showFound(const Exploration &found);
    void setState(RunState state);

    bool isExploring() const { return m_exploring; }

Q_SIGNALS:
    void exploreClicked();
    void cancelWanted();
    void remediesEdited(const cachescope::StrategyOptions &options);
    void playWanted(const cachescope::RequestPlan &requests, const cachescope::MoveOrder &order);
    /// The user wants to save this outcome's schedule as a scenario.
    void saveWanted(const cachescope::ScheduleOutcome &outcome);
    void outcomeChosen(const cachescope::ScheduleOutcome &outcome);

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectWidgets();
    const ScheduleOutcome *chosenOutcome() const;
    void play();
    void fillOutcomes();
    void fitOutcomes();
    void bringIntoView();
    QString countsText() const;
    void updateButtons();
    void retranslate();

    Exploration m_found;
    RequestPlan m_requests; ///< the requests whose outcomes are listed
    bool m_exploring = false;
    bool m_preparing = false;

    QLabel *m_title, *m_counts;
    RemedyBoxes *m_remedies;
    QPushButton *m_explore, *m_play, *m_save;
    QProgressBar *m_progress;
    QTreeWidget *m_outcomes;
};

} // namespace cachescope
