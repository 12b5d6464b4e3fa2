// SPDX-License-Identifier: GPL-3.0-only
#include "ui/controls/runbar.h"

#include "ui/appearance/fonts.h"
#include "ui/controls/latencypanel.h"
#include "ui/words/language.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSlider>
#include <QToolButton>
#include <QWidgetAction>

#include <algorithm>

namespace cachescope {

namespace {

constexpr int narrowestLatency = 116; // pixels: the bar must fit into 1280; wider if there is room

QToolButton *menuButton(QMenu *menu)
{
    auto *button = new QToolButton;
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void name(QWidget *widget, const QString &text, const QString &tip)
{
    widget->setAccessibleName(text);
    widget->setToolTip(tip);
}

} // namespace

const QVector<int> &RunBar::slowMotionSteps()
{
    static const QVector<int> steps{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000};
    return steps;
}

RunBar::RunBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("runBar"));
    setAttribute(Qt::WA_StyledBackground);
    m_name = new QLabel(QStringLiteral("Cachescope"));
    m_name->setFont(textFont(1.25, QFont::Bold));
    m_run = new QPushButton;
    m_run->setObjectName(QStringLiteral("primary"));
    m_stop = new QPushButton;
    m_step = new QPushButton;
    m_reset = new QPushButton;
    m_freeze = new QPushButton;
    m_freeze->setCheckable(true);
    m_timeLabel = new QLabel;
    m_slow = new QSlider(Qt::Horizontal);
    m_slow->setRange(0, static_cast<int>(slowMotionSteps().size()) - 1);
    m_slow->setPageStep(1);
    m_slow->setFixedWidth(92);
    m_slowText = new QLabel;
    m_latencyPanel = new LatencyPanel;
    auto *latencyMenu = new QMenu(this);
    auto *latencyAction = new QWidgetAction(latencyMenu);
    latencyAction->setDefaultWidget(m_latencyPanel);
    latencyMenu->addAction(latencyAction);
    m_latency = menuButton(latencyMenu);
    m_latency->setObjectName(QStringLiteral("latency"));
    m_faultMenu = new QMenu(this);
    m_faults = menuButton(m_faultMenu);
    m_faults->setObjectName(QStringLiteral("faults"));
    m_exportMenu = new QMenu(this);
    m_languageMenu = new QMenu(this);
    m_moreMenu = new QMenu(this);
    m_export = menuButton(m_exportMenu);
    m_language = menuButton(m_languageMenu);
    m_more = menuButton(m_moreMenu);
    m_present = new QPushButton;

    // Added in reading order, which is also the tab order.
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 7, 12, 7);
    row->setSpacing(4);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_name, m_run, m_stop, m_reset})
        row->addWidget(widget);
    row->addSpacing(4);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_timeLabel, m_slow, m_slowText, m_freeze, m_step})
        row->addWidget(widget);
    row->addSpacing(4);
    row->addWidget(m_latency);
    row->addWidget(m_faults);
    row->addStretch();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_export, m_present, m_language, m_more})
        row->addWidget(widget);

    for (QAbstractButton *button : findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly))
        button->setSizePolicy(button->sizePolicy().horizontalPolicy(), QSizePolicy::Preferred);
    levelButtons();

    connect(m_run, &QPushButton::clicked, this, &RunBar::runClicked);
    connect(m_stop, &QPushButton::clicked, this, &RunBar::stopClicked);
    connect(m_step, &QPushButton::clicked, this, &RunBar::stepClicked);
    connect(m_reset, &QPushButton::clicked, this, &RunBar::resetClicked);
    connect(m_freeze, &QPushButton::clicked, this, &RunBar::pauseDrawingClicked);
    connect(m_present, &QPushButton::clicked, this, &RunBar::presentClicked);
    connect(m_slow, &QSlider::valueChanged, this, [this] {
        showSlowMotion();
        Q_EMIT slowMotionChanged(slowMotion());
    });
    connect(m_latencyPanel, &LatencyPanel::edited, this, [this] {
        retranslate();
        Q_EMIT delaysEdited();
    });
    setSlowMotion(500);
    retranslate();
}

void RunBar::setState(RunState state)
{
    if (m_state == state)
        return;
    m_state = state;
    retranslate();
}

void RunBar::setReplaying(bool replaying)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_run, m_stop, m_reset, m_latency, m_faults})
        widget->setVisible(!replaying);
}

void RunBar::setDelays(const Delay &cache, const Delay &database)
{
    m_latencyPanel->setDelays(cache, database);
    retranslate();
}

void RunBar::setDelaysEnabled(bool enabled)
{
    m_latencyPanel->setEnabled(enabled);
}

Delay RunBar::cacheDelay() const
{
    return m_latencyPanel->cacheDelay();
}

Delay RunBar::databaseDelay() const
{
    return m_latencyPanel->databaseDelay();
}

void RunBar::setSlowMotion(int factor)
{
    const auto &steps = slowMotionSteps();
    const auto place = std::lower_bound(steps.begin(), steps.end(), factor);
    m_slow->setValue(static_cast<int>(place == steps.end() ? steps.size() - 1 : place - steps.begin()));
    showSlowMotion();
}

int RunBar::slowMotion() const
{
    return slowMotionSteps().at(m_slow->value());
}

void RunBar::changeSlowMotion(int notches)
{
    m_slow->setValue(m_slow->value() + notches);
}

void RunBar::setDrawingPaused(bool paused)
{
    m_drawingPaused = paused;
    retranslate();
}

void RunBar::setPresenting(bool presenting)
{
    m_presenting = presenting;
    retranslate();
}

void RunBar::openFaultMenu()
{
    m_faults->setFocus(Qt::ShortcutFocusReason);
    m_faults->showMenu();
}

void RunBar::showSlowMotion()
{
    const auto text = [](int factor) { return formatCount(1) + QLatin1Char(':') + formatCount(factor); };
    m_slowText->setText(isolate(text(slowMotion())));
    m_slowText->setMinimumWidth(m_slowText->fontMetrics().horizontalAdvance(text(slowMotionSteps().last())) + 4);
    m_slow->setAccessibleDescription(m_slowText->text());
}

void RunBar::retranslate()
{
    const bool running = m_state == RunState::Running;
    const bool busy = m_state == RunState::Preparing || m_state == RunState::Settling;
    const bool underWay = running || m_state == RunState::Paused || m_state == RunState::Stepping
        || m_state == RunState::Exploring || m_state == RunState::Teaching;
    m_run->setText(running ? tr("❚❚ Pause") : m_state == RunState::Paused ? tr("▶ Go on") : tr("▶ Run"));
    name(m_run, m_run->text(),
         m_state == RunState::Preparing      ? tr("Wait: the stores are being prepared")
             : m_state == RunState::Settling ? tr("Wait: the run is being ended, what is queued is being saved")
                                             : tr("Start a run, or pause and resume the requests (Space)"));
    m_run->setEnabled(!busy);
    const bool settling = m_state == RunState::Settling;
    m_stop->setText(settling ? tr("■ Give up") : tr("■ End"));
    name(m_stop, settling ? tr("Give up the flush") : tr("End the run"),
         settling ? tr("Stop saving: what is left stays in the queue, or is lost with a queue in memory (E)")
                  : tr("End the run: finish what is in flight, flush the queue, audit every write (E)"));
    m_stop->setEnabled(underWay || settling);
    m_reset->setText(tr("↺ Reset"));
    name(m_reset, tr("Reset"), tr("Put every product back to its first version and empty cache and queue (R)"));
    m_reset->setEnabled(!busy);
    m_timeLabel->setText(tr("Slow"));
    name(m_slow, tr("Slow motion"),
         tr("How much slower than the run the picture is drawn; the run itself is never slowed (+ and −)"));
    m_freeze->setText(m_drawingPaused ? tr("▶ Picture") : tr("❚❚ Picture"));
    m_freeze->setChecked(m_drawingPaused);
    name(m_freeze, tr("Pause the picture"), tr("Stop or go on drawing; the run goes on (.)"));
    m_step->setText(tr("▸❘ Step"));
    name(m_step, tr("Step the picture"),
         tr("Move the picture to the next event (Page Down; Page Up goes back). The run goes on."));
    const QString latency = LatencyPanel::summary(cacheDelay(), databaseDelay());
    name(m_latency, tr("Added latency: %1").arg(latency),
         latency + QStringLiteral("\n")
             + tr("Latency added in front of cache and database, so that what a fast machine hides can be seen"));
    m_faults->setText(tr("Faults"));
    name(m_faults, tr("Faults"), tr("Let something go wrong now: latency, errors, a dead server, a crash (F)"));
    m_export->setText(tr("Export"));
    name(m_export, tr("Export"), tr("Save charts and pictures"));
    m_present->setText(m_presenting ? tr("Leave F5") : tr("Present F5"));
    name(m_present, tr("Present"), tr("Fill the screen, larger, without the lists (F5)"));
    m_language->setText(Language::nameOf(Language::instance().current()));
    name(m_language, tr("Language: %1").arg(m_language->text()), tr("Language (Ctrl+L)"));
    m_more->setText(QStringLiteral("⋯"));
    name(m_more, tr("More"), tr("Scenario, servers, appearance, help"));
    m_slow->setInvertedAppearance(false);
    showSlowMotion();
    fitLatency();
}

/// The same height for all, whatever their kind and the font that draws their text.
void RunBar::levelButtons()
{
    constexpr int padding = 14;
    for (QAbstractButton *button : findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly))
        button->setMaximumHeight(button->fontMetrics().height() + padding);
}

/// Shows the latencies in full if the bar has room.
void RunBar::fitLatency()
{
    const QString full = LatencyPanel::summary(cacheDelay(), databaseDelay());
    const QFontMetrics metrics = m_latency->fontMetrics();
    const int frame = m_latency->sizeHint().width() - metrics.horizontalAdvance(m_latency->text());
    const int room = width() - layout()->sizeHint().width() + m_latency->sizeHint().width() - frame;
    m_latency->setText(metrics.elidedText(full, Qt::ElideRight, std::max(narrowestLatency, room)));
    m_latency->setMinimumWidth(
        frame + std::min(narrowestLatency, metrics.horizontalAdvance(full))); // the window can be narrowed again
}

void RunBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitLatency();
}

void RunBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        levelButtons();
}

} // namespace cachescope
