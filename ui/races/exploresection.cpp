// SPDX-License-Identifier: GPL-3.0-only
#include "ui/races/exploresection.h"

#include "ui/appearance/theme.h"
#include "ui/races/panelwidgets.h"
#include "ui/races/remedyboxes.h"
#include "ui/words/language.h"
#include "ui/words/schedulewords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <cmath>

namespace cachescope {

namespace {

constexpr int wholeBar = 1000;
constexpr int sideMargin = 5; // of an item's text

} // namespace

ExploreSection::ExploreSection(QWidget *parent)
    : QWidget(parent)
    , m_title(panelHeading())
    , m_counts(panelParagraph())
    , m_remedies(new RemedyBoxes)
    , m_explore(new QPushButton)
    , m_play(new QPushButton)
    , m_save(new QPushButton)
    , m_progress(new QProgressBar)
    , m_outcomes(new QTreeWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(6);
    m_progress->setRange(0, wholeBar);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(8);
    m_outcomes->setColumnCount(3);
    m_outcomes->setRootIsDecorated(false);
    m_outcomes->setWordWrap(true);
    m_outcomes->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // as high as its rows
    connect(m_outcomes->header(), &QHeaderView::sectionResized, this, &ExploreSection::fitOutcomes);
    m_outcomes->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_outcomes->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_outcomes->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_outcomes->header()->setStretchLastSection(false);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_title, m_remedies, m_explore, m_progress, m_counts, m_outcomes})
        column->addWidget(widget);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_play);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    connectWidgets();
    retranslate();
}

void ExploreSection::connectWidgets()
{
    connect(&Theme::instance(), &Theme::changed, this, [this] { fillOutcomes(); });
    connect(m_remedies, &RemedyBoxes::edited, this, &ExploreSection::remediesEdited);
    connect(m_explore, &QPushButton::clicked, this, [this] {
        if (m_exploring)
            Q_EMIT cancelWanted();
        else
            Q_EMIT exploreClicked();
    });
    connect(m_outcomes, &QTreeWidget::currentItemChanged, this, [this] {
        updateButtons();
        if (const ScheduleOutcome *outcome = chosenOutcome())
            Q_EMIT outcomeChosen(*outcome);
    });
    connect(m_outcomes, &QTreeWidget::itemActivated, this, &ExploreSection::play);
    connect(m_play, &QPushButton::clicked, this, &ExploreSection::play);
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (const ScheduleOutcome *outcome = chosenOutcome())
            Q_EMIT saveWanted(*outcome);
    });
}

void ExploreSection::setOptions(const StrategyOptions &options)
{
    m_remedies->setOptions(options);
}

void ExploreSection::clear()
{
    m_found = {};
    fillOutcomes();
    updateButtons();
}

void ExploreSection::begin(const RequestPlan &requests)
{
    m_exploring = true;
    m_requests = requests;
    clear();
}

void ExploreSection::abandon()
{
    if (!m_exploring)
        return;
    m_found.complete = false;
    showFound(m_found);
}

void ExploreSection::showProgress(const Exploration &soFar)
{
    m_exploring = true;
    m_found = soFar;
    fillOutcomes();
    updateButtons();
}

void ExploreSection::showFound(const Exploration &found)
{
    m_exploring = false;
    m_found = found;
    fillOutcomes();
    if (m_outcomes->topLevelItemCount() > 0)
        m_outcomes->setCurrentItem(m_outcomes->topLevelItem(0));
    updateButtons();
    QTimer::singleShot(0, this, &ExploreSection::bringIntoView); // once the layout knows its height
}

void ExploreSection::bringIntoView()
{
    for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above)) {
            area->ensureWidgetVisible(m_play, 0, 12);
            return;
        }
    }
}

/// So that its buttons are directly below, whatever the height of the window.
void ExploreSection::fitOutcomes()
{
    int height = m_outcomes->header()->sizeHint().height() + 2 * m_outcomes->frameWidth();
    const QFontMetrics metrics = m_outcomes->fontMetrics();
    const QRect room(0, 0, m_outcomes->header()->sectionSize(0) - 2 * sideMargin, 1000);
    for (int row = 0; row < m_outcomes->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_outcomes->topLevelItem(row);
        const QRect text = metrics.boundingRect(room, static_cast<int>(Qt::TextWordWrap), item->text(0));
        const QSize size(0, text.height() + 4); // a tree does not compute the height of wrapped text
        item->setSizeHint(0, size);
        height += size.height();
    }
    m_outcomes->setFixedHeight(height);
}

void ExploreSection::setState(RunState state)
{
    m_preparing = state == RunState::Preparing;
    if (state == RunState::Failed && m_exploring) {
        m_exploring = false;
        fillOutcomes();
    }
    updateButtons();
}

const ScheduleOutcome *ExploreSection::chosenOutcome() const
{
    const int row = m_outcomes->indexOfTopLevelItem(m_outcomes->currentItem());
    return row >= 0 && row < m_found.outcomes.size() ? &m_found.outcomes.at(row) : nullptr;
}

void ExploreSection::play()
{
    if (const ScheduleOutcome *outcome = chosenOutcome())
        Q_EMIT playWanted(m_requests, outcome->shortest);
}

void ExploreSection::fillOutcomes()
{
    const int chosen = m_outcomes->indexOfTopLevelItem(m_outcomes->currentItem());
    const QSignalBlocker quiet(m_outcomes);
    m_outcomes->clear();
    for (const ScheduleOutcome &outcome : std::as_const(m_found.outcomes)) {
        const QString mark = outcome.verdict ? QStringLiteral("⚠ ") : QStringLiteral("✓ ");
        auto *item = new QTreeWidgetItem(
            {mark + words(outcome.verdict), formatCount(outcome.count), isolate(writeOrder(outcome.shortest))});
        item->setToolTip(0, words(outcome.verdict));
        m_outcomes->addTopLevelItem(item);
    }
    if (chosen >= 0 && chosen < m_outcomes->topLevelItemCount())
        m_outcomes->setCurrentItem(m_outcomes->topLevelItem(chosen));
    const QString counts = countsText();
    m_counts->setText(counts);
    m_counts->setVisible(!counts.isEmpty());
    m_outcomes->setVisible(!m_found.outcomes.isEmpty());
    fitOutcomes();
    m_progress->setValue(static_cast<int>(std::floor(m_found.share * wholeBar)));
}

QString ExploreSection::countsText() const
{
    QStringList sentences;
    if (m_found.run > 0) {
        const QString whole = tr("%1 interleavings: %2 run on the live servers, %3 left out because they only swap "
                                 "steps that do not touch each other.");
        const QString part = tr("At least %1 interleavings: %2 run on the live servers, %3 left out because they only "
                                "swap steps that do not touch each other.");
        sentences.append((m_found.complete ? whole : part)
                             .arg(formatCount(m_found.total), formatCount(m_found.run), formatCount(m_found.pruned)));
        sentences.append(tr("%1 a second.", "schedules").arg(formatCompact(std::round(m_found.perSecond()))));
    }
    if (m_exploring && m_found.share > 0)
        sentences.append(tr("%1 of all choices gone through.").arg(formatPercent(m_found.share, 0)));
    else if (m_found.trouble != Exploration::Trouble::None)
        sentences.append(QStringLiteral("⚠ ") + words(m_found.trouble));
    else if (!m_found.complete)
        sentences.append(tr("The search was ended early: there are more."));
    else if (m_found.run > 0)
        sentences.append(tr("That is all there are."));
    return sentences.join(QLatin1Char(' '));
}

void ExploreSection::updateButtons()
{
    m_explore->setText(m_exploring ? tr("Cancel") : tr("Run every interleaving"));
    m_explore->setEnabled(!m_preparing || m_exploring);
    m_progress->setVisible(m_exploring);
    const bool chosen = chosenOutcome() != nullptr && !m_exploring;
    m_play->setEnabled(chosen);
    m_save->setEnabled(chosen);
    m_play->setVisible(!m_found.outcomes.isEmpty());
    m_save->setVisible(!m_found.outcomes.isEmpty());
}

void ExploreSection::retranslate()
{
    m_title->setText(tr("Every interleaving"));
    m_progress->setAccessibleName(tr("Exploring"));
    m_outcomes->setAccessibleName(tr("Outcomes"));
    m_outcomes->setHeaderLabels({tr("Outcome"), tr("How many"), tr("Shortest order")});
    m_play->setText(tr("Play it"));
    m_save->setText(tr("Save…"));
    fillOutcomes();
    updateButtons();
}

void ExploreSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace cachescope
