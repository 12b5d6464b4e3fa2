// SPDX-License-Identifier: GPL-3.0-only
#include "ui/appearance/fonts.h"
#include "ui/charts/chartexport.h"
#include "ui/charts/chartpanel.h"
#include "ui/charts/livechart.h"
#include "ui/charts/marklabels.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QGraphicsScene>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineSeries>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

using namespace cachescope;

namespace {

QVector<Sample> samplesUpTo(double seconds)
{
    QVector<Sample> samples;
    for (int i = 1; i <= static_cast<int>(seconds * 10); ++i) {
        Sample sample;
        sample.time = i / 10.0;
        sample.queueDepth = i % 50;
        sample.ahead = 3;
        sample.readP50 = 0.5;
        sample.hitRate = 0.25;
        samples.append(sample);
    }
    return samples;
}

/// The same colour but for what antialiasing mixes in.
bool alike(QColor one, QColor other)
{
    return std::abs(one.red() - other.red()) + std::abs(one.green() - other.green())
        + std::abs(one.blue() - other.blue())
        < 90;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }
    void init() { Language::instance().choose(QStringLiteral("en")); }
    void noNameOfAMarkTouchesAnother_data();
    void noNameOfAMarkTouchesAnother();
    void itsNumbersGrowWithTheLetters();
    void theBufferDrawsTheLastMinuteAndKeepsAnHour();
    void nothingBreaksOnFewSamples_data();
    void nothingBreaksOnFewSamples();
    void noLabelOfAnAxisIsRounded_data();
    void noLabelOfAnAxisIsRounded();
    void picturesSayWhatTheyShow_data();
    void picturesSayWhatTheyShow();
    void numbersAreWrittenForMachinesInEveryLanguage();
    void aTableSaysWhatItIsInTheCurrentLanguage_data() { picturesSayWhatTheyShow_data(); }
    void aTableSaysWhatItIsInTheCurrentLanguage();
    void whereLatencyIsAddedTheMeasuredOneIsShownBesideIt();
    void aPictureIsAsLargeAsItWasAskedFor();
    void printIsLightWhateverTheScreenShows();
    void everyNumberIsInTheJson();
    void everyAxisIsLabelledToItsEndsOnTheLowestChart_data();
    void everyAxisIsLabelledToItsEndsOnTheLowestChart();
    void theWholeRunIsDrawnWithEveryPeak();
    void aFileThatCannotBeWrittenIsToldAndStaysAsItWas();

private:
    ChartDocument document(const SampleBuffer &samples, ChartKind::Id kind = ChartKind::Id::QueueDepth) const
    {
        Scenario scenario;
        scenario.strategy = QStringLiteral("write-behind");
        scenario.name = QStringLiteral("Black Friday");
        return {kind, &samples, scenario, QDateTime::currentDateTime()};
    }
};

void TestCharts::noNameOfAMarkTouchesAnother_data()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : Language::available())
        QTest::newRow(qPrintable(Language::nameOf(code))) << code;
}

void TestCharts::noNameOfAMarkTouchesAnother()
{
    QFETCH(const QString, code);
    Language::instance().choose(code);
    SampleBuffer samples;
    Sample sample;
    sample.time = 5;
    samples.append({sample});
    QVector<FaultMark> faults;
    for (const FaultKind kind : {FaultKind::Kill, FaultKind::Errors, FaultKind::Latency, FaultKind::Pause}) {
        FaultMark mark;
        mark.fault.kind = kind;
        mark.from = 3 + 0.2 * static_cast<double>(faults.size());
        faults.append(mark);
    }
    samples.setFaults(faults);
    samples.setAlerts({{AlertKind::CacheUnreachable, 3.1, 4, 1}, {AlertKind::Memory, 3.5, -1, 1}});
    for (const QSizeF size : {QSizeF(250, 80), QSizeF(250, 50), QSizeF(700, 300)}) {
        ChartBuilder builder(ChartKind::Id::HitRate, lightPalette(), 1);
        builder.fill(samples);
        QGraphicsScene scene;
        scene.addItem(builder.chart());
        builder.chart()->resize(size);
        const QRectF plot = builder.chart()->plotArea();
        const bool mirrored = Language::instance().isRightToLeft();
        const QRectF clear(mirrored ? plot.center().x() : plot.left(), plot.top() + 5, plot.width() * 0.5,
                           14); // as a threshold's name
        builder.names()->keepClear([clear] { return QVector<QRectF>{clear}; });
        const QVector<MarkLabels::Placed> placed = builder.names()->placed();
        QVERIFY(size.height() < 80 || !placed.isEmpty());
        QVERIFY(size.height() < 300 || placed.size() >= 3);
        for (qsizetype i = 0; i < placed.size(); ++i) {
            QVERIFY2(plot.contains(placed.at(i).rect), qPrintable(placed.at(i).text));
            QVERIFY2(!clear.intersects(placed.at(i).rect), qPrintable(placed.at(i).text));
            for (qsizetype j = 0; j < i; ++j)
                QVERIFY2(!placed.at(i).rect.intersects(placed.at(j).rect), qPrintable(placed.at(i).text));
        }
    }
    Language::instance().choose(QStringLiteral("en"));
}

void TestCharts::itsNumbersGrowWithTheLetters()
{
    SampleBuffer samples;
    QWidget window;
    window.setStyleSheet(QStringLiteral("QFrame#card { border: 1px solid gray; }"));
    LiveChart chart(ChartKind::Id::QueueDepth, samples, &window);
    chart.resize(300, 200);
    window.show();
    const auto room = [&chart] { return chart.findChild<QChartView *>()->chart()->margins().bottom(); };
    const int before = room();
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 2);
    QApplication::setFont(large);
    chart.resize(400, 300); // as presenting does
    const int after = room();
    QApplication::setFont(usual);
    QVERIFY2(after > before, qPrintable(QString::number(after)));
}

void TestCharts::theBufferDrawsTheLastMinuteAndKeepsAnHour()
{
    SampleBuffer samples;
    samples.append(samplesUpTo(100));
    QCOMPARE(samples.newest(), 100.0);
    QVERIFY(samples.all()[samples.firstDrawn()].time >= 40.0);
    QVERIFY(samples.all()[samples.firstDrawn()].time < 40.2);
    samples.append(samplesUpTo(3600));
    QCOMPARE(samples.all().size(), SampleBuffer::limit);
}

void TestCharts::nothingBreaksOnFewSamples_data()
{
    QTest::addColumn<double>("seconds");
    QTest::newRow("no sample") << 0.0;
    QTest::newRow("one sample") << 0.1;
    QTest::newRow("two minutes") << 120.0;
}

void TestCharts::nothingBreaksOnFewSamples()
{
    QFETCH(double, seconds);
    ChartPanel panel;
    Snapshot snapshot;
    snapshot.state = RunState::Finished;
    snapshot.newSamples = samplesUpTo(seconds);
    panel.resize(1100, 220);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    panel.setSnapshot(snapshot);
    for (LiveChart *chart : panel.charts()) {
        QVERIFY(!chart->accessibleName().isEmpty());
        QTest::keyClick(chart, Qt::Key_Left);
        QTest::mouseMove(chart, chart->rect().center());
        const bool told = !chart->accessibleDescription().isEmpty();
        QCOMPARE(told, seconds > 1); // the key went one second back
    }
    panel.clear();
    QVERIFY(panel.samples().isEmpty());
}

void TestCharts::noLabelOfAnAxisIsRounded_data()
{
    QTest::addColumn<double>("highest");
    for (const double highest : {0.0, 1.0, 5.0, 9.0, 31.0, 99.0, 101.0, 1234.0, 98765.0})
        QTest::addRow("up to %g", highest) << highest;
}

void TestCharts::noLabelOfAnAxisIsRounded()
{
    QFETCH(double, highest);
    SampleBuffer samples;
    Sample sample;
    sample.time = 1;
    sample.queueDepth = highest;
    samples.append({sample});
    ChartBuilder builder(ChartKind::Id::QueueDepth, lightPalette(), 1);
    const std::unique_ptr<QChart> chart(builder.chart());
    builder.fill(samples);
    const auto *axis = qobject_cast<QValueAxis *>(chart->axes(Qt::Vertical).constFirst());
    QVERIFY(axis);
    QVERIFY(axis->max() >= highest);
    const double step = axis->max() / (axis->tickCount() - 1);
    QCOMPARE(step, std::floor(step));
}

void TestCharts::picturesSayWhatTheyShow_data()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : Language::available())
        QTest::newRow(qPrintable(Language::nameOf(code))) << code;
}

void TestCharts::picturesSayWhatTheyShow()
{
    QFETCH(QString, code);
    Language::instance().choose(code);
    SampleBuffer samples;
    samples.append(samplesUpTo(30));
    const QTemporaryDir folder;
    for (const ChartKind::Id kind : chartKinds()) {
        const ChartDocument chart = document(samples, kind);
        const QString svg = folder.filePath(QStringLiteral("chart.svg"));
        QCOMPARE(saveDocument(exportDocument(chart), svg), QString());
        const QString text = QString::fromUtf8(contentOf(svg));
        QVERIFY(text.contains(QStringLiteral("Noto Sans")));
        QVERIFY2(text.contains(chartKind(kind, lightPalette()).title), "the title is no longer text");
        QVERIFY(text.contains(QStringLiteral("Write-behind")) && text.contains(QStringLiteral("Black Friday")));

        const QString pdf = folder.filePath(QStringLiteral("chart.pdf"));
        QCOMPARE(saveDocument(exportDocument(chart), pdf), QString());
        QVERIFY(contentOf(pdf).startsWith("%PDF"));
        QVERIFY2(contentOf(pdf).contains("/FontFile"), "no font is embedded");

        const QString png = folder.filePath(QStringLiteral("chart.png"));
        QCOMPARE(saveDocument(exportDocument(chart), png), QString());
        const QImage image(png);
        QCOMPARE(image.size(), QSize(2400, 1400));
        const QColor line = chartKind(kind, lightPalette()).lines.constFirst().color;
        int found = 0;
        for (int y = 500; y < image.height(); y += 1) {
            for (int x = 0; x < image.width(); x += 3)
                found += alike(image.pixelColor(x, y), line);
        }
        QVERIFY2(found > 20, "the line is not in the picture");
    }
}

void TestCharts::numbersAreWrittenForMachinesInEveryLanguage()
{
    Language::instance().choose(QStringLiteral("ar"));
    SampleBuffer samples;
    samples.append(samplesUpTo(1));
    const QList<QByteArray> lines = chartCsv(document(samples, ChartKind::Id::Latency)).split('\n');
    QCOMPARE(lines.at(4),
             QByteArray("time (s),read p50 (ms),read p99 (ms),write p50 (ms),write p99 (ms),read p50 measured (ms),"
                        "read p99 measured (ms),write p50 measured (ms),write p99 measured (ms)"));
    QCOMPARE(lines.at(5), QByteArray("0.100,0.5,,,,,,,")); // no requests: a gap, not a zero
    QCOMPARE(lines.size(), 16);
}

void TestCharts::aTableSaysWhatItIsInTheCurrentLanguage()
{
    QFETCH(QString, code);
    Language::instance().choose(code);
    SampleBuffer samples;
    samples.append(samplesUpTo(1));
    ChartDocument chart = document(samples, ChartKind::Id::Latency);
    chart.scenario.name = QStringLiteral("A name\nof two lines");
    const ChartKind kind = chartKind(ChartKind::Id::Latency, lightPalette());
    const QStringList lines = QString::fromUtf8(chartCsv(chart)).split(QLatin1Char('\n'));
    for (int i = 0; i < 4; ++i)
        QVERIFY2(lines.at(i).startsWith(QStringLiteral("# ")), qPrintable(lines.at(i)));
    QCOMPARE(lines.at(0), QStringLiteral("# ") + kind.title);
    QVERIFY(lines.at(1).contains(kind.unit));
    QVERIFY(lines.at(2).contains(QStringLiteral("Write-behind"))
            && lines.at(2).contains(QStringLiteral("A name of two lines")));
    QVERIFY(lines.at(3).contains(Language::instance()
                                     .locale()
                                     .toString(chart.when.date().year())
                                     .remove(QLatin1Char(','))
                                     .remove(QLatin1Char('.'))
                                     .remove(QChar(0x066c))));
    QVERIFY(lines.at(4).startsWith(QStringLiteral("time (s),")));
    QCOMPARE(lines.filter(QStringLiteral("#")).size(), 4);
}

void TestCharts::whereLatencyIsAddedTheMeasuredOneIsShownBesideIt()
{
    const auto drawn = [](const ChartBuilder &builder, const QString &name) {
        qsizetype points = 0;
        for (const QAbstractSeries *series : builder.chart()->series()) {
            if (series->name() == name)
                points += static_cast<const QLineSeries *>(series)->count();
        }
        return points;
    };
    QVector<Sample> plain = samplesUpTo(10);
    for (Sample &sample : plain)
        sample.readMeasuredP50 = sample.readP50;
    QVector<Sample> delayed = plain;
    for (Sample &sample : delayed)
        sample.readP50 += 20;
    for (const bool added : {false, true}) {
        SampleBuffer samples;
        samples.append(added ? delayed : plain);
        ChartBuilder builder(ChartKind::Id::Latency, lightPalette(), 1);
        const std::unique_ptr<QChart> chart(builder.chart());
        builder.fill(samples);
        QCOMPARE(builder.kind().showsThin, added);
        QCOMPARE(drawn(builder, builder.kind().thinName), added ? 100 : 0);
    }
    ChartPanel panel, late;
    panel.resize(1100, 220);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    Snapshot snapshot;
    snapshot.state = RunState::Finished; // all charts are drawn at once
    snapshot.newSamples = delayed;
    panel.setSnapshot(snapshot);
    late.setSnapshot(snapshot); // not shown yet
    late.resize(1100, 220);
    late.show();
    QVERIFY(QTest::qWaitForWindowExposed(&late));
    const auto topOf = [](const ChartPanel &of) {
        for (const LiveChart *chart : of.charts()) {
            if (chart->id() == ChartKind::Id::Latency)
                return chart->findChild<QChartView *>()->y();
        }
        return 0;
    };
    QCOMPARE(topOf(late), topOf(panel)); // both legends have room for the thin line
    for (LiveChart *chart : panel.charts()) {
        if (chart->id() != ChartKind::Id::Latency)
            continue;
        QTest::keyClick(chart, Qt::Key_Left);
        const QString told = chart->accessibleDescription();
        QVERIFY2(told.contains(QStringLiteral("of it measured")) && told.contains(formatDuration(0.5)),
                 qPrintable(told));
    }
}

void TestCharts::aPictureIsAsLargeAsItWasAskedFor()
{
    SampleBuffer samples;
    samples.append(samplesUpTo(1));
    const ExportDocument chart = exportDocument(document(samples));
    for (const int scale : {1, 2, 4})
        QCOMPARE(QImage::fromData(pngOf(chart.picture, scale)).size(), chartPictureSize * scale);
}

void TestCharts::printIsLightWhateverTheScreenShows()
{
    SampleBuffer samples;
    samples.append(samplesUpTo(30));
    const ExportDocument chart = exportDocument(document(samples, ChartKind::Id::Latency));
    Theme::instance().choose(Theme::Choice::Light);
    const QByteArray light = svgOf(chart.picture);
    Theme::instance().choose(Theme::Choice::Dark);
    const QByteArray dark = svgOf(chart.picture);
    Theme::instance().choose(Theme::Choice::System);
    QCOMPARE(dark, light);
}

void TestCharts::everyNumberIsInTheJson()
{
    Language::instance().choose(QStringLiteral("ar"));
    SampleBuffer samples;
    samples.append(samplesUpTo(1));
    const QJsonObject json = QJsonDocument::fromJson(chartJson(document(samples, ChartKind::Id::Latency))).object();
    QCOMPARE(json[QLatin1String("chart")].toString(), QStringLiteral("latency"));
    QCOMPARE(json[QLatin1String("scenario")].toObject()[QLatin1String("strategy")].toString(),
             QStringLiteral("write-behind"));
    const QJsonArray columns = json[QLatin1String("columns")].toArray();
    QCOMPARE(columns.at(1).toString(), QStringLiteral("read p50 (ms)"));
    const QJsonArray rows = json[QLatin1String("rows")].toArray();
    QCOMPARE(rows.size(), 10);
    QCOMPARE(rows.at(0).toArray().size(), columns.size());
    QCOMPARE(rows.at(0).toArray().at(0).toDouble(), 0.1);
    QCOMPARE(rows.at(0).toArray().at(1).toDouble(), 0.5);
    QVERIFY(rows.at(0).toArray().at(2).isNull()); // no requests: a gap, not a zero
}

void TestCharts::everyAxisIsLabelledToItsEndsOnTheLowestChart_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QSize>("size");
    for (const QString &code : Language::available()) {
        for (const QSize size : {QSize(144, 64), QSize(254, 100), QSize(480, 260)})
            QTest::addRow("%s, %d high", qPrintable(code), size.height()) << code << size;
    }
}

void TestCharts::everyAxisIsLabelledToItsEndsOnTheLowestChart()
{
    QFETCH(const QString, code);
    QFETCH(const QSize, size);
    Language::instance().choose(code);
    QVector<Sample> run = samplesUpTo(60);
    run[300].readP99 = 800;
    SampleBuffer samples;
    samples.append(run);
    for (const ChartKind::Id kind : chartKinds()) {
        ChartBuilder builder(kind, lightPalette(), 1);
        QGraphicsScene scene;
        scene.addItem(builder.chart());
        builder.setHeight(size.height());
        builder.fill(samples);
        builder.chart()->resize(size);
        QImage image(size, QImage::Format_RGB32);
        QPainter painter(&image);
        scene.render(&painter); // lays the axes out
        const auto placed = builder.labels()->placed();
        QStringList texts;
        for (const AxisLabels::Placed &label : placed) {
            texts.append(label.text);
            QVERIFY2(builder.chart()->rect().adjusted(-1, -1, 1, 1).contains(label.rect), qPrintable(label.text));
            for (const AxisLabels::Placed &other : placed)
                QVERIFY2(&other == &label
                             || !other.rect.adjusted(2, 4, -2, -4).intersects(label.rect.adjusted(2, 4, -2, -4)),
                         qPrintable(label.text + QStringLiteral(" touches ") + other.text));
        }
        const QString second = QCoreApplication::translate("Chart", "%1 s");
        for (const int end : {0, -60})
            QVERIFY2(texts.contains(second.arg(formatCount(end))), qPrintable(texts.join(QStringLiteral(" | "))));
        QVERIFY2(texts.size() >= 4,
                 qPrintable(texts.join(QStringLiteral(" | ")))); // and of the values the lowest and the highest
        QVERIFY2(builder.chart()->plotArea().height() > size.height() / 5.0,
                 qPrintable(QString::number(builder.chart()->plotArea().height())));
    }
}

void TestCharts::theWholeRunIsDrawnWithEveryPeak()
{
    QVector<Sample> run = samplesUpTo(1000);
    run[4321].queueDepth = 777;
    SampleBuffer samples;
    samples.append(run);
    ChartBuilder builder(ChartKind::Id::QueueDepth, lightPalette(), 1, ChartBuilder::Span::WholeRun);
    const std::unique_ptr<QChart> chart(builder.chart());
    builder.fill(samples);
    const auto *line = qobject_cast<QLineSeries *>(chart->series().constFirst());
    QVERIFY(line);
    const QVector<QPointF> points = line->points().toVector();
    QVERIFY(points.size() <= 2000);
    QVERIFY(points.constFirst().x() < 1);
    QVERIFY(points.constLast().x() > 999);
    QVERIFY(std::is_sorted(points.begin(), points.end(), [](QPointF a, QPointF b) { return a.x() < b.x(); }));
    QVERIFY(points.contains(QPointF(run[4321].time, 777)));
    auto *time = qobject_cast<QCategoryAxis *>(chart->axes(Qt::Horizontal).constFirst());
    QVERIFY(time);
    QCOMPARE(time->min(), 0.0);
    QCOMPARE(time->max(), 1000.0);
    QCOMPARE(time->categoriesLabels(),
             (QStringList{QStringLiteral("0 s"), QStringLiteral("200 s"), QStringLiteral("400 s"),
                          QStringLiteral("600 s"), QStringLiteral("800 s"), QStringLiteral("1,000 s")}));
}

void TestCharts::aFileThatCannotBeWrittenIsToldAndStaysAsItWas()
{
    SampleBuffer samples;
    samples.append(samplesUpTo(1));
    const QTemporaryDir folder;
    QVERIFY(!saveDocument(exportDocument(document(samples)), folder.filePath(QStringLiteral("missing/chart.png")))
                 .isEmpty());
    QVERIFY(!saveDocument(exportDocument(document(samples)), QStringLiteral("/proc/chart.svg")).isEmpty());
    const QString unknown =
        saveDocument(exportDocument(document(samples)), folder.filePath(QStringLiteral("chart.doc")));
    QVERIFY(unknown.contains(QStringLiteral(".svg")));
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("chart.doc"))));
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
