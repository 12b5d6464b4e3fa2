// SPDX-License-Identifier: GPL-3.0-only
#include "ui/lessons/lessonlist.h"

#include "engine/lessons/lesson.h"
#include "ui/appearance/fonts.h"
#include "ui/lessons/listrows.h"
#include "ui/words/lessontext.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace cachescope {

namespace {

constexpr int widest = 262; // pixels: the stage needs the rest

} // namespace

LessonList::LessonList(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel)
    , m_list(new QListWidget)
{
    setObjectName(QStringLiteral("strategyList"));
    setAttribute(Qt::WA_StyledBackground);
    m_heading->setObjectName(QStringLiteral("faint"));
    m_heading->setFont(textFont(0.85, QFont::Bold));
    m_heading->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 6, 8, 8);
    column->addWidget(m_heading);
    column->addWidget(m_list, 1);
    for (const LessonInfo &info : lessons()) {
        auto *item = new QListWidgetItem(m_list);
        item->setData(Qt::UserRole, QString(info.id));
    }
    const auto choose = [this](QListWidgetItem *item) { Q_EMIT chosen(item->data(Qt::UserRole).toString()); };
    connect(m_list, &QListWidget::itemClicked, this, choose);
    connect(m_list, &QListWidget::itemActivated, this, choose);
    retranslate();
}

void LessonList::markDone(const QString &id)
{
    m_done.insert(id);
    retranslate();
}

void LessonList::clearChoice()
{
    m_list->clearSelection();
}

void LessonList::retranslate()
{
    m_heading->setText(tr("WHAT GOES WRONG"));
    m_list->setAccessibleName(tr("Lessons"));
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const QString id = item->data(Qt::UserRole).toString();
        const LessonText text = lessonText(id);
        item->setText(text.title + (m_done.contains(id) ? QStringLiteral("  ✓") : QString()));
        item->setToolTip(text.title);
    }
    equalizeRows(*m_list);
    fitLongestTitle();
}

/// Including the check mark of a completed lesson and a possible scroll bar.
void LessonList::fitLongestTitle()
{
    constexpr int padding = 2 * 8 + 6;
    QFont chosen = m_list->font();
    chosen.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(chosen);
    int longest = 0;
    for (int row = 0; row < m_list->count(); ++row)
        longest = std::max(longest, metrics.horizontalAdvance(m_list->item(row)->text()));
    const QMargins margins = layout()->contentsMargins();
    const int bar = m_list->verticalScrollBar()->sizeHint().width();
    setMinimumWidth(std::min(widest, longest + padding + bar + margins.left() + margins.right()));
}

void LessonList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace cachescope
