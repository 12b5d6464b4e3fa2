// SPDX-License-Identifier: GPL-3.0-only
#include "ui/compare/smallmultiples.h"

#include "ui/words/language.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QPaintEvent>

namespace cachescope {

namespace {

struct MultiplesText
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

} // namespace

SmallMultiples::SmallMultiples(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&Theme::instance(), &Theme::changed, this, &SmallMultiples::forget);
    connect(&Language::instance(), &Language::changed, this, &SmallMultiples::forget);
}

void SmallMultiples::setResults(const QVector<ComparisonResult> &results)
{
    m_results = results;
    forget();
}

void SmallMultiples::forget()
{
    m_drawn = {};
    update();
}

void SmallMultiples::paintNothing(QPainter &painter, const Palette &palette) const
{
    painter.setFont(font());
    painter.setPen(palette.mutedText);
    painter.drawText(rect(), static_cast<int>(Qt::AlignCenter), MultiplesText::tr("Nothing has been measured yet"));
}

void SmallMultiples::paintEvent(QPaintEvent *)
{
    const double scale = devicePixelRatioF();
    const QSize size = (QSizeF(this->size()) * scale).toSize();
    if (m_drawn.size() != size) {
        m_drawn = QPixmap(size);
        m_drawn.setDevicePixelRatio(scale);
        const Palette &palette = Theme::instance().palette();
        m_drawn.fill(palette.card);
        QPainter painter(&m_drawn);
        if (!m_results.isEmpty())
            paintSmallMultiples(painter, QRectF(rect()).adjusted(8, 4, -8, -4), m_results, palette,
                                fontInfo().pixelSize());
        else
            paintNothing(painter, palette);
    }
    QPainter(this).drawPixmap(0, 0, m_drawn);
}

void SmallMultiples::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        forget();
    QWidget::changeEvent(event);
}

} // namespace cachescope
