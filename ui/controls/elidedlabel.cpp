// SPDX-License-Identifier: GPL-3.0-only
#include "ui/controls/elidedlabel.h"

#include <QPainter>

#include <algorithm>

namespace cachescope {

ElidedLabel::ElidedLabel(int most, QWidget *parent)
    : QLabel(parent)
    , m_most(most)
{
    setTextFormat(Qt::PlainText);
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize wanted = sizeHint();
    return {std::min(wanted.width(), m_most), wanted.height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QRect place = contentsRect();
    painter.drawText(place, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, place.width()));
}

} // namespace cachescope
