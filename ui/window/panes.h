// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

class QFrame;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace cachescope {

class Banner;
class ChartPanel;
class CodePanel;
class LessonList;
class LessonPage;
class OptionsPanel;
class RacesPanel;
class RecordingPlayer;
class RunBar;
class ServerStatusBar;
class SpaceTimeView;
class Stage;
class StrategyList;
class Timeline;
class WorkloadPanel;

/// The panes of the window and where they stand. Knows nothing of runs.
class Panes : public QWidget
{
    Q_OBJECT
public:
    explicit Panes(QWidget *parent = nullptr);

    enum class Tab : quint8 { Code, Options, Workload, Races, Lesson };
    void show(Tab tab);
    /// Below the stage: the charts, or in step mode the strategy's code with a column for each request.
    enum class Lower : quint8 { Charts, Story };
    void show(Lower lower);

    /// Larger letters and no lists, for a projector.
    void setPresenting(bool on);
    bool isPresenting() const { return m_presenting; }

    void restoreLayout();
    void saveLayout() const;

    RunBar *runBar;
    Banner *banner;
    StrategyList *strategies;
    LessonList *lessonList;
    Stage *stage;
    CodePanel *code;
    OptionsPanel *options;
    WorkloadPanel *workload;
    RacesPanel *races;
    LessonPage *lessonPage;
    ChartPanel *charts;
    CodePanel *stepCode;
    SpaceTimeView *spaceTime;
    RecordingPlayer *player;
    Timeline *timeline;
    ServerStatusBar *status;

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildLists();
    QWidget *buildSide();
    QWidget *buildStory();
    QWidget *buildMiddle();
    void retranslate();

    QWidget *m_lists = nullptr; ///< strategies and lessons
    QWidget *m_edge = nullptr;  ///< takes their place while they are hidden
    QSplitter *m_across = nullptr, *m_down = nullptr, *m_top = nullptr, *m_story = nullptr;
    QTabWidget *m_tabs = nullptr;
    QStackedWidget *m_lower = nullptr;
    bool m_presenting = false;
    int m_sideWidth = 0; ///< of the tabs before presentation mode
};

} // namespace cachescope
