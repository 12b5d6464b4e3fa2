// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/alertnotes.h"

#include <QObject>
#include <QStringList>

#include <array>

class QWidget;

namespace cachescope {

class AlertsDialog;
class DesktopNotifier;
class Panes;

/// The alerts of the run that is shown: in the banner and on the charts, in a log, as a notification while nobody
/// looks, and in a dialog with their thresholds.
class AlertCenter : public QObject
{
    Q_OBJECT
public:
    AlertCenter(Panes &panes, QWidget &window);

    void show(const Snapshot &snapshot, const AlertThresholds &thresholds);
    void openDialog(const AlertThresholds &thresholds);
    /// Others are in force, not by the dialog.
    void setThresholds(const AlertThresholds &thresholds);

Q_SIGNALS:
    void thresholdsEdited(const cachescope::AlertThresholds &thresholds);

private:
    void note(const Snapshot &snapshot, const AlertThresholds &thresholds);

    Panes &m_panes;
    QWidget &m_window;
    DesktopNotifier *m_notifier;
    AlertsDialog *m_dialog = nullptr; ///< created on first use
    AlertNotes m_notes;
    Snapshot m_snapshot;
    QStringList m_log;                           ///< of all runs, the newest last
    std::array<QString, alertKindCount> m_shown; ///< the banner's text for each
};

} // namespace cachescope
