// SPDX-License-Identifier: GPL-3.0-only
#include "engine/strategies/registry.h"
#include "ui/appearance/fonts.h"
#include "ui/stage/patternbadge.h"
#include "ui/stage/stage.h"
#include "ui/stage/stagepainter.h"
#include "ui/stage/tokenpath.h"
#include "ui/words/language.h"
#include "ui/words/patternwords.h"

#include <QPainter>
#include <QTest>

#include <set>

using namespace cachescope;

namespace {

constexpr QSize stageSize(760, 420);
constexpr Nanos edge = 50;

/// A journey from 1,000 ns on: each step as long as it says, one behind the other.
struct Told
{
    Step step;
    Nanos length;
    Outcome outcome;
};

Journey journeyOf(Activity activity, const QVector<Told> &steps, Outcome outcome)
{
    EventLog log;
    TraceEvent event;
    event.request = 1;
    event.activity = activity;
    event.key = 1;
    event.time = 1000;
    TraceBatch batch{event};
    for (const Told &told : steps) {
        event.step = told.step;
        event.phase = TraceEvent::Phase::Begin;
        batch.append(event);
        event.phase = TraceEvent::Phase::End;
        event.time += told.length;
        event.outcome = told.outcome;
        batch.append(event);
        event.outcome = Outcome::None;
    }
    event.step = Step::Request;
    event.phase = TraceEvent::Phase::End;
    event.outcome = outcome;
    batch.append(event);
    log.append(batch);
    return log.journeys().front();
}

Snapshot acting(std::initializer_list<std::pair<Pattern, int>> rates)
{
    Snapshot snapshot;
    snapshot.time = second;
    for (const auto &[pattern, rate] : rates) {
        snapshot.patterns.rates[pattern] = rate;
        snapshot.patterns.totals[pattern] = 10 * rate;
    }
    return snapshot;
}

QStringList texts(const Snapshot &snapshot, const Scenario &scenario = {})
{
    QStringList lines;
    for (const PatternBadge &badge : patternBadges(scenario, snapshot))
        lines.append(badge.text);
    return lines;
}

QImage picture(const Snapshot &snapshot, const QString &strategy = QStringLiteral("cache-aside"),
               const StrategyOptions &options = {})
{
    Scenario scenario;
    scenario.strategy = strategy;
    scenario.options = options;
    Stage stage;
    stage.resize(stageSize);
    stage.setScenario(scenario);
    stage.setSnapshot(snapshot);
    return stage.grab().toImage().convertToFormat(QImage::Format_RGB32);
}

/// How many pixels of an area differ.
int difference(const QImage &one, const QImage &other, const QRectF &area)
{
    int count = 0;
    const QRect pixels = area.toAlignedRect().intersected(one.rect());
    for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
        for (int x = pixels.left(); x <= pixels.right(); ++x)
            count += one.pixel(x, y) != other.pixel(x, y);
    }
    return count;
}

StageLayout layoutOf(QStringView strategy, QSizeF size = stageSize, Direction direction = Direction(Qt::LeftToRight))
{
    return StageLayout::compute(size, strategy, 15, direction);
}

void languageRows()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : Language::available())
        QTest::newRow(qPrintable(Language::nameOf(code))) << code;
}

} // namespace

/// What a pattern does is seen on the stage when it does it, and only then.
class TestStagePatterns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installFonts(); }
    void init() { Language::instance().choose(QStringLiteral("en")); }
    void cleanup() { Language::instance().choose(QStringLiteral("en")); }

    void whatHasNotHappenedHasNoBadge();
    void aBadgeIsLitWhileItsPatternActs();
    void everyPatternHasANameAndASignOfItsOwn_data() { languageRows(); }
    void everyPatternHasANameAndASignOfItsOwn();
    void theBreakerStandsFirstAndTellsItsState();
    void aSpreadExpiryIsMarkedWhenItIsSet();

    void aWaitingTokenStandsInFrontOfWhatItWaitsFor_data();
    void aWaitingTokenStandsInFrontOfWhatItWaitsFor();
    void whatTheBreakerTurnsBackGoesNoFurther();
    void aFallbackIsTold();
    void aHitOnAbsenceIsNoError();
    void whatIsKeptOutComesBackAsSuch();
    void everyTokenLooksDifferent();

    void badgesHaveARoomOfTheirOwn_data();
    void badgesHaveARoomOfTheirOwn();
    void thePictureShowsWhatActs_data() { languageRows(); }
    void thePictureShowsWhatActs();
    void thePictureShowsTheBreaker_data();
    void thePictureShowsTheBreaker();
    void whatDoesNotFitIsCounted();
    void theStageTellsItToAScreenReader();
};

void TestStagePatterns::whatHasNotHappenedHasNoBadge()
{
    QCOMPARE(texts({}), QStringList());
    Scenario scenario;
    scenario.options.expiryJitter = 0.2;
    scenario.options.lockPerKey = scenario.options.singleFlight = true;
    QCOMPARE(texts({}, scenario), QStringList()); // a option that is on has done nothing yet
}

void TestStagePatterns::aBadgeIsLitWhileItsPatternActs()
{
    Snapshot snapshot = acting({{Pattern::SharedLoad, 49}});
    QVector<PatternBadge> badges = patternBadges({}, snapshot);
    QCOMPARE(badges.size(), 1);
    QVERIFY(badges.first().lit);
    QCOMPARE(badges.first().text, QStringLiteral("shared loads 49 / s"));
    snapshot.patterns.rates = {};
    badges = patternBadges({}, snapshot);
    QVERIFY(!badges.first().lit);
    QCOMPARE(badges.first().text, QStringLiteral("shared loads 490 in all"));
    snapshot.patterns.rates[Pattern::Fallback] = 3;
    badges = patternBadges({}, snapshot);
    QCOMPARE(badges.first().sign, signOf(Pattern::Fallback)); // what acts goes before what has acted
}

void TestStagePatterns::everyPatternHasANameAndASignOfItsOwn()
{
    QFETCH(QString, code);
    Language::instance().choose(code);
    std::set<QString> names;
    std::set<PatternSign> signs;
    std::set<QByteArray> shapes;
    for (int i = 0; i < patternCount; ++i) {
        names.insert(nameOf(static_cast<Pattern>(i)));
        const PatternSign sign = signOf(static_cast<Pattern>(i));
        signs.insert(sign);
        QImage image(24, 24, QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintSign(painter, sign, QRectF(0, 0, 24, 24), Qt::black, Qt::white);
        painter.end();
        shapes.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
    }
    QCOMPARE(names.size(), size_t(patternCount));
    QCOMPARE(signs.size(), size_t(patternCount));
    QCOMPARE(shapes.size(), size_t(patternCount));
}

void TestStagePatterns::theBreakerStandsFirstAndTellsItsState()
{
    Snapshot snapshot = acting({{Pattern::CircuitRefusal, 120}, {Pattern::Fallback, 60}});
    snapshot.circuit.state = BreakerState::Open;
    snapshot.circuit.probeInMs = 12'000;
    QCOMPARE(texts(snapshot).size(), 3);
    QCOMPARE(texts(snapshot).first(), QStringLiteral("circuit open, probe in %1").arg(formatDuration(12'000)));
    QVERIFY(patternBadges({}, snapshot).first().lit);
    snapshot.circuit.state = BreakerState::HalfOpen;
    QVERIFY(texts(snapshot).first().contains(QStringLiteral("half-open")));
    snapshot.circuit.state = BreakerState::Closed;
    QCOMPARE(texts(snapshot).first(), QStringLiteral("circuit closed"));
    QVERIFY(!patternBadges({}, snapshot).first().lit);
}

void TestStagePatterns::aSpreadExpiryIsMarkedWhenItIsSet()
{
    Scenario scenario;
    scenario.options.expiryJitter = 0.2;
    scenario.options.expiry = std::chrono::minutes(30);
    Snapshot snapshot;
    snapshot.steps.rates[Activity::Read][Step::CacheSet] = 5;
    QCOMPARE(texts(snapshot, scenario),
             QStringList{QStringLiteral("expiry %1 ± %2").arg(formatDuration(1'800'000), formatPercent(0.2, 0))});
    scenario.options.expiryJitter = 0;
    QCOMPARE(texts(snapshot, scenario), QStringList());
}

void TestStagePatterns::aWaitingTokenStandsInFrontOfWhatItWaitsFor_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<Activity>("activity");
    QTest::addColumn<Step>("step");
    QTest::addColumn<Route>("route");
    const auto row = [](const char *name, const char *strategy, Activity activity, Step step, Route route) {
        QTest::newRow(name) << QString::fromLatin1(strategy) << activity << step << route;
    };
    row("for another's load", "cache-aside", Activity::Read, Step::LoaderWait, Route::ApplicationDatabase);
    row("for the loader", "read-through", Activity::Read, Step::LoaderWait, Route::CacheDatabase);
    row("for a lock", "cache-aside", Activity::Write, Step::LockWait, Route::ApplicationCache);
    row("to try again", "write-through", Activity::Read, Step::CacheRetry, Route::ApplicationCache);
    row("for room", "write-behind", Activity::Write, Step::QueueWait, Route::ApplicationQueue);
}

void TestStagePatterns::aWaitingTokenStandsInFrontOfWhatItWaitsFor()
{
    QFETCH(const QString, strategy);
    QFETCH(const Activity, activity);
    QFETCH(const Step, step);
    QFETCH(const Route, route);
    const StageLayout layout = layoutOf(strategy);
    const Journey journey =
        journeyOf(activity, {{step, 1000, Outcome::Ok}, {Step::CacheSet, 100, Outcome::Ok}}, Outcome::Ok);
    const StageLayout::Line &line = layout.route(route);
    const TokenPlace begin = placeOfToken(journey, 1010, edge, layout), end = placeOfToken(journey, 1990, edge, layout);
    QCOMPARE(begin.position, end.position); // it does not move
    QVERIFY(!begin.route);                  // and no line lights up for it
    const double way = QLineF(line.from, line.to).length();
    if (route == Route::CacheDatabase) // between the two boxes, over the words of neither
        QVERIFY(begin.position.y() > layout.cache.bottom() + 10 && begin.position.y() < layout.database.top() - 10);
    else
        QVERIFY(QLineF(line.from, begin.position).length() < way * breakerShare);
    QCOMPARE(kindOfToken(journey, 1500), TokenKind::Waiting);
    QVERIFY(kindOfToken(journey, 2050) != TokenKind::Waiting);
}

void TestStagePatterns::whatTheBreakerTurnsBackGoesNoFurther()
{
    const StageLayout layout = layoutOf(u"cache-aside");
    const Journey journey = journeyOf(
        Activity::Read, {{Step::CacheGet, 100, Outcome::Refused}, {Step::DatabaseLoad, 200, Outcome::Ok}}, Outcome::Ok);
    const StageLayout::Line &line = layout.route(Route::ApplicationCache);
    const double way = QLineF(line.from, line.to).length();
    for (Nanos time = 1000; time < 1100; time += 5) {
        const TokenPlace place = placeOfToken(journey, time, edge, layout);
        QVERIFY(QLineF(line.from, place.position).length() <= way * breakerShare + 0.01);
        QVERIFY(!place.route);
    }
    QCOMPARE(kindOfToken(journey, 1090), TokenKind::Refused);
    QCOMPARE(kindOfToken(journey, 1200), TokenKind::Fallback);
    QCOMPARE(placeOfToken(journey, 1200, edge, layout).route, std::optional(Route::ApplicationDatabase));
}

void TestStagePatterns::aFallbackIsTold()
{
    const QVector<Told> load{{Step::DatabaseLoad, 200, Outcome::Ok}, {Step::CacheSet, 100, Outcome::Failed}};
    QVector<Told> steps = QVector<Told>{{Step::CacheGet, 100, Outcome::Failed}} + load;
    QCOMPARE(kindOfToken(journeyOf(Activity::Read, steps, Outcome::Ok)), TokenKind::Fallback);
    QCOMPARE(kindOfToken(journeyOf(Activity::Read, steps, Outcome::Failed)), TokenKind::Failure);
    steps = QVector<Told>{{Step::CacheGet, 100, Outcome::Miss}} + load;
    QCOMPARE(kindOfToken(journeyOf(Activity::Read, steps, Outcome::Ok)), TokenKind::ReadMiss);
    steps = {{Step::CacheGet, 100, Outcome::Failed},
             {Step::CacheRetry, 100, Outcome::Ok},
             {Step::CacheGet, 100, Outcome::Hit}};
    QCOMPARE(kindOfToken(journeyOf(Activity::Read, steps, Outcome::Ok)),
             TokenKind::ReadHit); // it was reached in the end
}

void TestStagePatterns::aHitOnAbsenceIsNoError()
{
    const Journey known = journeyOf(Activity::Read, {{Step::CacheGet, 100, Outcome::Absent}}, Outcome::Failed);
    QCOMPARE(kindOfToken(known), TokenKind::Absence);
    const Journey asked =
        journeyOf(Activity::Read, {{Step::CacheGet, 100, Outcome::Miss}, {Step::DatabaseLoad, 100, Outcome::Failed}},
                  Outcome::Failed);
    QCOMPARE(kindOfToken(asked), TokenKind::Failure);
}

void TestStagePatterns::whatIsKeptOutComesBackAsSuch()
{
    const Journey journey = journeyOf(Activity::Read,
                                      {{Step::CacheGet, 100, Outcome::Miss},
                                       {Step::DatabaseLoad, 200, Outcome::Ok},
                                       {Step::CacheSet, 100, Outcome::Superseded}},
                                      Outcome::Ok);
    QCOMPARE(kindOfToken(journey, 1320), TokenKind::ReadMiss); // on its way there
    QCOMPARE(kindOfToken(journey, 1380), TokenKind::NotNewer);
    QCOMPARE(kindOfToken(journey, 1450), TokenKind::ReadMiss); // the client has its answer all the same
    const Journey batch =
        journeyOf(Activity::Flush, {{Step::DatabaseSaveBatch, 100, Outcome::Superseded}}, Outcome::Ok);
    QCOMPARE(kindOfToken(batch, 1090), TokenKind::NotNewer);
}

void TestStagePatterns::everyTokenLooksDifferent()
{
    for (const Palette *palette : {&lightPalette(), &darkPalette()}) {
        QVector<QImage> sprites;
        for (int kind = 0; kind < tokenKindCount; ++kind) { // by the shape alone
            const QImage sprite =
                StagePainter::tokenSprite(*palette, static_cast<TokenKind>(kind), tokenSize, 2).toImage();
            QImage shape(sprite.size(), QImage::Format_Mono);
            for (int y = 0; y < sprite.height(); ++y) {
                for (int x = 0; x < sprite.width(); ++x) {
                    const QColor pixel = sprite.pixelColor(x, y);
                    const bool ground = pixel.alpha() < 128 || pixel.rgb() == palette->card.rgb();
                    shape.setPixel(x, y, ground ? 1 : 0);
                }
            }
            for (qsizetype other = 0; other < sprites.size(); ++other)
                QVERIFY2(difference(shape, sprites.at(other), shape.rect()) > 30,
                         qPrintable(QStringLiteral("%1 and %2").arg(kind).arg(other)));
            sprites.append(shape);
        }
    }
}

void TestStagePatterns::badgesHaveARoomOfTheirOwn_data()
{
    QTest::addColumn<QString>("strategy");
    for (const StrategyInfo &info : strategies())
        QTest::newRow(qPrintable(info.id)) << info.id;
}

void TestStagePatterns::badgesHaveARoomOfTheirOwn()
{
    QFETCH(const QString, strategy);
    for (const QSizeF size : {QSizeF(520, 320), QSizeF(760, 420), QSizeF(1400, 660)}) {
        for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            const StageLayout layout = layoutOf(strategy, size, Direction(direction));
            const QRectF room = layout.patterns;
            QVERIFY2(room.height() >= 20, qPrintable(QString::number(room.height())));
            QVERIFY(QRectF({}, size).contains(room));
            for (const QRectF &box : {layout.title, layout.legend, layout.clients, layout.application, layout.cache,
                                      layout.queue, layout.database})
                QVERIFY(!box.intersects(room));
            for (const auto &line : layout.routes) {
                for (double share = 0; line.used && share <= 1; share += 0.01)
                    QVERIFY(!room.adjusted(1, 1, -1, -1).contains(line.from + (line.to - line.from) * share));
            }
        }
    }
}

void TestStagePatterns::thePictureShowsWhatActs()
{
    QFETCH(QString, code);
    Language::instance().choose(code);
    const QRectF room = layoutOf(u"cache-aside", stageSize, Direction::current()).patterns;
    const QImage quiet = picture(acting({}));
    QImage before = quiet;
    for (int i = 0; i < patternCount; ++i) {
        const Snapshot snapshot = acting({{static_cast<Pattern>(i), 12}});
        const QImage lit = picture(snapshot);
        QVERIFY(difference(quiet, lit, room) > 300);
        QVERIFY(difference(before, lit, room) > 100); // and not as another does
        Snapshot over = snapshot;
        over.patterns.rates = {};
        QVERIFY(difference(lit, picture(over), room) > 100);
        before = lit;
    }
}

void TestStagePatterns::thePictureShowsTheBreaker_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QueueKind>("queue");
    QTest::addColumn<Route>("route");
    QTest::addColumn<bool>("guarded");
    QTest::newRow("in front of the cache")
        << QStringLiteral("cache-aside") << QueueKind::RedisList << Route::ApplicationCache << true;
    QTest::newRow("in front of a queue in Redis")
        << QStringLiteral("write-behind") << QueueKind::RedisList << Route::ApplicationQueue << true;
    QTest::newRow("not in front of a queue in memory")
        << QStringLiteral("write-behind") << QueueKind::InMemory << Route::ApplicationQueue << false;
    QTest::newRow("not in front of the database")
        << QStringLiteral("cache-aside") << QueueKind::RedisList << Route::ApplicationDatabase << false;
}

void TestStagePatterns::thePictureShowsTheBreaker()
{
    QFETCH(const QString, strategy);
    QFETCH(const QueueKind, queue);
    QFETCH(const Route, route);
    QFETCH(const bool, guarded);
    StrategyOptions options;
    options.queue = queue;
    const StageLayout::Line line = layoutOf(strategy).route(route);
    const QPointF middle = line.from + (line.to - line.from) * (breakerShare + 0.05);
    const QRectF around(middle - QPointF(20, 20), QSizeF(40, 40));
    Snapshot snapshot = acting({});
    QImage before = picture(snapshot, strategy, options);
    for (const BreakerState state : {BreakerState::Closed, BreakerState::HalfOpen, BreakerState::Open}) {
        snapshot.circuit.state = state;
        const QImage shown = picture(snapshot, strategy, options);
        QCOMPARE(difference(before, shown, around) > 20, guarded);
        before = shown;
    }
}

void TestStagePatterns::whatDoesNotFitIsCounted()
{
    Snapshot snapshot = acting({});
    snapshot.patterns.rates.fill(5);
    snapshot.patterns.totals.fill(50);
    snapshot.circuit.state = BreakerState::Open;
    const auto small = [](const Snapshot &shown) {
        Stage stage;
        stage.resize(520, 320);
        stage.setSnapshot(shown);
        return stage.grab().toImage();
    };
    const QRectF room = layoutOf(u"cache-aside", {520, 320}).patterns;
    const QImage all = small(snapshot);
    snapshot.patterns.rates[Pattern::CircuitRefusal] = 0;
    snapshot.patterns.totals[Pattern::CircuitRefusal] = 0;
    const QImage fewer = small(snapshot);
    QVERIFY(difference(all, fewer, room) > 0); // the count of what is left over
}

void TestStagePatterns::theStageTellsItToAScreenReader()
{
    Stage stage;
    Snapshot snapshot = acting({{Pattern::Fallback, 3}});
    snapshot.circuit.state = BreakerState::Open;
    snapshot.circuit.probeInMs = 4000;
    stage.setSnapshot(snapshot);
    QVERIFY(stage.accessibleDescription().contains(QStringLiteral("reads by fallback 30")));
    QVERIFY(stage.accessibleDescription().contains(QStringLiteral("circuit open")));
}

QTEST_MAIN(TestStagePatterns)
#include "tst_stagepatterns.moc"
