// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/comparison/comparison.h"
#include "engine/sandbox/serveraddress.h"
#include "engine/scenario/noeffect.h"
#include "engine/scenario/scenario.h"

#include <QProcessEnvironment>
#include <QSize>

#include <optional>
#include <span>

namespace cachescope {

enum class Command : quint8 { Window, Run, Compare, Explore, List, Schema, Servers, Screenshot, Replay };

/// An option, for parsing and for the help; the texts are marked for translation in the context "CommandLine".
struct CommandOption
{
    const char *name = nullptr;
    const char *value = nullptr; ///< the placeholder of its value in the help; null: a flag
    const char *description = nullptr;
    unsigned commands = 0;       ///< a bit for each Command that accepts it
    const char *field = nullptr; ///< the scenario's field that it sets
    char letter = 0;             ///< its short form

    bool knownTo(Command command) const { return (commands & (1u << static_cast<unsigned>(command))) != 0; }
};
std::span<const CommandOption> commandOptions();

QString nameOf(Command command);
const QList<Command> &namedCommands();

/// A problem with the arguments, as facts; usage.h words it.
struct UsageProblem
{
    enum class Kind : quint8 {
        UnknownCommand,
        UnknownOption,
        MissingValue,
        UnexpectedValue,
        UnexpectedArgument,
        CommandNotFirst, ///< an option comes before the command
        MissingStrategy,
        MissingFile,     ///< for the picture
        MissingRequests, ///< for exploring
        CountWithoutLesson,
        NotOfALesson,       ///< `option` is about a run, but a lesson is to run
        LessonWithoutCount, ///< the lesson `found` has no size
        NotOfASchedule,     ///< `option` is about a workload, but the scenario is a schedule
        FaultTooLate,       ///< `found` would begin after the end of the run
        MissingRecording,   ///< for replaying
        BadValue,           ///< `detail` states what an option's value must be
        BadScenario,        ///< `detail` states the problem in the file `found`
        BadSize,
        BadAddress,
        FormatWithoutFolder, ///< `option` is given without the one in `found`
        OneAddressOnly,      ///< `option` is the missing one
        FaultNeedsSandbox,   ///< servers are given, but the fault `found` needs the sandbox
    };

    Kind kind = Kind::UnknownOption;
    QString option; ///< with its dashes, or the environment variable's name
    QString found;
    ScenarioProblem detail;
};

/// The parsed arguments. Contains the passwords of the addresses: never print it.
struct CommandLine
{
    Command command = Command::Window;
    bool help = false;
    bool version = false;
    bool json = false;
    bool scenarioGiven = false;         ///< in a file or by options
    Scenario scenario;                  ///< from the file, overridden by the options
    QVector<NoEffect> withoutEffect;    ///< of what the scenario says
    std::optional<ServerAddress> redis; ///< both or none
    std::optional<ServerAddress> postgres;
    QString language; ///< empty: not given
    QString theme;    ///< "system", "light", "dark"; empty: not given
    QSize size{1280, 720};
    QString file;
    QString exportFolder; ///< empty: nothing is exported
    QStringList exportFormats;
    double exportScale = 2;       ///< pixels of a PNG per pixel of the picture
    ComparisonPlan comparison;    ///< what to compare
    bool durable = false;         ///< the sandbox's PostgreSQL uses fsync
    QString record;               ///< the file for a recording; empty: none
    QString acknowledged;         ///< the log of acknowledged writes; empty: none
    QString lesson;               ///< run instead of a strategy; empty: none
    int lessonSize = 0;           ///< 0: the lesson's default
    QStringList remedies;         ///< to explore with
    qint64 limit = 100'000;       ///< maximum number of schedules explored
    QString directory;            ///< where the schedules found are saved; empty: nowhere
    QList<UsageProblem> problems; ///< empty if the command can be carried out
};

/// Needs no application object. `arguments` begins with the program's name; addresses come from the options, otherwise
/// from CACHESCOPE_REDIS and CACHESCOPE_POSTGRES.
CommandLine parseCommandLine(const QStringList &arguments, const QProcessEnvironment &environment);

/// Overwrites the passwords inside addresses in `argv`, which the system shows to every user.
void hidePasswords(int argc, char **argv);

} // namespace cachescope
