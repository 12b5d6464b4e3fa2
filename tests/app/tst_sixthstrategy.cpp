// SPDX-License-Identifier: GPL-3.0-only
// Offscreen only: words and single widgets, no window of the program's.
#include "app/commands/listcommand.h"
#include "tests/support/sixthstrategy.h"
#include "ui/compare/decisionguide.h"
#include "ui/controls/optionspanel.h"
#include "ui/lessons/strategylist.h"
#include "ui/stage/patternbadge.h"
#include "ui/stage/stage.h"
#include "ui/stage/stagelayout.h"
#include "ui/words/caption.h"
#include "ui/words/comparisontext.h"
#include "ui/words/language.h"
#include "ui/words/pseudocode.h"
#include "ui/words/strategywords.h"

#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace cachescope;

/// A strategy that is added at run time, at every place of the window and of the command line that could have forgotten
/// it: it is called by its name, and nothing is claimed about it.
class TestSixthStrategy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_sixth = std::make_unique<SixthStrategyAdded>(); }
    void cleanup() { m_sixth.reset(); }

    void wordsSayItsName_data();
    void wordsSayItsName();
    void itsCodeIsNotMadeUp();
    void theStageShowsNoMoreThanBothStores();
    void theStageShowsWhatItCan();
    void theBadgeTellsItsExpiry();
    void itStandsInTheListAndCanBeChosen();
    void theOptionsPanelTakesIt();
    void theGuideSaysThatNobodyHasJudgedIt();

private:
    std::unique_ptr<SixthStrategyAdded> m_sixth;
};

void TestSixthStrategy::wordsSayItsName_data()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : Language::available())
        QTest::newRow(qPrintable(code)) << code;
}

void TestSixthStrategy::wordsSayItsName()
{
    QFETCH(const QString, code);
    Language::instance().choose(code);
    const QString id = SixthStrategyAdded::id(), name = SixthStrategyAdded::name();
    QCOMPARE(strategySummary(id), name);
    QVERIFY(strategyName(id).contains(name));
    QVERIFY(comparisontext::label(id).contains(name));
    for (int column = 0; column < comparisontext::taughtCount; ++column)
        QCOMPARE(comparisontext::taught(id, static_cast<comparisontext::Taught>(column)), QStringLiteral("–"));
    QVERIFY(strategyList().endsWith(name + QLatin1Char('\n')));
}

void TestSixthStrategy::itsCodeIsNotMadeUp()
{
    Scenario scenario;
    scenario.strategy = SixthStrategyAdded::id();
    const QVector<CodeLine> lines = pseudocode(scenario);
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().text, SixthStrategyAdded::name());
    QVERIFY(!lines.first().step);
}

void TestSixthStrategy::theStageShowsNoMoreThanBothStores()
{
    const auto layout = StageLayout::compute({760, 420}, SixthStrategyAdded::id(), 15, Direction(Qt::LeftToRight));
    QVERIFY(!layout.hasQueue && !layout.loaderInCache && !layout.hasRefreshZone && layout.bracket.isNull());
    for (const Step step : {Step::CacheGet, Step::CacheSet, Step::DatabaseLoad, Step::DatabaseSave}) {
        const auto route = layout.routeOf(Activity::Read, step);
        QVERIFY(route && layout.route(*route).used);
    }
    Stage stage;
    Scenario scenario;
    scenario.strategy = SixthStrategyAdded::id();
    stage.setScenario(scenario);
    stage.resize(760, 420);
    QVERIFY(!stage.grab().isNull());
}

void TestSixthStrategy::theStageShowsWhatItCan()
{
    m_sixth.reset();
    const SixthStrategyAdded able({.queue = true, .loaderInCache = true, .refreshZone = true, .transaction = true});
    const auto layout = StageLayout::compute({760, 420}, able.id(), 15, Direction(Qt::LeftToRight));
    QVERIFY(layout.hasQueue && layout.loaderInCache && layout.hasRefreshZone && !layout.bracket.isNull());
}

void TestSixthStrategy::theBadgeTellsItsExpiry()
{
    Scenario scenario;
    scenario.strategy = SixthStrategyAdded::id();
    scenario.options.expiryJitter = 0.1;
    scenario.options.expiry = std::chrono::seconds(7);
    Snapshot snapshot;
    snapshot.steps.totals[Activity::Read][Step::CacheSet] = 1;
    const auto badges = patternBadges(scenario, snapshot);
    QCOMPARE(badges.size(), 1);
    QVERIFY2(badges.first().text.contains(formatDuration(7000)), qPrintable(badges.first().text));
}

void TestSixthStrategy::itStandsInTheListAndCanBeChosen()
{
    Language::instance().choose(QStringLiteral("en"));
    StrategyList list;
    const auto *rows = list.findChild<QListWidget *>();
    QCOMPARE(rows->count(), static_cast<int>(strategies().size()));
    QVERIFY(rows->item(rows->count() - 1)->text().contains(SixthStrategyAdded::name()));
    QSignalSpy chosen(&list, &StrategyList::chosen);
    list.select(SixthStrategyAdded::id());
    QCOMPARE(chosen.last().first().toString(), SixthStrategyAdded::id());
    for (const QLabel *heading : list.findChildren<QLabel *>())
        QVERIFY(!heading->text().contains(QLatin1String("FIVE")));
}

void TestSixthStrategy::theOptionsPanelTakesIt()
{
    OptionsPanel panel;
    panel.setStrategy(SixthStrategyAdded::id());
    QCOMPARE(panel.options(), StrategyOptions());
}

void TestSixthStrategy::theGuideSaysThatNobodyHasJudgedIt()
{
    Language::instance().choose(QStringLiteral("en"));
    const DecisionGuide guide;
    const auto labels = guide.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().contains(SixthStrategyAdded::name())
            && label->text().contains(QLatin1String("nobody has judged it"));
    }));
}

QTEST_MAIN(TestSixthStrategy)
#include "tst_sixthstrategy.moc"
