// SPDX-License-Identifier: GPL-3.0-only
#include "ui/controls/banner.h"

#include "ui/presentation/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace cachescope {

Banner::Banner(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(8, 6, 8, 0);
    m_column->setSpacing(4);
    hide();
}

QStringList Banner::texts() const
{
    QStringList texts;
    for (int i = 0; i < m_column->count(); ++i)
        texts.append(m_column->itemAt(i)->widget()->accessibleName());
    return texts;
}

void Banner::show(const QString &text, const QString &details, bool serious)
{
    if (texts().contains(text))
        return;
    while (m_column->count() >= most)
        remove(m_column->itemAt(0)->widget());

    const Palette &palette = Theme::instance().palette();
    auto *message = new QFrame;
    message->setObjectName(QStringLiteral("card"));
    message->setAccessibleName(text);
    auto *row = new QHBoxLayout(message);
    row->setContentsMargins(10, 5, 6, 5);
    auto *sign = new QLabel(serious ? QStringLiteral("✕") : QStringLiteral("▲"));
    sign->setStyleSheet(QStringLiteral("color: %1; font-weight: bold;").arg((serious ? palette.error : palette.queue).name()));
    // A sentence that begins with an identifier would take that one's direction.
    auto *label = new QLabel(isRightToLeft() ? QChar(0x200f) + text : text);
    label->setWordWrap(true);
    label->setToolTip(details);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *close = new QToolButton;
    close->setText(QStringLiteral("×"));
    close->setFocusPolicy(Qt::StrongFocus);
    close->setAccessibleName(tr("Close the message"));
    close->setToolTip(close->accessibleName());
    connect(close, &QToolButton::clicked, this, [this, message] { remove(message); });
    row->addWidget(sign);
    row->addWidget(label, 1);
    row->addWidget(close);
    m_column->addWidget(message);
    setVisible(true);
    QAccessibleEvent alert(message, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::withdraw(const QString &text)
{
    for (int i = 0; i < m_column->count(); ++i) {
        QWidget *message = m_column->itemAt(i)->widget();
        if (message->accessibleName() == text) {
            remove(message);
            return;
        }
    }
}

void Banner::clear()
{
    while (m_column->count() > 0)
        remove(m_column->itemAt(0)->widget());
}

void Banner::remove(QWidget *message)
{
    m_column->removeWidget(message);
    message->hide();
    message->deleteLater();
    setVisible(m_column->count() > 0);
}

} // namespace cachescope
