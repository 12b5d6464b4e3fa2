// SPDX-License-Identifier: GPL-3.0-only
// Offscreen only: it starts the program itself and chooses its platform.
#include "app/commands/commandline.h"
#include "app/commands/exitstatus.h"
#include "engine/recording/recording.h"
#include "engine/strategies/registry.h"
#include "tests/support/patience.h"
#include "tests/support/program.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace cachescope;

namespace {

struct EndedInWords
{
    int status = -1;
    QByteArray out;
    QString err;
};

/// The program with its arguments; killed when it is no longer needed.
class Program
{
public:
    explicit Program(const QStringList &arguments, const QProcessEnvironment &environment = bareEnvironment())
    {
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral(CACHESCOPE_BINARY), arguments);
        m_process.waitForStarted(patienceMs);
    }

    ~Program()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished(patienceMs);
        }
    }

    bool waitForOut(const QByteArray &text) { return waitFor(m_out, text); }
    bool waitForErr(const QByteArray &text) { return waitFor(m_err, text); }
    void signal(int number) { ::kill(static_cast<pid_t>(m_process.processId()), number); }
    qint64 pid() const { return m_process.processId(); }
    QByteArray out() const { return m_out; }

    bool endedWithin(int ms) { return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(ms); }

    EndedInWords end()
    {
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(patienceMs))
            return {};
        collect();
        return {m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -2, m_out,
                QString::fromUtf8(m_err)};
    }

private:
    void collect()
    {
        m_out += m_process.readAllStandardOutput();
        m_err += m_process.readAllStandardError();
    }

    bool waitFor(const QByteArray &seen, const QByteArray &text)
    {
        return QTest::qWaitFor(
            [&] {
                collect();
                return seen.contains(text);
            },
            patienceMs);
    }

    QProcess m_process;
    QByteArray m_out, m_err;
};

EndedInWords run(const QString &arguments, const QProcessEnvironment &environment = bareEnvironment())
{
    return Program(arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts), environment).end();
}

/// What a shell makes of the lines that `servers` prints.
QString shellValue(const QByteArray &lines, const char *name)
{
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"),
                {QStringLiteral("-c"),
                 QString::fromUtf8(lines) + QStringLiteral("\nprintf %s \"$%1\"").arg(QLatin1String(name))});
    shell.waitForFinished(patienceMs);
    return QString::fromUtf8(shell.readAllStandardOutput());
}

double numberAt(const QByteArray &json, const char *path)
{
    QJsonValue value = QJsonDocument::fromJson(json).object();
    for (const QString &key : QString::fromLatin1(path).split(QLatin1Char('.')))
        value = value[key];
    return value.toDouble(-1);
}

QByteArray fileContent(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Whether the process has a handler for SIGTERM by now.
bool takesInterrupts(qint64 pid)
{
    for (const QByteArray &line : fileContent(QStringLiteral("/proc/%1/status").arg(pid)).split('\n')) {
        if (line.startsWith("SigCgt:"))
            return line.mid(7).trimmed().toULongLong(nullptr, 16) & (1ULL << (SIGTERM - 1));
    }
    return false;
}

bool auditPassed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object()[QStringLiteral("audit")][QStringLiteral("passed")].toBool();
}

} // namespace

class TestCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listNamesEveryStrategy();
    void helpAndVersionAreOnStandardOutput();
    void aMistakeIsToldOnStandardErrorAlone_data();
    void aMistakeIsToldOnStandardErrorAlone();
    void everyProblemOfAScenarioIsTold();
    void everyStrategyRunsAndPassesItsAudit_data();
    void everyStrategyRunsAndPassesItsAudit();
    void everyExampleRuns_data();
    void everyExampleRuns();
    void whatHasNoEffectIsNotedAndTheRunGoesOn();
    void theSchemaIsPrinted();
    void withoutJsonTheReportIsText();
    void theReportSpeaksTheLanguage();
    void aRunIsSavedInEveryFormatWithoutADisplay();
    void theHandOutSpeaksTheLanguage();
    void aFolderThatCannotBeMadeIsToldBeforeTheRun();
    void serversServeUntilInterrupted_data();
    void serversServeUntilInterrupted();
    void ownServersAreUsedAndLeftRunning();
    void anInterruptEndsTheRunWithItsReport_data();
    void anInterruptEndsTheRunWithItsReport();
    void aSecondInterruptEndsAtOnce();
    void aServerThatIsNotThereIsStatusThree();
    void missingPackagesAreStatusThree();
    void nobodySeesThePassword();
    void aRunIsRecordedAndShownAgain();
    void aRecordingThatCannotBeWrittenIsTold();
    void whatComesWithTheProgramIsShownWithoutServers();
    void whatIsNoRecordingIsRefused_data();
    void whatIsNoRecordingIsRefused();
    void aWindowWithoutADisplaySaysWhatToDo();
    void aPictureIsTakenOfARealRun_data();
    void aPictureIsTakenOfARealRun();
    void aPictureThatCannotBeWrittenIsRefusedBeforeTheRun_data();
    void aPictureThatCannotBeWrittenIsRefusedBeforeTheRun();

private:
    static void showInWindow(const QString &path);
};

void TestCommand::listNamesEveryStrategy()
{
    const EndedInWords ended = run(QStringLiteral("list"));
    QCOMPARE(ended.status, int(ExitDone));
    QCOMPARE(ended.err, QString());
    QCOMPARE(ended.out.count('\n'), static_cast<qsizetype>(strategies().size()));
    for (const StrategyInfo &info : strategies())
        QVERIFY(ended.out.contains(info.id.toLatin1()));
}

void TestCommand::helpAndVersionAreOnStandardOutput()
{
    for (const Command command : QList<Command>{Command::Window} + namedCommands()) {
        const EndedInWords help = run(nameOf(command) + QStringLiteral(" --help"));
        QCOMPARE(help.status, int(ExitDone));
        QCOMPARE(help.err, QString());
        QVERIFY(help.out.contains("Examples:\n  cachescope"));
    }
    const EndedInWords version = run(QStringLiteral("--version"));
    QCOMPARE(version.status, int(ExitDone));
    QVERIFY(version.out.startsWith("cachescope "));
}

void TestCommand::aMistakeIsToldOnStandardErrorAlone_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("told");
    QTest::newRow("an unknown command") << QStringLiteral("walk") << QStringLiteral("walk");
    QTest::newRow("an unknown option") << QStringLiteral("run --strategy cache-aside --speed 3")
                                       << QStringLiteral("--speed");
    QTest::newRow("an unknown strategy") << QStringLiteral("run --strategy write-nowhere --json")
                                         << QStringLiteral("write-behind");
    QTest::newRow("a value out of range")
        << QStringLiteral("run --strategy cache-aside --clients 10001") << QStringLiteral("between 1 and 10000");
    QTest::newRow("one address of two") << QStringLiteral("run --strategy cache-aside --redis redis://localhost")
                                        << QStringLiteral("--postgres");
    QTest::newRow("an unknown option of the window")
        << QStringLiteral("--fullscreen") << QStringLiteral("--fullscreen");
    QTest::newRow("a recording of a lesson")
        << QStringLiteral("run --lesson stampede --record r.cachescope") << QStringLiteral("--lesson");
    QTest::newRow("pictures of a lesson")
        << QStringLiteral("run --lesson stampede --export pictures") << QStringLiteral("--lesson");
    QTest::newRow("no recording") << QStringLiteral("replay") << QStringLiteral(".cachescope");
    QTest::newRow("a picture without a name")
        << QStringLiteral("screenshot --strategy cache-aside") << QStringLiteral(".png");
}

void TestCommand::aMistakeIsToldOnStandardErrorAlone()
{
    QFETCH(QString, arguments);
    QFETCH(QString, told);
    const EndedInWords ended = run(arguments);
    QCOMPARE(ended.status, int(ExitUsage));
    QCOMPARE(ended.out, QByteArray());
    QVERIFY2(ended.err.contains(told), qUtf8Printable(ended.err));
    QVERIFY2(ended.err.contains(QStringLiteral("--help")), qUtf8Printable(ended.err));
    QCOMPARE(ended.err.count(QLatin1Char('\n')), 2);
}

void TestCommand::everyProblemOfAScenarioIsTold()
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("bad.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"strategy":"x","workload":{"clients":0},"colour":1})");
    file.close();
    const EndedInWords ended = run(QStringLiteral("run --json --scenario ") + file.fileName());
    QCOMPARE(ended.status, int(ExitUsage));
    QCOMPARE(ended.out, QByteArray());
    for (const char *place : {"strategy", "workload.clients", "colour"})
        QVERIFY2(ended.err.contains(QLatin1String(place)), qUtf8Printable(ended.err));
}

void TestCommand::everyStrategyRunsAndPassesItsAudit_data()
{
    QTest::addColumn<QString>("strategy");
    for (const StrategyInfo &info : strategies())
        QTest::newRow(qPrintable(info.id)) << info.id;
}

void TestCommand::everyStrategyRunsAndPassesItsAudit()
{
    QFETCH(QString, strategy);
    const EndedInWords ended =
        run(QStringLiteral("run --json --seconds 1 --clients 16 --seed 7 --strategy ") + strategy);
    QVERIFY2(ended.status == ExitDone, qUtf8Printable(ended.err));
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(ended.out, &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(object[QStringLiteral("strategy")].toString(), strategy);
    QCOMPARE(numberAt(ended.out, "seed"), 7.0);
    QCOMPARE(numberAt(ended.out, "seconds"), 1.0);
    QVERIFY(numberAt(ended.out, "requests.reads") > 0);
    QVERIFY(numberAt(ended.out, "requests.writes") > 0);
    QVERIFY(numberAt(ended.out, "hitRate") > 0);
    QVERIFY(numberAt(ended.out, "latencyMs.read.p50") > 0);
    QVERIFY(numberAt(ended.out, "latencyMs.read.p50") <= numberAt(ended.out, "latencyMs.read.max"));
    QVERIFY(numberAt(ended.out, "database.rowsSaved") > 0);
    QVERIFY(auditPassed(ended.out));
    QCOMPARE(numberAt(ended.out, "lostWrites"), 0.0);
    QCOMPARE(numberAt(ended.out, "queue.finalDepth"), 0.0);
    const double known = numberAt(ended.out, "audit.saved") + numberAt(ended.out, "audit.merged")
        + numberAt(ended.out, "audit.queued") + numberAt(ended.out, "audit.deadLettered")
        + numberAt(ended.out, "audit.lost");
    QCOMPARE(known, numberAt(ended.out, "audit.accepted"));
    // Where nobody watches, progress is a line for each stretch of the run; how many alerts there are is the machine's
    // affair.
    QStringList told = ended.err.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    told.removeIf([](const QString &line) { return line.startsWith(u'▲') || line.startsWith(u'✓'); });
    QVERIFY2(told.size() >= 2 && told.size() <= 4 && !ended.err.contains(QLatin1Char('\r')), qUtf8Printable(ended.err));
}

void TestCommand::everyExampleRuns_data()
{
    QTest::addColumn<QString>("path");
    const QDir examples(QStringLiteral(CACHESCOPE_SOURCE_DIR "/resources/scenarios"));
    for (const QFileInfo &file : examples.entryInfoList({QStringLiteral("*.json")}, QDir::Files))
        QTest::newRow(qUtf8Printable(file.fileName())) << file.filePath();
}

void TestCommand::everyExampleRuns()
{
    QFETCH(QString, path);
    const EndedInWords ended = run(QStringLiteral("run --json --seconds 1 --scenario ") + path);
    QVERIFY2(ended.status == ExitDone, qUtf8Printable(ended.err));
    QVERIFY(numberAt(ended.out, "requests.reads") > 0);
    QCOMPARE(numberAt(ended.out, "lostWrites"), 0.0);
}

void TestCommand::whatHasNoEffectIsNotedAndTheRunGoesOn()
{
    const EndedInWords ended = run(QStringLiteral("run --json --seconds 0.5 --strategy cache-aside --queue in-memory"));
    QVERIFY2(ended.status == ExitDone, qUtf8Printable(ended.err));
    QVERIFY2(ended.err.contains(QLatin1String("has no effect")), qUtf8Printable(ended.err));
    const QJsonDocument report = QJsonDocument::fromJson(ended.out);
    QCOMPARE(report[QStringLiteral("withoutEffect")][0][QStringLiteral("field")].toString(),
             QStringLiteral("knobs.queue"));
}

void TestCommand::theSchemaIsPrinted()
{
    const EndedInWords ended = run(QStringLiteral("schema"));
    QCOMPARE(ended.status, int(ExitDone));
    QVERIFY(QJsonDocument::fromJson(ended.out)[QStringLiteral("properties")][QStringLiteral("knobs")].isObject());
}

void TestCommand::withoutJsonTheReportIsText()
{
    const EndedInWords ended = run(QStringLiteral("run --seconds 0.5 --strategy write-through"));
    QVERIFY2(ended.status == ExitDone, qUtf8Printable(ended.err));
    QVERIFY(ended.out.startsWith("Write-through"));
    QVERIFY2(ended.out.contains("passed: accepted"), ended.out.constData());
}

void TestCommand::theReportSpeaksTheLanguage()
{
    const EndedInWords arabic = run(QStringLiteral("run --seconds 0.5 --strategy cache-aside --language ar"));
    QVERIFY2(arabic.status == ExitDone, qUtf8Printable(arabic.err));
    const QString text = QString::fromUtf8(arabic.out);
    QVERIFY2(text.contains(QRegularExpression(QStringLiteral("[٠-٩]"))), qUtf8Printable(text));
    QVERIFY2(text.contains(QRegularExpression(QStringLiteral("[\\x{0627}-\\x{064A}]{3}"))), qUtf8Printable(text));

    QProcessEnvironment environment = bareEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("vi_VN.UTF-8"));
    const EndedInWords vietnamese = run(QStringLiteral("walk"), environment);
    const EndedInWords english = run(QStringLiteral("walk"));
    QCOMPARE(vietnamese.status, int(ExitUsage));
    QVERIFY2(vietnamese.err != english.err, qUtf8Printable(vietnamese.err));
}

void TestCommand::aRunIsSavedInEveryFormatWithoutADisplay()
{
    const QTemporaryDir folder;
    const QDir place(folder.filePath(QStringLiteral("new/handout")));
    const EndedInWords ended =
        run(QStringLiteral(
                "run --json --seconds 1 --strategy write-behind --seed 99 --format png,svg,pdf,csv,json,html --export ")
            + place.path());
    QVERIFY2(ended.status == ExitDone, qUtf8Printable(ended.err));
    QVERIFY(auditPassed(ended.out));
    for (const char *thing : {"stage", "queue-depth", "divergence", "latency", "hit-rate"}) {
        for (const char *format : {"png", "svg", "pdf", "csv", "json"}) {
            const QString name = QStringLiteral("write-behind-%1.%2").arg(QLatin1String(thing), QLatin1String(format));
            QVERIFY2(QFileInfo(place.filePath(name)).size() > 100, qPrintable(name));
        }
    }
    for (const char *format : {"html", "pdf", "json"})
        QVERIFY(place.exists(QStringLiteral("write-behind-report.") + QLatin1String(format)));
    QCOMPARE(place.entryList(QDir::Files).size(), 5 * 5 + 3);
    QCOMPARE(fileContent(place.filePath(QStringLiteral("write-behind-report.json"))), ended.out);

    const QByteArray latency = fileContent(place.filePath(QStringLiteral("write-behind-latency.csv")));
    QVERIFY2(latency.count('\n') >= 8, latency.constData()); // ten samples a second
    const QByteArray html = fileContent(place.filePath(QStringLiteral("write-behind-report.html")));
    for (const char *part : {"Redis 7", "PostgreSQL 15", "seed&quot;: 99", "passed: accepted"})
        QVERIFY2(html.contains(part), part);
    const QImage stage(place.filePath(QStringLiteral("write-behind-stage.png")));
    QCOMPARE(stage.size(), QSize(1920, 1080));
    const QJsonObject moment =
        QJsonDocument::fromJson(fileContent(place.filePath(QStringLiteral("write-behind-stage.json")))).object();
    QCOMPARE(moment[QStringLiteral("tiles")].toArray().size(), 96);
    QVERIFY(moment[QStringLiteral("drawnAtSeconds")].toDouble() > 0);
    QVERIFY(moment[QStringLiteral("requestsPerSecond")].toDouble(-1) >= 0); // 0: before the first sample
}

void TestCommand::theHandOutSpeaksTheLanguage()
{
    const QTemporaryDir folder;
    const EndedInWords ended =
        run(QStringLiteral("run --seconds 0.5 --strategy cache-aside --language ar --format html --export ")
            + folder.path());
    QVERIFY2(ended.status == ExitDone, qUtf8Printable(ended.err));
    const QString html = QString::fromUtf8(fileContent(folder.filePath(QStringLiteral("cache-aside-report.html"))));
    QVERIFY(html.contains(QStringLiteral("dir=\"rtl\"")));
    QVERIFY(html.contains(QStringLiteral("معدل الإصابة"))); // hit rate
}

void TestCommand::aFolderThatCannotBeMadeIsToldBeforeTheRun()
{
    const EndedInWords ended = run(QStringLiteral("run --seconds 0.3 --strategy cache-aside --export /proc/handout"));
    QCOMPARE(ended.status, int(ExitFailed));
    QVERIFY(ended.out.isEmpty());
    QVERIFY2(ended.err.contains(QStringLiteral("/proc/handout")), qUtf8Printable(ended.err));
    QVERIFY2(!ended.err.contains(QStringLiteral("Running")), qUtf8Printable(ended.err));
}

void TestCommand::serversServeUntilInterrupted_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestCommand::serversServeUntilInterrupted()
{
    QFETCH(int, signal);
    Program servers({QStringLiteral("servers")});
    QVERIFY(servers.waitForOut("# psql"));
    const QString redis = shellValue(servers.out(), "CACHESCOPE_REDIS");
    const QString postgres = shellValue(servers.out(), "CACHESCOPE_POSTGRES");
    QVERIFY2(redis.startsWith(QStringLiteral("redis+unix:///")), qUtf8Printable(redis));
    QVERIFY2(postgres.startsWith(QStringLiteral("postgres://")), qUtf8Printable(postgres));
    const QString socket = redis.mid(QStringLiteral("redis+unix://").size()).section(QLatin1Char('?'), 0, 0);
    const QFileInfo directory(QFileInfo(socket).path());
    QVERIFY(directory.isDir());
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QVERIFY(!(directory.permissions() & others));

    servers.signal(signal);
    QCOMPARE(servers.end().status, int(ExitDone));
    QVERIFY(!QFileInfo::exists(directory.filePath()));
}

void TestCommand::ownServersAreUsedAndLeftRunning()
{
    Program servers({QStringLiteral("servers")});
    QVERIFY(servers.waitForOut("# psql"));
    const QString redis = shellValue(servers.out(), "CACHESCOPE_REDIS");
    const QString postgres = shellValue(servers.out(), "CACHESCOPE_POSTGRES");
    QProcessEnvironment environment = bareEnvironment();
    environment.insert(QStringLiteral("CACHESCOPE_REDIS"), redis);
    environment.insert(QStringLiteral("CACHESCOPE_POSTGRES"), postgres);
    const EndedInWords first = run(QStringLiteral("run --json --seconds 0.5 --strategy write-behind"), environment);
    QVERIFY2(first.status == ExitDone, qUtf8Printable(first.err));
    QVERIFY2(!first.err.contains(QStringLiteral("sandbox")), qUtf8Printable(first.err));

    const EndedInWords second = Program({QStringLiteral("run"), QStringLiteral("--json"),
                                         QStringLiteral("--seconds=0.5"), QStringLiteral("--strategy=cache-aside"),
                                         QStringLiteral("--redis"), redis, QStringLiteral("--postgres"), postgres})
                                    .end();
    QVERIFY2(second.status == ExitDone, qUtf8Printable(second.err));
    QVERIFY(auditPassed(second.out));

    servers.signal(SIGTERM);
    QCOMPARE(servers.end().status, int(ExitDone));
}

void TestCommand::anInterruptEndsTheRunWithItsReport_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestCommand::anInterruptEndsTheRunWithItsReport()
{
    QFETCH(int, signal);
    Program program({QStringLiteral("run"), QStringLiteral("--json"), QStringLiteral("--seconds=600"),
                     QStringLiteral("--strategy=write-behind")});
    QVERIFY(program.waitForErr("Running"));
    program.signal(signal);
    const EndedInWords ended = program.end();
    QVERIFY2(ended.status == ExitDone, qUtf8Printable(ended.err));
    QVERIFY(auditPassed(ended.out));
    QVERIFY(numberAt(ended.out, "seconds") < 600);
    QCOMPARE(numberAt(ended.out, "queue.finalDepth"), 0.0);
}

void TestCommand::aSecondInterruptEndsAtOnce()
{
    Program program({QStringLiteral("run"), QStringLiteral("--json"), QStringLiteral("--seconds=600"),
                     QStringLiteral("--strategy=write-behind"), QStringLiteral("--database-delay=30000")});
    QVERIFY(program.waitForErr("Running"));
    program.signal(SIGINT);
    QVERIFY(program.waitForErr("Interrupted"));
    while (!program.endedWithin(100)) // what follows the first too soon is taken for the same one
        program.signal(SIGINT);
    const EndedInWords ended = program.end();
    QCOMPARE(ended.status, int(ExitFailed));
    QCOMPARE(ended.out, QByteArray()); // the flush was not waited for: there is no report
}

void TestCommand::aServerThatIsNotThereIsStatusThree()
{
    const EndedInWords ended = run(QStringLiteral(
        "run --json --strategy cache-aside --redis redis://127.0.0.1:1 --postgres postgres://127.0.0.1:1/shop"));
    QCOMPARE(ended.status, int(ExitUnreachable));
    QCOMPARE(ended.out, QByteArray());
    QVERIFY2(ended.err.contains(QStringLiteral("127.0.0.1:1")), qUtf8Printable(ended.err));
    QVERIFY2(ended.err.contains(QStringLiteral("check that it runs")), qUtf8Printable(ended.err));
}

void TestCommand::missingPackagesAreStatusThree()
{
    const QTemporaryDir nothing;
    QProcessEnvironment environment = bareEnvironment();
    environment.insert(QStringLiteral("PATH"), nothing.path());
    const EndedInWords ended = run(QStringLiteral("run --json --strategy cache-aside"), environment);
    QCOMPARE(ended.status, int(ExitUnreachable));
    QCOMPARE(ended.out, QByteArray());
    QVERIFY2(ended.err.contains(QStringLiteral("redis-server")), qUtf8Printable(ended.err));
    QCOMPARE(run(QStringLiteral("servers"), environment).status, int(ExitUnreachable));
}

void TestCommand::nobodySeesThePassword()
{
    Program program({QStringLiteral("run"), QStringLiteral("--strategy=cache-aside"), QStringLiteral("--redis"),
                     QStringLiteral("redis://me:geheim@127.0.0.1:1"),
                     QStringLiteral("--postgres=postgres://me:geheim@127.0.0.1:1/shop")});
    QVERIFY(program.waitForErr("\n"));
    QFile arguments(QStringLiteral("/proc/%1/cmdline").arg(program.pid()));
    QVERIFY(arguments.open(QIODevice::ReadOnly));
    QByteArray shown = arguments.readAll();
    QVERIFY2(shown.contains("me:******@127.0.0.1:1"), shown.replace('\0', ' ').constData());
    QVERIFY(!shown.contains("geheim"));
    const EndedInWords ended = program.end();
    QCOMPARE(ended.status, int(ExitUnreachable));
    QVERIFY2(!ended.err.contains(QStringLiteral("geheim")), qUtf8Printable(ended.err));
}

void TestCommand::aRunIsRecordedAndShownAgain()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("run.cachescope"));
    const EndedInWords ended =
        Program({QStringLiteral("run"), QStringLiteral("--json"), QStringLiteral("--seconds=1"),
                 QStringLiteral("--strategy=write-behind"),
                 QStringLiteral("--fault=errors postgres share 0.3 at 0.2 for 0.3"), QStringLiteral("--record"), path})
            .end();
    QVERIFY2(ended.status == ExitDone, qUtf8Printable(ended.err));
    const RecordingReading reading = openRecording(path);
    QVERIFY2(!reading.problem, reading.problem ? qPrintable(reading.problem->detail) : "");
    const Recording &recording = reading.recording;
    QCOMPARE(recording.scenario.strategy, QStringLiteral("write-behind"));
    QVERIFY(!recording.truncated);
    QVERIFY(!recording.events.isEmpty());
    QVERIFY(recording.duration() >= second);
    const Snapshot &last = recording.snapshots.last();
    QCOMPARE(last.state, RunState::Finished);
    QCOMPARE(static_cast<double>(last.requests.reads), numberAt(ended.out, "requests.reads"));
    QVERIFY(last.audit && last.audit->passed());
    QCOMPARE(last.faults.size(), 1);
    QCOMPARE(last.faults.first().fault.share, 0.3);
    QVERIFY(last.servers.redisMemoryMb > 0);
    showInWindow(path);
}

void TestCommand::aRecordingThatCannotBeWrittenIsTold()
{
    const EndedInWords ended =
        run(QStringLiteral("run --json --seconds 0.2 --strategy cache-aside --record /nowhere/at/all.cachescope"));
    QCOMPARE(ended.status, int(ExitFailed));
    QVERIFY2(ended.err.contains(QStringLiteral("/nowhere/at/all.cachescope")), qUtf8Printable(ended.err));
    QVERIFY(numberAt(ended.out, "requests.reads") > 0); // the report is there all the same
}

/// The window is open when it takes an interrupt. The user's own settings are left as they were.
void TestCommand::showInWindow(const QString &path)
{
    const QTemporaryDir home;
    QProcessEnvironment environment = bareEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
    environment.insert(QStringLiteral("PATH"), home.path()); // no server can be started
    const QString settings = home.filePath(QStringLiteral("Cachescope/Cachescope.conf"));
    {
        Scenario own;
        own.strategy = QStringLiteral("write-through");
        QSettings kept(settings, QSettings::IniFormat);
        kept.setValue(QStringLiteral("language"), QStringLiteral("vi"));
        kept.setValue(QStringLiteral("scenario"), writeScenario(own));
    }
    Program program({QStringLiteral("replay"), path}, environment);
    QVERIFY(QTest::qWaitFor([&] { return takesInterrupts(program.pid()); }, patienceMs));
    program.signal(SIGTERM);
    const EndedInWords ended = program.end();
    QVERIFY2(ended.status == ExitDone, qUtf8Printable(ended.err));
    QCOMPARE(ended.err, QString());
    const QSettings left(settings, QSettings::IniFormat);
    QCOMPARE(left.value(QStringLiteral("language")).toString(), QStringLiteral("vi"));
    QCOMPARE(readScenario(left.value(QStringLiteral("scenario")).toByteArray()).scenario.strategy,
             QStringLiteral("write-through"));
}

void TestCommand::whatComesWithTheProgramIsShownWithoutServers()
{
    for (const QString &name :
         {QStringLiteral("cache-aside"), QStringLiteral("write-behind"), QStringLiteral("refresh-ahead")})
        showInWindow(QStringLiteral(CACHESCOPE_SOURCE_DIR "/resources/recordings/%1.cachescope").arg(name));
}

void TestCommand::whatIsNoRecordingIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("told");
    const QByteArray good =
        fileContent(QStringLiteral(CACHESCOPE_SOURCE_DIR "/resources/recordings/cache-aside.cachescope"));
    QTest::newRow("another kind of file") << QByteArray("%PDF-1.4") << QStringLiteral("not a recording");
    QTest::newRow("an empty file") << QByteArray("") << QStringLiteral("not a recording");
    QTest::newRow("half of one") << good.left(good.size() / 2) << QStringLiteral("damaged");
    QTest::newRow("one of a later version")
        << QByteArray("CACHESCOPE RECORDING 99\n") + good << QStringLiteral("later version");
    QTest::newRow("no file") << QByteArray() << QStringLiteral("cannot be read");
}

void TestCommand::whatIsNoRecordingIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, told);
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("some.cachescope"));
    QFile file(path);
    if (!bytes.isNull())
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const EndedInWords ended = run(QStringLiteral("replay ") + path);
    QCOMPARE(ended.status, int(ExitUsage));
    QCOMPARE(ended.out, QByteArray());
    QVERIFY2(ended.err.contains(told) && ended.err.contains(path), qUtf8Printable(ended.err));
}

void TestCommand::aWindowWithoutADisplaySaysWhatToDo()
{
    const EndedInWords ended = run(QString());
    QCOMPARE(ended.status, int(ExitFailed));
    QVERIFY2(ended.err.contains(QStringLiteral("DISPLAY")), qUtf8Printable(ended.err));
    QVERIFY2(ended.err.contains(QStringLiteral("cachescope run")), qUtf8Printable(ended.err));
}

void TestCommand::aPictureIsTakenOfARealRun_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::newRow("English, light") << QStringLiteral("--strategy write-behind --theme light --size 1280x720")
                                    << QSize(1280, 720) << false;
    QTest::newRow("Arabic, dark") << QStringLiteral(
        "--strategy refresh-ahead --language ar --theme dark --size 1600x900")
                                  << QSize(1600, 900) << true;
}

void TestCommand::aPictureIsTakenOfARealRun()
{
    QFETCH(QString, options);
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    const QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("picture.png"));
    const EndedInWords ended = run(QStringLiteral("screenshot --seconds 1 %1 %2").arg(options, file));
    QVERIFY2(ended.status == ExitDone, qUtf8Printable(ended.err));
    QCOMPARE(ended.out, QByteArray());
    const QImage picture(file);
    QCOMPARE(picture.size(), size);
    QSet<QRgb> colours;
    qint64 brightness = 0;
    for (int y = 0; y < size.height(); y += 3) {
        for (int x = 0; x < size.width(); x += 3) {
            colours.insert(picture.pixel(x, y));
            brightness += qGray(picture.pixel(x, y));
        }
    }
    QVERIFY(colours.size() > 50);
    const qint64 pixels = static_cast<qint64>((size.height() + 2) / 3) * ((size.width() + 2) / 3);
    QCOMPARE(brightness / pixels < 128, dark);
}

void TestCommand::aPictureThatCannotBeWrittenIsRefusedBeforeTheRun_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("a directory that does not exist") << QStringLiteral("/nowhere/at/all/picture.png");
    QTest::newRow("a kind of file that is no picture")
        << QDir::temp().filePath(QStringLiteral("cachescope-picture.txt"));
}

void TestCommand::aPictureThatCannotBeWrittenIsRefusedBeforeTheRun()
{
    QFETCH(QString, file);
    const EndedInWords ended = run(QStringLiteral("screenshot --strategy cache-aside --seconds 600 ") + file);
    QCOMPARE(ended.status, int(ExitFailed));
    QVERIFY2(ended.err.contains(file), qUtf8Printable(ended.err));
    QVERIFY(!QFileInfo::exists(file));
}

QTEST_GUILESS_MAIN(TestCommand)
#include "tst_command.moc"
