// SPDX-License-Identifier: GPL-3.0-only
#include "ui/races/racespanel.h"

#include "ui/presentation/language.h"
#include "ui/presentation/schedulewords.h"
#include "ui/presentation/theme.h"
#include "ui/races/lanerow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace cachescope {

namespace {

const QStringList &examples()
{
    static const QStringList plans{QStringLiteral("read 1; write 1"), QStringLiteral("write 1; write 1"),
                                   QStringLiteral("write 1; evict 1; read 1"), QStringLiteral("read 1; read 1; write 1"),
                                   QStringLiteral("warm 1; read 1; write 1; flush"),
                                   QStringLiteral("write 1; write 1; flush fails")};
    return plans;
}

QLabel *heading()
{
    auto *label = new QLabel;
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

QLabel *paragraph()
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setObjectName(QStringLiteral("faint"));
    return label;
}

QString stateName(TileState state)
{
    switch (state) {
    case TileState::InStep: return RacesPanel::tr("in step");
    case TileState::Ahead: return RacesPanel::tr("cache ahead");
    case TileState::Stale: return RacesPanel::tr("cache stale");
    case TileState::Phantom: return RacesPanel::tr("phantom");
    case TileState::Absent: return RacesPanel::tr("not cached");
    case TileState::Unknown: break;
    }
    return RacesPanel::tr("unknown");
}

QString valueText(const std::optional<Product> &product)
{
    if (!product)
        return RacesPanel::tr("nothing");
    return RacesPanel::tr("version %1, price %2")
        .arg(formatCount(product->version), formatNumber(static_cast<double>(product->priceCents) / 100, 2));
}

} // namespace

RacesPanel::RacesPanel(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    buildPlan(column);
    buildSteps(column);
    buildExplorer(column);
    column->addStretch(1);
    connect(&Theme::instance(), &Theme::changed, this, [this] { fillOutcomes(); });
    retranslate();
}

void RacesPanel::buildPlan(QVBoxLayout *column)
{
    m_intro = paragraph();
    column->addWidget(m_intro);
    auto *row = new QHBoxLayout;
    m_plan = new QLineEdit(examples().first());
    m_plan->setLayoutDirection(Qt::LeftToRight);
    m_plan->setMinimumWidth(90);
    m_examples = new QToolButton;
    m_examples->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_examples);
    for (const QString &plan : examples())
        menu->addAction(isolate(plan), this, [this, plan] { m_plan->setText(plan); });
    m_examples->setMenu(menu);
    row->addWidget(m_plan, 1);
    row->addWidget(m_examples);
    column->addLayout(row);
    m_problem = paragraph();
    m_problem->hide();
    column->addWidget(m_problem);
    connect(m_plan, &QLineEdit::textChanged, this, [this] { m_problem->hide(); });
    connect(m_plan, &QLineEdit::returnPressed, this, &RacesPanel::begin);
}

void RacesPanel::buildSteps(QVBoxLayout *column)
{
    m_stepsTitle = heading();
    column->addWidget(m_stepsTitle);
    m_begin = new QPushButton;
    m_begin->setObjectName(QStringLiteral("primary"));
    m_add = new QToolButton;
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setMenu(new QMenu(m_add));
    m_add->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    column->addWidget(m_begin);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(0);
    column->addLayout(m_rows);
    m_back = new QPushButton;
    m_forward = new QPushButton;
    m_finish = new QPushButton;
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addWidget(m_forward);
    column->addLayout(buttons);
    auto *more = new QHBoxLayout;
    more->addWidget(m_finish);
    more->addWidget(m_add);
    column->addLayout(more);
    m_branches = new QComboBox;
    column->addWidget(m_branches);
    m_storesText = new QLabel;
    m_storesText->setWordWrap(true);
    m_storesText->setTextFormat(Qt::RichText);
    column->addWidget(m_storesText);
    m_verdict = heading();
    m_verdict->setWordWrap(true);
    column->addWidget(m_verdict);
    m_runText = paragraph();
    column->addWidget(m_runText);

    connect(m_begin, &QPushButton::clicked, this, [this] {
        if (m_view.open)
            Q_EMIT endWanted();
        else
            begin();
    });
    connect(m_back, &QPushButton::clicked, this, &RacesPanel::backWanted);
    connect(m_forward, &QPushButton::clicked, this, [this] {
        if (!m_view.ahead.isEmpty())
            Q_EMIT moveWanted(m_view.ahead.first());
    });
    connect(m_finish, &QPushButton::clicked, this, &RacesPanel::finishWanted);
    connect(m_branches, &QComboBox::activated, this, &RacesPanel::branchWanted);
}

void RacesPanel::buildExplorer(QVBoxLayout *column)
{
    m_exploreTitle = heading();
    column->addSpacing(8);
    column->addWidget(m_exploreTitle);
    m_setIfNewer = new QCheckBox;
    m_lockPerKey = new QCheckBox;
    m_versionGuard = new QCheckBox;
    for (QCheckBox *box : {m_setIfNewer, m_lockPerKey, m_versionGuard}) {
        column->addWidget(box);
        connect(box, &QCheckBox::toggled, this, [this] {
            if (m_filling)
                return;
            m_knobs.setIfNewer = m_setIfNewer->isChecked();
            m_knobs.lockPerKey = m_lockPerKey->isChecked();
            m_knobs.versionGuard = m_versionGuard->isChecked();
            Q_EMIT remediesEdited(m_knobs);
        });
    }
    auto *row = new QHBoxLayout;
    m_explore = new QPushButton;
    m_progress = new QProgressBar;
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(8);
    m_progress->hide();
    row->addWidget(m_explore, 1);
    column->addLayout(row);
    column->addWidget(m_progress);
    m_counts = paragraph();
    column->addWidget(m_counts);
    m_outcomes = new QTreeWidget;
    m_outcomes->setColumnCount(3);
    m_outcomes->setRootIsDecorated(false);
    m_outcomes->setMinimumHeight(110);
    m_outcomes->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_outcomes->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_outcomes->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_outcomes->header()->setStretchLastSection(false);
    column->addWidget(m_outcomes);
    auto *buttons = new QHBoxLayout;
    m_play = new QPushButton;
    m_save = new QPushButton;
    buttons->addWidget(m_play);
    buttons->addWidget(m_save);
    column->addLayout(buttons);

    connect(m_explore, &QPushButton::clicked, this, [this] {
        if (m_exploring)
            Q_EMIT cancelWanted();
        else
            explore();
    });
    connect(m_outcomes, &QTreeWidget::currentItemChanged, this, [this] {
        updateButtons();
        if (const ScheduleOutcome *outcome = chosenOutcome())
            Q_EMIT outcomeChosen(*outcome);
    });
    connect(m_outcomes, &QTreeWidget::itemActivated, this, &RacesPanel::playChosen);
    connect(m_play, &QPushButton::clicked, this, &RacesPanel::playChosen);
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (const ScheduleOutcome *outcome = chosenOutcome())
            Q_EMIT saveWanted(*outcome);
    });
}

std::optional<RequestPlan> RacesPanel::requests()
{
    const PlanReading reading = readPlan(m_plan->text());
    if (!reading.problem)
        return reading.plan;
    m_problem->setText(tr("“%1” cannot be read. Write requests like %2.")
                           .arg(isolate(reading.problem->found), isolate(QStringLiteral("read 1; write 1; evict 1; flush"))));
    m_problem->show();
    return std::nullopt;
}

void RacesPanel::setRequests(const RequestPlan &plan)
{
    if (!plan.isEmpty())
        m_plan->setText(writePlan(plan));
}

void RacesPanel::begin()
{
    if (const auto plan = requests())
        Q_EMIT beginWanted(*plan, {});
}

void RacesPanel::explore()
{
    const auto plan = requests();
    if (!plan)
        return;
    m_exploring = true;
    m_found = {};
    m_explored = *plan;
    fillOutcomes();
    updateButtons();
    Q_EMIT exploreWanted(*plan);
}

void RacesPanel::playChosen()
{
    const ScheduleOutcome *outcome = chosenOutcome();
    if (!outcome)
        return;
    setRequests(m_explored);
    Q_EMIT beginWanted(m_explored, outcome->shortest);
}

const ScheduleOutcome *RacesPanel::chosenOutcome() const
{
    const int row = m_outcomes->indexOfTopLevelItem(m_outcomes->currentItem());
    return row >= 0 && row < m_found.outcomes.size() ? &m_found.outcomes.at(row) : nullptr;
}

void RacesPanel::addRequest(PlannedRequest::Kind kind)
{
    const QVector<Key> keys = [this] {
        QVector<Key> found;
        for (const PlannedRequest &request : m_view.plan)
            found.append(request.key);
        return found;
    }();
    PlannedRequest request;
    request.kind = kind;
    const auto first = std::find_if(keys.begin(), keys.end(), [](Key key) { return key.id > 0; });
    if (kind != PlannedRequest::Kind::Flush)
        request.key = first == keys.end() ? Key{1} : *first;
    Q_EMIT addWanted(request);
}

void RacesPanel::moveLaneByKey(int number)
{
    if (m_view.mayMove.contains(number))
        Q_EMIT moveWanted(number);
}

void RacesPanel::setStrategy(const QString &id)
{
    if (m_strategy == id)
        return;
    m_strategy = id;
    m_found = {};
    fillOutcomes();
    updateButtons();
}

void RacesPanel::setKnobs(const Knobs &knobs)
{
    m_filling = true;
    m_knobs = knobs;
    m_setIfNewer->setChecked(knobs.setIfNewer);
    m_lockPerKey->setChecked(knobs.lockPerKey);
    m_versionGuard->setChecked(knobs.versionGuard);
    m_filling = false;
}

void RacesPanel::setBusy(bool preparing)
{
    m_preparing = preparing;
    if (!preparing && m_exploring) {   // the run failed before it began
        m_exploring = false;
        fillOutcomes();
    }
    updateButtons();
}

void RacesPanel::showSteps(const StepView &view)
{
    m_view = view;
    fillLanes();
    fillStores();
    updateButtons();
}

void RacesPanel::showProgress(const Exploration &soFar)
{
    m_exploring = true;
    m_found = soFar;
    fillOutcomes();
    updateButtons();
}

void RacesPanel::showFound(const Exploration &found)
{
    m_exploring = false;
    m_found = found;
    fillOutcomes();
    if (m_outcomes->topLevelItemCount() > 0)
        m_outcomes->setCurrentItem(m_outcomes->topLevelItem(0));
    updateButtons();
}

void RacesPanel::fillLanes()
{
    while (m_laneRows.size() < m_view.lanes.size()) {
        auto *row = new LaneRow;
        connect(row, &LaneRow::moveClicked, this, &RacesPanel::moveWanted);
        m_rows->addWidget(row);
        m_laneRows.append(row);
    }
    for (qsizetype i = 0; i < m_laneRows.size(); ++i) {
        m_laneRows[i]->setVisible(i < m_view.lanes.size());
        if (i < m_view.lanes.size())
            m_laneRows[i]->show(m_view.lanes.at(i), m_view.mayMove.contains(m_view.lanes.at(i).number));
    }
    const QSignalBlocker quiet(m_branches);
    m_branches->clear();
    for (const StepBranch &branch : std::as_const(m_view.branches))
        m_branches->addItem(tr("Branch %1: %2").arg(branch.name, isolate(writeOrder(branch.order))));
    m_branches->setCurrentIndex(m_view.branch);
}

void RacesPanel::fillStores()
{
    QString text;
    for (const Inspection &store : std::as_const(m_view.stores)) {
        const bool diverged = store.state == TileState::Stale || store.state == TileState::Phantom || store.state == TileState::Ahead;
        const QString state = stateName(store.state);
        text += QStringLiteral("<p><b>%1</b> · %2<br>%3<br>%4</p>")
                    .arg(isolate(QString::fromLatin1(store.key.shortName())), diverged ? QStringLiteral("⚠ ") + state : state,
                         tr("Cache: %1").arg(valueText(store.cached)), tr("Database: %1").arg(valueText(store.stored)));
    }
    if (m_view.queued > 0)
        text += QStringLiteral("<p>%1</p>").arg(tr("%n write(s) queued", nullptr, static_cast<int>(m_view.queued)));
    m_storesText->setText(text);
    const bool bad = m_view.verdict && *m_view.verdict;
    m_verdict->setText(m_view.verdict ? (bad ? QStringLiteral("⚠ ") : QStringLiteral("✓ ")) + words(*m_view.verdict) : QString());
    m_runText->setText(m_view.run > 1 ? tr("Run %1: the stores were laid anew and the steps taken again.").arg(formatCount(m_view.run))
                                      : tr("The requests really wait; the stores are read as they stand now."));
}

void RacesPanel::fillOutcomes()
{
    const int chosen = m_outcomes->indexOfTopLevelItem(m_outcomes->currentItem());
    const QSignalBlocker quiet(m_outcomes);
    m_outcomes->clear();
    for (const ScheduleOutcome &outcome : std::as_const(m_found.outcomes)) {
        const QString mark = outcome.verdict ? QStringLiteral("⚠ ") : QStringLiteral("✓ ");
        auto *item = new QTreeWidgetItem({mark + words(outcome.verdict), formatCount(outcome.count),
                                          isolate(writeOrder(outcome.shortest))});
        item->setToolTip(0, words(outcome.verdict));
        m_outcomes->addTopLevelItem(item);
    }
    if (chosen >= 0 && chosen < m_outcomes->topLevelItemCount())
        m_outcomes->setCurrentItem(m_outcomes->topLevelItem(chosen));
    QString counts;
    if (m_found.run > 0) {
        counts = tr("%1 interleavings: %2 run on the live servers, %3 left out because they only swap steps that do not touch each other.")
                     .arg(formatCount(m_found.total), formatCount(m_found.run), formatCount(m_found.pruned));
        if (!m_found.complete)
            counts += QLatin1Char(' ') + tr("The search was ended early: there are more.");
        else if (!m_exploring)
            counts += QLatin1Char(' ') + tr("That is all there are.");
    }
    m_counts->setText(counts);
    m_counts->setVisible(!counts.isEmpty());
    m_outcomes->setVisible(!m_found.outcomes.isEmpty());
}

void RacesPanel::updateButtons()
{
    const bool open = m_view.open;
    m_begin->setText(open ? tr("End step mode") : tr("Step by hand"));
    m_begin->setEnabled(!m_exploring && !m_preparing);
    m_add->setEnabled(open && !m_view.verdict && m_view.plan.size() < mostPlannedRequests);
    m_plan->setReadOnly(open || m_exploring);
    m_examples->setEnabled(!open && !m_exploring);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_add, m_back, m_forward, m_finish, m_storesText, m_runText})
        widget->setVisible(open);
    m_intro->setVisible(!open);
    m_branches->setVisible(open && m_view.branches.size() > 1);
    m_verdict->setVisible(open && m_view.verdict.has_value());
    m_back->setEnabled(!m_view.moves.isEmpty());
    m_forward->setEnabled(!m_view.ahead.isEmpty());
    m_finish->setEnabled(open && !m_view.verdict);
    m_explore->setText(m_exploring ? tr("Cancel") : tr("Run every interleaving"));
    m_explore->setEnabled(!m_preparing || m_exploring);
    m_progress->setVisible(m_exploring);
    const bool chosen = chosenOutcome() != nullptr && !m_exploring;
    m_play->setEnabled(chosen);
    m_save->setEnabled(chosen);
    m_play->setVisible(!m_found.outcomes.isEmpty());
    m_save->setVisible(!m_found.outcomes.isEmpty());
}

void RacesPanel::retranslate()
{
    m_intro->setText(tr("A few requests on the strategy chosen: let them take their steps in your order, or in every order."));
    m_plan->setAccessibleName(tr("Requests"));
    m_plan->setToolTip(tr("read, write, evict with a product's number; flush; warm: cached at the start; a write or a flush may say “fails”"));
    m_examples->setText(tr("Examples"));
    m_examples->setAccessibleName(tr("Examples of requests"));
    m_stepsTitle->setText(tr("By hand"));
    m_add->setText(tr("Add a request"));
    m_add->setAccessibleName(tr("Add a request"));
    QMenu *menu = m_add->menu();
    menu->clear();
    menu->addAction(tr("Read"), this, [this] { addRequest(PlannedRequest::Kind::Read); });
    menu->addAction(tr("Write"), this, [this] { addRequest(PlannedRequest::Kind::Write); });
    menu->addAction(tr("Evict from the cache"), this, [this] { addRequest(PlannedRequest::Kind::Evict); });
    menu->addAction(tr("Flush the queue"), this, [this] { addRequest(PlannedRequest::Kind::Flush); });
    m_back->setText(tr("Back"));
    m_back->setToolTip(tr("A new run without the last step (Backspace)"));
    m_forward->setText(tr("Forward"));
    m_finish->setText(tr("Let all go"));
    m_finish->setToolTip(tr("All requests go on, the workers finish, and both stores are compared"));
    m_branches->setAccessibleName(tr("Branches"));
    m_exploreTitle->setText(tr("Every interleaving"));
    m_setIfNewer->setText(tr("Set only if newer"));
    m_lockPerKey->setText(tr("Lock per key"));
    m_versionGuard->setText(tr("Version guard in the UPDATE"));
    m_progress->setAccessibleName(tr("Exploring"));
    m_outcomes->setAccessibleName(tr("Outcomes"));
    m_outcomes->setHeaderLabels({tr("Outcome"), tr("How many"), tr("Shortest order")});
    m_play->setText(tr("Play it"));
    m_save->setText(tr("Save…"));
    fillLanes();
    fillStores();
    fillOutcomes();
    updateButtons();
}

void RacesPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace cachescope
