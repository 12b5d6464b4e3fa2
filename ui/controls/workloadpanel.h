// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/scenario/scenario.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace cachescope {

/// The requests and their rate. Number of products and seed apply to the next run, the rest immediately.
class WorkloadPanel : public QWidget
{
    Q_OBJECT
public:
    explicit WorkloadPanel(QWidget *parent = nullptr);

    void setScenario(const Scenario &scenario);
    void apply(Scenario &scenario) const;

Q_SIGNALS:
    void edited();
    void editedForNextRun();

protected:
    void changeEvent(QEvent *event) override;

private:
    QDoubleSpinBox *number(double lowest, double highest, int decimals);
    QSpinBox *whole(int lowest, int highest, bool forNextRun = false);
    QComboBox *choice(int items);
    void label(QWidget *field, const QString &text, const QString &tip);
    void showFitting();
    void changed();
    void retranslate();

    QFormLayout *m_form;
    QComboBox *m_loop, *m_choice;
    QSpinBox *m_clients, *m_think, *m_products, *m_seed;
    QDoubleSpinBox *m_rate, *m_reads, *m_exponent, *m_hotShare, *m_hotTraffic;
    QLabel *m_note;
    bool m_filling = false;
};

} // namespace cachescope
