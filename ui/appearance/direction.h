// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <Qt>

namespace cachescope {

/// The reading direction of the current language and everything that is mirrored with it, in one place. Qt's own layout
/// direction follows the language as soon as there is a QGuiApplication.
class Direction
{
public:
    /// The direction of the current language.
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
