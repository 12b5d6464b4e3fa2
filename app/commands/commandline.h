// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/comparison/comparison.h"
#include "engine/sandbox/serveraddress.h"
#include "engine/scenario/scenario.h"

#include <QProcessEnvironment>
#include <QSize>

#include <optional>
#include <span>

namespace cachescope {

enum class Command : quint8 { Window, Run, Compare, Explore, List, Servers, Screenshot, Replay };

/// One option, for parsing and for the help; the texts are marked for translation in the context "CommandLine".
struct CommandOption
{
    const char *name = nullptr;
    const char *value = nullptr; ///< what stands for its value in the help; null: a flag
    const char *description = nullptr;
    unsigned commands = 0;       ///< a bit for each Command that knows it
    const char *field = nullptr; ///< the scenario's field that it sets
    char letter = 0;             ///< its short form

    bool knownTo(Command command) const { return (commands & (1u << static_cast<unsigned>(command))) != 0; }
};
std::span<const CommandOption> commandOptions();

QString nameOf(Command command);
const QList<Command> &namedCommands();

/// What is wrong with the arguments, as facts; usage.h has the words.
struct UsageProblem
{
    enum class Kind : quint8 {
        UnknownCommand,
        UnknownOption,
        MissingValue,
        UnexpectedValue,
        UnexpectedArgument,
        CommandNotFirst, ///< an option stands before the command
        MissingStrategy,
        MissingFile,     ///< the picture's
        MissingRequests, ///< to explore
        CountWithoutLesson,
        NotOfALesson,       ///< `option` is about a run, and a lesson is told to run
        LessonWithoutCount, ///< the lesson `found` has no size
        NotOfASchedule,     ///< `option` is about a workload, and the scenario is a schedule
        FaultTooLate,       ///< `found` strikes when the run is over
        MissingRecording,   ///< the file to replay
        BadValue,           ///< `detail` says what an option's value must be
        BadScenario,        ///< `detail` says what is wrong in the file `found`
        BadSize,
        BadAddress,
        FormatWithoutFolder, ///< `option` is given without the one in `found`
        OneAddressOnly,      ///< `option` is the one that is missing
        FaultNeedsSandbox,   ///< servers are given, and the fault `found` is for those of the sandbox
    };

    Kind kind = Kind::UnknownOption;
    QString option; ///< with its dashes, or the environment variable's name
    QString found;
    ScenarioProblem detail;
};

/// The arguments, understood. Holds the passwords of the addresses: never print it.
struct CommandLine
{
    Command command = Command::Window;
    bool help = false;
    bool version = false;
    bool json = false;
    bool scenarioGiven = false;         ///< by a file or by options
    Scenario scenario;                  ///< the file's, with the options over it
    std::optional<ServerAddress> redis; ///< both or none
    std::optional<ServerAddress> postgres;
    QString language; ///< empty: not given
    QString theme;    ///< "system", "light", "dark"; empty: not given
    QSize size{1280, 720};
    QString file;
    QString exportFolder; ///< empty: nothing is saved
    QStringList exportFormats;
    double exportScale = 2;       ///< pixels of a PNG for one of the picture's
    ComparisonPlan comparison;    ///< what to compare
    bool durable = false;         ///< the sandbox's PostgreSQL waits for its disk
    QString record;               ///< where the run is recorded; empty: nowhere
    QString acknowledged;         ///< file for every acknowledged write; empty: none
    QString lesson;               ///< to run instead of a strategy; empty: none
    int lessonSize = 0;           ///< 0: the lesson's own
    QStringList remedies;         ///< to explore with
    qint64 limit = 100'000;       ///< schedules explored at most
    QString directory;            ///< where schedules found are saved; empty: nowhere
    QList<UsageProblem> problems; ///< empty when the command may be carried out
};

/// Needs no application object. `arguments` begins with the program's name; addresses come from the options, else from
/// CACHESCOPE_REDIS and CACHESCOPE_POSTGRES.
CommandLine parseCommandLine(const QStringList &arguments, const QProcessEnvironment &environment);

/// Overwrites the passwords inside addresses where the system shows a process's arguments to everybody.
void hidePasswords(int argc, char **argv);

} // namespace cachescope
