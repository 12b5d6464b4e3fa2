// SPDX-License-Identifier: GPL-3.0-only
// Offscreen only: it starts the program itself, without any display.
#include "app/commands/exitstatus.h"
#include "engine/recording/recording.h"
#include "engine/scenario/scenario.h"
#include "tests/support/patience.h"
#include "tests/support/program.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace cachescope;

namespace {

QStringList explore(const char *strategy, const char *requests, const QStringList &more = {})
{
    return QStringList{QStringLiteral("explore"), QStringLiteral("--strategy"), QString::fromLatin1(strategy),
                       QStringLiteral("--requests"), QString::fromLatin1(requests)}
    + more;
}

int countOf(const QJsonObject &json, const QString &verdict)
{
    for (const QJsonValue &outcome : json.value(QLatin1String("outcomes")).toArray()) {
        if (outcome[QLatin1String("verdict")].toString() == verdict)
            return outcome[QLatin1String("count")].toInt();
    }
    return 0;
}

/// "read 1; write 1" under cache-aside, in a file of the folder.
QString scheduleFile(const QTemporaryDir &folder, const MoveOrder &order)
{
    Scenario scenario;
    scenario.requests = readPlan(QStringLiteral("read 1; write 1")).plan;
    scenario.order = order;
    QFile file(folder.filePath(QStringLiteral("race.json")));
    return file.open(QIODevice::WriteOnly) && file.write(writeScenario(scenario)) > 0 ? file.fileName() : QString();
}

} // namespace

/// `cachescope explore` and the schedules it finds, run again.
class TestExplore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theReaderAndTheWriterHaveTenInterleavings();
    void theRemedyLeavesNone_data();
    void theRemedyLeavesNone();
    void theTextTellsTheOutcomesInEveryLanguage_data();
    void theTextTellsTheOutcomesInEveryLanguage();
    void aScheduleFoundIsRunAgainExactly();
    void theReportOfAScheduleIsSavedWithItsDiagram();
    void aScheduleIsRecordedStepByStep();
    void aScheduleThatCannotBeFollowedIsTold();
    void requestsWithoutAnOrderGoFreely();
    void theOutcomesAreSavedInEveryFormat();
    void aFullQueueIsNoTrap();
    void anInterruptTellsWhatWasFound();
    void wrongOptionsAreExplained_data();
    void wrongOptionsAreExplained();
};

void TestExplore::theReaderAndTheWriterHaveTenInterleavings()
{
    const Ended ended = runProgram(explore("cache-aside", "read 1; write 1", {QStringLiteral("--json")}));
    QVERIFY2(ended.status == ExitDone, ended.err.constData());
    const QJsonObject json = ended.json();
    const QJsonObject schedules = json.value(QLatin1String("schedules")).toObject();
    QCOMPARE(schedules.value(QLatin1String("total")).toInt(), 10);
    QCOMPARE(schedules.value(QLatin1String("run")).toInt() + schedules.value(QLatin1String("pruned")).toInt(), 10);
    const double seconds = schedules.value(QLatin1String("seconds")).toDouble();
    const double perSecond = schedules.value(QLatin1String("perSecond")).toDouble();
    QVERIFY(seconds > 0 && perSecond > 0);
    QVERIFY(std::abs(perSecond * seconds - schedules.value(QLatin1String("run")).toInt()) < 0.01);
    QCOMPARE(json.value(QLatin1String("complete")).toBool(), true);
    QCOMPARE(json.value(QLatin1String("outcomes")).toArray().size(), 2);
    QCOMPARE(countOf(json, QStringLiteral("stale")), 1);
    QCOMPARE(countOf(json, QStringLiteral("in step")), 9);
    const QJsonObject worst = json.value(QLatin1String("outcomes")).toArray().first().toObject();
    QCOMPARE(worst.value(QLatin1String("shortest")).toString(), QStringLiteral("1 1 1 2 2 2 1"));
    QCOMPARE(worst.value(QLatin1String("steps")).toArray().size(), 5);
}

void TestExplore::theRemedyLeavesNone_data()
{
    QTest::addColumn<QString>("remedy");
    for (const char *name : {"set-if-newer", "lock-per-key"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestExplore::theRemedyLeavesNone()
{
    QFETCH(QString, remedy);
    const Ended ended = runProgram(
        explore("cache-aside", "read 1; write 1", {QStringLiteral("--remedy"), remedy, QStringLiteral("--json")}));
    QVERIFY2(ended.status == ExitDone, ended.err.constData());
    const QJsonObject json = ended.json();
    QCOMPARE(json.value(QLatin1String("remedies")).toArray(), QJsonArray{remedy});
    const int total = json.value(QLatin1String("schedules")).toObject().value(QLatin1String("total")).toInt();
    QVERIFY(total > 1);
    QCOMPARE(countOf(json, QStringLiteral("in step")), total);
}

void TestExplore::theTextTellsTheOutcomesInEveryLanguage_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("English") << QStringLiteral("en") << QStringLiteral("stale value in the cache");
    QTest::newRow("Vietnamese") << QStringLiteral("vi") << QStringLiteral("giá trị cũ trong cache");
    QTest::newRow("Arabic") << QStringLiteral("ar") << QStringLiteral("قديم");
}

void TestExplore::theTextTellsTheOutcomesInEveryLanguage()
{
    QFETCH(QString, code);
    QFETCH(QString, verdict);
    const Ended ended = runProgram(explore("cache-aside", "read 1; write 1", {QStringLiteral("--language"), code}));
    QVERIFY2(ended.status == ExitDone, ended.err.constData());
    const QString text = QString::fromUtf8(ended.out);
    QVERIFY2(text.contains(verdict), ended.out.constData());
    QVERIFY(text.contains(QStringLiteral("1 1 1 2 2 2 1")) && text.contains(QStringLiteral("DEL product:1")));
}

void TestExplore::aScheduleFoundIsRunAgainExactly()
{
    QTemporaryDir folder;
    const Ended found = runProgram(
        explore("cache-aside", "read 1; write 1", {QStringLiteral("--save"), folder.path(), QStringLiteral("--json")}));
    QVERIFY2(found.status == ExitDone, found.err.constData());
    const QString file = folder.filePath(QStringLiteral("cache-aside-stale.json"));
    QVERIFY(readScenarioFile(file).problems.isEmpty());
    QJsonArray steps;
    for (int time = 0; time < 2; ++time) {
        const Ended again =
            runProgram({QStringLiteral("run"), QStringLiteral("--scenario"), file, QStringLiteral("--json")});
        QVERIFY2(again.status == ExitDone, again.err.constData());
        const QJsonObject schedule = again.json().value(QLatin1String("schedule")).toObject();
        QCOMPARE(schedule.value(QLatin1String("verdict")).toString(), QStringLiteral("stale"));
        QCOMPARE(schedule.value(QLatin1String("order")).toString(), QStringLiteral("1 1 1 2 2 2 1"));
        if (time == 1)
            QCOMPARE(schedule.value(QLatin1String("steps")).toArray(), steps);
        steps = schedule.value(QLatin1String("steps")).toArray();
    }
    const QJsonObject worst = found.json().value(QLatin1String("outcomes")).toArray().first().toObject();
    QCOMPARE(worst.value(QLatin1String("steps")).toArray(), steps);
}

void TestExplore::theReportOfAScheduleIsSavedWithItsDiagram()
{
    QTemporaryDir folder;
    Scenario scenario;
    scenario.requests = readPlan(QStringLiteral("read 1; write 1")).plan;
    scenario.order = {1, 1, 1, 2, 2, 2, 1};
    QFile file(folder.filePath(QStringLiteral("race.json")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(writeScenario(scenario)) > 0);
    file.close();
    const QDir place(folder.filePath(QStringLiteral("handout")));
    const Ended ended =
        runProgram({QStringLiteral("run"), QStringLiteral("--scenario"), file.fileName(), QStringLiteral("--export"),
                    place.path(), QStringLiteral("--format"), QStringLiteral("png,svg,pdf,csv,json,html"),
                    QStringLiteral("--language"), QStringLiteral("en")});
    QVERIFY2(ended.status == ExitDone, ended.err.constData());
    for (const char *suffix : {"png", "svg", "pdf", "csv", "json"})
        QVERIFY2(QFileInfo(place.filePath(QStringLiteral("cache-aside-race.") + QLatin1String(suffix))).size() > 200,
                 suffix);
    QFile report(place.filePath(QStringLiteral("cache-aside-report.html")));
    QVERIFY(report.open(QIODevice::ReadOnly));
    const QString html = QString::fromUtf8(report.readAll());
    QVERIFY(html.contains(QStringLiteral("stale value in the cache"))
            && html.contains(QStringLiteral("1 1 1 2 2 2 1")));
    QFile csv(place.filePath(QStringLiteral("cache-aside-race.csv")));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll().count('\n'), 6);
}

void TestExplore::aScheduleIsRecordedStepByStep()
{
    const QTemporaryDir folder;
    const QString target = folder.filePath(QStringLiteral("race.cachescope"));
    const Ended ended = runProgram({QStringLiteral("run"), QStringLiteral("--scenario"),
                                    scheduleFile(folder, {1, 1, 1, 2, 2, 2, 1}), QStringLiteral("--record"), target});
    QVERIFY2(ended.status == ExitDone, ended.err.constData());
    const RecordingReading reading = openRecording(target);
    QVERIFY(!reading.problem);
    QVERIFY(reading.recording.duration() > 0);
    QVector<Step> steps;
    for (const TraceEvent &event : reading.recording.events) {
        if (event.phase == TraceEvent::Phase::End && event.step != Step::Request)
            steps.append(event.step);
    }
    QCOMPARE(
        steps,
        (QVector<Step>{Step::CacheGet, Step::DatabaseLoad, Step::DatabaseSave, Step::CacheDelete, Step::CacheSet}));
}

void TestExplore::aScheduleThatCannotBeFollowedIsTold()
{
    const QTemporaryDir folder;
    const Ended ended = runProgram({QStringLiteral("run"), QStringLiteral("--json"), QStringLiteral("--scenario"),
                                    scheduleFile(folder, {2, 2, 2, 3, 1})});
    QCOMPARE(ended.status, int(ExitFailed));
    QVERIFY2(ended.err.contains("3 of the 5"), ended.err);
}

void TestExplore::requestsWithoutAnOrderGoFreely()
{
    const QTemporaryDir folder;
    const Ended ended = runProgram(
        {QStringLiteral("run"), QStringLiteral("--json"), QStringLiteral("--scenario"), scheduleFile(folder, {})});
    QVERIFY2(ended.status == ExitDone, ended.err + ended.out);
    const QJsonValue requests = ended.json().value(QLatin1String("requests"));
    QCOMPARE(requests[QLatin1String("reads")].toInt(), 1);
    QCOMPARE(requests[QLatin1String("writes")].toInt(), 1);
}

void TestExplore::theOutcomesAreSavedInEveryFormat()
{
    QTemporaryDir folder;
    const QDir place(folder.filePath(QStringLiteral("new/handout")));
    const Ended ended = runProgram(explore("cache-aside", "read 1; write 1",
                                           {QStringLiteral("--export"), place.path(), QStringLiteral("--format"),
                                            QStringLiteral("png,svg,pdf,csv,json"), QStringLiteral("--scale"),
                                            QStringLiteral("1"), QStringLiteral("--language"), QStringLiteral("ar")}));
    QVERIFY2(ended.status == ExitDone, ended.err.constData());
    for (const char *suffix : {"png", "svg", "pdf", "csv", "json"}) {
        for (const char *name : {"stale", "in-step"}) {
            const QString saved =
                QStringLiteral("cache-aside-%1-race.%2").arg(QLatin1String(name), QLatin1String(suffix));
            QVERIFY2(QFileInfo(place.filePath(saved)).size() > 200, qPrintable(saved));
        }
    }
    QFile report(place.filePath(QStringLiteral("cache-aside-interleavings.json")));
    QVERIFY(report.open(QIODevice::ReadOnly));
    QCOMPARE(countOf(QJsonDocument::fromJson(report.readAll()).object(), QStringLiteral("stale")), 1);
}

void TestExplore::aFullQueueIsNoTrap()
{
    QTemporaryDir folder;
    Scenario scenario;
    scenario.strategy = QStringLiteral("write-behind");
    scenario.options.queueLimit = 1;
    QFile file(folder.filePath(QStringLiteral("limited.json")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(writeScenario(scenario)) > 0);
    file.close();
    const Ended ended =
        runProgram({QStringLiteral("explore"), QStringLiteral("--scenario"), file.fileName(),
                    QStringLiteral("--requests"), QStringLiteral("write 1; write 2"), QStringLiteral("--json")});
    QVERIFY2(ended.status == ExitDone, ended.err.constData());
    QVERIFY(ended.json().value(QLatin1String("complete")).toBool());
    const QString shortest =
        ended.json().value(QLatin1String("outcomes")).toArray().first()[QLatin1String("shortest")].toString();
    QVERIFY2(shortest.contains(QLatin1Char('9')), qPrintable(shortest)); // the worker came when nobody could move
}

void TestExplore::anInterruptTellsWhatWasFound()
{
    QProcess process;
    process.setProcessEnvironment(bareEnvironment());
    process.start(QStringLiteral(CACHESCOPE_BINARY),
                  explore("write-through", "read 1; read 1; write 1; write 1; write 1; read 1",
                          {QStringLiteral("--json"), QStringLiteral("--language"), QStringLiteral("en")}));
    QVERIFY(process.waitForStarted(patienceMs));
    QByteArray err;
    QVERIFY(QTest::qWaitFor(
        [&] {
            err += process.readAllStandardError();
            return err.contains("Running every interleaving");
        },
        patienceMs));
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(patienceMs));
    const QJsonObject json = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    QCOMPARE(json.value(QLatin1String("complete")).toBool(true), false);
}

void TestExplore::wrongOptionsAreExplained_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("a format it cannot write") << QStringList{QStringLiteral("--export"), QStringLiteral("x"),
                                                             QStringLiteral("--format"), QStringLiteral("gif")}
                                              << QByteArray("gif");
    QTest::newRow("a format without a folder")
        << QStringList{QStringLiteral("--format"), QStringLiteral("png")} << QByteArray("--export DIR");
    QTest::newRow("a remedy that is none")
        << QStringList{QStringLiteral("--remedy"), QStringLiteral("prayer")} << QByteArray("set-if-newer");
}

void TestExplore::wrongOptionsAreExplained()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, told);
    const Ended ended = runProgram(explore("cache-aside", "read 1; write 1",
                                           options + QStringList{QStringLiteral("--language"), QStringLiteral("en")}));
    QCOMPARE(ended.status, static_cast<int>(ExitUsage));
    QVERIFY2(ended.err.contains(told), ended.err.constData());
}

QTEST_GUILESS_MAIN(TestExplore)
#include "tst_explore.moc"
