// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/scenario/scenario.h"

#include <QWidget>

class QComboBox;

namespace cachescope {

class FieldForm;

/// The options of the chosen strategy, in sections; those it does not use are hidden.
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
    void take();
    void takePreset(int index);
    void fill();
    void retranslate();

    Scenario m_scenario; ///< its strategy and its options
    QVector<FieldForm *> m_forms;
    FieldForm *m_deadCache = nullptr;
    QComboBox *m_preset; ///< the usual settings for a cache that does not answer
};

} // namespace cachescope
