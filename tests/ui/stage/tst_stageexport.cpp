// SPDX-License-Identifier: GPL-3.0-only
#include "engine/strategies/registry.h"
#include "ui/appearance/fonts.h"
#include "ui/stage/stage.h"
#include "ui/stage/stageexport.h"
#include "ui/stage/stagepainter.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

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

/// Twelve reads at the cache in the moment drawn.
StageMoment aMoment(const QString &strategy = QStringLiteral("write-behind"))
{
    StageMoment moment;
    moment.scenario.strategy = strategy;
    moment.scenario.name = QStringLiteral("Lesson <3>");
    moment.snapshot.time = 4 * second;
    moment.snapshot.requests.inFlight = 12;
    moment.snapshot.requests.perSecond = 18'240;
    moment.snapshot.queue.depth = 7;
    for (int i = 0; i < 96; ++i)
        moment.snapshot.divergence.tiles.append({i + 1, 1, static_cast<TileState>(i % tileStateCount), 0});
    for (quint64 request = 1; request <= 12; ++request) {
        const Nanos at = static_cast<Nanos>(request) * 1000;
        moment.log.append({traceEvent(request, Step::Request, TraceEvent::Phase::Begin, at),
                           traceEvent(request, Step::CacheGet, TraceEvent::Phase::Begin, at)});
        moment.log.append({traceEvent(request, Step::CacheGet, TraceEvent::Phase::End, 5 * millisecond, Outcome::Hit),
                           traceEvent(request, Step::Request, TraceEvent::Phase::End, 5 * millisecond, Outcome::Ok)});
    }
    moment.time = 2 * millisecond;
    moment.factor = 500;
    moment.drawnPerSecond = 298;
    moment.when = QDateTime(QDate(2026, 11, 21), QTime(9, 30));
    return moment;
}

/// What a reader of the SVG finds as text.
QString textOf(const QByteArray &svg)
{
    QString text;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1String("text"))
            text += reader.readElementText().trimmed() + QLatin1Char('\n');
    }
    return reader.hasError() ? QString() : text;
}

void languageRows()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : Language::available())
        QTest::newRow(qPrintable(Language::nameOf(code))) << code;
}

} // namespace

class TestStageExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }
    void init() { Language::instance().choose(QStringLiteral("en")); }
    void theCaptionSaysWhatIsShown();
    void textStaysTextInEveryLanguage_data() { languageRows(); }
    void textStaysTextInEveryLanguage();
    void thePdfHasItsFonts_data() { languageRows(); }
    void thePdfHasItsFonts();
    void picturesHaveTheSizeAskedFor();
    void printIsLightWhateverTheScreenShows();
    void printIsAsLargeAsEverWhilePresenting();
    void arabicIsTheMirrorImage();
    void arabicPunctuationKeepsItsSide();
    void theTokensOfTheMomentAreDrawn();
    void theRequestsOfStepModeAreDrawn_data() { languageRows(); }
    void theRequestsOfStepModeAreDrawn();
    void theNumbersAreForMachines();
    void everyStrategyCanBeSaved_data();
    void everyStrategyCanBeSaved();
    void whatCannotBeWrittenIsTold();
    void theStageOffersAllOfIt();
};

void TestStageExport::theCaptionSaysWhatIsShown()
{
    const QString text = textOf(svgOf(stageDocument(aMoment()).picture));
    for (const char *part : {"Write-behind", "Lesson <3>", "64 client", "2026", "1:500", "298 of 18,240"})
        QVERIFY2(text.contains(QString::fromLatin1(part)), part);
}

void TestStageExport::textStaysTextInEveryLanguage()
{
    QFETCH(QString, code);
    Language::instance().choose(code);
    const QByteArray svg = svgOf(stageDocument(aMoment()).picture);
    const QString text = textOf(svg);
    QVERIFY(svg.contains("Noto Sans"));
    QVERIFY2(text.contains(QStringLiteral("PostgreSQL")), "the headings are no longer text");
    for (const QString &word :
         StagePainter::tokenName(TokenKind::ReadMiss)
             .split(QRegularExpression(QStringLiteral("\\W+"), QRegularExpression::UseUnicodePropertiesOption)))
        QVERIFY2(text.contains(word), qPrintable(word));
    QVERIFY2(!svg.contains("<image"), "the tokens are no longer shapes");
}

void TestStageExport::thePdfHasItsFonts()
{
    QFETCH(QString, code);
    Language::instance().choose(code);
    const QByteArray pdf = pdfOf({stageDocument(aMoment()).picture});
    QVERIFY(pdf.startsWith("%PDF"));
    QVERIFY(pdf.contains("/FontFile"));
    QVERIFY2(!pdf.contains("/Subtype /Image"), "the tokens are no longer shapes");
}

void TestStageExport::picturesHaveTheSizeAskedFor()
{
    const ExportDocument stage = stageDocument(aMoment());
    for (const int scale : {1, 2, 4})
        QCOMPARE(QImage::fromData(pngOf(stage.picture, scale)).size(), stagePictureSize * scale);
}

void TestStageExport::printIsLightWhateverTheScreenShows()
{
    const ExportDocument stage = stageDocument(aMoment());
    Theme::instance().choose(Theme::Choice::Light);
    const QByteArray light = svgOf(stage.picture);
    Theme::instance().choose(Theme::Choice::Dark);
    const QByteArray dark = svgOf(stage.picture);
    Theme::instance().choose(Theme::Choice::System);
    QCOMPARE(dark, light);
}

void TestStageExport::printIsAsLargeAsEverWhilePresenting()
{
    const ExportDocument stage = stageDocument(aMoment());
    const QByteArray before = svgOf(stage.picture);
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 1.3);
    QApplication::setFont(large);
    const QByteArray presenting = svgOf(stage.picture);
    QVERIFY(textFont().pointSizeF() > usual.pointSizeF()); // the screen's still follows
    QApplication::setFont(usual);
    QCOMPARE(presenting, before);
}

void TestStageExport::arabicIsTheMirrorImage()
{
    // The stores' frames stand at the trailing side: right in English, left in Arabic.
    const auto framesIn = [](const QImage &image, int fromX) {
        int found = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = fromX; x < fromX + image.width() / 4; ++x)
                found += image.pixelColor(x, y) == lightPalette().database;
        }
        return found;
    };
    const QImage english = imageOf(stageDocument(aMoment()).picture, 1);
    Language::instance().choose(QStringLiteral("ar"));
    const QImage arabic = imageOf(stageDocument(aMoment()).picture, 1);
    const int right = english.width() * 3 / 4;
    QVERIFY(framesIn(english, right) > 100);
    QCOMPARE(framesIn(english, 0), 0);
    QVERIFY(framesIn(arabic, 0) > 100);
    QCOMPARE(framesIn(arabic, right), 0);
}

void TestStageExport::arabicPunctuationKeepsItsSide()
{
    // A viewer takes each piece of text for one that runs from left to right, unless marks around it say otherwise.
    const QRegularExpression piece(QStringLiteral(">([^<>]*)</text>"));
    const QRegularExpression leftToRight(QStringLiteral("[A-Za-z0-9]"));
    Language::instance().choose(QStringLiteral("ar"));
    int marked = 0;
    for (auto match = piece.globalMatch(QString::fromUtf8(svgOf(stageDocument(aMoment()).picture))); match.hasNext();) {
        const QString text = match.next().captured(1);
        if (text.isEmpty() || text.contains(leftToRight))
            continue;
        QVERIFY2(text.startsWith(QChar(0x200F)) && text.endsWith(QChar(0x200F)), qPrintable(text));
        ++marked;
    }
    QVERIFY(marked > 20);
    Language::instance().choose(QStringLiteral("en"));
    QVERIFY(!QString::fromUtf8(svgOf(stageDocument(aMoment()).picture)).contains(QChar(0x200F)));
}

void TestStageExport::theTokensOfTheMomentAreDrawn()
{
    StageMoment moment = aMoment();
    const QImage with = imageOf(stageDocument(moment).picture, 1);
    moment.time = second; // everything is answered
    moment.log.append({});
    const QImage without = imageOf(stageDocument(moment).picture, 1);
    int changed = 0;
    const int caption = 44;
    for (int y = 0; y < with.height() - caption; ++y) {
        for (int x = 0; x < with.width(); ++x)
            changed += with.pixel(x, y) != without.pixel(x, y);
    }
    QVERIFY2(changed > 100, "no token in the picture");
}

void TestStageExport::theRequestsOfStepModeAreDrawn()
{
    QFETCH(QString, code);
    Language::instance().choose(code);
    StageMoment moment = aMoment();
    moment.log.clear();
    QVERIFY(!textOf(svgOf(stageDocument(moment).picture)).contains(QStringLiteral("SET product:7")));
    Lane lane;
    lane.number = 1;
    lane.activity = Activity::Write;
    lane.state = Lane::State::Held;
    lane.next = {1, Activity::Write, Step::CacheSet, Key{7}, Server::Redis};
    moment.lanes = {lane};
    QVERIFY(textOf(svgOf(stageDocument(moment).picture)).contains(QStringLiteral("SET product:7")));
    const QJsonObject json = QJsonDocument::fromJson(stageJson(moment)).object();
    QCOMPARE(json.value(QLatin1String("requests")).toArray().first().toObject().value(QLatin1String("next")).toString(),
             QStringLiteral("SET product:7"));
}

void TestStageExport::theNumbersAreForMachines()
{
    Language::instance().choose(QStringLiteral("ar"));
    const QList<QByteArray> lines = stageCsv(aMoment()).split('\n');
    for (int i = 0; i < 4; ++i)
        QVERIFY(lines.at(i).startsWith("# ")); // title, unit, scenario, date in the current language
    QCOMPARE(lines.at(4), QByteArray("first product (number),products (count),state,diverged (count)"));
    QCOMPARE(lines.at(6), QByteArray("2,1,in step,0"));
    QCOMPARE(lines.size(), 96 + 6);
    const QJsonObject json = QJsonDocument::fromJson(stageJson(aMoment())).object();
    QCOMPARE(json[QLatin1String("tiles")].toArray().size(), 96);
    QCOMPARE(json[QLatin1String("drawnAtSeconds")].toDouble(), 0.002);
    QCOMPARE(json[QLatin1String("scenario")].toObject()[QLatin1String("strategy")].toString(),
             QStringLiteral("write-behind"));
}

void TestStageExport::everyStrategyCanBeSaved_data()
{
    QTest::addColumn<QString>("strategy");
    for (const StrategyInfo &info : strategies())
        QTest::newRow(qPrintable(info.id)) << info.id;
}

void TestStageExport::everyStrategyCanBeSaved()
{
    QFETCH(QString, strategy);
    const QTemporaryDir folder;
    const ExportDocument stage = stageDocument(aMoment(strategy));
    QCOMPARE(stage.fileName, strategy + QStringLiteral("-stage"));
    for (const QString &format : stage.formats()) {
        const QString path = folder.filePath(stage.fileName + QLatin1Char('.') + format);
        QCOMPARE(saveDocument(stage, path), QString());
        QVERIFY(QFileInfo(path).size() > 500);
    }
}

void TestStageExport::whatCannotBeWrittenIsTold()
{
    const QTemporaryDir folder;
    const ExportDocument stage = stageDocument(aMoment());
    QVERIFY(!saveDocument(stage, folder.filePath(QStringLiteral("missing/stage.png"))).isEmpty());
    QVERIFY(saveDocument(stage, folder.filePath(QStringLiteral("stage.doc"))).contains(QStringLiteral(".json")));
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("stage.doc"))));
}

void TestStageExport::theStageOffersAllOfIt()
{
    Stage stage;
    QMenu menu;
    stage.fillExportMenu(&menu);
    QString texts;
    for (const QAction *action : menu.actions())
        texts += action->text() + QLatin1Char('\n');
    for (const char *part : {"960 × 540", "1920 × 1080", "3840 × 2160", "SVG", "PDF", "CSV", "JSON", "GIF"})
        QVERIFY2(texts.contains(QString::fromUtf8(part)), part);
}

QTEST_MAIN(TestStageExport)
#include "tst_stageexport.moc"
