// SPDX-License-Identifier: GPL-3.0-only
#include "ui/recording/marklegend.h"

#include "ui/appearance/direction.h"
#include "ui/appearance/fonts.h"
#include "ui/appearance/theme.h"
#include "ui/words/language.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace cachescope {

namespace {

QColor colorOf(RecordingMark::Kind kind)
{
    const Palette &palette = Theme::instance().palette();
    switch (kind) {
    case RecordingMark::Kind::Flush: return palette.batch;
    case RecordingMark::Kind::Refresh: return palette.refresh;
    case RecordingMark::Kind::Stale:
    case RecordingMark::Kind::StaleRead: return palette.stale;
    case RecordingMark::Kind::Phantom: return palette.phantom;
    case RecordingMark::Kind::Missing: return palette.missing;
    case RecordingMark::Kind::Hidden: return palette.hidden;
    case RecordingMark::Kind::LostWrite:
    case RecordingMark::Kind::Fault:
    case RecordingMark::Kind::StoreLost: return palette.error;
    }
    return palette.text;
}

/// The first kind of those that share a sign.
RecordingMark::Kind signOf(RecordingMark::Kind kind)
{
    switch (kind) {
    case RecordingMark::Kind::StaleRead: return RecordingMark::Kind::Stale;
    case RecordingMark::Kind::Fault:
    case RecordingMark::Kind::StoreLost: return RecordingMark::Kind::LostWrite;
    default: return kind;
    }
}

QString nameOf(RecordingMark::Kind sign)
{
    switch (sign) {
    case RecordingMark::Kind::Flush: return MarkLegend::tr("flush");
    case RecordingMark::Kind::Refresh: return MarkLegend::tr("refresh");
    case RecordingMark::Kind::Stale: return MarkLegend::tr("stale");
    case RecordingMark::Kind::Phantom: return MarkLegend::tr("phantom");
    //: a product that the database has deleted
    case RecordingMark::Kind::Missing: return MarkLegend::tr("deleted, still cached");
    //: a product of which the cache says that it does not exist
    case RecordingMark::Kind::Hidden: return MarkLegend::tr("hidden");
    default: return MarkLegend::tr("fault or loss");
    }
}

} // namespace

void paintMark(QPainter &painter, RecordingMark::Kind kind, const QRectF &box)
{
    const QColor color = colorOf(kind);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (signOf(kind)) {
    case RecordingMark::Kind::Flush: painter.drawRect(box.adjusted(3, 0, -3, 0)); break;
    case RecordingMark::Kind::Refresh: painter.drawEllipse(box.adjusted(1, 1, -1, -1)); break;
    case RecordingMark::Kind::Stale:
        painter.drawPolygon(QPolygonF({{box.center().x(), box.top()}, box.bottomRight(), box.bottomLeft()}));
        break;
    case RecordingMark::Kind::Phantom:
        painter.drawPolygon(QPolygonF({{box.center().x(), box.top()},
                                       {box.right(), box.center().y()},
                                       {box.center().x(), box.bottom()},
                                       {box.left(), box.center().y()}}));
        break;
    case RecordingMark::Kind::Missing: painter.drawRect(box.adjusted(0, box.height() / 3, 0, -box.height() / 3)); break;
    case RecordingMark::Kind::Hidden:
        painter.setPen(QPen(color, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(box.adjusted(1, 1, -1, -1));
        painter.drawLine(box.bottomLeft(), box.topRight());
        break;
    default:
        painter.setPen(QPen(color, 2.5));
        painter.drawLine(box.topLeft(), box.bottomRight());
        painter.drawLine(box.topRight(), box.bottomLeft());
    }
}

MarkLegend::MarkLegend(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void MarkLegend::show(const QVector<RecordingMark> &marks)
{
    m_kinds.clear();
    for (const RecordingMark &mark : marks) {
        if (!m_kinds.contains(signOf(mark.kind)))
            m_kinds.append(signOf(mark.kind));
    }
    std::sort(m_kinds.begin(), m_kinds.end());
    setVisible(!m_kinds.isEmpty());
    nameIt();
    updateGeometry();
    update();
}

void MarkLegend::nameIt()
{
    QStringList names;
    for (const RecordingMark::Kind kind : std::as_const(m_kinds))
        names.append(nameOf(kind));
    setAccessibleName(Language::instance().locale().createSeparatedList(names));
}

QSize MarkLegend::sizeHint() const
{
    return {200, QFontMetrics(textFont(0.8)).height() + 2};
}

void MarkLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(textFont(0.8));
    const Direction direction(layoutDirection());
    constexpr double between = 5, after = 16;
    double along = markSize / 2;
    for (const RecordingMark::Kind kind : std::as_const(m_kinds)) {
        const double textWidth = painter.fontMetrics().horizontalAdvance(nameOf(kind));
        QRectF box(0, 0, markSize * 0.8, markSize * 0.8);
        box.moveCenter(direction.part(rect(), along, markSize).center());
        paintMark(painter, kind, box);
        painter.setPen(Theme::instance().palette().mutedText);
        painter.drawText(direction.part(rect(), along + markSize + between, textWidth + 1),
                         static_cast<int>(Qt::AlignCenter), nameOf(kind));
        along += markSize + between + textWidth + after;
    }
}

void MarkLegend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        nameIt();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace cachescope
