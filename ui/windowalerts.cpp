// SPDX-License-Identifier: GPL-3.0-only
// Alerts in the window: banner, charts and the dialog.
#include "engine/measure/alerts.h"
#include "ui/alerts/alertsdialog.h"
#include "ui/charts/chartpanel.h"
#include "ui/controls/banner.h"
#include "ui/mainwindow.h"
#include "ui/presentation/alertwords.h"

namespace cachescope {

void MainWindow::showAlerts(const Snapshot &snapshot)
{
    std::array<bool, alertKindCount> active{};
    for (const Alert &alert : snapshot.alerts)
        active[static_cast<size_t>(alert.kind)] |= alert.active();
    for (size_t i = 0; i < active.size(); ++i) {
        const auto kind = static_cast<AlertKind>(i);
        QString &shown = m_alertShown[i];
        const QString text = active[i] ? causeOf(kind, m_scenario.alerts) : QString();
        if (text == shown)
            continue;
        m_banner->withdraw(shown);
        shown = text;
        if (active[i])
            m_banner->show([kind, thresholds = m_scenario.alerts] { return causeOf(kind, thresholds); },
                           [] { return tr("Press A for all alerts and their thresholds."); }, levelOf(kind) == AlertLevel::Error);
    }
    m_charts->showAlerts(active, m_scenario.alerts);
    if (m_alerts)
        m_alerts->setSnapshot(snapshot);
}

void MainWindow::openAlerts()
{
    if (!m_alerts) {
        m_alerts = new AlertsDialog(this);
        connect(m_alerts, &AlertsDialog::edited, this, &MainWindow::applyEdits);
    }
    m_alerts->setThresholds(m_scenario.alerts);
    m_alerts->show();
    m_alerts->setSnapshot(m_snapshot);
    m_alerts->raise();
    m_alerts->activateWindow();
}

void MainWindow::applyThresholds()
{
    if (m_alerts)
        m_scenario.alerts = m_alerts->thresholds();
}

} // namespace cachescope
