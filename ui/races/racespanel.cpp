// SPDX-License-Identifier: GPL-3.0-only
#include "ui/races/racespanel.h"

#include "ui/appearance/direction.h"
#include "ui/races/addrequest.h"
#include "ui/races/exploresection.h"
#include "ui/races/lanerow.h"
#include "ui/races/panelwidgets.h"
#include "ui/words/heldwords.h"
#include "ui/words/language.h"
#include "ui/words/schedulewords.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cachescope {

namespace {

const QStringList &examples()
{
    static const QStringList plans{QStringLiteral("read 1; write 1"),
                                   QStringLiteral("write 1; write 1"),
                                   QStringLiteral("write 1; evict 1; read 1"),
                                   QStringLiteral("read 1; read 1; write 1"),
                                   QStringLiteral("warm 1; read 1; write 1; flush"),
                                   QStringLiteral("warm 1; delete 1; read 1"),
                                   QStringLiteral("read 1; create 1"),
                                   QStringLiteral("warm 1; write 1 price = 1999; write 1 stock = 5"),
                                   QStringLiteral("write 1; write 1; flush fails")};
    return plans;
}

QString stateName(TileState state)
{
    switch (state) {
    case TileState::InStep: return RacesPanel::tr("in step");
    case TileState::Ahead: return RacesPanel::tr("cache ahead");
    case TileState::Stale: return RacesPanel::tr("cache stale");
    case TileState::Phantom: return RacesPanel::tr("phantom");
    case TileState::Absent: return RacesPanel::tr("not cached");
    case TileState::Missing: return RacesPanel::tr("deleted, still cached");
    //: the cache says that there is no such product, and there is one
    case TileState::Hidden: return RacesPanel::tr("hidden by the cache");
    //: neither in the cache nor in the database
    case TileState::Nowhere: return RacesPanel::tr("in neither");
    case TileState::Unknown: break;
    }
    return RacesPanel::tr("unknown");
}

QString heldText(const Inspection &store)
{
    QStringList lines{RacesPanel::tr("Cache: %1").arg(cachedText(store)), partsText(store.cached),
                      RacesPanel::tr("Database: %1").arg(storedText(store)), partsText(store.stored)};
    lines.removeAll(QString());
    return lines.join(QStringLiteral("<br>"));
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
    m_explorer = new ExploreSection;
    column->addWidget(m_explorer);
    column->addStretch(1);
    connectExplorer();
    retranslate();
}

void RacesPanel::connectExplorer()
{
    connect(m_explorer, &ExploreSection::exploreClicked, this, &RacesPanel::explore);
    connect(m_explorer, &ExploreSection::cancelWanted, this, &RacesPanel::cancelWanted);
    connect(m_explorer, &ExploreSection::remediesEdited, this, [this](const StrategyOptions &options) {
        setOptions(options);
        Q_EMIT remediesEdited(options);
    });
    connect(m_explorer, &ExploreSection::saveWanted, this, &RacesPanel::saveWanted);
    connect(m_explorer, &ExploreSection::outcomeChosen, this, &RacesPanel::outcomeChosen);
    connect(m_explorer, &ExploreSection::playWanted, this, [this](const RequestPlan &plan, const MoveOrder &order) {
        setRequests(plan);
        Q_EMIT beginWanted(plan, order);
    });
}

void RacesPanel::buildPlan(QVBoxLayout *column)
{
    m_intro = panelParagraph();
    column->addWidget(m_intro);
    m_loaded = panelParagraph();
    m_leave = new QPushButton;
    column->addWidget(m_loaded);
    column->addWidget(m_leave);
    connect(m_leave, &QPushButton::clicked, this, &RacesPanel::leaveWanted);
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
    m_problem = panelParagraph();
    m_problem->hide();
    column->addWidget(m_problem);
    connect(m_plan, &QLineEdit::textChanged, this, [this] { m_problem->hide(); });
    connect(m_plan, &QLineEdit::returnPressed, this, &RacesPanel::begin);
}

void RacesPanel::buildSteps(QVBoxLayout *column)
{
    m_stepsTitle = panelHeading();
    column->addWidget(m_stepsTitle);
    m_begin = new QPushButton;
    m_begin->setObjectName(QStringLiteral("primary"));
    m_add = new AddRequest;
    column->addWidget(m_begin);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(0);
    column->addLayout(m_rows);
    m_back = new QPushButton;
    m_forward = new QPushButton;
    m_finish = new QPushButton;
    m_saveOrder = new QPushButton;
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addWidget(m_forward);
    column->addLayout(buttons);
    auto *more = new QHBoxLayout;
    more->addWidget(m_finish);
    more->addWidget(m_saveOrder);
    column->addLayout(more);
    m_branches = new QComboBox;
    column->addWidget(m_branches);
    m_storesText = new QLabel;
    m_storesText->setWordWrap(true);
    m_storesText->setTextFormat(Qt::RichText);
    column->addWidget(m_storesText);
    m_verdict = panelHeading();
    m_verdict->setWordWrap(true);
    column->addWidget(m_verdict);
    m_runText = panelParagraph();
    column->addWidget(m_runText);
    column->addWidget(m_add);

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
    connect(m_saveOrder, &QPushButton::clicked, this, &RacesPanel::saveOrderWanted);
    connect(m_add, &AddRequest::wanted, this, &RacesPanel::addWanted);
    connect(m_branches, &QComboBox::activated, this, &RacesPanel::branchWanted);
}

std::optional<RequestPlan> RacesPanel::requests()
{
    const PlanReading reading = readPlan(m_plan->text());
    if (!reading.problem)
        return reading.plan;
    m_problem->setText(tr("“%1” cannot be read. Write requests like %2.")
                           .arg(isolate(reading.problem->found),
                                isolate(QStringLiteral("read 1; write 1 stock = 5; create 2; delete 1; flush"))));
    m_problem->show();
    return std::nullopt;
}

void RacesPanel::setRequests(const RequestPlan &plan)
{
    if (!plan.isEmpty())
        m_plan->setText(writePlan(plan));
}

void RacesPanel::setSchedule(const RequestPlan &plan)
{
    setRequests(plan);
    m_hasSchedule = !plan.isEmpty();
    updateButtons();
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
    Q_EMIT exploreWanted(*plan);
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
    m_explorer->clear();
}

void RacesPanel::setOptions(const StrategyOptions &options)
{
    m_options = options;
    m_explorer->setOptions(options);
}

void RacesPanel::setState(RunState state)
{
    m_preparing = state == RunState::Preparing;
    m_explorer->setState(state);
    updateButtons();
}

void RacesPanel::showSteps(const StepView &view)
{
    const auto first =
        std::find_if(view.plan.begin(), view.plan.end(), [](const PlannedRequest &each) { return each.key.id > 0; });
    if (view.open && !m_view.open && first != view.plan.end())
        m_add->propose(first->key);
    m_view = view;
    fillLanes();
    fillStores();
    updateButtons();
}

void RacesPanel::beginExploration(const Scenario &scenario)
{
    m_explored = scenario;
    m_explorer->begin(scenario.requests);
    updateButtons();
}

void RacesPanel::abandonExploration()
{
    m_explorer->abandon();
    updateButtons();
}

bool RacesPanel::isExploring() const
{
    return m_explorer->isExploring();
}

void RacesPanel::showProgress(const Exploration &soFar)
{
    m_explorer->showProgress(soFar);
    updateButtons();
}

void RacesPanel::showFound(const Exploration &found)
{
    m_explorer->showFound(found);
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
    // An identifier at the head of a paragraph would turn it round.
    const QString direction = Direction::current().html();
    QString text;
    for (const Inspection &store : std::as_const(m_view.stores)) {
        const QString state = stateName(store.state);
        text += QStringLiteral("<p dir=\"%4\"><b>%1</b> · %2<br>%3</p>")
                    .arg(isolate(QString::fromLatin1(store.key.shortName())),
                         isDiverged(store.state) ? QStringLiteral("⚠ ") + state : state, heldText(store), direction);
    }
    if (m_view.queued > 0)
        text += QStringLiteral("<p dir=\"%2\">%1</p>")
                    .arg(tr("%n write(s) queued", nullptr, static_cast<int>(m_view.queued)), direction);
    m_storesText->setText(text);
    const bool bad = m_view.verdict && *m_view.verdict;
    m_verdict->setText(m_view.verdict ? (bad ? QStringLiteral("⚠ ") : QStringLiteral("✓ ")) + words(*m_view.verdict)
                                      : QString());
    m_runText->setText(
        m_view.run > 1 ? tr("Run %1: the stores were laid anew and the steps taken again.").arg(formatCount(m_view.run))
                       : tr("The requests really wait; the stores are read as they stand now."));
}

void RacesPanel::updateButtons()
{
    const bool open = m_view.open;
    const bool exploring = m_explorer->isExploring();
    const auto planned =
        std::count_if(m_view.lanes.begin(), m_view.lanes.end(), [](const Lane &lane) { return !lane.begunBy; });
    m_begin->setText(open ? tr("End step mode") : tr("Step by hand"));
    m_begin->setEnabled(!exploring && !m_preparing);
    m_add->setEnabled(open && !m_view.verdict && planned < mostPlannedRequests);
    m_plan->setReadOnly(open || exploring);
    m_examples->setEnabled(!open && !exploring);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_add, m_back, m_forward, m_finish, m_saveOrder, m_storesText, m_runText})
        widget->setVisible(open);
    m_intro->setVisible(!open && !m_hasSchedule);
    m_loaded->setVisible(m_hasSchedule);
    m_leave->setVisible(m_hasSchedule);
    m_branches->setVisible(open && m_view.branches.size() > 1);
    m_verdict->setVisible(open && m_view.verdict.has_value());
    m_back->setEnabled(!m_view.moves.isEmpty());
    m_forward->setEnabled(!m_view.ahead.isEmpty());
    m_finish->setEnabled(open && !m_view.verdict);
    m_saveOrder->setEnabled(!m_view.moves.isEmpty());
}

void RacesPanel::retranslate()
{
    m_intro->setText(
        tr("A few requests on the strategy chosen: let them take their steps in your order, or in every order."));
    m_loaded->setText(tr("A schedule is loaded: Run plays it instead of the workload."));
    m_leave->setText(tr("Back to the workload"));
    m_plan->setAccessibleName(tr("Requests"));
    m_plan->setToolTip(tr("read, write, create, delete, evict with a product's number; price or stock after the "
                          "number of a write: that part alone; flush; warm: cached at the start; what is saved may say "
                          "“fails”"));
    m_examples->setText(tr("Examples"));
    m_examples->setAccessibleName(tr("Examples of requests"));
    m_stepsTitle->setText(tr("By hand"));
    m_back->setText(tr("Back"));
    m_back->setToolTip(tr("A new run without the last step (Backspace)"));
    m_forward->setText(tr("Forward"));
    m_finish->setText(tr("Let all go"));
    m_saveOrder->setText(tr("Save this order…"));
    m_saveOrder->setToolTip(tr("A scenario that takes the same steps in the same order again"));
    m_finish->setToolTip(tr("All requests go on, the workers finish, and both stores are compared"));
    m_branches->setAccessibleName(tr("Branches"));
    fillLanes();
    fillStores();
    updateButtons();
}

void RacesPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace cachescope
