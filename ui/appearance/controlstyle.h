// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QHash>
#include <QProxyStyle>

namespace cachescope {

/// The platform's style with visible edges: it derives those of boxes, radio buttons and fields from a darker shade of
/// the window colour, which is invisible in the dark palette.
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

    /// Keyed by the original palette: the style's pixmap cache never finds a newly made palette again.
    mutable QHash<qint64, QPalette> m_edged;
};

void installStyle();

} // namespace cachescope
