// SPDX-License-Identifier: GPL-3.0-only
#include "app/windowcommand.h"

#include "ui/appearance/theme.h"
#include "ui/controls/serversdialog.h"
#include "ui/words/language.h"

#include <QPointer>
#include <QSettings>

#include <algorithm>

namespace cachescope {

namespace {

const QString languageSetting = QStringLiteral("language");
const QString themeSetting = QStringLiteral("theme");

/// A screenshot looks the same for everyone; a window uses the user's settings.
bool remembers(Command command)
{
    return command == Command::Window || command == Command::Replay;
}

Theme::Choice themeFor(const CommandLine &line)
{
    if (line.theme == QLatin1String("light"))
        return Theme::Choice::Light;
    if (line.theme == QLatin1String("dark"))
        return Theme::Choice::Dark;
    const bool asked = !line.theme.isEmpty();
    const int kept = !asked && remembers(line.command) ? QSettings().value(themeSetting, 0).toInt() : 0;
    return static_cast<Theme::Choice>(std::clamp(kept, 0, 2));
}

} // namespace

QString languageFor(const CommandLine &line)
{
    const QString kept = remembers(line.command) ? QSettings().value(languageSetting).toString() : QString();
    const QString asked = line.language.isEmpty() ? kept : line.language;
    return Language::available().contains(asked) ? asked : Language::systemChoice();
}

void chooseAppearance(const CommandLine &line)
{
    Language::instance().choose(languageFor(line));
    Theme::instance().choose(themeFor(line));
}

WindowCommand::WindowCommand(Lab &lab, const CommandLine &line, QObject *parent)
    : QObject(parent)
    , m_lab(lab)
    , m_line(line)
    , m_window(&lab)
{
}

void WindowCommand::begin()
{
    m_window.restoreSettings();
    if (m_line.scenarioGiven) {
        m_window.setScenario(m_line.scenario);
        m_window.tell(m_line.withoutEffect);
    }
    m_window.show();
    Theme::instance().followSystem(); // after the first frame: a portal may have to be started
    connect(&m_window, &MainWindow::serversChosen, this, &WindowCommand::open);
    if (m_line.command == Command::Replay)
        m_window.openRecordingFile(m_line.file); // no server is needed, none is started
    else if (m_line.redis && m_line.postgres)
        m_lab.openServers(*m_line.redis, *m_line.postgres);
    else
        ServersDialog::loadChoice([window = QPointer<WindowCommand>(this)](const ServerChoice &choice) {
            if (!window)
                return;
            const auto open = [window, choice] { window->open(choice.sandbox, choice.redis, choice.postgres); };
            if (!choice.passwordMissing)
                return open();
            const auto ask = [window, open] {
                const bool chosen = window->m_window.chooseServers();
                if (!chosen)
                    open(); // the status bar will show what is refused
            };
            QMetaObject::invokeMethod(window, ask, Qt::QueuedConnection); // still inside the keychain's callback
        });
}

void WindowCommand::open(bool sandbox, const ServerAddress &redis, const ServerAddress &postgres)
{
    if (sandbox)
        m_lab.openSandbox();
    else
        m_lab.openServers(redis, postgres);
}

void WindowCommand::interrupt()
{
    m_window.close(); // the last window: the program ends with it
}

} // namespace cachescope
