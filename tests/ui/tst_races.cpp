// SPDX-License-Identifier: GPL-3.0-only
#include "engine/experiment/lab.h"
#include "ui/mainwindow.h"
#include "ui/races/lanerow.h"
#include "ui/races/racespanel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace cachescope;

namespace {

constexpr int patienceMs = 20'000;

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

template<typename T>
T *named(QWidget &parent, const QString &text)
{
    for (T *each : parent.findChildren<T *>()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

} // namespace

class TestRaces : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyALaneThatMayMoveIsMoved();
    void requestsThatCannotBeReadAreToldAndNotBegun();
    void theOutcomesFoundCanBePlayed();
    void aRaceIsPlayedByKeysInTheWindow();
};

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
    QSignalSpy begun(&panel, &RacesPanel::beginWanted);
    panel.findChild<QLineEdit *>()->setText(QStringLiteral("read 1; write 1"));
    named<QPushButton>(panel, RacesPanel::tr("Run every interleaving"))->click();
    panel.showFound(foundRace());
    panel.findChild<QLineEdit *>()->setText(QStringLiteral("write 2"));   // what was explored counts, not what stands there now
    auto *list = panel.findChild<QTreeWidget *>();
    QCOMPARE(list->topLevelItemCount(), 2);
    QVERIFY(list->topLevelItem(0)->text(0).startsWith(QStringLiteral("⚠")));
    QVERIFY(list->topLevelItem(1)->text(0).startsWith(QStringLiteral("✓")));
    named<QPushButton>(panel, RacesPanel::tr("Play it"))->click();
    QCOMPARE(begun.size(), 1);
    QCOMPARE(writePlan(begun.at(0).at(0).value<RequestPlan>()), QStringLiteral("read 1; write 1"));
    QCOMPARE(begun.at(0).at(1).value<MoveOrder>(), (MoveOrder{1, 1, 1, 2, 2, 2, 1}));
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
    named<QPushButton>(*panel, RacesPanel::tr("Step by hand"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(view.open, patienceMs);
    window.setFocus();
    MoveOrder taken;
    for (const int lane : {1, 1, 1, 2, 2, 2, 1}) {
        taken.append(lane);
        QTest::keyClick(&window, static_cast<Qt::Key>(Qt::Key_0 + lane));
        QTRY_COMPARE_WITH_TIMEOUT(view.moves, taken, patienceMs);
    }
    QCOMPARE(view.stores.size(), 1);
    QCOMPARE(view.stores.first().state, TileState::Stale);   // read from the stores

    QTest::keyClick(&window, Qt::Key_Backspace);
    taken.removeLast();
    QTRY_COMPARE_WITH_TIMEOUT(view.moves, taken, patienceMs);
    QCOMPARE(view.run, 2);
    QCOMPARE(view.stores.first().state, TileState::Absent);

    lab.finishSteps();
    QTRY_VERIFY_WITH_TIMEOUT(view.verdict.has_value(), patienceMs);
    QCOMPARE(*view.verdict, Verdict(Anomaly::Stale));
    lab.closeSteps();
    QTRY_VERIFY_WITH_TIMEOUT(!view.open, patienceMs);
}

QTEST_MAIN(TestRaces)
#include "tst_races.moc"
