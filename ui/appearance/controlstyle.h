// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QHash>
#include <QProxyStyle>

namespace cachescope {

/// The platform's style with edges that are seen: boxes, radios and fields get theirs from the palette's window colour,
/// darker still, which in the dark is nothing.
class ControlStyle : public QProxyStyle
{
public:
    using QProxyStyle::QProxyStyle;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

private:
    QPalette edged(const QStyleOption &option) const;

    /// By the palette they are made of: a new one each time would never be found in the style's cache of pictures.
    mutable QHash<qint64, QPalette> m_edged;
};

void installStyle();

} // namespace cachescope
