// SPDX-License-Identifier: GPL-3.0-only
// Offscreen only: it starts the program itself, without any display.
#include "app/commands/exitstatus.h"
#include "engine/comparison/comparisonfile.h"
#include "tests/support/patience.h"
#include "tests/support/program.h"
#include "ui/words/exportformats.h"

#include <QDir>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace cachescope;

namespace {

Ended compare(const QStringList &options)
{
    return runProgram(QStringList{QStringLiteral("compare")} + options, patienceMs);
}

const QStringList quick = {
    QStringLiteral("--seconds"),        QStringLiteral("0.5"), QStringLiteral("--warm-up"),  QStringLiteral("0.2"),
    QStringLiteral("--database-delay"), QStringLiteral("5"),   QStringLiteral("--no-claims")};
const QStringList twoStrategies = {QStringLiteral("--strategies"), QStringLiteral("write-through,write-behind")};

} // namespace

class TestCompare : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theJsonIsOneObjectThatCanBeOpenedAgain();
    void theTextNamesTheBestWithMoreThanColour();
    void everyFormatIsSaved();
    void aFieldIsVaried();
    void killsAndClaimsAreRunsMore();
    void killsNeedTheSandbox();
    void aPictureIsAsLargeAsWanted();
    void anInterruptKeepsWhatIsFinished();
    void aServerThatIsNotThereIsStatusThree();
    void wrongOptionsAreExplained_data();
    void wrongOptionsAreExplained();
};

void TestCompare::theJsonIsOneObjectThatCanBeOpenedAgain()
{
    const Ended ended = compare(
        quick + twoStrategies + QStringList{QStringLiteral("--repeat"), QStringLiteral("2"), QStringLiteral("--json")});
    QVERIFY2(ended.status == ExitDone, ended.err.constData());
    const QJsonObject json = QJsonDocument::fromJson(ended.out).object();
    QCOMPARE(json.value(QLatin1String("seed")).toInt(), 1);
    QCOMPARE(json.value(QLatin1String("repeat")).toInt(), 2);
    QCOMPARE(json.value(QLatin1String("scenario"))
                 .toObject()
                 .value(QLatin1String("databaseDelay"))
                 .toObject()
                 .value(QLatin1String("ms"))
                 .toInt(),
             5);
    QVERIFY(json.value(QLatin1String("machine")).toObject().value(QLatin1String("cpus")).toInt() > 0);
    const QJsonArray contenders = json.value(QLatin1String("contenders")).toArray();
    QCOMPARE(contenders.size(), 2);
    QCOMPARE(contenders.at(1).toObject().value(QLatin1String("strategy")).toString(), QStringLiteral("write-behind"));
    for (const QJsonValue &contender : contenders) {
        const QJsonObject latency = contender.toObject()
                                        .value(QLatin1String("figures"))
                                        .toObject()
                                        .value(QLatin1String("writeP50Ms"))
                                        .toObject();
        const double low = latency.value(QLatin1String("min")).toDouble();
        const double middle = latency.value(QLatin1String("median")).toDouble();
        QVERIFY(low > 0 && low <= middle && middle <= latency.value(QLatin1String("max")).toDouble());
    }
    QVERIFY(!json.value(QLatin1String("findings")).toArray().isEmpty());
    const ComparisonReading reading = readComparison(ended.out);
    QVERIFY2(reading.trouble == ComparisonReading::Trouble::None, qPrintable(reading.detail));
    QVERIFY(reading.result.complete);
}

void TestCompare::theTextNamesTheBestWithMoreThanColour()
{
    const Ended ended = compare(quick + twoStrategies
                                + QStringList{QStringLiteral("--repeat"), QStringLiteral("1"),
                                              QStringLiteral("--language"), QStringLiteral("en")});
    QVERIFY2(ended.status == ExitDone, ended.err.constData());
    const QString text = QString::fromUtf8(ended.out);
    QVERIFY(text.contains(QChar(0x2605) + QStringLiteral(" Write-behind")));
    QVERIFY(text.contains(QStringLiteral("No difference: all have 0.")));
    QVERIFY(text.contains(QStringLiteral("One round only")));
    QVERIFY(text.contains(QStringLiteral("25 times")) && text.contains(QStringLiteral("100 times")));
    QVERIFY(QString::fromUtf8(ended.err).contains(QStringLiteral("Write-behind, round 1 of 1")));
}

void TestCompare::everyFormatIsSaved()
{
    QTemporaryDir folder;
    const QString place = folder.filePath(QStringLiteral("new/handout"));
    const Ended ended =
        compare(quick + twoStrategies
                + QStringList{QStringLiteral("--repeat"), QStringLiteral("1"), QStringLiteral("--export"), place,
                              QStringLiteral("--format"), comparisonFormats().join(QLatin1Char(',')),
                              QStringLiteral("--language"), QStringLiteral("ar")});
    QVERIFY2(ended.status == ExitDone, ended.err.constData());
    for (const QString &suffix : comparisonFormats())
        QVERIFY2(QFileInfo(QDir(place).filePath(QStringLiteral("comparison.") + suffix)).size() > 500,
                 qPrintable(suffix));
    for (const char *name : {"comparison-over-time.csv", "comparison-over-time.png", "comparison-over-time.svg",
                             "comparison-over-time.pdf"})
        QVERIFY2(QFileInfo(QDir(place).filePath(QLatin1String(name))).size() > 500, name);
    const ComparisonReading reading = readComparisonFile(QDir(place).filePath(QStringLiteral("comparison.json")));
    QCOMPARE(reading.trouble, ComparisonReading::Trouble::None);
    QVERIFY(reading.result.contenders.first().rounds.first().samples.size() > 3);
}

void TestCompare::aFieldIsVaried()
{
    const Ended ended =
        compare(quick
                + QStringList{QStringLiteral("--strategy"), QStringLiteral("cache-aside"), QStringLiteral("--vary"),
                              QStringLiteral("databaseDelay.ms=0,20"), QStringLiteral("--reads"), QStringLiteral("0"),
                              QStringLiteral("--repeat"), QStringLiteral("1"), QStringLiteral("--json")});
    QVERIFY2(ended.status == ExitDone, ended.err.constData());
    const ComparisonResult result = readComparison(ended.out).result;
    QCOMPARE(result.contenders.size(), 2);
    QCOMPARE(result.contenders.last().label, QStringLiteral("cache-aside databaseDelay.ms=20"));
    QVERIFY(result.contenders.last().spread(Figure::WriteP50)->median >= 20);
    QVERIFY(result.contenders.first().spread(Figure::WriteP50)->median < 20);
}

void TestCompare::killsAndClaimsAreRunsMore()
{
    QStringList options = quick;
    options.removeAll(QStringLiteral("--no-claims"));
    const Ended ended = compare(options
                                + QStringList{QStringLiteral("--strategies"), QStringLiteral("write-behind"),
                                              QStringLiteral("--repeat"), QStringLiteral("1"),
                                              QStringLiteral("--kills"), QStringLiteral("--json")});
    QVERIFY2(ended.status == ExitDone, ended.err.constData());
    const ComparisonResult result = readComparison(ended.out).result;
    QVERIFY(result.complete && result.kills);
    for (const Figure figure : {Figure::LostProcessKilled, Figure::LostCacheKilled, Figure::LostDatabaseKilled})
        QVERIFY(result.contenders.first().spread(figure));
    QVERIFY(claimsOf(result).first().measured() > 1);
    QVERIFY2(!ended.err.contains("cannot be reached"), ended.err.constData()); // that was wanted
    QVERIFY(ended.err.contains("for the source's claim") && ended.err.contains("Lost when the cache is killed"));
}

void TestCompare::killsNeedTheSandbox()
{
    const Ended ended = compare(quick
                                + QStringList{QStringLiteral("--kills"), QStringLiteral("--redis"),
                                              QStringLiteral("redis://127.0.0.1:1/0"), QStringLiteral("--postgres"),
                                              QStringLiteral("postgres://me@127.0.0.1:1/none")});
    QCOMPARE(ended.status, int(ExitUsage));
    QVERIFY(ended.err.contains("needs the sandbox"));
}

void TestCompare::aPictureIsAsLargeAsWanted()
{
    QTemporaryDir folder;
    const Ended ended =
        compare(quick + twoStrategies
                + QStringList{QStringLiteral("--repeat"), QStringLiteral("1"), QStringLiteral("--export"),
                              folder.path(), QStringLiteral("--format"), QStringLiteral("png,svg"),
                              QStringLiteral("--scale"), QStringLiteral("1")});
    QVERIFY2(ended.status == ExitDone, ended.err.constData());
    QFile svg(folder.filePath(QStringLiteral("comparison-over-time.svg")));
    QVERIFY(svg.open(QIODevice::ReadOnly));
    const QImage image(folder.filePath(QStringLiteral("comparison-over-time.png")));
    QVERIFY(svg.readAll().contains("viewBox=\"0 0 " + QByteArray::number(image.width()) + ' '
                                   + QByteArray::number(image.height())));
}

void TestCompare::anInterruptKeepsWhatIsFinished()
{
    QProcess process;
    process.setProcessEnvironment(bareEnvironment());
    process.start(QStringLiteral(CACHESCOPE_BINARY),
                  QStringList{QStringLiteral("compare"), QStringLiteral("--json"), QStringLiteral("--repeat"),
                              QStringLiteral("50")}
                      + quick + twoStrategies);
    QByteArray err;
    QTRY_VERIFY_WITH_TIMEOUT((err += process.readAllStandardError()).contains("Write-behind, round 1 of 50"),
                             patienceMs);
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    QVERIFY(process.waitForFinished(patienceMs));
    QCOMPARE(process.exitCode(), int(ExitFailed));
    const ComparisonReading reading = readComparison(process.readAllStandardOutput());
    QCOMPARE(reading.trouble, ComparisonReading::Trouble::None);
    QVERIFY(!reading.result.complete);
    QCOMPARE(reading.result.contenders.first().rounds.size(), 1);
}

void TestCompare::aServerThatIsNotThereIsStatusThree()
{
    const Ended ended =
        compare(quick
                + QStringList{QStringLiteral("--redis"), QStringLiteral("redis://127.0.0.1:1/0"),
                              QStringLiteral("--postgres"), QStringLiteral("postgres://me@127.0.0.1:1/none")});
    QCOMPARE(ended.status, int(ExitUnreachable));
    QVERIFY(ended.out.isEmpty());
}

void TestCompare::wrongOptionsAreExplained_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("sentence");
    const auto row = [](const char *name, const char *option, const char *value, const char *sentence) {
        QTest::newRow(name) << QStringList{QString::fromLatin1(option), QString::fromLatin1(value)}
                            << QByteArray(sentence);
    };
    row("a strategy that does not exist", "--strategies", "cache-aside,nothing",
        "choose one of: cache-aside, read-through");
    row("no rounds", "--repeat", "0", "--repeat must be between 1 and 50");
    row("half a round", "--repeat", "1.5", "--repeat must be between 1 and 50");
    row("a warm-up in words", "--warm-up", "long", "--warm-up must be between 0 and 3600");
    row("a field that does not exist", "--vary", "knobs.colour=1,2", "knobs.batchSize");
    row("a setting that is refused", "--vary", "knobs.batchSize=1,0", "--vary knobs.batchSize must be between 1");
    row("too many settings", "--vary", "knobs.batchSize=1,2,3,4,5,6,7,8,9,10,11,12,13", "between 1 and 12, not 13");
    row("a format without a folder", "--format", "csv", "--export DIR");
    row("a scale without a folder", "--scale", "4", "--export DIR");
}

void TestCompare::wrongOptionsAreExplained()
{
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, sentence);
    const Ended ended = compare(options);
    QCOMPARE(ended.status, int(ExitUsage));
    QVERIFY2(ended.err.contains(sentence), ended.err.constData());
    QVERIFY(ended.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestCompare)
#include "tst_compare.moc"
