// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/strategies/knobs.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace cachescope {

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
    void addRow(QWidget *field);
    void showRow(QWidget *field, bool shown);
    void label(QWidget *field, const QString &text, const QString &tip);
    void changed();
    void retranslate();

    QFormLayout *m_form;
    QDoubleSpinBox *m_expiry, *m_refreshExpiry, *m_threshold, *m_flush, *m_backOff;
    QComboBox *m_order, *m_queue, *m_afterWrite;
    QSpinBox *m_batch, *m_attempts;
    QCheckBox *m_coalesce, *m_setIfNewer, *m_lockPerKey, *m_versionGuard, *m_batchVersionGuard, *m_requeueFailed;
    bool m_filling = false;
};

} // namespace cachescope
