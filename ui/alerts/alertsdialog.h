// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"

#include <QDialog>

class QDoubleSpinBox;
class QFormLayout;
class QGroupBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace cachescope {

/// The alert lab: thresholds to set, the alerts that were given, the incidents there were, and after the run which of
/// the ones have nothing to do with the others.
class AlertsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AlertsDialog(QWidget *parent = nullptr);

    void setThresholds(const AlertThresholds &thresholds);
    AlertThresholds thresholds() const;
    void setSnapshot(const Snapshot &snapshot);

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
    void fillIncidents(const QVector<qsizetype> &missed);
    bool isOver() const;

    Snapshot m_snapshot;
    QGroupBox *m_thresholds, *m_alertsBox, *m_incidentsBox;
    QFormLayout *m_form;
    QDoubleSpinBox *m_latency, *m_hitRate, *m_memory;
    QSpinBox *m_queue;
    QTableWidget *m_alerts, *m_incidents;
    QLabel *m_definition, *m_verdict;
    QPushButton *m_close;
    bool m_filling = false;
};

} // namespace cachescope
