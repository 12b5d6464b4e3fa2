// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <Qt>

namespace cachescope {

/// The direction in which the language in force is read, and all that turns with it: the one place that mirrors.
/// Qt's own layout direction follows the language as soon as there is a QGuiApplication.
class Direction
{
public:
    /// Of the language in force.
    static Direction current();

    explicit constexpr Direction(bool rightToLeft)
        : m_rightToLeft(rightToLeft)
    {
    }

    constexpr bool isRightToLeft() const { return m_rightToLeft; }
    constexpr Qt::LayoutDirection layout() const { return m_rightToLeft ? Qt::RightToLeft : Qt::LeftToRight; }

private:
    bool m_rightToLeft;
};

} // namespace cachescope
