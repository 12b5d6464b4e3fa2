// SPDX-License-Identifier: GPL-3.0-only
#include "ui/appearance/fonts.h"
#include "ui/races/lanerow.h"
#include "ui/races/outcomesexport.h"
#include "ui/races/spacetimeexport.h"
#include "ui/races/spacetimeview.h"
#include "ui/report/runexport.h"
#include "ui/words/exportformats.h"
#include "ui/words/language.h"
#include "ui/words/schedulewords.h"

#include <QApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QPainter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace cachescope;

namespace {

Lane laneOf(int number, const PlannedRequest &plan, Version version)
{
    Lane lane;
    lane.number = number;
    lane.plan = plan;
    lane.activity = plan.kind == PlannedRequest::Kind::Write ? Activity::Write : Activity::Read;
    lane.state = Lane::State::Done;
    lane.answer.outcome = Outcome::Ok;
    lane.answer.version = version;
    return lane;
}

/// Cache-aside's stale-set race: the reader's SET comes behind the writer's DEL.
StepView theRace()
{
    StepView view;
    view.open = true;
    view.strategy = QStringLiteral("cache-aside");
    view.plan = readPlan(QStringLiteral("read 1; write 1")).plan;
    view.moves = {1, 1, 1, 2, 2, 2, 1};
    view.lanes = {laneOf(1, view.plan.at(0), 1), laneOf(2, view.plan.at(1), 2)};
    const Key key{1};
    view.steps = {{1, Activity::Read, Step::CacheGet, key, Outcome::Miss, 0, 0, 0, millisecond},
                  {1, Activity::Read, Step::DatabaseLoad, key, Outcome::Ok, 1, 0, 2 * millisecond, 3 * millisecond},
                  {2, Activity::Write, Step::DatabaseSave, key, Outcome::Ok, 2, 0, 4 * millisecond, 5 * millisecond},
                  {2, Activity::Write, Step::CacheDelete, key, Outcome::Ok, 0, 0, 6 * millisecond, 7 * millisecond},
                  {1, Activity::Read, Step::CacheSet, key, Outcome::Ok, 1, 0, 8 * millisecond, 9'500'000}};
    view.verdict = Anomaly::Stale;
    Inspection store;
    store.key = key;
    store.state = TileState::Stale;
    view.stores = {store};
    return view;
}

SpaceTimeStory theStory()
{
    return storyOf(Scenario(), theRace(), QDateTime(QDate(2026, 11, 21), QTime(9, 30)));
}

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

/// The space-time diagram of a schedule and everything that is saved of it.
class TestSpaceTime : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installFonts(); }
    void init() { Language::instance().choose(QStringLiteral("en")); }
    void eachStepIsARowAndEachRequestBeginsAndEnds();
    void aRequestBeginsWhereItWasMade();
    void thePictureTellsTheRaceInEveryLanguage_data() { languageRows(); }
    void thePictureTellsTheRaceInEveryLanguage();
    void arabicRunsFromRightToLeft();
    void thePaperIsTheSameWhileTheScreenIsLarge();
    void theNumbersAreTheStepsInEveryLanguage_data() { languageRows(); }
    void theNumbersAreTheStepsInEveryLanguage();
    void theMenuOffersEveryFormat();
    void theReportOfAScheduleTellsItsVerdictAndItsSteps_data() { languageRows(); }
    void theReportOfAScheduleTellsItsVerdictAndItsSteps();
    void outcomesAreSavedUnderNamesOfTheirOwn();
};

void TestSpaceTime::eachStepIsARowAndEachRequestBeginsAndEnds()
{
    using Kind = SpaceTimeDiagram::Row::Kind;
    const SpaceTimeDiagram diagram(theStory());
    QVector<Kind> kinds;
    for (const SpaceTimeDiagram::Row &row : diagram.rows())
        kinds.append(row.kind);
    QCOMPARE(kinds,
             (QVector<Kind>{Kind::Begin, Kind::Step, Kind::Step, Kind::Begin, Kind::Step, Kind::Step, Kind::End,
                            Kind::Step, Kind::End}));
    QCOMPARE(diagram.rows().at(7).value, QStringLiteral("v1")); // what stands in the cache at last
    QVERIFY(diagram.description().contains(QStringLiteral("DEL product:1")));
}

void TestSpaceTime::aRequestBeginsWhereItWasMade()
{
    using Kind = SpaceTimeDiagram::Row::Kind;
    const auto begins = [](const MoveOrder &moves) {
        SpaceTimeStory story = theStory();
        story.moves = moves;
        QVector<int> places; // of each request's arrow among the rows
        const QVector<SpaceTimeDiagram::Row> rows = SpaceTimeDiagram(story).rows();
        for (int i = 0; i < rows.size(); ++i) {
            if (rows.at(i).kind == Kind::Begin)
                places.append(i);
        }
        return places;
    };
    QCOMPARE(begins({1, 1, 1, 2, 2, 2, 1}), (QVector<int>{0, 3}));
    QCOMPARE(begins({1, 2, 1, 1, 2, 2, 1}), (QVector<int>{0, 1}));
    QCOMPARE(begins({1, 1, 2, 1, 2, 2, 1}), (QVector<int>{0, 2}));
    QCOMPARE(begins({}), (QVector<int>{0, 3})); // right before its first step where nothing tells

    StepView made = theRace();
    made.steps.clear();
    made.moves = {2};
    const SpaceTimeDiagram diagram(storyOf(Scenario(), made, {}));
    QCOMPARE(diagram.rows().size(), 1);
    QCOMPARE(diagram.rows().first().lane, 2);
}

void TestSpaceTime::thePictureTellsTheRaceInEveryLanguage()
{
    QFETCH(QString, code);
    Language::instance().choose(code);
    const ExportDocument document = exportDocument(theStory());
    QCOMPARE(document.fileName, QStringLiteral("cache-aside-race"));
    const QString text = textOf(svgOf(document.picture));
    QStringList parts{QStringLiteral("Cache-aside"), QStringLiteral("SELECT product:1"),
                      QStringLiteral("SET product:1"), QStringLiteral("read 1; write 1")};
    static const QRegularExpression between(QStringLiteral("\\W+"), QRegularExpression::UseUnicodePropertiesOption);
    parts += words(Verdict(Anomaly::Stale)).split(between); // text of two directions stands there in pieces
    for (const QString &part : std::as_const(parts))
        QVERIFY2(text.contains(part), qPrintable(part + QStringLiteral(" is not in\n") + text));
    QVERIFY(pdfOf(QList<Picture>{document.picture}).startsWith("%PDF"));
    const QImage image = imageOf(document.picture, 2);
    QCOMPARE(image.size(), document.picture.size * 2);
    QCOMPARE(image.pixelColor(4, 4), lightPalette().card);
}

void TestSpaceTime::arabicRunsFromRightToLeft()
{
    const auto placeOfTheFirstClient = [](Qt::LayoutDirection direction) {
        const SpaceTimeDiagram diagram(theStory(), SpaceTimeDiagram::Medium::Paper, Direction(direction));
        QImage image(600, static_cast<int>(diagram.height()), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        diagram.paint(painter, QRectF(image.rect()), lightPalette());
        for (int y = 0; y < 40; ++y) { // its badge
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == laneColor(1))
                    return x;
            }
        }
        return -1;
    };
    const int usual = placeOfTheFirstClient(Qt::LeftToRight);
    QVERIFY2(usual >= 0 && usual < 100, qPrintable(QString::number(usual)));
    QVERIFY(placeOfTheFirstClient(Qt::RightToLeft) > 500);
}

void TestSpaceTime::thePaperIsTheSameWhileTheScreenIsLarge()
{
    const QImage before = imageOf(exportDocument(theStory()).picture, 1);
    const double onScreen = SpaceTimeDiagram(theStory()).height();
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 1.3);
    QApplication::setFont(large);
    const QImage presenting = imageOf(exportDocument(theStory()).picture, 1);
    const double presented = SpaceTimeDiagram(theStory()).height();
    QApplication::setFont(usual);
    QVERIFY(presenting == before);
    QVERIFY2(presented > 1.15 * onScreen, "the rows grow with the text");
}

void TestSpaceTime::theNumbersAreTheStepsInEveryLanguage()
{
    QFETCH(QString, code);
    Language::instance().choose(code);
    const ExportDocument document = exportDocument(theStory());
    const QList<QByteArray> lines = document.csv().trimmed().split('\n');
    QCOMPARE(lines.size(), 6);
    QVERIFY(lines.first().startsWith("step (number),request (number),"));
    QCOMPARE(lines.last(), QByteArray("5,1,read,cache-set,SET product:1,1,ok,1,8.000,9.500"));
    const QJsonObject json = QJsonDocument::fromJson(document.json()).object();
    QCOMPARE(json.value(QLatin1String("verdict")).toString(), QStringLiteral("stale"));
    QCOMPARE(json.value(QLatin1String("steps")).toArray().size(), 5);
    const QJsonObject writer = json.value(QLatin1String("requests")).toArray().at(1).toObject();
    QCOMPARE(writer.value(QLatin1String("request")).toString(), QStringLiteral("write 1"));
    QCOMPARE(writer.value(QLatin1String("version")).toInt(), 2);
    const ScenarioReading reading =
        readScenario(QJsonDocument(json.value(QLatin1String("scenario")).toObject()).toJson());
    QVERIFY(reading.problems.isEmpty());
    QCOMPARE(reading.scenario.order, theRace().moves); // it can be played again from this file
}

void TestSpaceTime::theMenuOffersEveryFormat()
{
    SpaceTimeView view;
    view.show(theStory());
    QMenu menu;
    view.fillExportMenu(&menu);
    QString texts;
    for (const QAction *action : menu.actions())
        texts += action->text() + QLatin1Char('\n');
    for (const char *format : {"PNG", "SVG", "PDF", "CSV", "JSON"})
        QVERIFY2(texts.contains(QLatin1String(format)), format);
}

void TestSpaceTime::theReportOfAScheduleTellsItsVerdictAndItsSteps()
{
    QFETCH(QString, code);
    Language::instance().choose(code);
    Report report;
    report.scenario = theStory().scenario;
    report.schedule = theRace();
    StageMoment stage;
    stage.scenario = report.scenario;
    stage.when = theStory().when;
    const RunRecord record = recordOf(report, SampleBuffer(), stage);
    QCOMPARE(record.pictures.size(), 2);
    QCOMPARE(record.pictures.at(0).fileName, QStringLiteral("cache-aside-race"));
    const QString html = QString::fromUtf8(htmlReport(record));
    for (const QString &part : {words(Verdict(Anomaly::Stale)), QStringLiteral("read 1; write 1"),
                                QStringLiteral("1 1 1 2 2 2 1"), QStringLiteral("UPDATE product:1")})
        QVERIFY2(html.contains(part), qPrintable(part));
    QVERIFY(pdfReport(record).startsWith("%PDF"));
    QTemporaryDir folder;
    const QStringList problems =
        exportRun(record, "{}", folder.path(), {QStringLiteral("csv"), QStringLiteral("gif")}, 1);
    QCOMPARE(problems.size(), 1); // nothing of it moves
    QVERIFY(QFileInfo(folder.filePath(QStringLiteral("cache-aside-race.csv"))).size() > 100);
}

void TestSpaceTime::outcomesAreSavedUnderNamesOfTheirOwn()
{
    const SpaceTimeStory story = theStory();
    Exploration found;
    found.outcomes = {{Anomaly::Stale | Anomaly::StaleRead, 1, theRace().moves, story.steps, story.lanes},
                      {Verdict(), 9, {1, 1, 1, 1, 2, 2, 2}, story.steps, story.lanes}};
    QTemporaryDir folder;
    const QString place = folder.filePath(QStringLiteral("new/handout"));
    QCOMPARE(exportOutcomes(story.scenario, found, "{}", place, outcomeFormats(), 2), QStringList());
    const QDir saved(place);
    for (const QString &format : outcomeFormats()) {
        QVERIFY2(saved.exists(QStringLiteral("cache-aside-stale-and-stale-read-served-race.") + format),
                 qPrintable(format));
        QVERIFY2(saved.exists(QStringLiteral("cache-aside-in-step-race.") + format), qPrintable(format));
    }
    QFile list(saved.filePath(QStringLiteral("cache-aside-interleavings.csv")));
    QVERIFY(list.open(QIODevice::ReadOnly));
    QCOMPARE(list.readAll(),
             QByteArray("verdict,interleavings (count),shortest order\n"
                        "stale + stale read served,1,1 1 1 2 2 2 1\nin step,9,1 1 1 1 2 2 2\n"));
    QVERIFY(!exportOutcomes(story.scenario, found, "{}", QStringLiteral("/dev/null/nowhere"), outcomeFormats(), 2)
                 .isEmpty());
}

QTEST_MAIN(TestSpaceTime)
#include "tst_spacetime.moc"
