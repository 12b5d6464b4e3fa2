// SPDX-License-Identifier: GPL-3.0-only
#include "engine/lab/lab.h"
#include "engine/scenario/remedies.h"
#include "engine/strategies/registry.h"
#include "tests/support/patience.h"
#include "ui/controls/workloadpanel.h"
#include "ui/lessons/strategylist.h"
#include "ui/races/addrequest.h"
#include "ui/races/exploresection.h"
#include "ui/races/lanerow.h"
#include "ui/races/racespanel.h"
#include "ui/races/remedyboxes.h"
#include "ui/stage/stage.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

using namespace cachescope;

namespace {

/// The stale-set race, before the reader puts the old value into the cache.
StepView raceView()
{
    StepView view;
    view.open = true;
    view.strategy = QStringLiteral("cache-aside");
    view.plan = readPlan(QStringLiteral("read 1; write 1")).plan;
    view.moves = {1, 1, 1, 2, 2, 2};
    Lane reader;
    reader.number = 1;
    reader.plan = view.plan.at(0);
    reader.state = Lane::State::Held;
    reader.next = {1, Activity::Read, Step::CacheSet, Key{1}, Server::Redis};
    Lane writer;
    writer.number = 2;
    writer.plan = view.plan.at(1);
    writer.activity = Activity::Write;
    writer.state = Lane::State::Done;
    writer.answer.outcome = Outcome::Ok;
    writer.answer.version = 2;
    view.lanes = {reader, writer};
    view.mayMove = {1};
    view.branches = {{QStringLiteral("A"), view.moves}};
    return view;
}

Exploration foundRace()
{
    Exploration found;
    found.total = 10;
    found.run = 8;
    found.pruned = 2;
    found.outcomes = {{Anomaly::Stale, 1, {1, 1, 1, 2, 2, 2, 1}, {}, {}}, {{}, 9, {1, 1, 1, 1, 2, 2, 2}, {}, {}}};
    return found;
}

template<typename T> T *named(QWidget &parent, const QString &text)
{
    for (T *each : parent.findChildren<T *>()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

/// The file dialog that comes next gets this path.
void acceptNextDialog(QWidget &window, const QString &path)
{
    auto *timer = new QTimer(&window);
    QObject::connect(timer, &QTimer::timeout, &window, [timer, path] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        timer->deleteLater();
        dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))
            ->setText(path); // selectFile leaves what has the focus
        QMetaObject::invokeMethod(dialog, "accept");
    });
    timer->start(20);
}

/// As the window does it.
void answerSearches(RacesPanel &panel)
{
    QObject::connect(&panel, &RacesPanel::exploreWanted, &panel, [&panel](const RequestPlan &requests) {
        Scenario scenario;
        scenario.requests = requests;
        panel.beginExploration(scenario);
    });
}

} // namespace

class TestRaces : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyALaneThatMayMoveIsMoved();
    void theStageCountsTheRequestsAndTheProductsOfTheSteps();
    void requestsThatCannotBeReadAreToldAndNotBegun();
    void theOutcomesFoundCanBePlayed();
    void theOutcomesAreAsHighAsTheirWords();
    void aRaceIsPlayedByKeysInTheWindow();
    void theBoxesSetWhatTheCommandLineSets();
    void aRemedyTakenBackLeavesTheKnobsAsTheyWere();
    void aRequestIsAddedWithItsProductAndItsPrice();
    void theBarShowsHowFarTheSearchIs();
    void aSearchThatCannotBeTrustedSaysSo();
    void aScheduleIsLeftForTheWorkload_data();
    void aScheduleIsLeftForTheWorkload();
    void aScheduleIsNotKeptForTheNextStart();
};

void TestRaces::theStageCountsTheRequestsAndTheProductsOfTheSteps()
{
    const StepView view = raceView();
    Inspection store;
    store.key = Key{1};
    store.state = TileState::Stale;
    Stage stage;
    Scenario scenario;
    scenario.products = 8;
    stage.setScenario(scenario);
    Snapshot run;
    run.state = RunState::Stepping;
    run.latency.recent.count = 4;
    run.latency.recent.p99 = 24'000;
    run.divergence.keys[TileState::InStep] = 3;
    stage.setSnapshot(run);
    stage.setLanes(view.lanes, {store}, 2);
    for (int again = 0; again < 2; ++again) { // the next snapshot knows nothing of it
        const Snapshot shown = stage.moment().snapshot;
        QCOMPARE(shown.requests.inFlight, 1); // the writer is done
        QCOMPARE(shown.queue.depth, 2);
        QCOMPARE(shown.latency.recent.count, 0);
        QCOMPARE(shown.divergence.keys[TileState::Stale], 1);
        QCOMPARE(shown.divergence.keys[TileState::InStep], 0);
        stage.setSnapshot(run);
    }
}

void TestRaces::onlyALaneThatMayMoveIsMoved()
{
    RacesPanel panel;
    QSignalSpy moves(&panel, &RacesPanel::moveWanted);
    panel.showSteps(raceView());
    const auto rows = panel.findChildren<LaneRow *>();
    QCOMPARE(rows.size(), 2);
    QVERIFY(rows.at(0)->findChild<QPushButton *>()->isEnabled());
    QVERIFY(!rows.at(1)->findChild<QPushButton *>()->isEnabled());
    panel.moveLaneByKey(2);
    QCOMPARE(moves.size(), 0);
    panel.moveLaneByKey(1);
    rows.at(0)->findChild<QPushButton *>()->click();
    QCOMPARE(moves.size(), 2);
    QCOMPARE(moves.at(1).at(0).toInt(), 1);
}

void TestRaces::requestsThatCannotBeReadAreToldAndNotBegun()
{
    RacesPanel panel;
    QSignalSpy begun(&panel, &RacesPanel::beginWanted);
    auto *plan = panel.findChild<QLineEdit *>();
    plan->setText(QStringLiteral("read 1; jump 2"));
    QTest::keyClick(plan, Qt::Key_Return);
    QCOMPARE(begun.size(), 0);
    const auto labels = panel.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel *label) { return label->text().contains(QStringLiteral("jump 2")); }));
    plan->setText(QStringLiteral("read 1; write 2"));
    QTest::keyClick(plan, Qt::Key_Return);
    QCOMPARE(begun.size(), 1);
    QCOMPARE(begun.at(0).at(0).value<RequestPlan>(), readPlan(QStringLiteral("read 1; write 2")).plan);
}

void TestRaces::theOutcomesFoundCanBePlayed()
{
    RacesPanel panel;
    answerSearches(panel);
    QSignalSpy begun(&panel, &RacesPanel::beginWanted);
    panel.findChild<QLineEdit *>()->setText(QStringLiteral("read 1; write 1"));
    named<QPushButton>(panel, ExploreSection::tr("Run every interleaving"))->click();
    panel.showFound(foundRace());
    panel.findChild<QLineEdit *>()->setText(
        QStringLiteral("write 2")); // what was explored counts, not what stands there now
    auto *list = panel.findChild<QTreeWidget *>();
    QCOMPARE(list->topLevelItemCount(), 2);
    QVERIFY(list->topLevelItem(0)->text(0).startsWith(QStringLiteral("⚠")));
    QVERIFY(list->topLevelItem(1)->text(0).startsWith(QStringLiteral("✓")));
    named<QPushButton>(panel, ExploreSection::tr("Play it"))->click();
    QCOMPARE(begun.size(), 1);
    QCOMPARE(writePlan(begun.at(0).at(0).value<RequestPlan>()), QStringLiteral("read 1; write 1"));
    QCOMPARE(begun.at(0).at(1).value<MoveOrder>(), (MoveOrder{1, 1, 1, 2, 2, 2, 1}));
}

void TestRaces::theOutcomesAreAsHighAsTheirWords()
{
    RacesPanel panel;
    panel.resize(290, 800);
    panel.show();
    panel.showFound(foundRace());
    const auto *tree = panel.findChild<QTreeWidget *>();
    const int line = tree->fontMetrics().height();
    QTRY_VERIFY_WITH_TIMEOUT(tree->visualItemRect(tree->topLevelItem(0)).height() >= 2 * line,
                             patienceMs); // its words take two lines
    QVERIFY(tree->visualItemRect(tree->topLevelItem(1)).height() < 2 * line);
    QCOMPARE(tree->verticalScrollBar()->maximum(), 0);
    QVERIFY(tree->viewport()->height() - tree->visualItemRect(tree->topLevelItem(1)).bottom() < line);
}

void TestRaces::aRaceIsPlayedByKeysInTheWindow()
{
    Lab lab;
    MainWindow window(&lab);
    window.show();
    QSignalSpy ready(&lab, &Lab::serversReady);
    lab.openSandbox();
    QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty(), patienceMs);

    StepView view;
    connect(&lab, &Lab::stepped, &window, [&view](const StepView &now) { view = now; });
    auto *panel = window.findChild<RacesPanel *>();
    auto *plan = panel->findChild<QLineEdit *>();
    plan->setFocus();
    QTest::keyClick(plan, Qt::Key_Return); // the field is left behind, the keys are the requests'
    QTRY_VERIFY_WITH_TIMEOUT(view.open, patienceMs);
    MoveOrder taken;
    for (const int lane : {1, 1, 1, 2, 2, 2, 1}) {
        taken.append(lane);
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(Qt::Key_0 + lane));
        QTRY_COMPARE_WITH_TIMEOUT(view.moves, taken, patienceMs);
    }
    QCOMPARE(view.stores.size(), 1);
    QCOMPARE(view.stores.first().state, TileState::Stale); // read from the stores

    QTest::keyClick(&window, Qt::Key_Backspace);
    taken.removeLast();
    QTRY_COMPARE_WITH_TIMEOUT(view.moves, taken, patienceMs);
    QCOMPARE(view.run, 2);
    QCOMPARE(view.stores.first().state, TileState::Absent);

    lab.finishSteps();
    QTRY_VERIFY_WITH_TIMEOUT(view.verdict.has_value(), patienceMs);
    QCOMPARE(*view.verdict, Verdict(Anomaly::Stale));

    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("played.json"));
    acceptNextDialog(window, file);
    named<QPushButton>(*panel, RacesPanel::tr("Save this order…"))->click();
    const ScenarioReading saved = readScenarioFile(file);
    QVERIFY(saved.problems.isEmpty());
    QCOMPARE(writePlan(saved.scenario.requests), QStringLiteral("read 1; write 1"));
    QCOMPARE(saved.scenario.order, taken);
    QCOMPARE(saved.scenario.strategy, view.strategy);

    window.setScenario(saved.scenario);
    window.runOrPause();
    QTRY_VERIFY_WITH_TIMEOUT(!view.verdict, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(view.moves, taken, patienceMs);
    QCOMPARE(view.lanes.first().next.step, Step::CacheSet); // it stands where it stood
    lab.closeSteps();
    QTRY_VERIFY_WITH_TIMEOUT(!view.open, patienceMs);
}

void TestRaces::theBoxesSetWhatTheCommandLineSets()
{
    const QStringList names = remedyNames();
    StrategyOptions mistaken; // as a plan that lets a retry overtake
    mistaken.batchVersionGuard = false;
    for (qsizetype i = 0; i < names.size(); ++i) {
        RacesPanel panel;
        panel.setOptions(mistaken);
        QSignalSpy edits(&panel, &RacesPanel::remediesEdited);
        panel.findChild<RemedyBoxes *>()->findChildren<QCheckBox *>().at(i)->click();
        StrategyOptions expected = mistaken;
        QVERIFY(applyRemedy(expected, names.at(i)));
        QCOMPARE(edits.size(), 1);
        QVERIFY2(edits.at(0).at(0).value<StrategyOptions>() == expected, qPrintable(names.at(i)));
    }
}

void TestRaces::aRemedyTakenBackLeavesTheKnobsAsTheyWere()
{
    StrategyOptions mistaken;
    mistaken.batchVersionGuard = false;
    mistaken.afterWrite = AfterWrite::Update;
    RacesPanel panel;
    panel.setOptions(mistaken);
    QSignalSpy edits(&panel, &RacesPanel::remediesEdited);
    connect(&panel, &RacesPanel::remediesEdited, &panel, &RacesPanel::setOptions); // as the window does
    const auto boxes = panel.findChild<RemedyBoxes *>()->findChildren<QCheckBox *>();
    boxes.at(0)->click();
    QVERIFY(boxes.at(0)->isChecked());
    QVERIFY2(boxes.at(2)->isChecked() && !boxes.at(2)->isEnabled(), "the guard is part of it");
    boxes.at(1)->click();
    boxes.at(0)->click();
    QVERIFY(!boxes.at(0)->isChecked() && boxes.at(1)->isChecked() && !boxes.at(2)->isChecked());
    StrategyOptions expected = mistaken;
    expected.lockPerKey = true;
    QVERIFY(edits.last().at(0).value<StrategyOptions>() == expected);
}

void TestRaces::aRequestIsAddedWithItsProductAndItsPrice()
{
    RacesPanel panel;
    panel.showSteps(raceView());
    QSignalSpy added(&panel, &RacesPanel::addWanted);
    auto *form = panel.findChild<AddRequest *>();
    auto *product = form->findChild<QSpinBox *>();
    QCOMPARE(product->value(), 1); // what the others are about
    form->findChild<QComboBox *>()->setCurrentIndex(1);
    product->setValue(7);
    form->findChild<QDoubleSpinBox *>()->setValue(19.99);
    form->findChild<QPushButton *>()->click();
    QCOMPARE(added.size(), 1);
    QCOMPARE(writePlan({added.at(0).at(0).value<PlannedRequest>()}), QStringLiteral("write 7 = 1999"));
    form->findChild<QComboBox *>()->setCurrentIndex(3);
    QVERIFY(!product->isEnabled());
    form->findChild<QPushButton *>()->click();
    QCOMPARE(writePlan({added.at(1).at(0).value<PlannedRequest>()}), QStringLiteral("flush"));
}

void TestRaces::theBarShowsHowFarTheSearchIs()
{
    RacesPanel panel;
    answerSearches(panel);
    panel.show();
    named<QPushButton>(panel, ExploreSection::tr("Run every interleaving"))->click();
    auto *bar = panel.findChild<QProgressBar *>();
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->value(), 0);
    Exploration soFar = foundRace();
    soFar.share = 0.25;
    panel.showProgress(soFar);
    QCOMPARE(bar->value() * 4, bar->maximum());
    panel.setState(RunState::Exploring); // a snapshot on the way does not end the search
    QVERIFY(bar->isVisible());
    soFar.share = 1;
    panel.showFound(soFar);
    QVERIFY(!bar->isVisible());
}

void TestRaces::aSearchThatCannotBeTrustedSaysSo()
{
    RacesPanel panel;
    Exploration found = foundRace();
    found.complete = false;
    found.trouble = Exploration::Trouble::NotRepeatable;
    panel.showFound(found);
    const auto labels = panel.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().contains(QStringLiteral("expires meanwhile"));
    }));
}

void TestRaces::aScheduleIsLeftForTheWorkload_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("by the button") << 0;
    QTest::newRow("by choosing a strategy") << 1;
    QTest::newRow("by changing the workload") << 2;
}

void TestRaces::aScheduleIsLeftForTheWorkload()
{
    QFETCH(int, way);
    Lab lab;
    MainWindow window(&lab);
    window.show();
    Scenario scenario;
    scenario.requests = readPlan(QStringLiteral("read 1; write 1")).plan;
    scenario.order = {1, 1, 2};
    window.setScenario(scenario);
    auto *leave = named<QPushButton>(window, RacesPanel::tr("Back to the workload"));
    QVERIFY(!leave->isHidden());
    if (way == 0)
        leave->click();
    else if (way == 1)
        window.findChild<StrategyList *>()->select(QStringLiteral("write-behind"));
    else
        window.findChild<WorkloadPanel *>()->findChild<QSpinBox *>()->stepUp();
    QVERIFY(window.scenario().requests.isEmpty() && window.scenario().order.isEmpty());
    QVERIFY(leave->isHidden());
}

void TestRaces::aScheduleIsNotKeptForTheNextStart()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("cachescope-test"));
    QCoreApplication::setApplicationName(QStringLiteral("cachescope-test-races"));
    Lab lab;
    Scenario scenario;
    scenario.strategy = QStringLiteral("write-through");
    scenario.requests = readPlan(QStringLiteral("write 1; write 1")).plan;
    {
        MainWindow window(&lab);
        window.setScenario(scenario);
        window.saveSettings();
    }
    MainWindow next(&lab);
    next.restoreSettings();
    QCOMPARE(next.scenario().strategy, QStringLiteral("write-through"));
    QVERIFY(next.scenario().requests.isEmpty());
    QSettings().clear();
}

QTEST_MAIN(TestRaces)
#include "tst_races.moc"
