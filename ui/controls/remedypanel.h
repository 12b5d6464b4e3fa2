// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/strategies/strategyoptions.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace cachescope {

class DeadCachePanel;
class OptionsSection;
struct Capabilities;

/// The options that remedy a fault of the chosen strategy, and those that introduce a mistake in order to show it.
class RemedyPanel : public QWidget
{
    Q_OBJECT
public:
    explicit RemedyPanel(QWidget *parent = nullptr);

    void setStrategy(const Capabilities &strategy);
    void setOptions(const StrategyOptions &options);
    void apply(StrategyOptions &options) const;
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    OptionsSection *m_remedies, *m_mistakes;
    DeadCachePanel *m_deadCache;
    QCheckBox *m_setIfNewer, *m_versionGuard, *m_lockPerKey, *m_singleFlight;
    QDoubleSpinBox *m_jitter, *m_absence;
    QSpinBox *m_queueLimit;
    QComboBox *m_afterWrite;
    QCheckBox *m_batchUnguarded, *m_requeueFailed, *m_takeByPop, *m_cacheUnsaved;
};

} // namespace cachescope
