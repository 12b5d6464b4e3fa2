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

/// Every interleaving of a few requests: the remedies, the search under way, and what it has found.
class ExploreSection : public QWidget
{
    Q_OBJECT
public:
    explicit ExploreSection(QWidget *parent = nullptr);

    void setOptions(const StrategyOptions &options);
    /// Forgets what was found.
    void clear();
    /// A search of these has been asked for.
    void begin(const RequestPlan &requests);
    void showProgress(const Exploration &soFar);
    void showFound(const Exploration &found);
    void setState(RunState state);

    bool isExploring() const { return m_exploring; }

Q_SIGNALS:
    void exploreClicked();
    void cancelWanted();
    void remediesEdited(const cachescope::StrategyOptions &options);
    void playWanted(const cachescope::RequestPlan &requests, const cachescope::MoveOrder &order);
    /// The outcome whose schedule is to be saved as a scenario.
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
    RequestPlan m_requests; ///< those whose outcomes are listed
    bool m_exploring = false;
    bool m_preparing = false;

    QLabel *m_title, *m_counts;
    RemedyBoxes *m_remedies;
    QPushButton *m_explore, *m_play, *m_save;
    QProgressBar *m_progress;
    QTreeWidget *m_outcomes;
};

} // namespace cachescope
