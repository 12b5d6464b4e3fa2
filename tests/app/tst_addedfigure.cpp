// SPDX-License-Identifier: GPL-3.0-only
// Offscreen only: tables and sentences, no window of the program's.
#include "app/commands/comparecommand.h"
#include "app/commands/report.h"
#include "engine/comparison/comparisonfile.h"
#include "engine/measure/figures.h"
#include "ui/compare/comparisonexport.h"
#include "ui/compare/comparisontable.h"
#include "ui/words/comparisontext.h"
#include "ui/words/language.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace cachescope;

namespace {

const QByteArray id("lookUpsPerHit");

/// The fewer the better: 1 when every look-up is a hit.
std::optional<double> lookUpsPerHit(const Snapshot &snapshot, double)
{
    if (snapshot.lookUps.hits == 0)
        return {};
    return static_cast<double>(snapshot.lookUps.hits + snapshot.lookUps.misses)
        / static_cast<double>(snapshot.lookUps.hits);
}

Snapshot lastOf(qint64 hits, qint64 misses)
{
    Snapshot snapshot;
    snapshot.state = RunState::Finished;
    snapshot.requests.reads = hits + misses;
    snapshot.lookUps.hits = hits;
    snapshot.lookUps.misses = misses;
    return snapshot;
}

Report aReport()
{
    Report report;
    report.scenario.strategy = QStringLiteral("cache-aside");
    report.seconds = 1;
    report.last = lastOf(80, 20);
    return report;
}

/// The second contender needs twice as many look-ups.
ComparisonResult aComparison()
{
    ComparisonResult result;
    result.repeat = 2;
    result.seconds = 5;
    result.complete = true;
    result.machine.when = QDateTime(QDate(2026, 11, 29), QTime(9, 30), Qt::UTC);
    for (const QString &strategy : {QStringLiteral("cache-aside"), QStringLiteral("write-behind")}) {
        ContenderResult contender;
        contender.label = strategy;
        contender.scenario.strategy = strategy;
        for (int round = 0; round < 2; ++round)
            contender.rounds.append({figuresOf(lastOf(80 / (result.contenders.size() + 1), 20), 5), {}});
        result.contenders.append(contender);
    }
    return result;
}

} // namespace

/// A figure that is added at run time, at every place that could have forgotten it: it is called by its id.
class TestAddedFigure : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { removeFigure(id); }

    void theTableStaysInOrder();
    void whatIsTakenIsNotAddedAgain();
    void aRunIsMeasuredByIt();
    void theReportHasIt();
    void theTextOfARunSaysIt_data();
    void theTextOfARunSaysIt();
    void contendersAreComparedByIt();
    void aFileKeepsIt();
    void theTablesShowIt_data();
    void theTablesShowIt();
    void onceTakenBackItIsNowhere();
    void withoutASourceItIsLeftToTheCaller();

private:
    static Figure added() { return addedFigures().front().figure; }
};

void TestAddedFigure::init()
{
    Language::instance().choose(QStringLiteral("en"));
    QVERIFY(addFigure(
        {.id = id, .unit = FigureInfo::Unit::Plain, .better = FigureInfo::Better::Lower, .source = lookUpsPerHit}));
}

void TestAddedFigure::theTableStaysInOrder()
{
    QCOMPARE(figureInfos().size(), size_t(figureCount + 1));
    QCOMPARE(addedFigures().size(), size_t(1));
    QCOMPARE(infoOf(Figure::ReadP50).id, QByteArray("readP50Ms"));
    QCOMPARE(infoOf(Figure::DatabaseOwnTime).id, QByteArray("databaseLoadOwnP50Ms"));
    QSet<QByteArray> ids, places;
    qsizetype inReport = 0;
    for (const FigureInfo &info : reportedFigures()) {
        QCOMPARE(infoOf(info.figure).id, info.id);
        ids.insert(info.id);
        places.insert(info.inReport);
        inReport += !info.inReport.isEmpty();
    }
    QCOMPARE(ids.size(), qsizetype(reportedFigures().size()));
    QCOMPARE(places.size() - places.contains(QByteArray()), inReport);
}

void TestAddedFigure::whatIsTakenIsNotAddedAgain()
{
    QVERIFY(!addFigure({.id = id, .source = lookUpsPerHit}));
    QVERIFY(!addFigure({.id = "hitRate", .source = lookUpsPerHit}));
    QVERIFY(!addFigure({.id = "another", .source = lookUpsPerHit, .inReport = "queue.maxDepth"}));
    QVERIFY(!addFigure({}));
    removeFigure("hitRate"); // it was not added
    QCOMPARE(figureInfos().size(), size_t(figureCount + 1));
}

void TestAddedFigure::aRunIsMeasuredByIt()
{
    QCOMPARE(at(figuresOf(lastOf(80, 20), 1), added()), std::optional(1.25));
    QVERIFY(!at(figuresOf(lastOf(0, 20), 1), added()));
    QVERIFY(!at(Figures(), added())); // of a run from before it was added
}

void TestAddedFigure::theReportHasIt()
{
    const QJsonObject with = QJsonDocument::fromJson(jsonReport(aReport())).object();
    QCOMPARE(with.value(QLatin1String(id)).toDouble(), 1.25);
    removeFigure(id);
    QJsonObject without = QJsonDocument::fromJson(jsonReport(aReport())).object();
    QVERIFY(!without.contains(QLatin1String(id)));
    without.insert(QLatin1String(id), 1.25);
    QCOMPARE(with, without); // nothing else moved
    QVERIFY(addFigure({.id = id, .source = lookUpsPerHit, .inReport = "database.lookUpsPerHit"}));
    const QJsonObject database =
        QJsonDocument::fromJson(jsonReport(aReport())).object().value(QStringLiteral("database")).toObject();
    QVERIFY(database.contains(QStringLiteral("lookUpsPerHit")) && database.contains(QStringLiteral("loads")));
}

void TestAddedFigure::theTextOfARunSaysIt_data()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : Language::available())
        QTest::newRow(qPrintable(code)) << code;
}

void TestAddedFigure::theTextOfARunSaysIt()
{
    QFETCH(const QString, code);
    Language::instance().choose(code);
    const FigureLines lines = figureLines(aReport());
    const FigureLines::value_type said{QString::fromLatin1(id), formatNumber(1.25, 2)};
    QCOMPARE(lines.count(said), 1);
    QVERIFY(textReport(aReport()).contains(said.first));
}

void TestAddedFigure::contendersAreComparedByIt()
{
    const QVector<Finding> findings = findingsOf({aComparison()});
    const auto found = std::find_if(findings.begin(), findings.end(),
                                    [](const Finding &finding) { return finding.figure == added(); });
    QVERIFY(found != findings.end());
    QCOMPARE(found->best, QVector<int>{0});
    QCOMPARE(found->worst, 1);
    QVERIFY(comparisontext::finding({aComparison()}, *found).contains(QLatin1String("Cache-aside")));
}

void TestAddedFigure::aFileKeepsIt()
{
    const QByteArray file = writeComparison(aComparison());
    const ComparisonReading reading = readComparison(file);
    QCOMPARE(reading.trouble, ComparisonReading::Trouble::None);
    QCOMPARE(reading.result.contenders.first().spread(added())->median, 1.25);
    removeFigure(id);
    const ComparisonReading without = readComparison(file); // who does not have it can read the rest
    QCOMPARE(without.trouble, ComparisonReading::Trouble::None);
    QVERIFY(without.result.contenders.first().spread(Figure::HitRate));
}

void TestAddedFigure::theTablesShowIt_data()
{
    theTextOfARunSaysIt_data();
}

void TestAddedFigure::theTablesShowIt()
{
    QFETCH(const QString, code);
    Language::instance().choose(code);
    const ComparisonTable table = comparisonTable({aComparison()});
    const auto row = std::find_if(table.rows.begin(), table.rows.end(),
                                  [](const ComparisonRow &each) { return each.title == QString::fromLatin1(id); });
    QVERIFY(row != table.rows.end());
    QVERIFY(row->cells.first().best && !row->cells.last().best);
    QVERIFY(!row->finding.isEmpty());
    QVERIFY(comparisonCsv({aComparison()}).contains(id + ",per request,1.25"));
    QVERIFY(textReport(aComparison()).contains(QString::fromLatin1(id)));
}

void TestAddedFigure::onceTakenBackItIsNowhere()
{
    removeFigure(id);
    QCOMPARE(figureInfos().size(), size_t(figureCount));
    QVERIFY(addedFigures().empty());
    QVERIFY(!textReport(aReport()).contains(QString::fromLatin1(id)));
    QVERIFY(!writeComparison(aComparison()).contains(id));
    removeFigure(id); // again: nothing happens
    QCOMPARE(reportedFigures().back().inReport, QByteArray("audit.unconfirmed"));
}

void TestAddedFigure::withoutASourceItIsLeftToTheCaller()
{
    removeFigure(id);
    QVERIFY(addFigure({.id = id}));
    QVERIFY(!at(figuresOf(lastOf(80, 20), 1), added()));
    QVERIFY(!jsonReport(aReport()).contains(id)); // unknown is not nought
    QVERIFY(!textReport(aReport()).contains(QString::fromLatin1(id)));
    ComparisonResult result = aComparison();
    at(result.contenders.first().rounds.first().figures, added()) = 7;
    QCOMPARE(readComparison(writeComparison(result)).result.contenders.first().spread(added())->high, 7.0);
    for (const Finding &finding : findingsOf({result}))
        QVERIFY(finding.figure != added()); // neither way is better
}

QTEST_MAIN(TestAddedFigure)
#include "tst_addedfigure.moc"
