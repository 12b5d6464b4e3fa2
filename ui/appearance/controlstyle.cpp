// SPDX-License-Identifier: GPL-3.0-only
#include "ui/appearance/controlstyle.h"

#include "ui/appearance/theme.h"

#include <QApplication>
#include <QStyleOption>

namespace cachescope {

namespace {

constexpr int darkerByTheStyle = 140; // percent: how much Fusion darkens the window's colour for an edge
constexpr qsizetype mostKept = 64;

bool isEdgeOnly(QStyle::PrimitiveElement element)
{
    return element == QStyle::PE_IndicatorCheckBox || element == QStyle::PE_IndicatorRadioButton
        || element == QStyle::PE_FrameLineEdit;
}

} // namespace

QPalette ControlStyle::edged(const QStyleOption &option) const
{
    const bool enabled = option.state.testFlag(State_Enabled);
    const qint64 key = option.palette.cacheKey() * 2 + (enabled ? 1 : 0);
    const auto kept = m_edged.constFind(key);
    if (kept != m_edged.constEnd())
        return *kept;
    if (m_edged.size() >= mostKept)
        m_edged.clear();
    const Palette &colors = Theme::instance().palette();
    QPalette palette = option.palette;
    palette.setColor(QPalette::Window, (enabled ? colors.faintText : colors.line).lighter(darkerByTheStyle));
    m_edged.insert(key, palette);
    return palette;
}

void ControlStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option); button && isEdgeOnly(element)) {
        QStyleOptionButton own(*button);
        own.palette = edged(own);
        return QProxyStyle::drawPrimitive(element, &own, painter, widget);
    }
    if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && isEdgeOnly(element)) {
        QStyleOptionFrame own(*frame);
        own.palette = edged(own);
        return QProxyStyle::drawPrimitive(element, &own, painter, widget);
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ControlStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                      const QWidget *widget) const
{
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); spin && control == CC_SpinBox) {
        QStyleOptionSpinBox own(*spin);
        own.palette = edged(own);
        return QProxyStyle::drawComplexControl(control, &own, painter, widget);
    }
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && control == CC_ComboBox) {
        QStyleOptionComboBox own(*combo);
        own.palette = edged(own);
        return QProxyStyle::drawComplexControl(control, &own, painter, widget);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void installStyle()
{
    QApplication::setStyle(new ControlStyle);
}

} // namespace cachescope
