// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/strategies/knobs.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace cachescope {

class KnobSection;
class RemedyPanel;

/// The knobs of the chosen strategy; those it does not read are not shown.
class KnobPanel : public QWidget
{
    Q_OBJECT
public:
    explicit KnobPanel(QWidget *parent = nullptr);

    void setStrategy(const QString &id);
    void setKnobs(const Knobs &knobs);
    Knobs knobs() const;

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void changed();
    void retranslate();

    KnobSection *m_section;
    RemedyPanel *m_remedies;
    QDoubleSpinBox *m_expiry, *m_refreshExpiry, *m_threshold, *m_flush, *m_backOff;
    QComboBox *m_order, *m_queue;
    QSpinBox *m_batch, *m_attempts;
    QCheckBox *m_coalesce;
    bool m_filling = false;
};

} // namespace cachescope
