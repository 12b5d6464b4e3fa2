// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"

#include <QDialog>

class QDoubleSpinBox;
class QFormLayout;
class QGroupBox;
class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace cachescope {

/// The alert lab: thresholds to set, the alerts of the run and its incidents, after the run the false alarms and the
/// missed incidents, and the log of all runs.
class AlertsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AlertsDialog(QWidget *parent = nullptr);

    void setThresholds(const AlertThresholds &thresholds);
    AlertThresholds thresholds() const;
    /// `log`: one line for each begin and each end, the newest last.
    void setSnapshot(const Snapshot &snapshot, const QStringList &log = {});

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void addField(QWidget *field);
    void label(QWidget *field, const QString &text);
    void retranslate();
    void fill();
    QString verdict() const;
    void fillAlerts(const QVector<qsizetype> &falseAlarms);
    void fillLog();
    void fillIncidents(const QVector<qsizetype> &missed);
    bool isOver() const;

    Snapshot m_snapshot;
    QGroupBox *m_thresholds, *m_alertsBox, *m_incidentsBox, *m_logBox;
    QFormLayout *m_form;
    QDoubleSpinBox *m_latency, *m_hitRate, *m_memory;
    QSpinBox *m_queue;
    QTableWidget *m_alerts, *m_incidents;
    QListWidget *m_log;
    QStringList m_lines;
    QLabel *m_definition, *m_verdict;
    QPushButton *m_close;
    bool m_filling = false;
};

} // namespace cachescope
