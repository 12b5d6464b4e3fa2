// SPDX-License-Identifier: GPL-3.0-only
#include "engine/scenario/scenariofields.h"
#include "engine/strategies/registry.h"
#include "tests/support/patience.h"
#include "ui/appearance/fonts.h"
#include "ui/stage/stage.h"
#include "ui/stage/stagepainter.h"
#include "ui/stage/tokenpath.h"
#include "ui/words/language.h"
#include "ui/words/pseudocode.h"

#include <QPainter>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace cachescope;

namespace {

TraceEvent traceEvent(quint64 request, Step step, TraceEvent::Phase phase, Nanos time, Outcome outcome = Outcome::None)
{
    TraceEvent event;
    event.request = request;
    event.step = step;
    event.phase = phase;
    event.time = time;
    event.outcome = outcome;
    event.key = 1;
    return event;
}

constexpr auto Begin = TraceEvent::Phase::Begin;
constexpr auto End = TraceEvent::Phase::End;

/// A read that misses: 100 ns to the cache, 200 to the database.
TraceBatch missedRead(quint64 request, Nanos at)
{
    return {traceEvent(request, Step::Request, Begin, at),
            traceEvent(request, Step::CacheGet, Begin, at),
            traceEvent(request, Step::CacheGet, End, at + 100, Outcome::Miss),
            traceEvent(request, Step::DatabaseLoad, Begin, at + 100),
            traceEvent(request, Step::DatabaseLoad, End, at + 300, Outcome::Ok),
            traceEvent(request, Step::Request, End, at + 300, Outcome::Ok)};
}

Snapshot snapshotAt(Nanos time, int reads, TileState state = TileState::InStep)
{
    Snapshot snapshot;
    snapshot.state = RunState::Running;
    snapshot.strategy = QStringLiteral("cache-aside");
    snapshot.time = time;
    snapshot.requests.reads = reads;
    snapshot.requests.inFlight = reads;
    snapshot.divergence.tiles = {{1, 1, state, 0}};
    snapshot.divergence.keys[state] = 1;
    return snapshot;
}

StageLayout layoutOf(QStringView strategy, Qt::LayoutDirection direction = Qt::LeftToRight)
{
    return StageLayout::compute({760, 420}, strategy, 15, Direction(direction));
}

/// Every option that is usually off or 0.
StrategyOptions allSwitchedOn()
{
    Scenario scenario;
    for (const ScenarioField &field : scenarioFields()) {
        if (field.section != QLatin1String("knobs"))
            continue;
        std::visit(
            []<typename Slot>(Slot value) {
                if constexpr (std::is_same_v<Slot, bool *>)
                    *value = true;
                else if constexpr (std::is_same_v<Slot, int *> || std::is_same_v<Slot, double *>)
                    *value = *value == 0 ? 1 : *value;
                else if constexpr (std::is_same_v<Slot, milliseconds *>)
                    *value = value->count() == 0 ? milliseconds(5000) : *value;
            },
            field.slot(scenario));
    }
    return scenario.options;
}

void strategyRows()
{
    QTest::addColumn<QString>("strategy");
    for (const StrategyInfo &info : strategies())
        QTest::newRow(qPrintable(info.id)) << info.id;
}

} // namespace

class TestStage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }
    void theLogJoinsEventsIntoJourneys();
    void theLogForgetsTheOldestJourneys();
    void aTokenIsWhereItsRequestWas();
    void commandsOnTheirWayTogetherHaveATokenEach();
    void kindsFollowFromWhatHappened();
    void boxesDoNotOverlap_data() { strategyRows(); }
    void boxesDoNotOverlap();
    void theMirroredStageIsTheMirrorImage_data() { strategyRows(); }
    void theMirroredStageIsTheMirrorImage();
    void everyStepOfAStrategyHasARoute_data() { strategyRows(); }
    void everyStepOfAStrategyHasARoute();
    void readThroughNeverTakesTheApplicationToTheDatabaseToRead();
    void tilesFillTheirAreaAndAreFound_data();
    void tilesFillTheirAreaAndAreFound();
    void drawnTimeRunsAtTheChosenSpeed();
    void aStretchIsFollowedByTheNewest();
    void steppingGoesFromEventToEvent();
    void aFastRunIsTracedInStretchesAndASlowOneWhole();
    void pseudocodeNamesOnlyKnownSteps_data() { strategyRows(); }
    void pseudocodeNamesOnlyKnownSteps();
    void pseudocodeFollowsTheKnobs();
    void theKeyboardReachesEveryTile();
    void aGroupIsLookedAtByItsWorstProduct();
    void theFocusFrameHidesNothing();
    void theHistoryHasTheMomentOfAWholeRun();
    void figuresAreThoseOfTheMomentDrawn_data();
    void figuresAreThoseOfTheMomentDrawn();
    void figuresFollowTheRunWhereNothingIsTraced();
    void aRealHitRateOfNothingIsShown();
};

void TestStage::theLogJoinsEventsIntoJourneys()
{
    EventLog log;
    log.append(missedRead(7, 1000));
    QCOMPARE(log.journeys().size(), size_t(1));
    const Journey &journey = log.journeys().front();
    QVERIFY(journey.over());
    QCOMPARE(journey.begin, 1000);
    QCOMPARE(journey.end, 1300);
    QCOMPARE(journey.steps.size(), size_t(2));
    QCOMPARE(journey.steps[0].outcome, Outcome::Miss);
    log.append({traceEvent(8, Step::CacheGet, End, 2000)}); // its begin was never seen
    QCOMPARE(log.journeys().size(), size_t(1));
}

void TestStage::theLogForgetsTheOldestJourneys()
{
    EventLog log;
    for (quint64 i = 1; i <= EventLog::limit + 10; ++i)
        log.append(missedRead(i, static_cast<Nanos>(i) * 1000));
    QCOMPARE(log.journeys().size(), EventLog::limit);
    QCOMPARE(log.journeys().front().request, quint64(11));
    QCOMPARE(log.journeys().back().steps.size(), size_t(2));
}

void TestStage::aTokenIsWhereItsRequestWas()
{
    EventLog log;
    log.append(missedRead(1, 1000));
    const Journey &journey = log.journeys().front();
    const StageLayout layout = layoutOf(u"cache-aside");
    QVERIFY(!placeOfToken(journey, 900, 50, layout).visible);
    QCOMPARE(placeOfToken(journey, 975, 50, layout).route, std::optional(Route::ClientApplication));
    const TokenPlace atCache = placeOfToken(journey, 1050, 50, layout);
    QCOMPARE(atCache.route, std::optional(Route::ApplicationCache));
    QCOMPARE(atCache.position, layout.route(Route::ApplicationCache).to);
    QCOMPARE(placeOfToken(journey, 1200, 50, layout).position, layout.route(Route::ApplicationDatabase).to);
    QVERIFY(!placeOfToken(journey, 1400, 50, layout).visible);
}

void TestStage::commandsOnTheirWayTogetherHaveATokenEach()
{
    TraceBatch events{traceEvent(1, Step::Request, Begin, 1000),
                      traceEvent(1, Step::CacheSet, Begin, 1000),
                      traceEvent(1, Step::QueuePush, Begin, 1010),
                      traceEvent(1, Step::CacheSet, End, 1100, Outcome::Ok),
                      traceEvent(1, Step::QueuePush, End, 1110, Outcome::Ok),
                      traceEvent(1, Step::Request, End, 1120, Outcome::Ok)};
    for (TraceEvent &event : events)
        event.activity = Activity::Write;
    EventLog log;
    log.append(events);
    const StageLayout layout = layoutOf(u"write-behind");
    const auto routesAt = [&](Nanos time) {
        std::set<std::optional<Route>> routes;
        for (const DrawnToken &token : tokensAt(log, time, 50, layout, mostTokens))
            routes.insert(token.route);
        return routes;
    };
    using Routes = std::set<std::optional<Route>>;
    QCOMPARE(routesAt(1005), Routes{Route::ApplicationCache});
    QCOMPARE(routesAt(1050), (Routes{Route::ApplicationCache, Route::ApplicationQueue}));
    QCOMPARE(routesAt(1105), Routes{Route::ApplicationQueue});
    QCOMPARE(tokensAt(log, 1130, 50, layout, mostTokens).size(), size_t(1)); // one answer goes back
}

void TestStage::kindsFollowFromWhatHappened()
{
    EventLog log;
    log.append(missedRead(1, 1000));
    Journey journey = log.journeys().front();
    QCOMPARE(kindOfToken(journey), TokenKind::ReadMiss);
    journey.steps[0].outcome = Outcome::Hit;
    QCOMPARE(kindOfToken(journey), TokenKind::ReadHit);
    journey.activity = Activity::Write;
    QCOMPARE(kindOfToken(journey), TokenKind::Write);
    journey.outcome = Outcome::Failed;
    QCOMPARE(kindOfToken(journey), TokenKind::Failure);
}

void TestStage::boxesDoNotOverlap()
{
    QFETCH(QString, strategy);
    for (const QSizeF size : {QSizeF(520, 320), QSizeF(760, 420), QSizeF(1400, 660)}) {
        const StageLayout layout = StageLayout::compute(size, strategy, 15, Direction(Qt::LeftToRight));
        QCOMPARE(layout.cacheTiles.size(), layout.databaseTiles.size()); // the same product at the same place
        QVector<QRectF> boxes{layout.clients,  layout.application, layout.cache,
                              layout.database, layout.legend,      layout.title};
        if (layout.hasQueue)
            boxes.append(layout.queue);
        for (qsizetype i = 0; i < boxes.size(); ++i) {
            QVERIFY(QRectF({}, size).contains(boxes.at(i)));
            for (qsizetype k = i + 1; k < boxes.size(); ++k)
                QVERIFY2(!boxes.at(i).intersects(boxes.at(k)), qPrintable(QStringLiteral("%1 and %2").arg(i).arg(k)));
        }
    }
}

void TestStage::theMirroredStageIsTheMirrorImage()
{
    QFETCH(QString, strategy);
    const StageLayout layout = layoutOf(strategy);
    const StageLayout mirrored = layoutOf(strategy, Qt::RightToLeft);
    QCOMPARE(mirrored.direction.layout(), Qt::RightToLeft);
    QVERIFY(mirrored.clients.left() > mirrored.cache.right());
    QCOMPARE(mirrored.cache.left(), layout.size.width() - layout.cache.right());
    QCOMPARE(mirrored.route(Route::ClientApplication).from.x(),
             layout.size.width() - layout.route(Route::ClientApplication).from.x());
    QCOMPARE(mirrored.direction.turned(mirrored.cache, QRectF({}, layout.size)), layout.cache);
}

void TestStage::everyStepOfAStrategyHasARoute()
{
    QFETCH(QString, strategy);
    const StageLayout layout = layoutOf(strategy);
    Scenario scenario;
    scenario.strategy = strategy;
    for (const CodeLine &line : pseudocode(scenario)) {
        if (!line.step)
            continue;
        const auto route = layout.routeOf(line.activity, *line.step);
        QVERIFY2(!route || layout.route(*route).used, qPrintable(line.text));
        QVERIFY2(route || line.activity == Activity::Flush, qPrintable(line.text));
    }
}

void TestStage::readThroughNeverTakesTheApplicationToTheDatabaseToRead()
{
    QCOMPARE(layoutOf(u"read-through").routeOf(Activity::Read, Step::DatabaseLoad),
             std::optional(Route::CacheDatabase));
    QCOMPARE(layoutOf(u"cache-aside").routeOf(Activity::Read, Step::DatabaseLoad),
             std::optional(Route::ApplicationDatabase));
}

void TestStage::tilesFillTheirAreaAndAreFound_data()
{
    QTest::addColumn<int>("tiles");
    for (const int tiles : {1, 2, 7, 96, 192})
        QTest::addRow("%d tiles", tiles) << tiles;
}

void TestStage::tilesFillTheirAreaAndAreFound()
{
    QFETCH(int, tiles);
    for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        const QRectF area(30, 40, 360, 80);
        const KeyMapLayout grid = KeyMapLayout::compute(area, tiles, Direction(direction));
        QVERIFY(grid.columns * grid.rows >= tiles);
        for (int i = 0; i < tiles; ++i) {
            QVERIFY(area.adjusted(-1, -1, 1, 1).contains(grid.rect(i)));
            QCOMPARE(grid.indexAt(grid.rect(i).center(), tiles), i);
        }
        QCOMPARE(grid.indexAt({5, 5}, tiles), -1);
    }
    QCOMPARE(KeyMapLayout::compute({0, 0, 100, 100}, 0, Direction(Qt::LeftToRight)).indexAt({5, 5}, 0), -1);
}

void TestStage::drawnTimeRunsAtTheChosenSpeed()
{
    EventLog log;
    for (quint64 i = 1; i <= 1000; ++i)
        log.append(missedRead(i, static_cast<Nanos>(i) * 100));
    Playhead head;
    head.setFactor(1000);
    head.advance(second, log, true);
    const Nanos from = head.time();
    head.advance(second + 10 * millisecond, log, true);
    QCOMPARE(head.time() - from, 10 * millisecond / 1000);
    head.setPaused(true);
    head.advance(second + 20 * millisecond, log, true);
    QCOMPARE(head.time() - from, 10 * millisecond / 1000);
}

void TestStage::aStretchIsFollowedByTheNewest()
{
    EventLog log;
    log.append(missedRead(1, 1000));
    Playhead head;
    head.setFactor(500);
    Nanos wall = second;
    head.advance(wall, log, true);
    QVERIFY(head.time() <= 1300);
    log.append(missedRead(2, 5 * second));
    for (int i = 0; i < 400; ++i)
        head.advance(wall += 16 * millisecond, log, true);
    QVERIFY2(head.time() >= 5 * second, qPrintable(QString::number(head.time())));
}

void TestStage::steppingGoesFromEventToEvent()
{
    EventLog log;
    log.append(missedRead(1, 1000));
    Playhead head;
    head.step(+1, log);
    QCOMPARE(head.time(), 1000);
    head.step(+1, log);
    QCOMPARE(head.time(), 1100);
    head.step(+1, log);
    QCOMPARE(head.time(), 1300);
    head.step(+1, log);
    QCOMPARE(head.time(), 1300);
    head.step(-1, log);
    QCOMPARE(head.time(), 1100);
}

void TestStage::aFastRunIsTracedInStretchesAndASlowOneWhole()
{
    Playhead head;
    head.setFactor(500);
    QCOMPARE(head.wanted(100'000).window, Playhead::stretch / 500);
    QCOMPARE(head.wanted(100'000).stride, 1);
    QCOMPARE(head.wanted(50).window, head.wanted(50).period);
    head.setFactor(1);
    const TraceWindow live = head.wanted(60'000);
    QCOMPARE(live.window, live.period);
    QCOMPARE(live.stride, 200);
}

void TestStage::pseudocodeNamesOnlyKnownSteps()
{
    QFETCH(QString, strategy);
    QFile file(QStringLiteral(CACHESCOPE_SOURCE_DIR "/resources/strategies/%1.code").arg(strategy));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    for (const auto order :
         {WriteThroughOrder::InTransaction, WriteThroughOrder::DatabaseFirst, WriteThroughOrder::CacheFirst}) {
        for (const bool remedies : {false, true}) {
            Scenario scenario;
            scenario.strategy = strategy;
            scenario.options = remedies ? allSwitchedOn() : StrategyOptions();
            scenario.options.writeThroughOrder = order;
            QStringList unknown;
            const auto lines = parsePseudocode(text, scenario, &unknown);
            QCOMPARE(unknown.join(QLatin1Char(' ')), QString());
            QVERIFY(lines.size() > 8);
            for (const CodeLine &line : lines)
                QVERIFY2(!line.text.contains(QLatin1Char('{')), qPrintable(line.text));
            const auto has = [&lines](Activity activity, Step step) {
                return std::any_of(lines.begin(), lines.end(), [=](const CodeLine &line) {
                    return line.activity == activity && line.step == step;
                });
            };
            for (const Activity activity : {Activity::Read, Activity::Write}) {
                for (const Step step : {Step::LockTake, Step::LockWait, Step::LockRelease})
                    QCOMPARE(has(activity, step), remedies);
            }
            QCOMPARE(has(Activity::Read, Step::CacheRetry), remedies);
            QCOMPARE(has(Activity::Write, Step::QueueWait), remedies && findStrategy(strategy)->can.queue);
            QCOMPARE(has(Activity::Read, Step::QueueFind), remedies && findStrategy(strategy)->can.queue);
            QCOMPARE(has(Activity::Flush, Step::QueueRetry), !remedies && findStrategy(strategy)->can.queue);
        }
    }
}

void TestStage::theHistoryHasTheMomentOfAWholeRun()
{
    SnapshotHistory past;
    QVERIFY(!past.at(0));
    constexpr int count = 20'000;
    for (int i = 0; i < count; ++i)
        past.append(snapshotAt(i * 33 * millisecond, i));
    QVERIFY(past.size() < SnapshotHistory::limit);
    for (Nanos back = 0; back < 30 * second; back += second) { // the newest are close to each other
        const Nanos time = (count - 1) * 33 * millisecond - back;
        const Snapshot *then = past.at(time);
        QVERIFY(then->time <= time && time - then->time < 2 * SnapshotHistory::apart);
    }
    for (int minute = 1; minute < 10; ++minute) { // and the oldest are still there
        const Snapshot *then = past.at(minute * 60 * second);
        QVERIFY(then->time <= minute * 60 * second && then->time > minute * 60 * second - 5 * second);
        QCOMPARE(then->requests.reads, then->time / (33 * millisecond));
    }
    QCOMPARE(past.at(-1)->time, 0);
    past.append(snapshotAt(second, 7)); // of the next run
    QCOMPARE(past.size(), 1);
}

void TestStage::figuresAreThoseOfTheMomentDrawn_data()
{
    QTest::addColumn<bool>("calm");
    QTest::newRow("in motion") << false;
    QTest::newRow("less motion") << true;
}

void TestStage::figuresAreThoseOfTheMomentDrawn()
{
    QFETCH(bool, calm);
    Theme::instance().setReducedMotion(calm);
    const auto after = qScopeGuard([] { Theme::instance().setReducedMotion(false); });
    Stage stage;
    Scenario scenario;
    scenario.strategy = QStringLiteral("cache-aside");
    stage.setScenario(scenario);
    stage.resize(760, 420);
    stage.show();
    stage.setPaused(true);
    for (int i = 1; i <= 10; ++i) {
        stage.append(missedRead(static_cast<quint64>(i), i * second));
        stage.setSnapshot(snapshotAt(i * second, i));
    }
    for (int i = 1; i <= 5; ++i) { // five reads of four moments each
        for (int moment = 0; moment < 4; ++moment)
            stage.stepDrawing(+1);
        if (i == 1)
            stage.stepDrawing(-1);
    }
    const int drawn = static_cast<int>(stage.moment().time / second);
    QVERIFY(drawn >= 5 && drawn < 10);
    QCOMPARE(stage.shown().requests.reads, drawn);
    QCOMPARE(stage.snapshot().requests.reads, 10);
    QCOMPARE(stage.moment().snapshot.requests.reads, drawn);                                // what is saved
    QTRY_VERIFY_WITH_TIMEOUT(stage.grab().toImage() == stage.grab().toImage(), patienceMs); // the paths' glow has faded
    const QImage then = stage.grab().toImage();
    stage.setSnapshot(snapshotAt(11 * second, 11, TileState::Stale)); // the run goes on, the picture does not
    QCOMPARE(stage.shown().requests.reads, drawn);
    stage.setPaused(true); // draws everything anew
    QCOMPARE(stage.grab().toImage(), then);
    for (int moment = 0; moment < 3; ++moment)
        stage.stepDrawing(-1);
    QCOMPARE(stage.shown().requests.reads, drawn - 1);
    QVERIFY(stage.accessibleDescription().contains(QStringLiteral("stale: 0")));
    while (stage.moment().time < 10 * second + 300)
        stage.stepDrawing(+1);
    QCOMPARE(stage.shown().requests.reads, 10);
    stage.setPaused(false);
    QCOMPARE(stage.shown().requests.reads, 11);           // it plays
    QCOMPARE(stage.moment().snapshot.requests.reads, 10); // what is saved is of one moment all the same
    QVERIFY(stage.accessibleDescription().contains(QStringLiteral("stale: 1")));
}

void TestStage::figuresFollowTheRunWhereNothingIsTraced()
{
    Stage stage;
    stage.resize(760, 420);
    stage.show();
    stage.setSnapshot(snapshotAt(second, 1));
    QCOMPARE(stage.shown().requests.reads, 1);
    stage.setSnapshot(snapshotAt(2 * second, 2));
    QCOMPARE(stage.shown().requests.reads, 2);
}

void TestStage::aRealHitRateOfNothingIsShown()
{
    Scenario scenario;
    scenario.strategy = QStringLiteral("cache-aside");
    const StageLayout layout = layoutOf(u"cache-aside");
    const auto drawn = [&](double recent, qint64 lookUps, double overall) {
        Snapshot snapshot = snapshotAt(second, 100);
        snapshot.lookUps.hits = snapshot.lookUps.misses = 50;
        snapshot.lookUps.hitRate = overall;
        snapshot.lookUps.recentHitRate = recent;
        snapshot.lookUps.recent = lookUps;
        QImage image(layout.size.toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        StagePainter(layout, lightPalette(), scenario, snapshot).paint(painter);
        return image;
    };
    QCOMPARE(drawn(0, 40, 0.5), drawn(0, 40, 0.9)); // the last second alone counts
    QVERIFY(drawn(0, 40, 0.5) != drawn(0, 0, 0.5)); // without look-ups in it the whole run does
    QVERIFY(drawn(0, 0, 0.5) != drawn(0, 0, 0.9));
}

void TestStage::pseudocodeFollowsTheKnobs()
{
    const auto text =
        QStringLiteral("? afterWrite=delete\n- | deletes\n? afterWrite=update setIfNewer\n- | updates\n?\n- | ends\n"
                       "? !lockPerKey\n- | no lock\n? nonsense\n- | never known");
    const auto told = [&text](const Scenario &scenario, QStringList *unknown) {
        QStringList codes;
        for (const CodeLine &line : parsePseudocode(text, scenario, unknown))
            codes.append(line.text);
        return codes.join(QLatin1Char(','));
    };
    QStringList unknown;
    Scenario scenario;
    QCOMPARE(told(scenario, &unknown), QStringLiteral("deletes,ends,no lock,never known"));
    QCOMPARE(unknown, QStringList{QStringLiteral("nonsense")});
    scenario.options.afterWrite = AfterWrite::Update;
    QCOMPARE(told(scenario, nullptr), QStringLiteral("ends,no lock,never known"));
    scenario.options.setIfNewer = scenario.options.lockPerKey = true;
    QCOMPARE(told(scenario, nullptr), QStringLiteral("updates,ends,never known"));
}

void TestStage::theKeyboardReachesEveryTile()
{
    Language::instance().choose(QStringLiteral("en"));
    Stage stage;
    Snapshot snapshot;
    for (int id = 1; id <= 5; ++id)
        snapshot.divergence.tiles.append({id, 1, TileState::InStep, 0});
    stage.resize(760, 420);
    stage.setSnapshot(snapshot);
    stage.show();
    QVERIFY(QTest::qWaitForWindowExposed(&stage));
    QSignalSpy wanted(&stage, &Stage::inspectionWanted);
    for (int id = 1; id <= 5; ++id) {
        QTest::keyClick(&stage, Qt::Key_Right);
        QCOMPARE(stage.selectedKey(), Key{id});
    }
    QVERIFY(wanted.count() >= 5);
    Inspection inspection;
    inspection.key = Key{5};
    inspection.reached = true;
    inspection.state = TileState::Stale;
    stage.showInspection(inspection);
    QVERIFY(stage.accessibleDescription().contains(QStringLiteral("stale")));
    QTest::keyClick(&stage, Qt::Key_Escape);
    QCOMPARE(stage.selectedKey(), Key{});
}

void TestStage::aGroupIsLookedAtByItsWorstProduct()
{
    Language::instance().choose(QStringLiteral("en"));
    Stage stage;
    Snapshot snapshot;
    for (int first = 1; first <= 960; first += 5) // five products to a tile
        snapshot.divergence.tiles.append({first, 5, TileState::Stale, 1, first + 3});
    stage.resize(760, 420);
    stage.setSnapshot(snapshot);
    stage.show();
    QVERIFY(QTest::qWaitForWindowExposed(&stage));
    QSignalSpy wanted(&stage, &Stage::inspectionWanted);
    QTest::keyClick(&stage, Qt::Key_Right);
    QTest::keyClick(&stage, Qt::Key_Right);
    QCOMPARE(stage.selectedKey(), Key{9});
    QVERIFY(wanted.last().first().value<Key>() == Key{9});
    Inspection inspection;
    inspection.key = Key{9};
    inspection.reached = true;
    inspection.state = TileState::Stale;
    stage.showInspection(inspection);
    QVERIFY2(stage.accessibleDescription().contains(QStringLiteral("the worst of 5")),
             qPrintable(stage.accessibleDescription()));

    // inside the group, and not out of it
    QTest::keyClick(&stage, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&stage, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(stage.selectedKey(), Key{10});
    inspection.key = Key{10};
    stage.showInspection(inspection);
    QVERIFY2(stage.accessibleDescription().contains(QStringLiteral("one of 5")),
             qPrintable(stage.accessibleDescription()));
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(&stage, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(stage.selectedKey(), Key{6});
    QTest::keyClick(&stage, Qt::Key_Left);
    QCOMPARE(stage.selectedKey(), Key{4});
}

void TestStage::theFocusFrameHidesNothing()
{
    Stage stage;
    Snapshot snapshot;
    for (int id = 1; id <= 5; ++id)
        snapshot.divergence.tiles.append({id, 1, TileState::InStep, 0});
    stage.resize(760, 420);
    stage.setSnapshot(snapshot);
    stage.show();
    QVERIFY(QTest::qWaitForWindowExposed(&stage));
    stage.setFocus();
    QTRY_VERIFY_WITH_TIMEOUT(stage.hasFocus(), patienceMs);
    const QImage before = stage.grab().toImage();
    QSignalSpy hovered(&stage, &Stage::inspectionWanted);
    for (int place = 0; place < 760 * 420 && hovered.isEmpty(); place += 7)
        QTest::mouseMove(&stage, {place % 760, place / 760});
    QVERIFY(!hovered.isEmpty());
    const QImage after = stage.grab().toImage(); // with what is told of the tile
    QVERIFY(after != before);
    const QRgb ground = before.pixel(4, 4);
    int drawn = 0, left = 0;
    for (int y = 4; y < 416; ++y) {
        for (int x = 4; x < 756; ++x) {
            if (before.pixel(x, y) == ground)
                continue;
            ++drawn;
            left += before.pixel(x, y) == after.pixel(x, y) ? 1 : 0;
        }
    }
    QVERIFY2(left > drawn / 2, qPrintable(QStringLiteral("%1 of %2").arg(left).arg(drawn)));
}

QTEST_MAIN(TestStage)
#include "tst_stage.moc"
