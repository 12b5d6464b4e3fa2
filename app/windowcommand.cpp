// SPDX-License-Identifier: GPL-3.0-only
#include "app/windowcommand.h"

#include "app/exitstatus.h"
#include "ui/controls/serversdialog.h"
#include "ui/presentation/language.h"
#include "ui/presentation/theme.h"

#include <QPointer>
#include <QSettings>

namespace cachescope {

namespace {

const QString languageSetting = QStringLiteral("language");

} // namespace

void chooseAppearance(const CommandLine &line)
{
    const QString kept = line.command == Command::Window ? QSettings().value(languageSetting).toString() : QString();
    const QString asked = line.language.isEmpty() ? kept : line.language;
    Language::instance().choose(asked.isEmpty() ? Language::systemChoice() : asked);
    if (line.theme == QLatin1String("light"))
        Theme::instance().choose(Theme::Choice::Light);
    else if (line.theme == QLatin1String("dark"))
        Theme::instance().choose(Theme::Choice::Dark);
    else if (line.theme == QLatin1String("system"))
        Theme::instance().choose(Theme::Choice::System);
}

WindowCommand::WindowCommand(Lab &lab, const CommandLine &line, QObject *parent)
    : QObject(parent), m_lab(lab), m_line(line), m_window(&lab)
{
}

void WindowCommand::begin()
{
    m_window.restoreSettings();
    if (m_line.scenarioGiven)
        m_window.setScenario(m_line.scenario);
    m_window.show();
    Theme::instance().followSystem();   // behind the first picture: a portal may have to be started first
    connect(&m_window, &MainWindow::serversChosen, this, &WindowCommand::open);
    if (m_line.command == Command::Replay)
        m_window.openRecordingFile(m_line.file);   // no server is needed, none is started
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
                    open();   // the status bar will say what is refused
            };
            QMetaObject::invokeMethod(window, ask, Qt::QueuedConnection);   // the keychain's answer is still being given
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
    m_window.close();
    Q_EMIT finished(ExitDone);
}

} // namespace cachescope
