// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/strategies/strategyoptions.h"

#include <QWidget>

#include <array>

class QCheckBox;

namespace cachescope {

/// The remedies against races as check boxes, equivalent to `--remedy` on the command line.
class RemedyBoxes : public QWidget
{
    Q_OBJECT
public:
    explicit RemedyBoxes(QWidget *parent = nullptr);

    void setOptions(const StrategyOptions &options);

Q_SIGNALS:
    void edited(const cachescope::StrategyOptions &options);

protected:
    void changeEvent(QEvent *event) override;

private:
    void apply();
    void showRemedies();
    void retranslate();

    StrategyOptions m_plain; ///< without the checked remedies
    StrategyOptions m_options;
    std::array<QCheckBox *, 3> m_boxes; ///< in the order of remedyNames()
};

} // namespace cachescope
