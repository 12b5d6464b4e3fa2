// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDoubleSpinBox>

namespace cachescope {

/// A spin box without trailing zeros: "5" and "0.25" instead of "5.000" and "0.250".
class TrimmedSpinBox : public QDoubleSpinBox
{
public:
    using QDoubleSpinBox::QDoubleSpinBox;

    QString textFromValue(double value) const override
    {
        const QString full = QDoubleSpinBox::textFromValue(value);
        if (!full.contains(locale().decimalPoint()))
            return full;
        qsizetype end = full.size();
        while (full.mid(end - locale().zeroDigit().size(), locale().zeroDigit().size()) == locale().zeroDigit())
            end -= locale().zeroDigit().size();
        const QString shorter = full.left(end);
        return shorter.endsWith(locale().decimalPoint()) ? shorter.chopped(locale().decimalPoint().size()) : shorter;
    }
};

} // namespace cachescope
