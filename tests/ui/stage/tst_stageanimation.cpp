// SPDX-License-Identifier: GPL-3.0-only
#include "engine/strategies/registry.h"
#include "ui/appearance/fonts.h"
#include "ui/stage/stageanimation.h"
#include "ui/words/language.h"

#include <QBuffer>
#include <QImageReader>
#include <QTemporaryDir>
#include <QTest>

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

/// Reads that come one after the other for 8 ms, each half a millisecond at the cache.
StageMoment someReads(int factor = 500)
{
    StageMoment moment;
    moment.scenario.strategy = QStringLiteral("cache-aside");
    moment.factor = factor;
    moment.when = QDateTime(QDate(2026, 11, 21), QTime(9, 30));
    for (int i = 0; i < 96; ++i)
        moment.snapshot.divergence.tiles.append({i + 1, 1, static_cast<TileState>(i % tileStateCount), 0});
    for (quint64 request = 1; request <= 32; ++request) {
        const Nanos at = second + static_cast<Nanos>(request) * millisecond / 4;
        const Nanos end = at + millisecond / 2;
        moment.log.append({traceEvent(request, Step::Request, TraceEvent::Phase::Begin, at),
                           traceEvent(request, Step::CacheGet, TraceEvent::Phase::Begin, at),
                           traceEvent(request, Step::CacheGet, TraceEvent::Phase::End, end, Outcome::Hit),
                           traceEvent(request, Step::Request, TraceEvent::Phase::End, end, Outcome::Ok)});
    }
    moment.time = moment.log.newest();
    return moment;
}

QList<QImage> framesOf(const QByteArray &gif)
{
    QByteArray bytes = gif;
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, "gif");
    QList<QImage> frames;
    while (reader.canRead()) {
        const QImage image = reader.read();
        if (image.isNull())
            return {};
        frames.append(image.convertToFormat(QImage::Format_RGB32));
    }
    return frames;
}

/// The largest difference of a channel in any pixel.
int farthest(const QImage &one, const QImage &other)
{
    int worst = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QRgb a = one.pixel(x, y), b = other.pixel(x, y);
            worst = std::max(
                {worst, std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
        }
    }
    return worst;
}

} // namespace

class TestStageAnimation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }
    void init() { Language::instance().choose(QStringLiteral("en")); }
    void theFileGivesBackEveryFrame();
    void moreColoursThanFitBecomeTheNearest();
    void theFramesMoveThroughTheLog();
    void theFramesEndWhereTheLogEnds();
    void everyFrameIsWhatTheStageDraws();
    void aLogOfOneMomentIsAStillPicture();
    void everyStrategyAndLanguage_data();
    void everyStrategyAndLanguage();
    void aPlaceThatCannotBeWrittenIsTold();
};

void TestStageAnimation::theFileGivesBackEveryFrame()
{
    const QSize size(40, 30);
    const QVector<QRgb> colors{qRgb(255, 255, 255), qRgb(255, 0, 0), qRgb(0, 0, 255)};
    QList<QImage> drawn;
    for (int i = 0; i < 4; ++i) {
        QImage image(size, QImage::Format_RGB32);
        image.fill(colors.at(0));
        image.setPixel(5 * i, 3 * i, colors.at(1 + i % 2));
        drawn.append(image);
    }
    drawn.append(drawn.constLast()); // nothing moved
    GifWriter writer(size, colors, 20);
    for (const QImage &image : drawn)
        writer.add(image);
    const QByteArray gif = writer.finish();
    QVERIFY(gif.startsWith("GIF89a"));
    QCOMPARE(framesOf(gif), drawn);
    QByteArray bytes = gif;
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, "gif");
    reader.read();
    QCOMPARE(reader.nextImageDelay(), 50);
    QCOMPARE(reader.loopCount(), -1); // for ever
}

void TestStageAnimation::moreColoursThanFitBecomeTheNearest()
{
    QImage rainbow(64, 64, QImage::Format_RGB32);
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 64; ++x)
            rainbow.setPixel(x, y, qRgb(4 * x, 4 * y, 128));
    }
    const QRgb rare = qRgb(1, 2, 3);
    const QVector<QRgb> colors = GifWriter::chooseColors({rare}, {rainbow});
    QCOMPARE(colors.size(), GifWriter::mostColors);
    QCOMPARE(colors.constFirst(), rare);
    GifWriter writer(rainbow.size(), colors, 20);
    writer.add(rainbow);
    const QList<QImage> frames = framesOf(writer.finish());
    QCOMPARE(frames.size(), 1);
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 64; ++x)
            QVERIFY(colors.contains(frames.constFirst().pixel(x, y)));
    }
}

void TestStageAnimation::theFramesMoveThroughTheLog()
{
    const StageMoment moment = someReads();
    const QVector<Nanos> times = StageAnimation::timesOf(moment.log, moment.log.newest(), moment.factor);
    QVERIFY(times.size() > 20);
    QVERIFY(times.size() <= StageAnimation::seconds * StageAnimation::framesPerSecond);
    QVERIFY(std::is_sorted(times.begin(), times.end()));
    QVERIFY(times.constFirst() < times.constLast());
    QVERIFY(times.constLast() <= moment.log.newest());
    // Drawn time goes on by the frame's time divided by the slow motion, unless idle time is skipped.
    const Nanos step = second / StageAnimation::framesPerSecond / moment.factor;
    QVERIFY(std::abs(times.at(1) - times.at(0) - step) <= step / 10);
}

void TestStageAnimation::theFramesEndWhereTheLogEnds()
{
    StageMoment moment = someReads();
    const Nanos first = moment.log.newest();
    for (quint64 request = 101; request <= 116; ++request) { // a later stretch, half as long: too short for all frames
        const Nanos at = 9 * second + static_cast<Nanos>(request - 100) * millisecond / 4;
        moment.log.append(
            {traceEvent(request, Step::Request, TraceEvent::Phase::Begin, at),
             traceEvent(request, Step::CacheGet, TraceEvent::Phase::Begin, at),
             traceEvent(request, Step::CacheGet, TraceEvent::Phase::End, at + millisecond / 2, Outcome::Hit),
             traceEvent(request, Step::Request, TraceEvent::Phase::End, at + millisecond / 2, Outcome::Ok)});
    }
    const QVector<Nanos> times = StageAnimation::timesOf(moment.log, moment.log.newest(), moment.factor);
    const Nanos step = second / StageAnimation::framesPerSecond / moment.factor;
    QVERIFY(moment.log.newest() - times.constLast() <= step);
    QVERIFY(times.constFirst() < first); // and shows of the stretch before what still has room
    QVERIFY(times.size() > 60);
}

void TestStageAnimation::everyFrameIsWhatTheStageDraws()
{
    StageMoment moment = someReads();
    StageAnimation animation(moment);
    while (animation.drawNext()) { }
    QCOMPARE(animation.drawn(), animation.frames());
    const QList<QImage> frames = framesOf(animation.finish());
    QCOMPARE(frames.size(), animation.frames());
    const QVector<Nanos> times = StageAnimation::timesOf(moment.log, moment.log.newest(), moment.factor);
    moment.time = times.constFirst(); // nothing glows yet
    const QImage still = imageOf(stageDocument(moment).picture, 1).convertToFormat(QImage::Format_RGB32);
    QCOMPARE(frames.constFirst().size(), still.size());
    QVERIFY2(farthest(frames.constFirst(), still) < 64, "a colour of the stage became another one");
    int moving = 0;
    for (qsizetype i = 1; i < frames.size(); ++i)
        moving += frames.at(i) != frames.at(i - 1);
    QVERIFY2(moving > frames.size() / 2, "the picture stands still");
}

void TestStageAnimation::aLogOfOneMomentIsAStillPicture()
{
    StageMoment moment = someReads();
    moment.log.clear();
    QCOMPARE(framesOf(stageGif(moment)).size(), 1);
}

void TestStageAnimation::everyStrategyAndLanguage_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QString>("language");
    const QStringList languages = Language::available();
    qsizetype next = 0;
    for (const StrategyInfo &info : strategies()) {
        const QString &language = languages.at(next++ % languages.size());
        QTest::addRow("%s %s", qPrintable(info.id), qPrintable(language)) << info.id << language;
    }
}

void TestStageAnimation::everyStrategyAndLanguage()
{
    QFETCH(QString, strategy);
    QFETCH(QString, language);
    Language::instance().choose(language);
    StageMoment moment = someReads(2000);
    moment.scenario.strategy = strategy;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("stage.gif"));
    QCOMPARE(saveGif(stageGif(moment), path), QString());
    QImageReader reader(path);
    QCOMPARE(reader.size(), stagePictureSize);
    QVERIFY(reader.supportsAnimation());
    QVERIFY2(QFileInfo(path).size() < 4'000'000, "too large for a slide");
}

void TestStageAnimation::aPlaceThatCannotBeWrittenIsTold()
{
    const QTemporaryDir folder;
    QVERIFY(
        saveGif("GIF89a", folder.filePath(QStringLiteral("missing/stage.gif"))).contains(QStringLiteral("stage.gif")));
    QVERIFY(!saveGif({}, folder.filePath(QStringLiteral("stage.gif"))).isEmpty());
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("stage.gif"))));
}

QTEST_MAIN(TestStageAnimation)
#include "tst_stageanimation.moc"
