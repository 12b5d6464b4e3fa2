// SPDX-License-Identifier: GPL-3.0-only
#include "ui/races/spacetimeview.h"

#include "ui/export/exportmenu.h"
#include "ui/races/spacetimeexport.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <cmath>

namespace cachescope {

SpaceTimeView::SpaceTimeView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(320);
    connect(&Theme::instance(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    rebuild();
}

void SpaceTimeView::show(const SpaceTimeStory &story, From from)
{
    m_story = story;
    rebuild();
    verticalScrollBar()->setValue(from == From::Newest ? verticalScrollBar()->maximum() : 0);
}

void SpaceTimeView::rebuild()
{
    m_diagram = std::make_unique<SpaceTimeDiagram>(m_story);
    setAccessibleName(tr("Space-time diagram"));
    setAccessibleDescription(m_diagram->description());
    updateScrollBar();
    viewport()->update();
}

void SpaceTimeView::updateScrollBar()
{
    const int content = static_cast<int>(std::ceil(m_diagram->height()));
    verticalScrollBar()->setRange(0, std::max(0, content - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(24);
}

void SpaceTimeView::fillExportMenu(QMenu *menu)
{
    addExportActions(menu, this, tr("Save the space-time diagram"), exportDocument(m_story));
}

void SpaceTimeView::paintEvent(QPaintEvent *)
{
    const Palette &palette = Theme::instance().palette();
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette.card);
    QRectF area(viewport()->rect());
    area.adjust(8, 0, -8, 0);
    if (!m_diagram->rows().isEmpty())
        area.translate(0, -verticalScrollBar()->value());
    m_diagram->paint(painter, area, palette);
    if (verticalScrollBar()->value() > 0 && !m_diagram->rows().isEmpty()) { // whose line is whose stays in sight
        area.moveTop(0);
        painter.fillRect(QRectF(0, 0, viewport()->width(), m_diagram->headHeight() - 4), palette.card);
        m_diagram->paintHeads(painter, area, palette);
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void SpaceTimeView::resizeEvent(QResizeEvent *)
{
    rebuild(); // presentation mode has changed the font size, too
}

void SpaceTimeView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        verticalScrollBar()->triggerAction(event->key() == Qt::Key_Down ? QAbstractSlider::SliderSingleStepAdd
                                                                        : QAbstractSlider::SliderSingleStepSub);
        return;
    }
    QWidget::keyPressEvent(event);
}

void SpaceTimeView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillExportMenu(menu);
    menu->popup(event->globalPos());
}

void SpaceTimeView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        rebuild();
    QAbstractScrollArea::changeEvent(event);
}

} // namespace cachescope
