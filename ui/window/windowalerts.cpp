// SPDX-License-Identifier: GPL-3.0-only
// Alerts in the window: banner, charts, log, notification and the dialog.
#include "engine/measure/alerts.h"
#include "ui/alerts/alertsdialog.h"
#include "ui/alerts/desktopnotifier.h"
#include "ui/charts/chartpanel.h"
#include "ui/controls/banner.h"
#include "ui/window/mainwindow.h"
#include "ui/words/alertwords.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QTime>

namespace cachescope {

namespace {

constexpr qsizetype mostLogged = 500;

Q_LOGGING_CATEGORY(alertLog, "cachescope.alerts")

} // namespace

/// Logs each begin and each end and, while the window is not active, shows a notification.
void MainWindow::noteAlerts(const Snapshot &snapshot)
{
    for (const AlertNote &note : m_alertNotes.take(snapshot)) {
        const QString text = note.begins ? beginOf(note.alert, m_scenario.alerts)
                                         : endOf(note.alert, m_scenario.alerts, note.withTheRun);
        m_alertLog.append(Language::instance().locale().toString(QTime::currentTime(), QStringLiteral("HH:mm:ss"))
                          + QStringLiteral("  ") + text);
        if (m_alertLog.size() > mostLogged)
            m_alertLog.removeFirst();
        qCInfo(alertLog).noquote() << text;
        if (!note.begins) {
            m_notifier->withdraw(note.alert.kind);
        } else if (!isActiveWindow()) {
            m_notifier->show(note.alert.kind, causeOf(note.alert.kind, m_scenario.alerts));
            QApplication::alert(this);
        }
    }
}

void MainWindow::showAlerts(const Snapshot &snapshot)
{
    noteAlerts(snapshot);
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
                           [] { return tr("Press A for all alerts and their thresholds."); },
                           levelOf(kind) == AlertLevel::Error);
    }
    m_charts->showAlerts(active, m_scenario.alerts);
    if (m_alerts)
        m_alerts->setSnapshot(snapshot, m_alertLog);
}

void MainWindow::openAlerts()
{
    if (!m_alerts) {
        m_alerts = new AlertsDialog(this);
        connect(m_alerts, &AlertsDialog::edited, this, &MainWindow::applyEdits);
    }
    m_alerts->setThresholds(m_scenario.alerts);
    m_alerts->show();
    m_alerts->setSnapshot(m_snapshot, m_alertLog);
    m_alerts->raise();
    m_alerts->activateWindow();
}

void MainWindow::applyThresholds()
{
    if (m_alerts)
        m_scenario.alerts = m_alerts->thresholds();
}

} // namespace cachescope
