// SPDX-License-Identifier: GPL-3.0-only
#include "ui/lessons/strategylist.h"

#include "engine/strategies/registry.h"
#include "ui/appearance/fonts.h"
#include "ui/lessons/listrows.h"
#include "ui/words/language.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace cachescope {

StrategyList::StrategyList(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("strategyList"));
    setAttribute(Qt::WA_StyledBackground);
    m_heading = new QLabel;
    m_heading->setObjectName(QStringLiteral("faint"));
    m_heading->setFont(textFont(0.85, QFont::Bold));
    m_heading->setWordWrap(true);
    m_list = new QListWidget;
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 14, 8, 8);
    column->addWidget(m_heading);
    column->addWidget(m_list);
    for (const StrategyInfo &info : strategies()) {
        auto *item = new QListWidgetItem(m_list);
        item->setData(Qt::UserRole, QString(info.id));
    }
    m_list->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents); // all of them, always
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item)
            Q_EMIT chosen(item->data(Qt::UserRole).toString());
    });
    retranslate();
}

void StrategyList::select(const QString &id)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == id)
            m_list->setCurrentRow(row);
    }
}

void StrategyList::markRun(const QString &id)
{
    m_run.insert(id);
    retranslate();
}

void StrategyList::retranslate()
{
    m_heading->setText(m_list->count() == 5 ? tr("FIVE STRATEGIES") : tr("Strategies"));
    m_list->setAccessibleName(tr("Strategies"));
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const StrategyInfo &info = strategies()[static_cast<size_t>(row)];
        const bool ran = m_run.contains(info.id);
        item->setText(isolate(info.name) + (ran ? QStringLiteral("  ✓") : QString()));
        item->setToolTip(ran ? tr("has run in this session (key %L1)").arg(row + 1) : tr("key %L1").arg(row + 1));
    }
    equalizeRows(*m_list);
}

void StrategyList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace cachescope
