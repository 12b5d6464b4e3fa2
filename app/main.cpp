// SPDX-License-Identifier: GPL-3.0-only
#include "app/commands/commandline.h"
#include "app/commands/comparecommand.h"
#include "app/commands/exitstatus.h"
#include "app/commands/explorecommand.h"
#include "app/commands/interrupts.h"
#include "app/commands/lessoncommand.h"
#include "app/commands/listcommand.h"
#include "app/commands/progress.h"
#include "app/commands/runcommand.h"
#include "app/commands/serverscommand.h"
#include "app/commands/usage.h"
#include "app/picturemaker.h"
#include "app/screenshotcommand.h"
#include "app/windowcommand.h"
#include "engine/scenario/scenarioschema.h"
#include "ui/appearance/controlstyle.h"
#include "ui/appearance/fonts.h"
#include "ui/window/mainwindow.h"
#include "ui/words/language.h"
#include "ui/words/recordingwords.h"

#include <QApplication>
#include <QTimer>

#include <langinfo.h>

#include <algorithm>
#include <clocale>
#include <csignal>
#include <cstdio>

using namespace cachescope;

namespace {

/// Qt needs a UTF-8 locale and otherwise warns on standard error; a bare container has none.
void chooseUtf8()
{
    std::setlocale(LC_ALL, "");
    if (qstrcmp(nl_langinfo(CODESET), "UTF-8") == 0)
        return;
    if (qEnvironmentVariableIsSet("LC_ALL")) {
        qputenv("LANG", qgetenv("LC_ALL"));
        qunsetenv("LC_ALL");
    }
    qputenv("LC_CTYPE", "C.UTF-8");
}

/// Qt warns about everything the offscreen platform cannot do, about every prepared statement lost with a connection
/// and about data that cannot be uncompressed: the program reports such losses itself, in plain words.
void dropChatter(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtWarningMsg
        && (message.startsWith(QLatin1String("This plugin does not support"))
            || message.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR"))
            || message.startsWith(QLatin1String("Unable to free statement"))
            || message.startsWith(QLatin1String("qUncompress"))))
        return;
    const QByteArray line = qFormatLogMessage(type, context, message).toLocal8Bit() + '\n';
    std::fputs(line.constData(), stderr);
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

int refuse(const CommandLine &line)
{
    QString text;
    for (const UsageProblem &problem : line.problems)
        text += QStringLiteral("cachescope: ") + usageText(problem, line.command) + QLatin1Char('\n');
    writeError(text + usageHint(line.command) + QLatin1Char('\n'));
    return ExitUsage;
}

/// Runs `command` on the event loop; an interrupt ends it properly.
template<typename Runner> int carryOut(Runner &runner)
{
    Interrupts interrupts;
    QObject::connect(&interrupts, &Interrupts::interrupted, &runner, &Runner::interrupt);
    QObject::connect(
        &runner, &Runner::finished, qApp, [](int status) { QCoreApplication::exit(status); }, Qt::QueuedConnection);
    QTimer::singleShot(0, &runner, &Runner::begin);
    return QCoreApplication::exec();
}

/// QApplication aborts without a display; this first explains what to do.
bool displayIsThere(int argc, char **argv)
{
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(name))
            return true;
    }
    return std::any_of(argv + 1, argv + argc, [](const char *argument) {
        return qstrcmp(argument, "-platform") == 0 || qstrcmp(argument, "--platform") == 0;
    });
}

bool showsWindow(Command command)
{
    switch (command) {
    case Command::Window:
    case Command::Screenshot:
    case Command::Replay: return true;
    case Command::Run:
    case Command::Compare:
    case Command::Explore:
    case Command::List:
    case Command::Schema:
    case Command::Servers: break;
    }
    return false;
}

int withWindow(int argc, char **argv, const CommandLine &line)
{
    const QApplication application(argc, argv);
    installFonts();
    installStyle();
    chooseAppearance(line);
    Lab lab;
    if (line.command == Command::Screenshot) {
        MainWindow window(&lab);
        ScreenshotCommand screenshot(lab, window, line);
        return carryOut(screenshot);
    }
    WindowCommand window(lab, line);
    return carryOut(window);
}

template<typename Runner, typename... More> int onServers(const CommandLine &line, More &...more)
{
    Lab lab;
    Runner runner(lab, line, more...);
    return carryOut(runner);
}

int withoutWindow(const CommandLine &line)
{
    PictureMaker pictures;
    switch (line.command) {
    case Command::List: return writeOut(strategyList().toUtf8()) ? ExitDone : ExitFailed;
    case Command::Schema: return writeOut(scenarioSchema()) ? ExitDone : ExitFailed;
    case Command::Servers: {
        ServersCommand servers(line.durable ? Sandbox::Durability::Durable : Sandbox::Durability::Fast);
        return carryOut(servers);
    }
    case Command::Run:
        return line.lesson.isEmpty() ? onServers<RunCommand>(line, pictures) : onServers<LessonCommand>(line);
    case Command::Compare: return onServers<CompareCommand>(line, pictures);
    case Command::Explore: return onServers<ExploreCommand>(line, pictures);
    case Command::Window:
    case Command::Screenshot:
    case Command::Replay: break; // see withWindow()
    }
    return ExitFailed;
}

/// A run whose pictures are saved: rendered offscreen, so that they are the same everywhere.
int withPictures(int argc, char **argv, const CommandLine &line)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    installFonts();
    chooseAppearance(line);
    return withoutWindow(line);
}

} // namespace

int main(int argc, char **argv)
{
    std::signal(SIGPIPE, SIG_IGN); // a server that closes its connection must not end the program
    chooseUtf8();
    if (!qEnvironmentVariableIsSet("QT_NO_GLIB"))
        qputenv("QT_NO_GLIB", "1");

    const CommandLine line = parseCommandLine(argumentsOf(argc, argv), QProcessEnvironment::systemEnvironment());
    hidePasswords(argc, argv);
    qunsetenv("CACHESCOPE_REDIS"); // no child process needs them
    qunsetenv("CACHESCOPE_POSTGRES");

    QCoreApplication::setOrganizationName(QStringLiteral("Cachescope"));
    QCoreApplication::setApplicationName(QStringLiteral("Cachescope"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CACHESCOPE_VERSION));

    qInstallMessageHandler(dropChatter);
    if (line.command == Command::Replay && line.problems.isEmpty() && !line.help && !line.version) {
        const RecordingReading reading = openRecording(line.file); // before any window
        if (reading.problem) {
            const QCoreApplication application(argc, argv);
            Language::instance().choose(languageFor(line));
            writeError(QStringLiteral("cachescope: ") + words(*reading.problem, line.file) + QLatin1Char('\n'));
            return ExitUsage;
        }
    }
    const bool answersAtOnce = line.help || line.version || !line.problems.isEmpty();
    const bool wantsWindow = !answersAtOnce && showsWindow(line.command);
    if (line.command == Command::Screenshot && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen"); // the same picture everywhere, and no window appears
    if (wantsWindow && displayIsThere(argc, argv))
        return withWindow(argc, argv, line);

    if (!answersAtOnce && !line.exportFolder.isEmpty())
        return withPictures(argc, argv, line);

    const QCoreApplication application(argc, argv);
    Language::instance().choose(line.language.isEmpty() ? Language::systemChoice() : line.language);
    if (wantsWindow) {
        writeError(noDisplayText() + QLatin1Char('\n'));
        return ExitFailed;
    }
    if (line.help)
        return writeOut(helpText(line.command).toUtf8()) ? ExitDone : ExitFailed;
    if (line.version)
        return writeOut("cachescope " CACHESCOPE_VERSION "\n") ? ExitDone : ExitFailed;
    if (!line.problems.isEmpty())
        return refuse(line);
    return withoutWindow(line);
}
