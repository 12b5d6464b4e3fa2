// SPDX-License-Identifier: GPL-3.0-only
#include "ui/appearance/fonts.h"
#include "ui/charts/chartexport.h"
#include "ui/report/reportbuilder.h"
#include "ui/report/runreport.h"
#include "ui/stage/stageexport.h"
#include "ui/words/language.h"

#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace cachescope;

namespace {

SampleBuffer samplesOf(double seconds)
{
    QVector<Sample> samples;
    for (int i = 1; i <= static_cast<int>(seconds * 10); ++i) {
        Sample sample;
        sample.time = i / 10.0;
        sample.queueDepth = i % 50;
        sample.readP50 = 0.5;
        sample.hitRate = 0.25;
        samples.append(sample);
    }
    SampleBuffer buffer;
    buffer.append(samples);
    return buffer;
}

RunRecord aRun(const SampleBuffer &samples)
{
    RunRecord run;
    Report &report = run.report;
    report.scenario.strategy = QStringLiteral("write-behind");
    report.scenario.name = QStringLiteral("Tom & \"Jerry\" <script>alert(1)</script>");
    report.scenario.workload.seed = 4711;
    report.seconds = 20;
    report.last.requests.reads = 800;
    report.last.requests.writes = 200;
    report.last.time = 20 * second;
    report.last.servers.redis.product = QStringLiteral("Redis 7.0.15");
    report.last.servers.redis.sandbox = true;
    report.last.servers.postgres.product = QStringLiteral("PostgreSQL 15.18");
    report.last.servers.postgres.address = QStringLiteral("db.example:5432/shop");
    Audit audit;
    audit.accepted = audit.saved = 200;
    audit.looked = audit.balanced = true;
    report.last.audit = audit;
    run.when = QDateTime(QDate(2026, 11, 21), QTime(9, 30));
    for (int i = 0; i < 96; ++i)
        report.last.divergence.tiles.append({i + 1, 1, static_cast<TileState>(i % tileStateCount), 0});
    StageMoment stage;
    stage.scenario = report.scenario;
    stage.snapshot = report.last;
    stage.when = run.when;
    run.pictures.append(stageDocument(stage));
    for (const ChartKind::Id kind : chartKinds())
        run.pictures.append(exportDocument({kind, &samples, report.scenario, run.when, ChartBuilder::Span::WholeRun}));
    return run;
}

void languageRows()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : Language::available())
        QTest::newRow(qPrintable(Language::nameOf(code))) << code;
}

} // namespace

class TestRunReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }
    void init() { Language::instance().choose(QStringLiteral("en")); }
    void thePageTellsTheWholeRun();
    void thePageIsWellFormedInEveryLanguage_data() { languageRows(); }
    void thePageIsWellFormedInEveryLanguage();
    void thePageNeedsNothingElse();
    void whatAUserWroteIsNeverMarkup();
    void thePagesHaveFontsAndVectors_data() { languageRows(); }
    void thePagesHaveFontsAndVectors();
    void theScenarioInItCanBeRunAgain();
    void theReportFollowsItsOwnRun();
    void scenarioFiguresAndSamplesAreOfOneRun();
    void whatCannotBeWrittenIsTold();
};

void TestRunReport::thePageTellsTheWholeRun()
{
    const SampleBuffer samples = samplesOf(20);
    const QString html = QString::fromUtf8(htmlReport(aRun(samples)));
    for (const char *part :
         {"4711", "Redis 7.0.15", "PostgreSQL 15.18", "db.example:5432/shop", CACHESCOPE_VERSION, "November", "2026",
          "Audit", "passed", "800", "Hit rate", "Queue depth", "write-behind", "batchSize"})
        QVERIFY2(html.contains(QString::fromLatin1(part)), part);
    QCOMPARE(html.count(QStringLiteral("<svg ")), 1 + chartKinds().size());
}

void TestRunReport::thePageIsWellFormedInEveryLanguage()
{
    QFETCH(QString, code);
    Language::instance().choose(code);
    const SampleBuffer samples = samplesOf(20);
    const QByteArray html = htmlReport(aRun(samples));
    const QByteArray direction = QLocale(code).textDirection() == Qt::RightToLeft ? "rtl" : "ltr";
    QVERIFY(html.contains("<html lang=\"" + QLocale(code).bcp47Name().toLatin1() + "\" dir=\"" + direction + "\">"));
    // Apart from elements without an end, a page of ours is XML.
    QByteArray xml = html;
    xml.replace("<meta charset=\"utf-8\">", "")
        .replace("<meta name=\"viewport\" content=\"width=device-width\">", "")
        .replace("<br>", "");
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(),
             qPrintable(QStringLiteral("line %1: %2").arg(reader.lineNumber()).arg(reader.errorString())));
}

void TestRunReport::thePageNeedsNothingElse()
{
    const SampleBuffer samples = samplesOf(20);
    QByteArray html = htmlReport(aRun(samples));
    html.replace("http://www.w3.org/2000/svg", "").replace("http://www.w3.org/1999/xlink", ""); // names, not addresses
    for (const char *reference : {"http:", "https:", "src=", "href=", "url(", "@import", "<script"})
        QVERIFY2(!html.contains(reference), reference);
}

void TestRunReport::whatAUserWroteIsNeverMarkup()
{
    const SampleBuffer samples = samplesOf(2);
    const QByteArray html = htmlReport(aRun(samples));
    QVERIFY(!html.contains("<script"));
    QVERIFY(html.contains("Tom &amp; &quot;Jerry&quot; &lt;script&gt;"));
}

void TestRunReport::thePagesHaveFontsAndVectors()
{
    QFETCH(QString, code);
    Language::instance().choose(code);
    const SampleBuffer samples = samplesOf(20);
    const QByteArray pdf = pdfReport(aRun(samples));
    QVERIFY(pdf.startsWith("%PDF"));
    QVERIFY(pdf.contains("/FontFile"));
    QVERIFY2(!pdf.contains("/Subtype /Image"), "a picture is no longer drawn in vectors");
    QVERIFY(pdf.count("/Type /Page\n") >= 2);
}

void TestRunReport::theScenarioInItCanBeRunAgain()
{
    const SampleBuffer samples = samplesOf(2);
    const RunRecord run = aRun(samples);
    const QString html = QString::fromUtf8(htmlReport(run));
    const qsizetype begin = html.indexOf(QLatin1Char('>'), html.indexOf(QStringLiteral("<pre"))) + 1;
    QString file = html.mid(begin, html.indexOf(QStringLiteral("</pre>")) - begin);
    file.replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
    const ScenarioReading reading = readScenario(file.toUtf8());
    QVERIFY(reading.problems.isEmpty());
    QCOMPARE(reading.scenario, run.report.scenario);
}

void TestRunReport::theReportFollowsItsOwnRun()
{
    Report report;
    report.scenario.strategy = QStringLiteral("read-through");
    Snapshot snapshot;
    snapshot.strategy = QStringLiteral("cache-aside"); // the run before, still settling
    snapshot.state = RunState::Running;
    snapshot.time = 9 * second;
    noteForReport(report, snapshot);
    QCOMPARE(report.seconds, 0.0);
    snapshot.strategy = report.scenario.strategy;
    snapshot.time = 3 * second;
    snapshot.requests.reads = 30;
    noteForReport(report, snapshot);
    snapshot.state = RunState::Settling;
    snapshot.time = 5 * second;
    noteForReport(report, snapshot);
    QCOMPARE(report.seconds, 3.0);
    QCOMPARE(perSecond(report), 10.0);
}

void TestRunReport::scenarioFiguresAndSamplesAreOfOneRun()
{
    Scenario mine, others;
    mine.strategy = others.strategy = QStringLiteral("cache-aside");
    mine.workload.seed = 1;
    others.workload.seed = 2;
    const auto said = [](RunState state, int reads) {
        Snapshot snapshot;
        snapshot.state = state;
        if (state != RunState::Preparing)
            snapshot.strategy = QStringLiteral("cache-aside");
        snapshot.time = reads * second;
        snapshot.requests.reads = reads;
        Sample sample;
        sample.time = reads;
        if (reads > 0)
            snapshot.newSamples = {sample};
        return snapshot;
    };
    ReportBuilder notes;
    QVERIFY(notes.isEmpty());
    notes.take(said(RunState::Running, 90)); // nothing has begun
    QVERIFY(notes.isEmpty());
    notes.begin(mine);
    notes.take(said(RunState::Preparing, 0));
    QVERIFY(notes.isEmpty());
    notes.take(said(RunState::Running, 1));
    mine.options.batchSize = 7;
    notes.adjust(mine);
    notes.take(said(RunState::Finished, 2));
    notes.adjust(others);                     // for the next one
    notes.take(said(RunState::Finished, 40)); // it has been taken to its end
    QCOMPARE(notes.report().scenario, mine);
    QCOMPARE(notes.report().last.requests.reads, 2);
    QCOMPARE(notes.report().seconds, 1.0);
    QCOMPARE(notes.samples().all().size(), size_t(2));

    notes.begin(others);
    QVERIFY(notes.isEmpty());
    notes.take(said(RunState::Running, 5));
    QCOMPARE(notes.report().scenario, others);
    QCOMPARE(notes.report().last.requests.reads, 5);
    QCOMPARE(notes.samples().newest(), 5.0);
    notes.clear();
    notes.take(said(RunState::Running, 6));
    QVERIFY(notes.isEmpty());
    QVERIFY(notes.samples().isEmpty());
}

void TestRunReport::whatCannotBeWrittenIsTold()
{
    const QTemporaryDir folder;
    const SampleBuffer samples = samplesOf(2);
    const RunRecord run = aRun(samples);
    QVERIFY(!saveReport(run, folder.filePath(QStringLiteral("missing/report.html"))).isEmpty());
    QVERIFY(saveReport(run, folder.filePath(QStringLiteral("report.doc"))).contains(QStringLiteral(".html")));
    for (const char *suffix : {"html", "pdf"}) {
        const QString path = folder.filePath(QStringLiteral("report.") + QLatin1String(suffix));
        QCOMPARE(saveReport(run, path), QString());
        QVERIFY(QFileInfo(path).size() > 5000);
    }
}

QTEST_MAIN(TestRunReport)
#include "tst_runreport.moc"
