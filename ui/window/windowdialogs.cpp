// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/windowdialogs.h"

#include "ui/compare/comparepage.h"
#include "ui/compare/decisionguide.h"
#include "ui/controls/banner.h"
#include "ui/controls/helpdialog.h"
#include "ui/controls/serversdialog.h"
#include "ui/window/modes.h"
#include "ui/window/panes.h"
#include "ui/window/windowtext.h"

#include <QPointer>

namespace cachescope {

WindowDialogs::WindowDialogs(QWidget &window, const Workspace &workspace, Modes &modes)
    : m_window(window)
    , m_workspace(workspace)
    , m_modes(modes)
{
}

bool WindowDialogs::chooseServers()
{
    ServersDialog dialog(&m_window);
    dialog.onPasswordNotKept([banner = QPointer<Banner>(m_workspace.panes.banner)] {
        if (banner)
            banner->show(
                [] {
                    return WindowText::tr("The desktop's keychain did not take the password. It is used until the "
                                          "program ends and asked for again next time.");
                },
                {}, false);
    });
    if (dialog.exec() != QDialog::Accepted)
        return false;
    m_modes.showOwn();
    m_workspace.recorder.close();
    Q_EMIT serversChosen(dialog.useSandbox(), dialog.redis(), dialog.postgres());
    return true;
}

void WindowDialogs::compareStrategies()
{
    if (!m_modes.isOnServers())
        m_modes.showOwn();
    auto *page = new ComparePage(m_workspace.lab, m_workspace.own.scenario(), &m_window);
    page->setAttribute(Qt::WA_DeleteOnClose);
    page->showResults(m_compared);
    connect(page, &ComparePage::started, this, [this] { m_modes.compare(); });
    connect(page, &ComparePage::finished, this, [this, page] {
        m_compared = page->results();
        m_modes.endComparison();
    });
    page->open();
}

void WindowDialogs::askWhichOne()
{
    auto *guide = new DecisionGuide(&m_window);
    guide->setAttribute(Qt::WA_DeleteOnClose);
    connect(guide, &DecisionGuide::runWanted, this, [this](const Scenario &scenario) {
        m_workspace.own.set(scenario);
        m_modes.startRun();
    });
    guide->open();
}

void WindowDialogs::showHelp()
{
    HelpDialog(&m_window).exec();
}

} // namespace cachescope
