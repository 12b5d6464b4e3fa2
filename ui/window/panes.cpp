// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/panes.h"

#include "ui/charts/chartpanel.h"
#include "ui/controls/banner.h"
#include "ui/controls/optionspanel.h"
#include "ui/controls/runbar.h"
#include "ui/controls/serverstatusbar.h"
#include "ui/controls/workloadpanel.h"
#include "ui/lessons/codepanel.h"
#include "ui/lessons/lessonlist.h"
#include "ui/lessons/lessonpage.h"
#include "ui/lessons/strategylist.h"
#include "ui/races/racespanel.h"
#include "ui/races/spacetimeview.h"
#include "ui/recording/timeline.h"
#include "ui/stage/stage.h"
#include "ui/window/windowtext.h"

#include <QApplication>
#include <QEvent>
#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace cachescope {

namespace {

QScrollArea *scrolling(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

QFrame *card(QWidget *content)
{
    auto *frame = new QFrame;
    frame->setObjectName(QStringLiteral("card"));
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(3, 3, 3, 3);
    layout->addWidget(content);
    return frame;
}

QSplitter *splitter(Qt::Orientation orientation)
{
    auto *made = new QSplitter(orientation);
    made->setChildrenCollapsible(false);
    made->setHandleWidth(8);
    return made;
}

QFont scaled(QFont font, double factor)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

/// Scales the font of a widget and of all its children: with a style sheet, fonts are not inherited.
void scaleLetters(QWidget &widget, double factor)
{
    const QList<QWidget *> inside = widget.findChildren<QWidget *>();
    QList<QFont> fonts;
    for (const QWidget *each : inside)
        fonts.append(scaled(each->font(), factor));
    widget.setFont(scaled(widget.font(), factor));
    for (qsizetype i = 0; i < inside.size(); ++i)
        inside[i]->setFont(fonts[i]);
}

} // namespace

Panes::Panes(QWidget *parent)
    : QWidget(parent)
    , runBar(new RunBar)
    , banner(new Banner)
    , strategies(new StrategyList)
    , lessonList(new LessonList)
    , stage(new Stage)
    , code(new CodePanel)
    , options(new OptionsPanel)
    , workload(new WorkloadPanel)
    , races(new RacesPanel)
    , lessonPage(new LessonPage)
    , charts(new ChartPanel)
    , stepCode(new CodePanel)
    , spaceTime(new SpaceTimeView)
    , player(new RecordingPlayer(this))
    , timeline(new Timeline(player))
    , status(new ServerStatusBar)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(runBar);
    column->addWidget(banner);
    auto *middle = new QHBoxLayout;
    middle->setContentsMargins(0, 8, 0, 8); // the lists stand at the edge; margins do not turn with the language
    middle->setSpacing(0);
    m_edge = new QWidget;
    m_edge->setFixedWidth(8);
    m_edge->hide();
    middle->addWidget(m_edge);
    middle->addWidget(buildMiddle(), 1);
    middle->addSpacing(8);
    column->addLayout(middle, 1);
    timeline->hide();
    column->addWidget(timeline);
    column->addWidget(status);
    retranslate();
}

QWidget *Panes::buildMiddle()
{
    m_top = splitter(Qt::Horizontal);
    m_top->addWidget(card(stage));
    m_top->addWidget(buildSide());
    m_top->setStretchFactor(0, 1);
    m_top->setSizes({760, 320});
    m_lower = new QStackedWidget;
    m_lower->addWidget(charts);
    m_lower->addWidget(buildStory());
    m_down = splitter(Qt::Vertical);
    m_down->addWidget(m_top);
    m_down->addWidget(m_lower);
    m_down->setStretchFactor(0, 3);
    m_down->setStretchFactor(1, 2);
    m_down->setSizes({420, 200});
    m_across = splitter(Qt::Horizontal);
    m_across->addWidget(buildLists());
    m_across->addWidget(m_down);
    m_across->setStretchFactor(1, 1);
    m_across->setSizes({180, 1100});
    return m_across;
}

QWidget *Panes::buildLists()
{
    m_lists = new QWidget;
    m_lists->setObjectName(QStringLiteral("strategyList"));
    m_lists->setAttribute(Qt::WA_StyledBackground);
    auto *lists = new QVBoxLayout(m_lists);
    lists->setContentsMargins(0, 0, 0, 0);
    lists->setSpacing(0);
    lists->addWidget(strategies);
    lists->addWidget(lessonList, 1);
    return m_lists;
}

/// In the order of Tab.
QWidget *Panes::buildSide()
{
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    for (QWidget *page :
         std::initializer_list<QWidget *>{code, scrolling(options), scrolling(workload), scrolling(races), lessonPage})
        m_tabs->addTab(page, QString());
    return card(m_tabs);
}

QWidget *Panes::buildStory()
{
    m_story = splitter(Qt::Horizontal);
    m_story->addWidget(card(stepCode));
    m_story->addWidget(card(spaceTime));
    m_story->setSizes({380, 700});
    m_story->setStretchFactor(1, 1);
    return m_story;
}

void Panes::show(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

void Panes::show(Lower lower)
{
    m_lower->setCurrentIndex(static_cast<int>(lower));
}

void Panes::setPresenting(bool on)
{
    m_presenting = on;
    m_lists->setVisible(!on);
    m_edge->setVisible(on);
    if (on)
        stage->setFocus(); // a field would take the remote's keys
    const double factor = on ? 1.3 : 1 / 1.3;
    QApplication::setFont(scaled(QApplication::font(), factor));             // for everything that is painted
    for (QWidget *widget : std::initializer_list<QWidget *>{m_tabs, banner}) // run bar and status bar would not fit
        scaleLetters(*widget, factor);
    // The code grows with its font: so do its panels.
    const QList<int> widths = m_top->sizes();
    const int side = on ? qRound(widths.last() * factor) : m_sideWidth;
    m_sideWidth = widths.last();
    m_top->setSizes({widths.first() + widths.last() - side, side});
    const QList<int> story = m_story->sizes();
    const int wide = qRound(story.first() * factor);
    if (wide > 0) // it has been shown
        m_story->setSizes({wide, story.last() + story.first() - wide});
    runBar->setPresenting(on);
}

void Panes::restoreLayout()
{
    const QSettings settings;
    m_across->restoreState(settings.value(QStringLiteral("window/across")).toByteArray());
    m_down->restoreState(settings.value(QStringLiteral("window/down")).toByteArray());
    m_top->restoreState(settings.value(QStringLiteral("window/top")).toByteArray());
}

void Panes::saveLayout() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/across"), m_across->saveState());
    settings.setValue(QStringLiteral("window/down"), m_down->saveState());
    settings.setValue(QStringLiteral("window/top"), m_top->saveState());
}

void Panes::retranslate()
{
    const auto name = [this](Tab tab, const QString &text) { m_tabs->setTabText(static_cast<int>(tab), text); };
    name(Tab::Code, WindowText::tr("Code"));
    name(Tab::Options, WindowText::tr("Knobs"));
    name(Tab::Workload, WindowText::tr("Workload"));
    name(Tab::Races, WindowText::tr("Races"));
    name(Tab::Lesson, WindowText::tr("Lesson"));
    m_tabs->setAccessibleName(WindowText::tr("Code, knobs and workload"));
    m_tabs->tabBar()->setAccessibleName(WindowText::tr("Code, knobs and workload"));
    stage->setAccessibleName(WindowText::tr("Stage"));
}

void Panes::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace cachescope
