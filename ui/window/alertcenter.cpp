// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/alertcenter.h"

#include "engine/measure/alerts.h"
#include "ui/alerts/alertsdialog.h"
#include "ui/alerts/desktopnotifier.h"
#include "ui/charts/chartpanel.h"
#include "ui/controls/banner.h"
#include "ui/window/panes.h"
#include "ui/window/windowtext.h"
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

AlertCenter::AlertCenter(Panes &panes, QWidget &window)
    : m_panes(panes)
    , m_window(window)
    , m_notifier(new DesktopNotifier(this))
{
}

/// Logs each begin and each end and, while the window is not active, shows a notification.
void AlertCenter::note(const Snapshot &snapshot, const AlertThresholds &thresholds)
{
    for (const AlertNote &note : m_notes.take(snapshot)) {
        const QString text =
            note.begins ? beginOf(note.alert, thresholds) : endOf(note.alert, thresholds, note.withTheRun);
        m_log.append(Language::instance().locale().toString(QTime::currentTime(), QStringLiteral("HH:mm:ss"))
                     + QStringLiteral("  ") + text);
        if (m_log.size() > mostLogged)
            m_log.removeFirst();
        qCInfo(alertLog).noquote() << text;
        if (!note.begins) {
            m_notifier->withdraw(note.alert.kind);
        } else if (!m_window.isActiveWindow()) {
            m_notifier->show(note.alert.kind, causeOf(note.alert.kind, thresholds));
            QApplication::alert(&m_window);
        }
    }
}

void AlertCenter::show(const Snapshot &snapshot, const AlertThresholds &thresholds)
{
    m_snapshot = snapshot;
    note(snapshot, thresholds);
    std::array<bool, alertKindCount> active{};
    for (const Alert &alert : snapshot.alerts)
        active[static_cast<size_t>(alert.kind)] |= alert.active();
    for (size_t i = 0; i < active.size(); ++i) {
        const auto kind = static_cast<AlertKind>(i);
        QString &shown = m_shown[i];
        const QString text = active[i] ? causeOf(kind, thresholds) : QString();
        if (text == shown)
            continue;
        m_panes.banner->withdraw(shown);
        shown = text;
        if (active[i])
            m_panes.banner->show([kind, thresholds] { return causeOf(kind, thresholds); },
                                 [] { return WindowText::tr("Press A for all alerts and their thresholds."); },
                                 levelOf(kind) == AlertLevel::Error);
    }
    m_panes.charts->showAlerts(active, thresholds);
    if (m_dialog)
        m_dialog->setSnapshot(snapshot, m_log);
}

void AlertCenter::openDialog(const AlertThresholds &thresholds)
{
    if (!m_dialog) {
        m_dialog = new AlertsDialog(&m_window);
        connect(m_dialog, &AlertsDialog::edited, this, [this] { Q_EMIT thresholdsEdited(m_dialog->thresholds()); });
    }
    m_dialog->setThresholds(thresholds);
    m_dialog->show();
    m_dialog->setSnapshot(m_snapshot, m_log);
    m_dialog->raise();
    m_dialog->activateWindow();
}

void AlertCenter::setThresholds(const AlertThresholds &thresholds)
{
    if (m_dialog)
        m_dialog->setThresholds(thresholds);
}

} // namespace cachescope
