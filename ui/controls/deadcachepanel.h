// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/strategies/strategyoptions.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace cachescope {

class OptionsSection;

/// The options for a cache that does not answer, circuit breaker and retries, with presets.
class DeadCachePanel : public QWidget
{
    Q_OBJECT
public:
    explicit DeadCachePanel(QWidget *parent = nullptr);

    void setOptions(const StrategyOptions &options);
    void apply(StrategyOptions &options) const;
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    void presetChosen(int index);
    void fieldEdited();
    void showOptions(const StrategyOptions &options);

    OptionsSection *m_section;
    QComboBox *m_preset;
    QSpinBox *m_failures, *m_retries;
    QDoubleSpinBox *m_openTime, *m_pause;
    bool m_filling = false;
};

} // namespace cachescope
