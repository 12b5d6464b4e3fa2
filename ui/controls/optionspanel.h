// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/strategies/strategyoptions.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace cachescope {

class OptionsSection;
class RemedyPanel;

/// The options of the chosen strategy; those it does not use are hidden.
class OptionsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit OptionsPanel(QWidget *parent = nullptr);

    void setStrategy(const QString &id);
    void setOptions(const StrategyOptions &options);
    StrategyOptions options() const;

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void changed();
    void retranslate();

    OptionsSection *m_section;
    RemedyPanel *m_remedies;
    QDoubleSpinBox *m_expiry, *m_refreshExpiry, *m_threshold, *m_flush, *m_backOff;
    QComboBox *m_order, *m_queue;
    QSpinBox *m_batch, *m_attempts;
    QCheckBox *m_coalesce;
    bool m_filling = false;
};

} // namespace cachescope
