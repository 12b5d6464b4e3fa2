// SPDX-License-Identifier: GPL-3.0-only
#include "engine/experiment/comparisonfile.h"
#include "ui/compare/comparepage.h"
#include "ui/compare/comparisonexport.h"
#include "ui/compare/comparisontable.h"
#include "ui/compare/comparisontext.h"
#include "ui/compare/decisionguide.h"
#include "ui/compare/smallmultiples.h"
#include "ui/mainwindow.h"
#include "ui/presentation/fonts.h"
#include "ui/presentation/language.h"
#include "ui/presentation/theme.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
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

using namespace cachescope;

namespace {

constexpr int patienceMs = 60'000;
const QChar star(0x2605);

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
    void thePageShowsWhatIsTaughtBesideWhatWasMeasured();
    void everyWidgetHasANameInEveryLanguage();
    void theMultiplesAreDrawnAndMirrored();
    void everyFormatIsWhatItSays_data();
    void everyFormatIsWhatItSays();
    void whatAFileBringsInIsEscaped();
    void anImpossiblePlaceIsExplained();
    void nothingChosenIsExplained();
    void aComparisonRunsInThePageAndCanBeCancelled();
    void theGuideAnswersAtOnceAndStartsTheRun();
    void theWindowOpensBoth();
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
        QVERIFY(!cell.best);   // their ranges meet
    QCOMPARE(table.rows.first().title, QStringLiteral("Consistency"));
    QVERIFY(table.rows.first().cells.at(0).text.startsWith(QLatin1String("high")));
    QVERIFY(table.rows.first().cells.at(1).text.startsWith(QLatin1String("low")));
}

void TestCompare::aFindingIsASentenceFromTheFigures()
{
    const ComparisonTable table = comparisonTable({madeUp()});
    const QString writes = rowNamed(table, Figure::WriteP50).finding;
    QCOMPARE(writes, QString(QStringLiteral("Write-behind is best with 3.0\u00a0ms; Write-through is last with 41\u00a0ms, a factor of 14.")));
    QVERIFY(rowNamed(table, Figure::ReadP50).finding.startsWith(QLatin1String("No difference: the ranges")));
    QCOMPARE(rowNamed(table, Figure::LostWrites).finding, QStringLiteral("No difference: all have 0."));
    QCOMPARE(rowNamed(table, Figure::StaleReads).finding, QStringLiteral("Write-through is best with 0; Write-behind is last with 9."));
    QVERIFY(rowNamed(table, Figure::WriteP99).finding.isEmpty());   // not measured
    ComparisonResult once = madeUp();
    for (ContenderResult &contender : once.contenders)
        contender.rounds.resize(1);
    QVERIFY(rowNamed(comparisonTable({once}), Figure::WriteP50).finding.endsWith(QLatin1String("One round only: it may be chance.")));
}

void TestCompare::twoMachinesStandBesideEachOther()
{
    ComparisonResult other = madeUp();
    other.machine.name = QStringLiteral("the-other");
    const ComparisonTable table = comparisonTable({madeUp(), other});
    QCOMPARE(table.heads.size(), 4);
    QCOMPARE(table.heads.last().detail, QStringLiteral("the-other"));
    for (const ComparisonRow &row : table.rows)
        QCOMPARE(row.cells.size(), 4);
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
    QVERIFY(table->rowCount() >= 4 + 13);
    const QList<QTableWidgetItem *> marked = table->findItems(QString(star), Qt::MatchContains);
    QVERIFY(!marked.isEmpty());
    for (const QTableWidgetItem *item : marked)
        QVERIFY(item->font().bold());
    QString all;
    for (const QLabel *label : page.findChildren<QLabel *>())
        all += label->text();
    QVERIFY(all.contains(QLatin1String("25 times")) && all.contains(QLatin1String("Measured here: 41")));
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
                const bool ours = widget->focusPolicy() != Qt::NoFocus && !widget->objectName().startsWith(QLatin1String("qt_"));
                if (ours && widget->isVisible())
                    QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(QLatin1String(widget->metaObject()->className()) + widget->objectName()));
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
    QVERIFY(coloursIn(widget.grab().toImage()) >= 2);   // it says that there is nothing yet
    widget.setResults({madeUp()});
    QVERIFY(coloursIn(widget.grab().toImage()) > 8);
    widget.setResults({ComparisonResult()});            // no contender at all
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
    Theme::instance().choose(Theme::Choice::Dark);   // paper is light all the same
    const ComparisonResult result = madeUp();
    const auto made = [&result](const char *suffix) { return findComparisonFormat(QString::fromLatin1(suffix))->make(result); };
    QCOMPARE(readComparison(made("json")).trouble, ComparisonReading::Trouble::None);
    const QList<QByteArray> lines = made("csv").trimmed().split('\n');
    QCOMPARE(lines.first(), QByteArray("contender,strategy,figure,median,min,max,round 1,round 2,round 3"));
    QVERIFY(lines.contains("\"write-behind\",\"write-behind\",writeP50Ms,3,2,4,2,3,4"));
    QVERIFY(made("pdf").startsWith("%PDF-"));
    const QImage image = QImage::fromData(made("png"));
    QVERIFY(image.width() > 1000 && coloursIn(image) > 8);
    QCOMPARE(image.pixelColor(2, 2), lightPalette().card);
    QVERIFY(QSvgRenderer(made("svg")).isValid());
    const QString html = QString::fromUtf8(made("html"));
    QVERIFY(html.contains(QStringLiteral("lang=\"%1\" dir=\"%2\"").arg(language, language == QLatin1String("ar") ? QStringLiteral("rtl") : QStringLiteral("ltr"))));
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
    const QByteArray html = findComparisonFormat(u"html")->make(result);
    QVERIFY(!html.contains("<script") && !html.contains("<b>bold"));
    const QByteArray csv = comparisonCsv(result);
    QVERIFY(csv.contains("\n\"'=1+1\"\"x\","));
}

void TestCompare::anImpossiblePlaceIsExplained()
{
    QVERIFY(!exportComparison(madeUp(), QStringLiteral("/nowhere/at/all.csv")).isEmpty());
    QVERIFY(exportComparison(madeUp(), QStringLiteral("/tmp/comparison.docx")).contains(QLatin1String("csv")));
    QTemporaryDir folder;
    QVERIFY(exportComparison(madeUp(), folder.filePath(QStringLiteral("new")), {QStringLiteral("json"), QStringLiteral("csv")}).isEmpty());
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("new/comparison.csv"))));
}

void TestCompare::nothingChosenIsExplained()
{
    Lab lab;
    ComparePage page(lab, comparisonScenario());
    page.show();
    const auto said = [&page](const QString &text) {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&text](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    };
    auto *field = page.findChild<QComboBox *>();
    field->setCurrentText(QStringLiteral("knobs.batchSize"));
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
    QTRY_VERIFY_WITH_TIMEOUT(!page.results().isEmpty(), patienceMs);   // the first run is shown at once
    QTest::mouseClick(start, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(start->text(), QStringLiteral("Start"), patienceMs);
    QVERIFY(start->isEnabled() && !bar->isVisible());
    QCOMPARE(page.results().size(), 1);
    QVERIFY(!page.results().first().complete);
    QVERIFY(!page.results().first().contenders.first().rounds.isEmpty());

    page.startOrCancel();      // again, and closed in the middle
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
        return std::any_of(labels.begin(), labels.end(), [&text](const QLabel *label) { return label->text().contains(text); });
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
    QCOMPARE(table->rowCount(), 5);
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
    QTRY_VERIFY(!window.findChild<ComparePage *>());
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_G, Qt::ControlModifier);
    auto *guide = window.findChild<DecisionGuide *>();
    QVERIFY(guide && guide->isVisible());
    guide->setAnswers({0, 1, 0, 1, 0});
    QTest::mouseClick(buttonNamed(*guide, QStringLiteral("Show me: run it")), Qt::LeftButton);
    QCOMPARE(window.scenario().strategy, QStringLiteral("write-through"));
}

QTEST_MAIN(TestCompare)
#include "tst_compare.moc"
