// SPDX-License-Identifier: GPL-3.0-only
#include "engine/comparison/comparisonfile.h"
#include "tests/support/patience.h"
#include "ui/appearance/fonts.h"
#include "ui/appearance/theme.h"
#include "ui/compare/comparepage.h"
#include "ui/compare/comparisonexport.h"
#include "ui/compare/comparisontable.h"
#include "ui/compare/decisionguide.h"
#include "ui/compare/smallmultiples.h"
#include "ui/controls/banner.h"
#include "ui/recording/timeline.h"
#include "ui/window/mainwindow.h"
#include "ui/words/comparisontext.h"
#include "ui/words/language.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSet>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace cachescope;

namespace {

const QChar star(0x2605);

using Results = QVector<ComparisonResult>;

QByteArray savedAs(const ExportDocument &document, const char *suffix, double scale = 2)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("saved.") + QLatin1String(suffix));
    if (!saveDocument(document, path, scale).isEmpty())
        return {};
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Write-behind writes fast, write-through slowly; both read alike.
ComparisonResult madeUp()
{
    ComparisonResult result;
    result.base = comparisonScenario();
    result.repeat = 3;
    result.warmUpSeconds = 1;
    result.seconds = 2;
    result.machine = thisMachine();
    result.complete = true;
    ComparisonPlan plan;
    plan.base = result.base;
    for (const Contender &contender : contendersOf({QStringLiteral("write-through"), QStringLiteral("write-behind")})) {
        const bool fast = contender.label == QLatin1String("write-behind");
        ContenderResult measured{contender.label, *plan.scenarioOf(contender), {}};
        for (int round = 0; round < 3; ++round) {
            RoundResult values;
            at(values.figures, Figure::WriteP50) = (fast ? 2.0 : 40.0) + round;
            at(values.figures, Figure::ReadP50) = 1.0 + round + (fast ? 0.5 : 0);
            at(values.figures, Figure::LostWrites) = 0;
            at(values.figures, Figure::StaleReads) = fast ? 9 : 0;
            for (int i = -5; i < 20; ++i) {
                Sample sample;
                sample.time = i * 0.1;
                sample.queueDepth = fast ? 10 * (i + 5) : 0;
                sample.ahead = fast ? 8 : 0;
                sample.writeP50 = fast ? 2 : 40;
                sample.readP50 = 1;
                values.samples.append(sample);
            }
            measured.rounds.append(values);
        }
        result.contenders.append(measured);
    }
    return result;
}

const ComparisonRow &rowNamed(const ComparisonTable &table, Figure figure)
{
    return *std::find_if(table.rows.begin(), table.rows.end(),
                         [figure](const ComparisonRow &row) { return row.title == comparisontext::name(figure); });
}

/// How many colours a picture has, up to a few: a blank one has one.
qsizetype coloursIn(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    return colours.size();
}

QPushButton *buttonNamed(QWidget &widget, const QString &text)
{
    for (QPushButton *button : widget.findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

class TestCompare : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void theBestIsMarkedWithMoreThanColour();
    void aFindingIsASentenceFromTheFigures();
    void twoMachinesStandBesideEachOther();
    void twoMachinesAreSavedTogether();
    void theConditionsNameWhatShapesTheFigures();
    void aCancelledComparisonSaysSoInEveryFormat();
    void theScenarioStandsInWhatIsHandedOut();
    void whatKillsLostIsARowEach();
    void aVariedFieldHasTheNameOfItsKnob();
    void thePageShowsWhatIsTaughtBesideWhatWasMeasured();
    void everyWidgetHasANameInEveryLanguage();
    void theMultiplesAreDrawnAndMirrored();
    void everyFormatIsWhatItSays_data();
    void everyFormatIsWhatItSays();
    void whatAFileBringsInIsEscaped();
    void anImpossiblePlaceIsExplained();
    void aPngIsAsLargeAsWanted();
    void theSaveMenuOffersEverySizeAndTheChartsAlone();
    void nothingChosenIsExplained();
    void startingWithoutServersIsExplained();
    void aComparisonRunsInThePageAndCanBeCancelled();
    void theGuideAnswersAtOnceAndStartsTheRun();
    void theWindowOpensBoth();
    void theWindowKeepsTheResultsOfAPageThatWasClosed();
    void aRecordingIsClosedForAComparisonAndForTheGuidesRun();
};

void TestCompare::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    installFonts();
}

void TestCompare::init()
{
    Language::instance().choose(QStringLiteral("en"));
    Theme::instance().choose(Theme::Choice::Light);
}

void TestCompare::theBestIsMarkedWithMoreThanColour()
{
    const ComparisonTable table = comparisonTable({madeUp()});
    const ComparisonRow &writes = rowNamed(table, Figure::WriteP50);
    QVERIFY(!writes.cells.at(0).best && writes.cells.at(1).best);
    QVERIFY(writes.cells.at(1).marked().startsWith(star));
    QVERIFY(!writes.cells.at(0).marked().contains(star));
    QVERIFY(!writes.cells.at(1).detail.isEmpty());
    for (const ComparisonCell &cell : rowNamed(table, Figure::ReadP50).cells)
        QVERIFY(!cell.best); // their ranges meet
    QCOMPARE(table.rows.first().title, QStringLiteral("Consistency"));
    QVERIFY(table.rows.first().cells.at(0).text.startsWith(QLatin1String("high")));
    QVERIFY(table.rows.first().cells.at(1).text.startsWith(QLatin1String("low")));
}

void TestCompare::aFindingIsASentenceFromTheFigures()
{
    const ComparisonTable table = comparisonTable({madeUp()});
    const QString writes = rowNamed(table, Figure::WriteP50).finding;
    QCOMPARE(writes,
             QString(QStringLiteral(
                 "Write-behind is best with 3.0\u00a0ms; Write-through is last with 41\u00a0ms, a factor of 14.")));
    QVERIFY(rowNamed(table, Figure::ReadP50).finding.startsWith(QLatin1String("No difference: the ranges")));
    QCOMPARE(rowNamed(table, Figure::LostWrites).finding, QStringLiteral("No difference: all have 0."));
    QCOMPARE(rowNamed(table, Figure::StaleReads).finding,
             QStringLiteral("Write-through is best with 0; Write-behind is last with 9."));
    QVERIFY(rowNamed(table, Figure::WriteP99).finding.isEmpty()); // not measured
    ComparisonResult three = madeUp();
    three.contenders.append(three.contenders.last());
    three.contenders.last().label = QStringLiteral("cache-aside");
    for (RoundResult &round : three.contenders.last().rounds)
        *at(round.figures, Figure::WriteP50) *= 1.5; // its range meets the best one's
    const QString alike = rowNamed(comparisonTable({three}), Figure::WriteP50).finding;
    QVERIFY2(alike.startsWith(QString(QStringLiteral(
                 "Write-behind and Cache-aside are best and cannot be told apart (3.0\u00a0ms to 4.5\u00a0ms); "))),
             qPrintable(alike));
    ComparisonResult once = madeUp();
    for (ContenderResult &contender : once.contenders)
        contender.rounds.resize(1);
    QVERIFY(rowNamed(comparisonTable({once}), Figure::WriteP50)
                .finding.endsWith(QLatin1String("One round only: it may be chance.")));
}

void TestCompare::twoMachinesStandBesideEachOther()
{
    ComparisonResult other = madeUp();
    other.machine.name = QStringLiteral("the-other");
    for (RoundResult &round : other.contenders[1].rounds)
        at(round.figures, Figure::WriteP50) = 0.5; // faster than any of the first
    const ComparisonTable table = comparisonTable({madeUp(), other});
    QCOMPARE(table.heads.size(), 4);
    QCOMPARE(table.heads.last().detail, QStringLiteral("the-other"));
    for (const ComparisonRow &row : table.rows)
        QCOMPARE(row.cells.size(), 4);
    const ComparisonRow &writes = rowNamed(table, Figure::WriteP50);
    QVERIFY(writes.cells.at(3).best && !writes.cells.at(1).best); // one star a row, over both
    QVERIFY2(writes.finding.startsWith(QLatin1String("Write-behind on the-other is best")), qPrintable(writes.finding));

    ComparisonResult later = madeUp(); // the same machine once more: its date tells them apart
    later.machine.when = later.machine.when.addDays(1);
    const ComparisonTable twice = comparisonTable({madeUp(), later});
    QVERIFY(twice.heads.first().detail != twice.heads.last().detail);
}

void TestCompare::twoMachinesAreSavedTogether()
{
    ComparisonResult other = madeUp();
    other.machine.name = QStringLiteral("the-other");
    other.base.workload.clients = 99;
    const Results both{madeUp(), other};
    const ExportDocument document = comparisonDocument(both);
    QVERIFY(!document.formats().contains(QStringLiteral("json"))); // a file holds one result
    const QByteArray csv = document.csv();
    QVERIFY(csv.contains("\"the-other\"") && csv.contains('"' + other.machine.name.toUtf8() + '"'));
    QVERIFY(csv.contains('"' + madeUp().machine.name.toUtf8() + '"'));
    const QByteArray html = document.html();
    QVERIFY(html.contains("the-other"));
    QVERIFY(html.contains("measured under different conditions"));
    QVERIFY(comparisontext::notAlike({madeUp(), madeUp()}).isEmpty());
    QVERIFY(document.picture.size.width() > comparisonDocument({madeUp()}).picture.size.width());
    QCOMPARE(document.morePages.size(), 2);
    QVERIFY(samplesCsv(both).contains("\"the-other\""));
}

void TestCompare::theConditionsNameWhatShapesTheFigures()
{
    ComparisonResult result = madeUp();
    result.base.name = QStringLiteral("My shop");
    result.base.databaseDelay = {Delay::Kind::Uniform, 20, 5};
    result.base.options.batchSize = 500;
    result.base.options.coalesce = false;
    const QString closed = comparisontext::conditions(result);
    for (const char *part :
         {"My shop.", "closed: 16 clients, think time 5.0", "80\u00a0% reads", "Zipf 0.99", "seed 1",
          "cache none, database 20", "\u00b1 5.0", "Knobs turned: Batch size 500 and Coalescing off", "warm-up of 1.0"})
        QVERIFY2(closed.contains(QString::fromUtf8(part)),
                 qPrintable(QString::fromUtf8(part) + QStringLiteral(" / ") + closed));
    result.base.workload.loop = WorkloadPlan::Loop::Open;
    result.base.workload.choice = WorkloadPlan::Choice::HotSet;
    result.base.options = {};
    result.base.databaseDelay = {};
    const QString open = comparisontext::conditions(result);
    for (const char *part :
         {"open: 100.0 requests per second", "hot set: 10\u00a0% of the products", "All knobs as", "No latency added"})
        QVERIFY2(open.contains(QString::fromUtf8(part)),
                 qPrintable(QString::fromUtf8(part) + QStringLiteral(" / ") + open));
}

void TestCompare::aCancelledComparisonSaysSoInEveryFormat()
{
    ComparisonResult result = madeUp();
    const QByteArray sentence("Not complete: this is what was measured before it ended.");
    QVERIFY(!comparisonDocument({result}).html().contains(sentence));
    QVERIFY(comparisonCsv({result}).contains(",yes,\"write-behind\""));
    result.complete = false;
    QVERIFY(comparisonDocument({result}).html().contains(sentence));
    QVERIFY(comparisonCsv({result}).contains(",no,\"write-behind\"") && !comparisonCsv({result}).contains(",yes,"));
    QVERIFY(samplesCsv({result}).contains(",no,\"write-behind\""));
    for (const ExportDocument &document :
         {comparisonDocument({result}), multiplesDocument({result})}) // PNG and PDF are the same picture
        QVERIFY(svgOf(document.picture).contains("Not complete"));
    QVERIFY(comparisonDocument({result}).json().contains("\"complete\": false"));
}

void TestCompare::theScenarioStandsInWhatIsHandedOut()
{
    ComparisonResult result = madeUp();
    result.base.name = QStringLiteral("My shop");
    result.kills = true;
    const QByteArray html = comparisonDocument({result}).html();
    QVERIFY(html.contains("&quot;name&quot;: &quot;My shop&quot;") && html.contains("&quot;readShare&quot;"));
    QVERIFY(html.contains(
        "cachescope compare --scenario comparison-scenario.json --strategies write-through,write-behind --repeat 3 "
        "--warm-up 1 --seconds 2 --no-claims --kills"));
    const ExportDocument document = comparisonDocument({result});
    QCOMPARE(document.morePages.size(), 1);
    QVERIFY(svgOf(document.morePages.first()).contains("readShare"));
    QCOMPARE(savedAs(document, "pdf").count("/Type /Page\n"), 2);

    ComparisonPlan plan;
    ComparisonResult varied;
    for (const Contender &contender : contendersOf(QStringLiteral("write-behind"), QStringLiteral("knobs.batchSize"),
                                                   {QStringLiteral("1"), QStringLiteral("100")}))
        varied.contenders.append({contender.label, *plan.scenarioOf(contender), {}});
    QVERIFY(comparisontext::command(varied).contains(
        QLatin1String("--strategies write-behind --repeat 0 --warm-up 0 --seconds 0 --vary knobs.batchSize=1,100")));
}

void TestCompare::whatKillsLostIsARowEach()
{
    ComparisonResult result = madeUp();
    const auto row = [&result](Figure figure) { return rowNamed(comparisonTable({result}), figure); };
    QVERIFY(row(Figure::LostCacheKilled).finding.contains(QLatin1String("not the sandbox's")));
    result.machine.sandbox = true;
    QVERIFY(row(Figure::LostCacheKilled).finding.contains(QLatin1String("rounds with kills were not made")));
    for (ContenderResult &contender : result.contenders) {
        for (RoundResult &round : contender.rounds)
            at(round.figures, Figure::LostCacheKilled) = contender.label == QLatin1String("write-behind") ? 40 : 0;
    }
    QVERIFY(row(Figure::LostCacheKilled).finding.startsWith(QLatin1String("Write-through is best with 0")));
    QVERIFY(!row(Figure::LostProcessKilled).finding.isEmpty());
    QVERIFY(comparisonCsv({result}).contains(",lostCacheKilled,count,40,40,40,"));
}

void TestCompare::aVariedFieldHasTheNameOfItsKnob()
{
    QCOMPARE(comparisontext::label(QStringLiteral("write-behind knobs.batchSize=100")),
             QStringLiteral("Write-behind, Batch size 100"));
    QCOMPARE(comparisontext::label(QStringLiteral("write-behind batchSize=100")),
             QStringLiteral("Write-behind, Batch size 100")); // an older file
    QCOMPARE(comparisontext::label(QStringLiteral("write-behind knobs.queue=in-memory")),
             QStringLiteral("Write-behind, Write queue in memory"));
    QCOMPARE(comparisontext::label(QStringLiteral("cache-aside databaseDelay.ms=20")),
             QString(QStringLiteral("Cache-aside, Latency added to the database 20\u00a0ms")));
    QCOMPARE(comparisontext::label(QStringLiteral("<odd> name=1")), QStringLiteral("<odd> name=1"));
    Lab lab;
    ComparePage page(lab, comparisonScenario());
    for (const QString &code : Language::available()) {
        Language::instance().choose(code);
        const auto *field = page.findChild<QComboBox *>();
        for (int i = 1; i < field->count(); ++i) {
            QVERIFY2(!field->itemText(i).contains(QLatin1Char('.')), qPrintable(field->itemText(i)));
            if (code != QLatin1String("en"))
                QVERIFY(comparisontext::label(QStringLiteral("write-behind knobs.batchSize=100"))
                        != QLatin1String("Write-behind, Batch size 100"));
        }
    }
}

void TestCompare::thePageShowsWhatIsTaughtBesideWhatWasMeasured()
{
    Lab lab;
    ComparePage page(lab, comparisonScenario());
    page.showResults({madeUp()});
    page.show();
    auto *table = page.findChild<QTableWidget *>();
    QAbstractItemModelTester tester(table->model());
    QCOMPARE(table->columnCount(), 3);
    QCOMPARE(table->rowCount(), 4 + figureCount);
    const QList<QTableWidgetItem *> marked = table->findItems(QString(star), Qt::MatchContains);
    QVERIFY(!marked.isEmpty());
    for (const QTableWidgetItem *item : marked)
        QVERIFY(item->font().bold());
    QString all;
    for (const QLabel *label : page.findChildren<QLabel *>())
        all += label->text();
    QVERIFY(all.contains(QLatin1String("database takes about 120")) && all.contains(QLatin1String("25 times")));
    QVERIFY(all.contains(QLatin1String("Not measured here: the runs with so slow a database")));
    QVERIFY(all.contains(QLatin1String("100 times")) && all.contains(QLatin1String("Not measured here: no request")));
    QVERIFY(all.contains(QLatin1String("warm-up of 1.0")));
}

void TestCompare::everyWidgetHasANameInEveryLanguage()
{
    Lab lab;
    ComparePage page(lab, comparisonScenario());
    DecisionGuide guide;
    page.showResults({madeUp()});
    page.resize(1280, 720);
    page.show();
    guide.show();
    for (const QString &code : Language::available()) {
        Language::instance().choose(code);
        for (QWidget *window : QList<QWidget *>{&page, &guide}) {
            for (const QWidget *widget : window->findChildren<QWidget *>()) {
                const bool ours =
                    widget->focusPolicy() != Qt::NoFocus && !widget->objectName().startsWith(QLatin1String("qt_"));
                if (ours && widget->isVisible())
                    QVERIFY2(!widget->accessibleName().isEmpty(),
                             qPrintable(QLatin1String(widget->metaObject()->className()) + widget->objectName()));
            }
            QVERIFY(window->minimumSizeHint().width() <= 1280 && window->minimumSizeHint().height() <= 720);
            QVERIFY(coloursIn(window->grab().toImage()) > 8);
        }
        QCOMPARE(page.layoutDirection(), Language::instance().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    }
}

void TestCompare::theMultiplesAreDrawnAndMirrored()
{
    const auto drawn = [] {
        QImage image(900, 500, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintSmallMultiples(painter, image.rect(), {madeUp()}, lightPalette(), 14);
        return image;
    };
    // The queue's colour stands in the column of write-behind alone, apart from the legends above the charts.
    const auto queueColoured = [](const QImage &image, bool left) {
        int found = 0;
        for (int y = 200; y < 320; ++y) {
            for (int x = left ? 70 : 480; x < (left ? 420 : 830); ++x)
                found += image.pixelColor(x, y) == lightPalette().queue;
        }
        return found;
    };
    const QImage english = drawn();
    QVERIFY(queueColoured(english, false) > 20);
    Language::instance().choose(QStringLiteral("ar"));
    const QImage arabic = drawn();
    QVERIFY(queueColoured(arabic, true) > 20);
    SmallMultiples widget;
    widget.resize(900, 500);
    QVERIFY(coloursIn(widget.grab().toImage()) >= 2); // it says that there is nothing yet
    widget.setResults({madeUp()});
    QVERIFY(coloursIn(widget.grab().toImage()) > 8);
    widget.setResults({ComparisonResult()}); // no contender at all
    widget.grab();
}

void TestCompare::everyFormatIsWhatItSays_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &code : Language::available())
        QTest::newRow(qPrintable(code)) << code;
}

void TestCompare::everyFormatIsWhatItSays()
{
    QFETCH(const QString, language);
    Language::instance().choose(language);
    Theme::instance().choose(Theme::Choice::Dark); // paper is light all the same
    const ExportDocument document = comparisonDocument({madeUp()});
    const auto made = [&document](const char *suffix) { return savedAs(document, suffix); };
    QCOMPARE(readComparison(made("json")).trouble, ComparisonReading::Trouble::None);
    const QList<QByteArray> lines = made("csv").trimmed().split('\n');
    QCOMPARE(
        lines.first(),
        QByteArray(
            "machine,measured (UTC),complete,contender,strategy,figure,unit,median,min,max,round 1,round 2,round 3"));
    QVERIFY(made("csv").contains(",yes,\"write-behind\",\"write-behind\",writeP50Ms,ms,3,2,4,2,3,4\n"));
    const QByteArray samples = savedAs(multiplesDocument({madeUp()}), "csv");
    QVERIFY(samples.startsWith(
        "machine,measured (UTC),complete,contender,strategy,round,time (s),queue depth (writes),ahead (keys)"));
    QVERIFY(samples.contains(
        ",\"write-behind\",\"write-behind\",3,-0.5,0,8,0,0,0,0,1,,2,,")); // no p99: an empty cell, no 0
    QCOMPARE(samples.count('\n'), 1 + 2 * 3 * 25);
    QVERIFY(made("pdf").startsWith("%PDF-"));
    const QImage image = QImage::fromData(made("png"));
    QVERIFY(image.width() > 1000 && coloursIn(image) > 8);
    QCOMPARE(image.pixelColor(2, 2), lightPalette().card);
    QVERIFY(QSvgRenderer(made("svg")).isValid());
    const QString html = QString::fromUtf8(made("html"));
    QVERIFY(html.contains(QStringLiteral("lang=\"%1\" dir=\"%2\"")
                              .arg(QLocale(language).bcp47Name(),
                                   QLocale(language).textDirection() == Qt::RightToLeft ? QStringLiteral("rtl")
                                                                                        : QStringLiteral("ltr"))));
    QVERIFY(html.contains(QStringLiteral("<strong>") + star));
    QVERIFY(html.contains(QLatin1String("<svg role=\"img\"")));
    QVERIFY(!html.contains(QLatin1String("http-equiv")) && !html.contains(QLatin1String("<script")));
}

void TestCompare::whatAFileBringsInIsEscaped()
{
    ComparisonResult result = madeUp();
    result.contenders[0].label = QStringLiteral("<script>alert(1)</script>");
    result.contenders[1].label = QStringLiteral("=1+1\"x");
    result.machine.name = QStringLiteral("<b>bold</b>");
    const QByteArray html = comparisonDocument({result}).html();
    QVERIFY(!html.contains("<script") && !html.contains("<b>bold"));
    const QByteArray csv = comparisonCsv({result});
    QVERIFY(csv.contains(",\"'=1+1\"\"x\","));
}

void TestCompare::anImpossiblePlaceIsExplained()
{
    const ExportDocument document = comparisonDocument({madeUp()});
    QVERIFY(!saveDocument(document, QStringLiteral("/nowhere/at/all.csv")).isEmpty());
    QVERIFY(saveDocument(document, QStringLiteral("/tmp/comparison.docx")).contains(QLatin1String("csv")));
    QTemporaryDir folder;
    const QStringList suffixes{QStringLiteral("json"), QStringLiteral("csv")};
    QVERIFY(exportComparison(madeUp(), folder.filePath(QStringLiteral("new")), suffixes, 2).isEmpty());
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("new/comparison.csv"))));
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("new/comparison-over-time.csv"))));
}

void TestCompare::aPngIsAsLargeAsWanted()
{
    const ExportDocument document = multiplesDocument({madeUp()});
    for (const double scale : {1.0, 3.0})
        QCOMPARE(QImage::fromData(savedAs(document, "png", scale)).width(),
                 qRound(document.picture.size.width() * scale));
}

void TestCompare::theSaveMenuOffersEverySizeAndTheChartsAlone()
{
    Lab lab;
    ComparePage page(lab, comparisonScenario());
    page.showResults({madeUp(), madeUp()});
    QMenu *menu = page.findChild<QToolButton *>(QStringLiteral("save"))->menu();
    Q_EMIT menu->aboutToShow();
    const auto menus = menu->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
    QCOMPARE(menus.size(), 4); // together, the charts, each of both by itself
    QStringList together, alone;
    for (const QAction *action : menus.at(0)->actions())
        together.append(action->text());
    for (const QAction *action : menus.at(2)->actions())
        alone.append(action->text());
    QCOMPARE(together.filter(QStringLiteral("PNG")).size(), 3);
    QCOMPARE(together.filter(QStringLiteral("JSON")).size(), 0);
    QCOMPARE(alone.filter(QStringLiteral("JSON")).size(), 1);
    QCOMPARE(alone.filter(QStringLiteral("HTML")).size(), 1);
    Q_EMIT menu->aboutToShow(); // filled anew, not once more
    QCOMPARE(menu->actions().size(), 5);
}

void TestCompare::nothingChosenIsExplained()
{
    Lab lab;
    ComparePage page(lab, comparisonScenario());
    page.show();
    const auto said = [&page](const QString &text) {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&text](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    };
    auto *field = page.findChild<QComboBox *>();
    field->setCurrentText(QStringLiteral("Batch size"));
    auto *settings = page.findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
    for (QLineEdit *line : page.findChildren<QLineEdit *>()) {
        if (line->placeholderText() == QLatin1String("1, 100"))
            settings = line;
    }
    QVERIFY(settings && settings->isEnabled());
    page.startOrCancel();
    QVERIFY(said(QStringLiteral("Write the settings")));
    settings->setText(QStringLiteral("1, none"));
    page.startOrCancel();
    QVERIFY(said(QStringLiteral("whole number")));
    settings->setText(QStringLiteral("1,2,3"));
    page.startOrCancel();
    QVERIFY(said(QStringLiteral("At most 12")));
    field->setCurrentIndex(0);
    for (QCheckBox *box : page.findChildren<QCheckBox *>())
        box->setChecked(false);
    page.startOrCancel();
    QVERIFY(said(QStringLiteral("Choose at least one strategy.")));
}

void TestCompare::startingWithoutServersIsExplained()
{
    Lab lab;
    ComparePage page(lab, comparisonScenario());
    page.show();
    const auto says = [&page](const QString &text) {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&text](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    };
    page.startOrCancel();
    QVERIFY(says(QStringLiteral("The servers are not ready yet")));
    QVERIFY(!page.findChild<QProgressBar *>()->isVisible());
    QCheckBox *kills = nullptr;
    for (QCheckBox *box : page.findChildren<QCheckBox *>()) {
        if (box->text() == QLatin1String("Kills"))
            kills = box;
    }
    QVERIFY(kills && !kills->isEnabled() && kills->toolTip().contains(QLatin1String("Only in the sandbox")));
    QSignalSpy ready(&lab, &Lab::serversReady);
    lab.openSandbox();
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, patienceMs);
    QVERIFY(!says(QStringLiteral("The servers are not ready yet")));
    QVERIFY(kills->isEnabled() && !kills->toolTip().contains(QLatin1String("Only in the sandbox")));
}

void TestCompare::aComparisonRunsInThePageAndCanBeCancelled()
{
    Lab lab;
    QSignalSpy ready(&lab, &Lab::serversReady);
    lab.openSandbox();
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, patienceMs);
    Scenario base = comparisonScenario();
    ComparePage page(lab, base);
    page.show();
    for (QCheckBox *box : page.findChildren<QCheckBox *>())
        box->setChecked(box->text() == QLatin1String("Write-behind") || box->text() == QLatin1String("Write-through"));
    for (QDoubleSpinBox *box : page.findChildren<QDoubleSpinBox *>())
        box->setValue(0.5);
    QPushButton *start = buttonNamed(page, QStringLiteral("Start"));
    QTest::mouseClick(start, Qt::LeftButton);
    QCOMPARE(start->text(), QStringLiteral("Cancel"));
    auto *bar = page.findChild<QProgressBar *>();
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible() && bar->value() > 10, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!page.results().isEmpty(), patienceMs); // the first run is shown at once
    QTest::mouseClick(start, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(start->text(), QStringLiteral("Start"), patienceMs);
    QVERIFY(start->isEnabled() && !bar->isVisible());
    QCOMPARE(page.results().size(), 1);
    QVERIFY(!page.results().first().complete);
    QVERIFY(!page.results().first().contenders.first().rounds.isEmpty());

    page.startOrCancel(); // again, and closed in the middle
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patienceMs);
    QSignalSpy closed(&page, &QDialog::finished);
    page.reject();
    QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, patienceMs);
    QVERIFY(!page.isVisible());
}

void TestCompare::theGuideAnswersAtOnceAndStartsTheRun()
{
    DecisionGuide guide;
    guide.show();
    QSignalSpy wanted(&guide, &DecisionGuide::runWanted);
    const auto shows = [&guide](const QString &text) {
        const auto labels = guide.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&text](const QLabel *label) { return label->text().contains(text); });
    };
    guide.setAnswers({2, 2, 1, 1, 0});
    QVERIFY(shows(QStringLiteral("Write-behind (+6 points)")));
    QVERIFY(shows(QStringLiteral("Runner-up:")) && !shows(QStringLiteral("ruled out")));
    guide.setAnswers({2, 2, 0, 1, 0});
    QVERIFY(shows(QStringLiteral("Write-behind is ruled out")));
    QRadioButton *few = nullptr;
    for (QRadioButton *button : guide.findChildren<QRadioButton *>()) {
        if (button->text() == QLatin1String("a few, rarely"))
            few = button;
    }
    QVERIFY(few);
    few->setFocus();
    QTest::keyClick(few, Qt::Key_Space);
    const Answers expected{2, 2, 1, 1, 0};
    QCOMPARE(guide.answers(), expected);
    auto *table = guide.findChild<QTableWidget *>();
    QVERIFY(table->verticalHeaderItem(0)->text().contains(star));
    QCOMPARE(table->rowCount(), static_cast<int>(allStrategyIds().size()));
    QTest::mouseClick(buttonNamed(guide, QStringLiteral("Show me: run it")), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<Scenario>(), scenarioFor(QStringLiteral("write-behind"), expected));
    QVERIFY(!guide.isVisible());
}

void TestCompare::theWindowOpensBoth()
{
    Lab lab;
    MainWindow window(&lab);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_M, Qt::ControlModifier);
    auto *page = window.findChild<ComparePage *>();
    QVERIFY(page && page->isVisible());
    page->reject();
    QTRY_VERIFY_WITH_TIMEOUT(!window.findChild<ComparePage *>(), patienceMs);
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_G, Qt::ControlModifier);
    auto *guide = window.findChild<DecisionGuide *>();
    QVERIFY(guide && guide->isVisible());
    guide->setAnswers({0, 1, 0, 1, 0});
    QTest::mouseClick(buttonNamed(*guide, QStringLiteral("Show me: run it")), Qt::LeftButton);
    QCOMPARE(window.scenario().strategy, QStringLiteral("write-through"));
    QVERIFY(window.findChild<Banner *>()
                ->texts()
                .join(QLatin1Char(' '))
                .contains(QLatin1String("begins as soon as they are")));
    QSignalSpy snapshots(&lab, &Lab::snapshot);
    lab.openSandbox();
    const auto runs = [&snapshots] {
        return std::any_of(snapshots.begin(), snapshots.end(), [](const QList<QVariant> &said) {
            const auto snapshot = said.first().value<Snapshot>();
            return snapshot.state == RunState::Running && snapshot.strategy == QLatin1String("write-through");
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(runs(), patienceMs);
    QVERIFY(window.findChild<Banner *>()->texts().isEmpty());
}

void TestCompare::theWindowKeepsTheResultsOfAPageThatWasClosed()
{
    Lab lab;
    MainWindow window(&lab);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_M, Qt::ControlModifier);
    window.findChild<ComparePage *>()->showResults({madeUp()});
    window.findChild<ComparePage *>()->reject();
    QTRY_VERIFY_WITH_TIMEOUT(!window.findChild<ComparePage *>(), patienceMs);
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_M, Qt::ControlModifier);
    auto *page = window.findChild<ComparePage *>();
    QCOMPARE(page->results().size(), 1);
    QCOMPARE(page->findChild<QTableWidget *>()->columnCount(), 3);
}

void TestCompare::aRecordingIsClosedForAComparisonAndForTheGuidesRun()
{
    Lab lab;
    MainWindow window(&lab);
    QSignalSpy servers(&window, &MainWindow::serversChosen);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    Recording recording;
    recording.snapshots.resize(2);
    window.showRecording(recording);
    auto *timeline = window.findChild<Timeline *>();
    QVERIFY(timeline->isVisible());
    QTest::keyClick(&window, Qt::Key_M, Qt::ControlModifier);
    QVERIFY(!timeline->isVisible());
    QCOMPARE(servers.size(), 1); // the program has had none so far
    window.findChild<ComparePage *>()->reject();
    QTRY_VERIFY_WITH_TIMEOUT(!window.findChild<ComparePage *>(), patienceMs);
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.showRecording(recording);
    QTest::keyClick(&window, Qt::Key_G, Qt::ControlModifier);
    QVERIFY(timeline->isVisible());
    QTest::mouseClick(buttonNamed(*window.findChild<DecisionGuide *>(), QStringLiteral("Show me: run it")),
                      Qt::LeftButton);
    QVERIFY(!timeline->isVisible());
}

QTEST_MAIN(TestCompare)
#include "tst_compare.moc"
