// SPDX-License-Identifier: GPL-3.0-only
#include "app/commands/usage.h"

#include "engine/scenario/remedies.h"
#include "engine/scenario/scenariofields.h"
#include "ui/words/language.h"

#include <QCoreApplication>

#include <algorithm>

namespace cachescope {

namespace {

struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString say(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QString invocation(Command command)
{
    const QString name = nameOf(command);
    return name.isEmpty() ? QStringLiteral("cachescope") : QStringLiteral("cachescope ") + name;
}

QString summaryOf(Command command)
{
    switch (command) {
    case Command::Window:
        return CommandLineText::tr(
            "Opens the window: five caching strategies at work on a live Redis and a live PostgreSQL.");
    case Command::Run: return CommandLineText::tr("Runs a strategy without a window and prints a report.");
    case Command::Compare:
        return CommandLineText::tr(
            "Runs strategies one after the other on the same requests and tells which is best at what.");
    case Command::Explore:
        return CommandLineText::tr("Runs every interleaving of a few requests on live servers and tells how they end.");
    case Command::List: return CommandLineText::tr("Lists the strategies.");
    case Command::Schema:
        return CommandLineText::tr("Prints the JSON Schema of scenario files, for an editor or another program.");
    case Command::Servers:
        return CommandLineText::tr(
            "Starts the sandbox alone, prints both addresses and stays until it is interrupted.");
    case Command::Replay: return CommandLineText::tr("Shows a recording in the window; needs no server.");
    case Command::Screenshot:
        return CommandLineText::tr("Makes a real run of a few seconds, then saves the window as a picture.");
    }
    return {};
}

QStringList examplesOf(Command command)
{
    switch (command) {
    case Command::Window:
        return {QStringLiteral("cachescope"),
                QStringLiteral("cachescope --redis redis://localhost:6379/0 --postgres postgres://me@localhost/shop"),
                QStringLiteral("cachescope run --strategy write-behind --seconds 5")};
    case Command::Run:
        return {
            QStringLiteral("cachescope run --strategy write-behind --seconds 5 --clients 64 --reads 0.8"),
            QStringLiteral("cachescope run --lesson stampede --count 500"),
            QStringLiteral("cachescope run --strategy cache-aside --database-delay 10 --json"),
            QStringLiteral("cachescope run --scenario resources/scenarios/refresh-ahead.json --seed 7"),
            QStringLiteral("cachescope run --strategy write-through --export handout --format html,pdf --language ar")};
    case Command::Compare:
        return {
            QStringLiteral("cachescope compare"),
            QStringLiteral("cachescope compare --strategies write-through,write-behind --seconds 3 --repeat 5 --json"),
            QStringLiteral("cachescope compare --strategy write-behind --vary knobs.batchSize=1,100 --reads 0.2"),
            QStringLiteral("cachescope compare --scenario resources/scenarios/cache-aside.json --export handout "
                           "--format html,csv")};
    case Command::Explore:
        return {QStringLiteral("cachescope explore --strategy cache-aside --requests \"read 1; write 1\""),
                QStringLiteral("cachescope explore --strategy cache-aside --requests \"read 1; write 1\" --remedy "
                               "set-if-newer --json"),
                QStringLiteral(
                    "cachescope explore --strategy write-behind --requests \"write 1; evict 1; read 1\" --save found"),
                QStringLiteral("cachescope explore --strategy cache-aside --requests \"read 1; write 1\" --export "
                               "handout --format png,csv")};
    case Command::List: return {QStringLiteral("cachescope list"), QStringLiteral("cachescope list --language vi")};
    case Command::Schema: return {QStringLiteral("cachescope schema > scenario.schema.json")};
    case Command::Servers:
        return {QStringLiteral("cachescope servers"), QStringLiteral("cachescope servers --durable")};
    case Command::Replay: return {QStringLiteral("cachescope replay resources/recordings/write-behind.cachescope")};
    case Command::Screenshot:
        return {QStringLiteral(
            "cachescope screenshot --strategy refresh-ahead --language ar --theme dark --size 1280x720 picture.png")};
    }
    return {};
}

/// The file that it must be told.
QString fileOf(Command command)
{
    switch (command) {
    case Command::Screenshot: return QStringLiteral(" FILE.png");
    case Command::Replay: return QStringLiteral(" FILE");
    case Command::Window:
    case Command::Run:
    case Command::Compare:
    case Command::Explore:
    case Command::List:
    case Command::Schema:
    case Command::Servers: break;
    }
    return {};
}

/// What its exit status says; empty: nothing beyond done or not.
QString exitStatusText(Command command)
{
    switch (command) {
    case Command::Compare:
        return CommandLineText::tr(
            "Exit status: 0 all was measured, 1 not all of it, 2 usage, 3 a server cannot be reached.");
    case Command::Run:
    case Command::Explore:
    case Command::Screenshot:
        return CommandLineText::tr("Exit status: 0 done, 1 the run or its audit failed, 2 usage, 3 a server cannot be "
                                   "reached, 4 it crashed as a fault told it to.");
    case Command::Window:
    case Command::Replay:
    case Command::List:
    case Command::Schema:
    case Command::Servers: break;
    }
    return {};
}

/// "en, vi or ar".
QString alternatives(const QStringList &words)
{
    QString text;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (i > 0)
            text += i == words.size() - 1 ? CommandLineText::tr(" or ", "before the last of several alternatives")
                                          : CommandLineText::tr(", ", "between alternatives");
        text += code(words.at(i));
    }
    return text;
}

/// What its value may be, if it is one of a few words.
QStringList choicesOfOption(const CommandOption &option)
{
    if (qstrcmp(option.name, "language") == 0)
        return Language::available();
    if (qstrcmp(option.name, "remedy") == 0)
        return remedyNames();
    Scenario any;
    return choicesOf(findField(QString::fromLatin1(option.field))->slot(any));
}

/// Its limits or its choices are filled in from the table of fields.
QString descriptionOf(const CommandOption &option)
{
    const QString text = say(option.description);
    if (!text.contains(QLatin1String("%1")))
        return text;
    const QStringList words = choicesOfOption(option);
    if (!words.isEmpty())
        return text.arg(alternatives(words));
    const ScenarioField *field = findField(QString::fromLatin1(option.field));
    const QString highest = QString::number(field->highest, 'g', 15);
    return text.contains(QLatin1String("%2")) ? text.arg(QString::number(field->lowest), highest) : text.arg(highest);
}

QString optionLines(Command command)
{
    constexpr qsizetype column = 24;
    QString lines;
    for (const CommandOption &option : commandOptions()) {
        if (!option.knownTo(command))
            continue;
        QString form = QStringLiteral("  ");
        if (option.letter)
            form += QLatin1Char('-') + QString(QLatin1Char(option.letter)) + QStringLiteral(", ");
        form += QStringLiteral("--") + QLatin1String(option.name);
        if (option.value)
            form += QLatin1Char(' ') + QString::fromLatin1(option.value);
        lines += form.leftJustified(column) + QStringLiteral("  ") + descriptionOf(option) + QLatin1Char('\n');
    }
    return lines;
}

QString addressText(const UsageProblem &problem)
{
    if (problem.found == QLatin1String("redis")) {
        return CommandLineText::tr("%1 is not an address of a Redis server; write it like %2 or %3.")
            .arg(code(problem.option), code(QStringLiteral("redis://user:password@host:6379/0")),
                 code(QStringLiteral("redis+unix:///path/to/socket")));
    }
    return CommandLineText::tr("%1 is not an address of a PostgreSQL server; write it like %2 or %3.")
        .arg(code(problem.option), code(QStringLiteral("postgres://user:password@host:5432/database")),
             code(QStringLiteral("postgres:///database?host=/socket/directory")));
}

QString scenarioText(const UsageProblem &problem)
{
    using Kind = ScenarioProblem::Kind;
    const QString file = code(problem.found);
    if (problem.detail.kind == Kind::Unreadable)
        return CommandLineText::tr("%1 cannot be read: %2").arg(file, problem.detail.found);
    if (problem.detail.kind == Kind::NotJson)
        return notJsonText(problem.found, problem.detail);
    if (problem.detail.kind == Kind::TooLarge)
        return CommandLineText::tr("%1 is too large for a scenario; a scenario has at most 1 MiB.").arg(file);
    if (problem.detail.path.isEmpty())
        return scenarioProblemText(file, problem.detail);
    return file + QStringLiteral(": ") + scenarioProblemText(code(problem.detail.path), problem.detail);
}

/// What was typed may contain control sequences for the terminal.
QString withoutControls(QString text)
{
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; },
        QChar(QChar::ReplacementCharacter));
    return text;
}

UsageProblem harmless(UsageProblem problem)
{
    for (QString *text : {&problem.option, &problem.found, &problem.detail.path, &problem.detail.found})
        *text = withoutControls(std::move(*text));
    return problem;
}

} // namespace

QString usageText(const UsageProblem &asFound, Command command)
{
    const UsageProblem problem = harmless(asFound);
    using Kind = UsageProblem::Kind;
    const QString option = code(problem.option);
    const QString found = code(problem.found);
    switch (problem.kind) {
    case Kind::UnknownCommand: {
        QStringList names;
        for (const Command known : namedCommands())
            names.append(nameOf(known));
        return CommandLineText::tr("There is no command “%1”; the commands are: %2.").arg(found, listed(names));
    }
    case Kind::UnknownOption:
        return CommandLineText::tr("“%1” has no option %2.").arg(code(invocation(command)), option);
    case Kind::MissingValue: return CommandLineText::tr("%1 needs a value.").arg(option);
    case Kind::UnexpectedValue: return CommandLineText::tr("%1 takes no value.").arg(option);
    case Kind::UnexpectedArgument: return CommandLineText::tr("“%1” is one argument too many.").arg(found);
    case Kind::CommandNotFirst:
        return CommandLineText::tr("The command comes first: %1, then its options.")
            .arg(code(QStringLiteral("cachescope ") + problem.found));
    case Kind::MissingStrategy:
        return CommandLineText::tr("Say what to run with %1 or %2; “%3” shows the strategies.")
            .arg(code(QStringLiteral("--strategy ID")), code(QStringLiteral("--scenario FILE")),
                 code(QStringLiteral("cachescope list")));
    case Kind::CountWithoutLesson:
        return CommandLineText::tr("%1 belongs to %2.")
            .arg(code(QStringLiteral("--count")), code(QStringLiteral("--lesson ID")));
    case Kind::NotOfALesson:
        return CommandLineText::tr("%1 does not go with %2: a lesson brings a scenario of its own, and is neither "
                                   "recorded nor exported. Leave one of them out.")
            .arg(option, code(QStringLiteral("--lesson")));
    case Kind::LessonWithoutCount:
        return CommandLineText::tr("The lesson %1 has no number to choose: leave %2 out.")
            .arg(code(problem.found), option);
    case Kind::NotOfASchedule:
        return CommandLineText::tr("%1 does not go with a scenario that is a schedule: leave it out.").arg(option);
    case Kind::FaultTooLate:
        return CommandLineText::tr(
                   "The fault %1 would come after the end of the run: choose an earlier time or a longer run.")
            .arg(code(problem.found));
    case Kind::MissingRecording:
        return CommandLineText::tr("Say which recording to show, as in %1.")
            .arg(code(examplesOf(Command::Replay).constFirst()));
    case Kind::MissingRequests:
        return CommandLineText::tr("Say which requests to interleave, as in %1.")
            .arg(code(QStringLiteral("--requests \"read 1; write 1\"")));
    case Kind::MissingFile:
        return CommandLineText::tr("Say where to write the picture, as in %1.")
            .arg(code(examplesOf(Command::Screenshot).constFirst()));
    case Kind::BadValue:
        return scenarioProblemText(problem.option == QLatin1String("--fault")
                                       ? option + QStringLiteral(" “%1”").arg(code(problem.detail.path))
                                       : option,
                                   problem.detail);
    case Kind::BadScenario: return scenarioText(problem);
    case Kind::BadSize:
        return CommandLineText::tr("%1 must be like %2, from %3 to %4, not “%5”.")
            .arg(option, code(QStringLiteral("1280x720")), code(QStringLiteral("640x480")),
                 code(QStringLiteral("7680x4320")), found);
    case Kind::BadAddress: return addressText(problem);
    case Kind::FormatWithoutFolder:
        return CommandLineText::tr("%1 says how to save; say where with %2.").arg(option, found);
    case Kind::FaultNeedsSandbox:
        return CommandLineText::tr("The fault %1 needs the sandbox: leave the addresses out, or choose another fault.")
            .arg(code(problem.found));
    case Kind::OneAddressOnly:
        return CommandLineText::tr("Give the addresses of both servers or of none: %1 is missing.").arg(option);
    }
    return {};
}

QString usageHint(Command command)
{
    return CommandLineText::tr("“%1” shows what can be said.")
        .arg(code(invocation(command) + QStringLiteral(" --help")));
}

QString noDisplayText()
{
    return CommandLineText::tr("There is no display for the window: set %1, or run without a window, as in %2.")
        .arg(code(QStringLiteral("DISPLAY")), code(QStringLiteral("cachescope run --strategy write-behind")));
}

QString helpText(Command command)
{
    QString text = CommandLineText::tr("Usage:") + QLatin1Char(' ') + invocation(command) + QLatin1Char(' ')
        + CommandLineText::tr("[options]") + fileOf(command) + QStringLiteral("\n\n") + summaryOf(command)
        + QStringLiteral("\n");
    if (command == Command::Window) {
        text += QLatin1Char('\n') + CommandLineText::tr("Without a window:") + QLatin1Char('\n');
        for (const Command known : namedCommands())
            text += QStringLiteral("  ") + nameOf(known).leftJustified(22) + QStringLiteral("  ") + summaryOf(known)
                + QLatin1Char('\n');
    }
    text += QLatin1Char('\n') + CommandLineText::tr("Options:") + QLatin1Char('\n') + optionLines(command);
    text += QLatin1Char('\n') + CommandLineText::tr("Examples:") + QLatin1Char('\n');
    for (const QString &example : examplesOf(command))
        text += QStringLiteral("  ") + example + QLatin1Char('\n');
    const QString status = exitStatusText(command);
    if (!status.isEmpty())
        text += QLatin1Char('\n') + status + QLatin1Char('\n');
    return text;
}

} // namespace cachescope
