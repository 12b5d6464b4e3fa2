// SPDX-License-Identifier: GPL-3.0-only
#include "app/commands/commandline.h"
#include "app/commands/problemtext.h"
#include "app/commands/report.h"
#include "app/commands/serverscommand.h"
#include "app/commands/usage.h"
#include "engine/strategies/registry.h"
#include "ui/words/language.h"
#include "ui/words/scenariowords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace cachescope;
using Kind = UsageProblem::Kind;

namespace {

/// A place in a text that nothing was put into.
const QRegularExpression unfilled(QStringLiteral("%\\d|%n"));

CommandLine parsed(const QStringList &arguments, const QMap<QString, QString> &variables = {})
{
    QProcessEnvironment environment;
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        environment.insert(variable.key(), variable.value());
    return parseCommandLine(QStringList(QStringLiteral("cachescope")) + arguments, environment);
}

CommandLine parsed(const QString &arguments)
{
    return parsed(arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

/// A scenario that is a schedule.
QString scheduleIn(const QTemporaryDir &directory)
{
    QFile file(directory.filePath(QStringLiteral("schedule.json")));
    if (!file.open(QIODevice::WriteOnly)
        || file.write(R"({"strategy":"cache-aside","schedule":{"requests":"read 1; write 1"}})") < 0)
        qFatal("the schedule cannot be written");
    return file.fileName();
}

QString toldOf(const CommandLine &line)
{
    QString text;
    for (const UsageProblem &problem : line.problems)
        text += usageText(problem, line.command) + QLatin1Char('\n');
    return text;
}

QStringList keysOf(const QJsonValue &object)
{
    return object.toObject().keys();
}

QStringList words(const char *text)
{
    QStringList list = QString::fromLatin1(text).split(QLatin1Char(' '));
    list.sort();
    return list;
}

Report aReport()
{
    Report report;
    report.scenario.strategy = QStringLiteral("write-behind");
    report.scenario.workload.seed = std::numeric_limits<quint64>::max();
    report.seconds = 5;
    Snapshot &s = report.last;
    s.requests.reads = 800;
    s.requests.writes = 200;
    s.lookUps.hits = 700;
    s.lookUps.misses = 100;
    s.lookUps.hitRate = 0.875;
    s.latency.read = {800, 0.25, 0.5, 1.5, 2.5};
    s.latency.write = {200, 1.25, 1.5, 2.5, 3.5};
    s.latency.writeMeasured = {200, 0.25, 0.25, 0.5, 0.5};
    s.database.loads = 100;
    s.database.saves = 4;
    s.database.rowsSaved = 150;
    s.database.statements = 104;
    s.queue.maxDepth = 90;
    s.queue.depth = 1;
    s.queue.merged = 49;
    s.queue.retried = 2;
    s.queue.deadLettered = 3;
    s.divergence.keys[TileState::Ahead] = 5;
    s.divergence.keys[TileState::Stale] = 6;
    s.divergence.keys[TileState::Phantom] = 7;
    s.divergence.keys[TileState::InStep] = 50;
    s.divergence.maxKeys = 60;
    s.divergence.maxAgeMs = 5000.5;
    s.anomalies.staleReads = 8;
    s.anomalies.staleReadMaxAgeMs = 3250;
    s.anomalies.backwardReads = 5;
    s.anomalies.ownWritesMissed = 6;
    s.alerts = {{AlertKind::HitRate, 1.5, 2.25, 0.4}, {AlertKind::Queue, 3, -1, 1200}};
    s.anomalies.lostWrites = 9;
    s.audit = Audit{200, 147, 49, 1, 3, 0, 2, true, true};
    return report;
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { Language::instance().choose(QStringLiteral("en")); }

    void theCommandIsTheFirstWord_data();
    void theCommandIsTheFirstWord();
    void runUnderstandsItsOptions();
    void runUnderstandsWhatToSave();
    void whatOnlyARunLeavesIsRefusedElsewhere();
    void screenshotUnderstandsItsOptions();
    void defaultsAreThoseOfTheHelp();
    void optionsGoOverTheScenarioFile();
    void aMistakeIsNamed_data();
    void aMistakeIsNamed();
    void everyProblemOfAScenarioFileIsTold();
    void aLessonTakesNoOptionOfARun();
    void aScheduleTakesNoWorkload_data();
    void aScheduleTakesNoWorkload();
    void aFaultBehindTheEndOfTheRunIsRefused();
    void whatHasNoEffectIsNoted_data();
    void whatHasNoEffectIsNoted();
    void helpSaysTheLimitsOfTheFields();
    void helpWinsOverMistakes();
    void everyCommandHasHelpWithExamples();
    void theToolkitsOwnOptionsAreLeftAlone();
    void addressesComeFromTheOptionElseTheEnvironment();
    void oneAddressAloneIsAMistake();
    void aPasswordIsNeverRepeated_data();
    void aPasswordIsNeverRepeated();
    void theProcessListShowsNoPassword();
    void anyArgumentsAreAnsweredWithSentences();
    void theJsonReportHasExactlyTheKeysPromised();
    void theJsonReportHoldsTheFigures();
    void theTextReportTellsOfTheAudit();
    void aShellReadsTheAddressesBack();
    void aProblemMeansAnExitStatus_data();
    void aProblemMeansAnExitStatus();
};

void TestCommandLine::theCommandIsTheFirstWord_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<Command>("command");
    QTest::newRow("nothing opens the window") << QString() << Command::Window;
    for (const Command named : namedCommands())
        QTest::addRow("the name alone: %s", qPrintable(nameOf(named)))
            << nameOf(named) + QStringLiteral(" --help") << named;
    QTest::newRow("options alone open the window") << QStringLiteral("--language vi") << Command::Window;
    QTest::newRow("run") << QStringLiteral("run --strategy cache-aside") << Command::Run;
    QTest::newRow("list") << QStringLiteral("list") << Command::List;
    QTest::newRow("servers") << QStringLiteral("servers") << Command::Servers;
    QTest::newRow("screenshot") << QStringLiteral("screenshot --strategy cache-aside p.png") << Command::Screenshot;
}

void TestCommandLine::theCommandIsTheFirstWord()
{
    QFETCH(QString, arguments);
    QFETCH(Command, command);
    const CommandLine line = parsed(arguments);
    QCOMPARE(toldOf(line), QString());
    QCOMPARE(line.command, command);
}

void TestCommandLine::runUnderstandsItsOptions()
{
    const CommandLine line = parsed(QStringLiteral(
        "run --strategy write-behind --seconds 2.5 --clients=10 --reads 0.25 --keys 1000 --zipf 1.2 --seed "
        "18446744073709551615 "
        "--queue in-memory --write-order cache-first --cache-delay 1 --database-delay 10.5 --json --language ar"));
    QCOMPARE(toldOf(line), QString());
    Scenario expected;
    expected.strategy = QStringLiteral("write-behind");
    expected.seconds = 2.5;
    expected.products = 1000;
    expected.workload.clients = 10;
    expected.workload.readShare = 0.25;
    expected.workload.zipfExponent = 1.2;
    expected.workload.seed = std::numeric_limits<quint64>::max();
    expected.options.queue = QueueKind::InMemory;
    expected.options.writeThroughOrder = WriteThroughOrder::CacheFirst;
    expected.cacheDelay = {Delay::Kind::Fixed, 1, 0};
    expected.databaseDelay = {Delay::Kind::Fixed, 10.5, 0};
    QCOMPARE(line.scenario, expected);
    QVERIFY(line.json);
    QCOMPARE(line.language, QStringLiteral("ar"));
}

void TestCommandLine::runUnderstandsWhatToSave()
{
    const CommandLine all = parsed(QStringLiteral("run --strategy cache-aside --export out --format PNG,html,png"));
    QVERIFY2(all.problems.isEmpty(), qPrintable(toldOf(all)));
    QCOMPARE(all.exportFolder, QStringLiteral("out"));
    QCOMPARE(all.exportFormats, (QStringList{QStringLiteral("png"), QStringLiteral("html")}));
    const CommandLine usual = parsed(QStringLiteral("run --strategy cache-aside --export out"));
    QVERIFY(usual.exportFormats.contains(QStringLiteral("html")));
    QVERIFY(parsed(QStringLiteral("run --strategy cache-aside")).exportFolder.isEmpty());

    const CommandLine unknown = parsed(QStringLiteral("run --strategy cache-aside --export out --format png,doc"));
    QCOMPARE(unknown.problems.size(), 1);
    QVERIFY(toldOf(unknown).contains(QStringLiteral("doc")));
    QVERIFY(toldOf(unknown).contains(QStringLiteral("svg")));
    const CommandLine homeless = parsed(QStringLiteral("run --strategy cache-aside --format png"));
    QCOMPARE(homeless.problems.size(), 1);
    QVERIFY(toldOf(homeless).contains(QStringLiteral("--export DIR")));
    const CommandLine nowhere = parsed({QStringLiteral("run"), QStringLiteral("--strategy"),
                                        QStringLiteral("cache-aside"), QStringLiteral("--export"), QString()});
    QVERIFY2(!nowhere.problems.isEmpty(), "an empty folder's name was taken");
}

void TestCommandLine::whatOnlyARunLeavesIsRefusedElsewhere()
{
    QCOMPARE(parsed(QStringLiteral("run --strategy cache-aside --record r.cachescope")).record,
             QStringLiteral("r.cachescope"));
    for (const char *option : {"--record", "--export"}) {
        const CommandLine lesson =
            parsed(QStringLiteral("run --lesson stampede %1 somewhere").arg(QLatin1String(option)));
        QCOMPARE(lesson.problems.size(), 1);
        QVERIFY2(toldOf(lesson).contains(QLatin1String(option)) && toldOf(lesson).contains(QStringLiteral("--lesson")),
                 qPrintable(toldOf(lesson)));
    }
    QVERIFY(parsed(QStringLiteral("run --lesson stampede")).problems.isEmpty());
    QVERIFY(!parsed({QStringLiteral("run"), QStringLiteral("--strategy=cache-aside"), QStringLiteral("--record=")})
                 .problems.isEmpty());
    const QTemporaryDir directory;
    const CommandLine schedule = parsed({QStringLiteral("run"), QStringLiteral("--scenario"), scheduleIn(directory),
                                         QStringLiteral("--record=r.cachescope")});
    QCOMPARE(toldOf(schedule), QString()); // its steps are recorded, too
}

void TestCommandLine::screenshotUnderstandsItsOptions()
{
    const CommandLine line = parsed(QStringLiteral(
        "screenshot --strategy refresh-ahead --language ar --theme dark --size 1920x1080 --seconds 3 picture.png"));
    QCOMPARE(toldOf(line), QString());
    QCOMPARE(line.size, QSize(1920, 1080));
    QCOMPARE(line.theme, QStringLiteral("dark"));
    QCOMPARE(line.file, QStringLiteral("picture.png"));
    QCOMPARE(line.scenario.seconds, 3.0);
}

void TestCommandLine::defaultsAreThoseOfTheHelp()
{
    const CommandLine run = parsed(QStringLiteral("run --strategy cache-aside"));
    QCOMPARE(run.scenario.seconds, 5.0);
    QCOMPARE(run.scenario.workload, WorkloadPlan());
    QVERIFY(!run.json && !run.redis && !run.postgres);
    const CommandLine screenshot = parsed(QStringLiteral("screenshot --strategy cache-aside p.png"));
    QCOMPARE(screenshot.scenario.seconds, 4.0);
    QCOMPARE(screenshot.size, QSize(1280, 720));
    QVERIFY(!parsed(QString()).scenarioGiven);
}

void TestCommandLine::optionsGoOverTheScenarioFile()
{
    const QString file = QStringLiteral(CACHESCOPE_SOURCE_DIR "/resources/scenarios/write-behind.json");
    const CommandLine line = parsed(
        {QStringLiteral("run"), QStringLiteral("--scenario"), file, QStringLiteral("--seed"), QStringLiteral("99")});
    QCOMPARE(toldOf(line), QString());
    Scenario expected = readScenarioFile(file).scenario;
    expected.workload.seed = 99;
    QCOMPARE(line.scenario, expected);
}

void TestCommandLine::aMistakeIsNamed_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<UsageProblem::Kind>("kind");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const char *arguments, Kind kind, const char *named) {
        QTest::newRow(name) << QString::fromUtf8(arguments) << kind << QString::fromUtf8(named);
    };
    row("a command that does not exist", "walk", Kind::UnknownCommand, "screenshot");
    row("an option that does not exist", "run --strategy cache-aside --speed 3", Kind::UnknownOption, "--speed");
    row("an option of another command", "list --json", Kind::UnknownOption, "--json");
    row("an option without its value", "run --strategy", Kind::MissingValue, "--strategy");
    row("a flag with a value", "run --strategy cache-aside --json=1", Kind::UnexpectedValue, "--json");
    row("one argument too many", "run --strategy cache-aside fast", Kind::UnexpectedArgument, "fast");
    row("two pictures", "screenshot --strategy cache-aside a.png b.png", Kind::UnexpectedArgument, "b.png");
    row("the command behind an option", "--language vi run", Kind::CommandNotFirst, "cachescope run");
    row("a run of nothing", "run", Kind::MissingStrategy, "--strategy");
    row("a picture without a name", "screenshot --strategy cache-aside", Kind::MissingFile, ".png");
    row("an unknown strategy", "run --strategy write-nowhere", Kind::BadValue, "write-behind");
    row("no seconds", "run --strategy cache-aside --seconds 0", Kind::BadValue, "86400");
    row("seconds below zero", "run --strategy cache-aside --seconds -1", Kind::BadValue, "86400");
    row("more seconds than a day has", "run --strategy cache-aside --seconds 86401", Kind::BadValue, "86400");
    row("seconds in letters", "run --strategy cache-aside --seconds five", Kind::BadValue, "five");
    row("seconds without end", "run --strategy cache-aside --seconds inf", Kind::BadValue, "inf");
    row("no clients", "run --strategy cache-aside --clients 0", Kind::BadValue, "10000");
    row("too many clients", "run --strategy cache-aside --clients 10001", Kind::BadValue, "10000");
    row("half a client", "run --strategy cache-aside --clients 0.5", Kind::BadValue, "whole number");
    row("more reads than requests", "run --strategy cache-aside --reads 1.1", Kind::BadValue, "between 0 and 1");
    row("too many keys", "run --strategy cache-aside --keys 1000001", Kind::BadValue, "1000000");
    row("too steep a law", "run --strategy cache-aside --zipf 5.1", Kind::BadValue, "between 0 and 5");
    row("a seed below zero", "run --strategy cache-aside --seed -1", Kind::BadValue, "18446744073709551615");
    row("an unknown queue", "run --strategy cache-aside --queue kafka", Kind::BadValue, "redis-list");
    row("an unknown order", "run --strategy cache-aside --write-order none", Kind::BadValue, "in-transaction");
    row("an unknown language", "list --language tlh", Kind::BadValue, "vi");
    row("an unknown theme", "--theme blue", Kind::BadValue, "dark");
    row("a size in words", "screenshot --strategy cache-aside --size big p.png", Kind::BadSize, "1280x720");
    row("too small a picture", "screenshot --strategy cache-aside --size 10x10 p.png", Kind::BadSize, "640x480");
    row("too large a picture", "screenshot --strategy cache-aside --size 99999x99999 p.png", Kind::BadSize,
        "7680x4320");
    row("a scenario that is not there", "run --scenario /nowhere/s.json", Kind::BadScenario, "/nowhere/s.json");
    row("a number of nothing", "run --strategy cache-aside --count 5", Kind::CountWithoutLesson, "--lesson");
    row("a number that the lesson does not have", "run --lesson two-writers --count 5", Kind::LessonWithoutCount,
        "two-writers");
    row("a number out of the lesson's bounds", "run --lesson stampede --count 1", Kind::BadValue, "10000");
    row("a lesson of one's own making", "run --lesson theft", Kind::BadValue, "stampede");
    row("a Redis address that is none",
        "run --strategy cache-aside --redis localhost --postgres postgres://localhost/x", Kind::BadAddress, "redis://");
    row("a PostgreSQL address that is none",
        "run --strategy cache-aside --postgres mysql://localhost/x --redis redis://localhost", Kind::BadAddress,
        "postgres://");
}

void TestCommandLine::aMistakeIsNamed()
{
    QFETCH(QString, arguments);
    QFETCH(UsageProblem::Kind, kind);
    QFETCH(QString, named);
    const CommandLine line = parsed(arguments);
    QCOMPARE(line.problems.size(), 1);
    QCOMPARE(line.problems.first().kind, kind);
    const QString text = usageText(line.problems.first(), line.command);
    QVERIFY2(text.contains(named), qUtf8Printable(text));
    QVERIFY2(!text.contains(unfilled), qUtf8Printable(text));
}

void TestCommandLine::everyProblemOfAScenarioFileIsTold()
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("bad.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"strategy":"x","workload":{"clients":0},"colour":1,"seconds":1,"seconds":2})");
    file.close();
    const CommandLine line = parsed({QStringLiteral("run"), QStringLiteral("--scenario"), file.fileName()});
    QCOMPARE(line.problems.size(), 4);
    const QString text = toldOf(line);
    for (const char *place : {"strategy", "workload.clients", "colour", "seconds"})
        QVERIFY2(text.contains(file.fileName() + QStringLiteral(": ") + QLatin1String(place)), qUtf8Printable(text));
}

void TestCommandLine::aLessonTakesNoOptionOfARun()
{
    const QSet<QByteArray> taken{"lesson", "count", "json", "language", "redis", "postgres", "help", "version"};
    int refused = 0;
    for (const CommandOption &option : commandOptions()) {
        if (!option.knownTo(Command::Run) || taken.contains(option.name))
            continue;
        const QString dashed = QStringLiteral("--") + QLatin1String(option.name);
        const QStringList given = option.value ? QStringList{dashed, QStringLiteral("1")} : QStringList{dashed};
        const CommandLine line =
            parsed(QStringList{QStringLiteral("run"), QStringLiteral("--lesson"), QStringLiteral("stampede")} + given);
        const bool told =
            std::any_of(line.problems.begin(), line.problems.end(), [&dashed](const UsageProblem &problem) {
                return problem.kind == Kind::NotOfALesson && problem.option == dashed;
            });
        QVERIFY2(told, qUtf8Printable(dashed));
        ++refused;
    }
    QVERIFY(refused >= 10);
}

void TestCommandLine::aScheduleTakesNoWorkload_data()
{
    QTest::addColumn<QString>("option");
    for (const char *option :
         {"--fault=kill redis at 2 for 1", "--seconds=3", "--clients=8", "--reads=0.5", "--acknowledged=a.txt"})
        QTest::newRow(option) << QString::fromLatin1(option);
}

void TestCommandLine::aScheduleTakesNoWorkload()
{
    QFETCH(QString, option);
    const QTemporaryDir directory;
    const CommandLine line =
        parsed({QStringLiteral("run"), QStringLiteral("--scenario"), scheduleIn(directory), option});
    QCOMPARE(line.problems.size(), 1);
    QCOMPARE(line.problems.first().kind, Kind::NotOfASchedule);
    QCOMPARE(line.problems.first().option, option.section(QLatin1Char('='), 0, 0));
}

void TestCommandLine::aFaultBehindTheEndOfTheRunIsRefused()
{
    const auto line = [](const QString &fault) {
        return parsed({QStringLiteral("run"), QStringLiteral("--strategy=cache-aside"), QStringLiteral("--seconds=2"),
                       QStringLiteral("--fault"), fault});
    };
    QCOMPARE(toldOf(line(QStringLiteral("kill redis at 1.9 for 1"))), QString());
    const CommandLine late = line(QStringLiteral("kill redis at 2 for 1"));
    QCOMPARE(late.problems.size(), 1);
    QCOMPARE(late.problems.first().kind, Kind::FaultTooLate);
    QVERIFY(toldOf(late).contains(QStringLiteral("kill")));
}

void TestCommandLine::whatHasNoEffectIsNoted_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("sentence"); // empty: all has an effect
    const auto row = [](const char *name, const char *arguments, const char *sentence) {
        QTest::newRow(name) << QString::fromLatin1(arguments) << QString::fromLatin1(sentence);
    };
    row("a queue without one", "run --strategy cache-aside --queue redis-list",
        "knobs.queue has no effect: cache-aside has no queue.");
    row("a queue", "run --strategy write-behind --queue redis-list", "");
    row("a usual run", "run --strategy refresh-ahead --clients 3 --zipf 1", "");
    row("a schedule's own length is not said", "explore --strategy write-behind --requests flush", "");
    row("a flush without a queue", "explore --strategy read-through --requests flush",
        "flush (schedule.requests) has no effect: read-through has no queue.");
    row("a queue that none of two has", "compare --strategies cache-aside,read-through --queue in-memory",
        "knobs.queue has no effect: cache-aside has no queue.");
    row("a queue that one of two has", "compare --strategies cache-aside,write-behind --queue in-memory", "");
    row("varied without an effect", "compare --strategy refresh-ahead --vary knobs.singleFlight=true,false",
        "knobs.singleFlight has no effect: refresh-ahead does not offer single-flight.");
    row("in the window", "--strategy cache-aside --write-order cache-first",
        "knobs.writeThroughOrder has no effect: cache-aside does not write to the cache and the database in one "
        "request.");
}

void TestCommandLine::whatHasNoEffectIsNoted()
{
    QFETCH(const QString, arguments);
    QFETCH(const QString, sentence);
    const CommandLine line = parsed(arguments);
    QCOMPARE(toldOf(line), QString());
    QCOMPARE(line.withoutEffect.size(), sentence.isEmpty() ? 0 : 1);
    if (sentence.isEmpty())
        return;
    static const QRegularExpression isolates(QStringLiteral("[\u2066-\u2069]"));
    QCOMPARE(cachescope::words(line.withoutEffect.first()).remove(isolates), sentence);
    const QJsonDocument json = QJsonDocument::fromJson(jsonReport(Report(), line.withoutEffect));
    const QJsonValue noted = json[QStringLiteral("withoutEffect")][0];
    QCOMPARE(noted[QStringLiteral("field")].toString(), line.withoutEffect.first().path);
    QVERIFY(!noted[QStringLiteral("lacks")].toString().isEmpty());
}

void TestCommandLine::helpSaysTheLimitsOfTheFields()
{
    const QString help = helpText(Command::Run);
    for (const char *said : {"up to 86400", "1 to 10000", "0 to 1", "1 to 1000000", "exponent, 0 to 5",
                             "redis-list or in-memory", "in-transaction, database-first or cache-first"})
        QVERIFY2(help.contains(QLatin1String(said)), said);
    QVERIFY(helpText(Command::Explore).contains(QLatin1String("set-if-newer, lock-per-key or version-guard")));
    for (const Command command : QList<Command>{Command::Window} + namedCommands())
        QVERIFY(!helpText(command).contains(QLatin1Char('%')));
}

void TestCommandLine::helpWinsOverMistakes()
{
    const CommandLine line = parsed(QStringLiteral("run --help --clients 0 --language xx"));
    QVERIFY(line.help);
    QVERIFY(line.problems.isEmpty());
    QVERIFY(parsed(QStringLiteral("-h")).help);
    QVERIFY(parsed(QStringLiteral("-v")).version);
}

void TestCommandLine::everyCommandHasHelpWithExamples()
{
    for (const Command command : QList<Command>{Command::Window} + namedCommands()) {
        const QString text = helpText(command);
        QVERIFY(text.count(QStringLiteral("cachescope %1").arg(nameOf(command)).trimmed()) >= 2);
        const auto knows = [command](const CommandOption &option) { // two commands may explain an option differently
            return std::any_of(commandOptions().begin(), commandOptions().end(), [&](const CommandOption &other) {
                return qstrcmp(other.name, option.name) == 0 && other.knownTo(command);
            });
        };
        for (const CommandOption &option : commandOptions())
            QCOMPARE(text.contains(QStringLiteral("  --%1 ").arg(QLatin1String(option.name)))
                         || text.contains(QStringLiteral(", --%1 ").arg(QLatin1String(option.name))),
                     knows(option));
    }
}

void TestCommandLine::theToolkitsOwnOptionsAreLeftAlone()
{
    const CommandLine line = parsed(QStringLiteral("-platform offscreen --theme dark -style fusion"));
    QCOMPARE(toldOf(line), QString());
    QCOMPARE(line.theme, QStringLiteral("dark"));
}

void TestCommandLine::addressesComeFromTheOptionElseTheEnvironment()
{
    const QMap<QString, QString> variables = {
        {QStringLiteral("CACHESCOPE_REDIS"), QStringLiteral("redis://one:6379")},
        {QStringLiteral("CACHESCOPE_POSTGRES"), QStringLiteral("postgres://two/shop")}};
    const CommandLine environment =
        parsed({QStringLiteral("run"), QStringLiteral("--strategy"), QStringLiteral("cache-aside")}, variables);
    QCOMPARE(toldOf(environment), QString());
    QCOMPARE(environment.redis->host, QStringLiteral("one"));
    QCOMPARE(environment.postgres->host, QStringLiteral("two"));

    const CommandLine option = parsed({QStringLiteral("--redis"), QStringLiteral("redis://three")}, variables);
    QCOMPARE(toldOf(option), QString());
    QCOMPARE(option.redis->host, QStringLiteral("three"));
    QCOMPARE(option.postgres->host, QStringLiteral("two"));

    QVERIFY(parsed({QStringLiteral("servers")}, {{QStringLiteral("CACHESCOPE_REDIS"), QStringLiteral("nonsense")}})
                .problems.isEmpty());
}

void TestCommandLine::oneAddressAloneIsAMistake()
{
    const CommandLine line = parsed({QStringLiteral("run"), QStringLiteral("--strategy"), QStringLiteral("cache-aside"),
                                     QStringLiteral("--redis"), QStringLiteral("redis://localhost")});
    QCOMPARE(line.problems.size(), 1);
    QCOMPARE(line.problems.first().kind, Kind::OneAddressOnly);
    QVERIFY(toldOf(line).contains(QStringLiteral("--postgres")));
    const CommandLine empty =
        parsed({},
               {{QStringLiteral("CACHESCOPE_REDIS"), QString()},
                {QStringLiteral("CACHESCOPE_POSTGRES"), QStringLiteral("postgres://localhost/x")}});
    QCOMPARE(empty.problems.size(), 1);
    QVERIFY(toldOf(empty).contains(QStringLiteral("--redis")));
}

void TestCommandLine::aPasswordIsNeverRepeated_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::newRow("behind a mistyped option") << QStringLiteral("run --redsi redis://u:geheim@localhost/0");
    QTest::newRow("inside a mistyped option") << QStringLiteral("run --redsi=redis://u:geheim@localhost/0");
    QTest::newRow("as an option") << QStringLiteral("run --redis://u:geheim@localhost/0");
    QTest::newRow("as the command") << QStringLiteral("redis://:geheim@localhost/0");
    QTest::newRow("as the strategy") << QStringLiteral("run --strategy redis://u:geheim@localhost/0");
    QTest::newRow("in an address that cannot be read")
        << QStringLiteral("run --strategy cache-aside --redis redis://u:geheim@local:host:x");
    QTest::newRow("with an at sign in it") << QStringLiteral("run redis://u:geheim@geheim@localhost");
    QTest::newRow("as a scenario") << QStringLiteral("run --scenario postgres://u:geheim@localhost/x");
}

void TestCommandLine::aPasswordIsNeverRepeated()
{
    QFETCH(QString, arguments);
    const CommandLine line = parsed(arguments);
    QVERIFY(!line.problems.isEmpty());
    const QString text = toldOf(line);
    QVERIFY(!text.trimmed().isEmpty());
    QVERIFY2(!text.contains(QStringLiteral("geheim")), qUtf8Printable(text));
}

void TestCommandLine::theProcessListShowsNoPassword()
{
    QByteArray name("cachescope"), redis("--redis=redis://u:geheim@host:1/0"), postgres("postgres://me:a@b:c@host/x"),
        open("redis://host:6379");
    char *arguments[] = {name.data(), redis.data(), postgres.data(), open.data()};
    hidePasswords(4, arguments);
    QCOMPARE(redis, QByteArray("--redis=redis://u:******@host:1/0"));
    QCOMPARE(postgres, QByteArray("postgres://me:*****@host/x"));
    QCOMPARE(open, QByteArray("redis://host:6379"));
}

void TestCommandLine::anyArgumentsAreAnsweredWithSentences()
{
    static const QStringList pieces = {QStringLiteral("run"),
                                       QStringLiteral("list"),
                                       QStringLiteral("screenshot"),
                                       QStringLiteral("servers"),
                                       QStringLiteral("--"),
                                       QStringLiteral("-"),
                                       QStringLiteral("--="),
                                       QStringLiteral("--seconds"),
                                       QStringLiteral("--seconds="),
                                       QStringLiteral("1e400"),
                                       QStringLiteral("--json"),
                                       QStringLiteral("--json=x"),
                                       QStringLiteral("--redis"),
                                       QStringLiteral("redis://:geheim@h:1"),
                                       QString(),
                                       QStringLiteral("--strategy"),
                                       QStringLiteral("cache-aside"),
                                       QStringLiteral("-xyz"),
                                       QStringLiteral("%1 %2"),
                                       QStringLiteral("\u202e")};
    for (int round = 0; round < 10; ++round) {
        QVERIFY(rc::check("any arguments are answered with sentences", [] {
            QStringList arguments;
            const int count = *rc::gen::inRange(0, 7);
            for (int i = 0; i < count; ++i)
                arguments.append(pieces.at(*rc::gen::inRange<qsizetype>(0, pieces.size())));
            const CommandLine line = parsed(arguments);
            for (const UsageProblem &problem : line.problems) {
                const QString text = usageText(problem, line.command);
                RC_ASSERT(!text.isEmpty());
                RC_ASSERT(!text.contains(QStringLiteral("geheim")));
            }
        }));
    }
}

void TestCommandLine::theJsonReportHasExactlyTheKeysPromised()
{
    const QJsonDocument document = QJsonDocument::fromJson(jsonReport(Report()));
    QVERIFY(document.isObject());
    const QJsonObject object = document.object();
    QCOMPARE(object.keys(),
             words("strategy seed withoutEffect seconds requests hitRate latencyMs database queue divergence patterns "
                   "staleReads staleReadMaxAgeMs backwardReads ownWritesMissed lostWrites alerts audit"));
    QCOMPARE(
        keysOf(object[QStringLiteral("requests")]),
        words("reads writes failedReads failedWrites perSecond notFound existed updates creates deletes priceWrites "
              "stockWrites"));
    QCOMPARE(keysOf(object[QStringLiteral("latencyMs")]), words("read write readMeasured writeMeasured"));
    for (const char *operation : {"read", "write", "readMeasured", "writeMeasured"})
        QCOMPARE(keysOf(object[QStringLiteral("latencyMs")][QLatin1String(operation)]), words("p50 p90 p99 max"));
    QCOMPARE(keysOf(object[QStringLiteral("database")]), words("loads saves rowsSaved statementsPerRequest"));
    QCOMPARE(keysOf(object[QStringLiteral("queue")]), words("maxDepth finalDepth merged retried deadLettered"));
    QCOMPARE(keysOf(object[QStringLiteral("divergence")]), words("maxKeys maxAgeMs finalKeys"));
    QCOMPARE(keysOf(object[QStringLiteral("patterns")]),
             words("sharedLoads lockWaits keptOutNotNewer roomWaits absenceHits cacheRetries readsByFallback "
                   "refusedByCircuitBreaker circuitBreakerOpened"));
    QCOMPARE(keysOf(object[QStringLiteral("audit")]),
             words("passed accepted saved merged queued deadLettered lost unconfirmed"));
    QCOMPARE(object[QStringLiteral("audit")][QStringLiteral("passed")].toBool(true), false);
}

void TestCommandLine::theJsonReportHoldsTheFigures()
{
    const QByteArray json = jsonReport(aReport());
    QVERIFY(json.contains("18446744073709551615"));
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto at = [&object](const char *path) {
        QJsonValue value = object;
        for (const QString &key : QString::fromLatin1(path).split(QLatin1Char('.')))
            value = value[key];
        return value.toDouble(-1);
    };
    QCOMPARE(object[QStringLiteral("strategy")].toString(), QStringLiteral("write-behind"));
    QCOMPARE(at("seconds"), 5.0);
    QCOMPARE(at("requests.reads"), 800.0);
    QCOMPARE(at("requests.writes"), 200.0);
    QCOMPARE(at("requests.perSecond"), 200.0);
    QCOMPARE(at("hitRate"), 0.875);
    QCOMPARE(at("latencyMs.read.p99"), 1.5);
    QCOMPARE(at("latencyMs.write.max"), 3.5);
    QCOMPARE(at("latencyMs.writeMeasured.max"), 0.5); // three milliseconds were added
    QCOMPARE(at("database.loads"), 100.0);
    QCOMPARE(at("database.saves"), 4.0);
    QCOMPARE(at("database.rowsSaved"), 150.0);
    QCOMPARE(at("database.statementsPerRequest"), 0.104);
    QCOMPARE(at("queue.maxDepth"), 90.0);
    QCOMPARE(at("queue.finalDepth"), 1.0);
    QCOMPARE(at("queue.merged"), 49.0);
    QCOMPARE(at("queue.retried"), 2.0);
    QCOMPARE(at("queue.deadLettered"), 3.0);
    QCOMPARE(at("divergence.maxKeys"), 60.0);
    QCOMPARE(at("divergence.maxAgeMs"), 5000.5);
    QCOMPARE(at("divergence.finalKeys"), 18.0);
    QCOMPARE(at("staleReads"), 8.0);
    QCOMPARE(at("staleReadMaxAgeMs"), 3250.0);
    QCOMPARE(at("backwardReads"), 5.0);
    QCOMPARE(at("ownWritesMissed"), 6.0);
    const QJsonArray alerts = object.value(QStringLiteral("alerts")).toArray();
    QCOMPARE(alerts.size(), 2);
    QCOMPARE(alerts.at(0).toObject(),
             (QJsonObject{{QStringLiteral("kind"), QStringLiteral("hitRate")},
                          {QStringLiteral("level"), QStringLiteral("warning")},
                          {QStringLiteral("beganSeconds"), 1.5},
                          {QStringLiteral("endedSeconds"), 2.25},
                          {QStringLiteral("worst"), 0.4}}));
    QCOMPARE(alerts.at(1).toObject().value(QStringLiteral("level")).toString(), QStringLiteral("error"));
    QVERIFY(alerts.at(1).toObject().value(QStringLiteral("endedSeconds")).isNull());
    QCOMPARE(at("lostWrites"), 9.0);
    QCOMPARE(at("audit.accepted"), 200.0);
    QCOMPARE(at("audit.unconfirmed"), 2.0);
    QVERIFY(object[QStringLiteral("audit")][QStringLiteral("passed")].toBool());
}

void TestCommandLine::theTextReportTellsOfTheAudit()
{
    Report report = aReport();
    QVERIFY(textReport(report).contains(QStringLiteral("accepted 200 = saved 147 + merged 49")));
    QVERIFY(textReport(report).contains(QStringLiteral("passed")));
    report.last.audit->balanced = false;
    QVERIFY(textReport(report).contains(QStringLiteral("FAILED")));
    report.last.audit.reset();
    QVERIFY(textReport(report).contains(QStringLiteral("not made")));
    for (const QString &language : Language::available()) {
        Language::instance().choose(language);
        QVERIFY(!textReport(report).contains(unfilled));
    }
}

void TestCommandLine::aShellReadsTheAddressesBack()
{
    QCOMPARE(shellAssignment(QStringLiteral("A"), QStringLiteral("redis+unix:///tmp/x/redis.sock")),
             QByteArray("A=redis+unix:///tmp/x/redis.sock\n"));
    QCOMPARE(shellAssignment(QStringLiteral("A"), QStringLiteral("postgres:///d?host=/tmp/x&user=y")),
             QByteArray("A='postgres:///d?host=/tmp/x&user=y'\n"));
    QCOMPARE(shellAssignment(QStringLiteral("A"), QStringLiteral("it's")), QByteArray("A='it'\\''s'\n"));
}

void TestCommandLine::aProblemMeansAnExitStatus_data()
{
    QTest::addColumn<Problem::Subject>("subject");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<int>("status");
    using Subject = Problem::Subject;
    QTest::newRow("a server that is not there") << Subject::Redis << Error::Kind::Unreachable << int(ExitUnreachable);
    QTest::newRow("a server that does not answer")
        << Subject::Postgres << Error::Kind::TimedOut << int(ExitUnreachable);
    QTest::newRow("a wrong password") << Subject::Postgres << Error::Kind::AccessDenied << int(ExitUnreachable);
    QTest::newRow("a database that does not exist")
        << Subject::Postgres << Error::Kind::NoSuchDatabase << int(ExitUnreachable);
    QTest::newRow("packages that are missing") << Subject::Sandbox << Error::Kind::Missing << int(ExitUnreachable);
    QTest::newRow("a command that was refused") << Subject::Postgres << Error::Kind::Rejected << int(ExitFailed);
    QTest::newRow("a run that broke off") << Subject::Run << Error::Kind::Cancelled << int(ExitFailed);
}

void TestCommandLine::aProblemMeansAnExitStatus()
{
    QFETCH(Problem::Subject, subject);
    QFETCH(Error::Kind, kind);
    QFETCH(int, status);
    const Problem problem{subject, {kind, QStringLiteral("the detail")}, QStringLiteral("the-address"), true};
    QCOMPARE(static_cast<int>(exitStatusOf(problem)), status);
    const QString text = words(problem);
    QVERIFY(text.contains(QStringLiteral("the detail")));
    QVERIFY(!text.contains(unfilled));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
