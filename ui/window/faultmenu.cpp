// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/faultmenu.h"

#include "engine/lab/lab.h"
#include "ui/controls/runbar.h"
#include "ui/window/ownscenario.h"
#include "ui/window/panes.h"
#include "ui/window/screen.h"
#include "ui/window/windowtext.h"
#include "ui/words/faultwords.h"
#include "ui/words/language.h"
#include "ui/words/wording.h"

#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>

#include <algorithm>

namespace cachescope {

namespace {

/// The faults in the menu, in this order.
QVector<Fault> offeredFaults(Server server)
{
    QVector<Fault> faults;
    const auto offer = [&](FaultKind kind) -> Fault & {
        Fault fault;
        fault.kind = kind;
        fault.server = server;
        faults.append(fault);
        return faults.last();
    };
    if (server == Server::None) {
        offer(FaultKind::Crash);
        return faults;
    }
    offer(FaultKind::Latency).jitterMs = 50;
    offer(FaultKind::Errors).share = 0.3;
    offer(FaultKind::Cut);
    offer(FaultKind::Pause);
    offer(FaultKind::Kill);
    if (server == Server::Redis) {
        offer(FaultKind::Evict);
        offer(FaultKind::MemoryLimit);
    } else {
        offer(FaultKind::FullDisk);
    }
    return faults;
}

/// A disabled entry: a section's own title is not drawn under a style sheet.
void addTitle(QMenu *menu, const QString &text)
{
    if (!menu->isEmpty())
        menu->addSeparator();
    QAction *title = menu->addAction(text);
    title->setEnabled(false);
    QFont bold = menu->font();
    bold.setBold(true);
    title->setFont(bold);
}

} // namespace

FaultMenu::FaultMenu(Lab &lab, Panes &panes, Screen &screen, OwnScenario &own)
    : m_lab(lab)
    , m_panes(panes)
    , m_screen(screen)
    , m_own(own)
{
    connect(panes.runBar->faultMenu(), &QMenu::aboutToShow, this, &FaultMenu::fill);
}

void FaultMenu::fill()
{
    QMenu *menu = m_panes.runBar->faultMenu();
    menu->clear();
    menu->setToolTipsVisible(true);
    const bool runs = m_screen.isLive();
    for (const Server server : {Server::Redis, Server::Postgres, Server::None}) {
        addTitle(menu, faultPlace(server));
        for (const Fault &fault : offeredFaults(server))
            addFault(menu, fault, runs);
        if (server == Server::Redis)
            addAppendOnly(menu);
    }
    menu->addSeparator();
    QAction *sentence = menu->addAction(WindowText::tr("Another fault…"), this, &FaultMenu::ask);
    sentence->setEnabled(runs);
    if (!runs)
        menu->addAction(WindowText::tr("Start a run first"))->setEnabled(false);
    else if (!m_lab.ownsServers())
        menu->addAction(WindowText::tr("The grey ones are for the sandbox only"))->setEnabled(false);
}

void FaultMenu::addFault(QMenu *menu, const Fault &fault, bool runs)
{
    const auto lasts = [&fault](const FaultMark &mark) {
        return mark.active() && mark.fault.kind == fault.kind && mark.fault.server == fault.server;
    };
    const bool active = std::any_of(m_screen.snapshot().faults.begin(), m_screen.snapshot().faults.end(), lasts);
    const bool offered = m_lab.ownsServers() || !needsSandbox(fault.kind);
    QAction *action = menu->addAction(faultAction(fault), this, [this, fault, active] {
        if (active)
            m_lab.clear(fault.kind, fault.server);
        else
            m_lab.fault(fault);
    });
    action->setCheckable(!isInstant(fault.kind));
    action->setChecked(active);
    action->setEnabled(runs && offered);
    action->setToolTip(!offered     ? whyOnlyInSandbox()
                           : active ? WindowText::tr("Choose it again to end it")
                                    : faultMeaning(fault.kind));
    action->setData(static_cast<int>(fault.kind));
}

/// Next to the kill: what Redis has on its disk determines what survives.
void FaultMenu::addAppendOnly(QMenu *menu)
{
    QAction *action = menu->addAction(WindowText::tr("Redis keeps an append-only file (AOF)"), this, [this](bool keep) {
        m_own.setAppendOnly(keep);
        m_lab.keepAppendOnlyFile(keep);
    });
    action->setObjectName(QStringLiteral("appendOnly"));
    action->setCheckable(true);
    action->setChecked(m_own.scenario().appendOnly);
    action->setEnabled(m_lab.ownsServers());
    action->setToolTip(m_lab.ownsServers() ? WindowText::tr(
                           "With it Redis finds its data again after a kill; without it comes back empty")
                                           : whyOnlyInSandbox());
}

/// Any fault with any values, as on the command line.
void FaultMenu::ask()
{
    bool given = false;
    const QString example = QStringLiteral("latency redis ms 50 jitter 20 for 3");
    const QString text = QInputDialog::getText(m_panes.window(), WindowText::tr("A fault"),
                                               WindowText::tr("What shall happen now, like %1").arg(code(example)),
                                               QLineEdit::Normal, example, &given);
    if (!given)
        return;
    Scenario one;
    if (const auto problem = cachescope::addFault(one, text)) {
        QMessageBox::warning(m_panes.window(), WindowText::tr("A fault"),
                             scenarioProblemText(code(problem->path), *problem));
        return;
    }
    m_lab.fault(one.faults.first());
}

} // namespace cachescope
