// SPDX-License-Identifier: GPL-3.0-only
#include "ui/report/reportpictures.h"

#include "ui/appearance/direction.h"

#include <QPainter>

namespace cachescope {

const Picture &ReportPictures::picture(const QTextFormat &format) const
{
    return m_record.pictures.at(format.intProperty(number)).picture;
}

QSizeF ReportPictures::intrinsicSize(QTextDocument *, int, const QTextFormat &format)
{
    const QSizeF size = picture(format).size;
    return size * (m_width / size.width());
}

void ReportPictures::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int, const QTextFormat &format)
{
    const Picture &shown = picture(format);
    painter->save();
    painter->translate(rect.topLeft());
    painter->scale(rect.width() / shown.size.width(), rect.height() / shown.size.height());
    painter->setLayoutDirection(Direction::current().layout());
    painter->setRenderHint(QPainter::Antialiasing);
    shown.paint(*painter);
    painter->restore();
}

} // namespace cachescope
