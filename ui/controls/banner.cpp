// SPDX-License-Identifier: GPL-3.0-only
#include "ui/controls/banner.h"

#include "ui/appearance/direction.h"
#include "ui/appearance/theme.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace cachescope {

namespace {

class Message : public QFrame
{
    Q_DECLARE_TR_FUNCTIONS(cachescope::Banner)
public:
    Message(const Banner::Words &text, const Banner::Words &details, bool serious)
        : m_text(text)
        , m_details(details)
        , m_serious(serious)
        , m_sign(new QLabel(serious ? QStringLiteral("✕") : QStringLiteral("▲")))
        , m_label(new QLabel)
    {
        setObjectName(QStringLiteral("card"));
        close->setObjectName(QStringLiteral("small"));
        close->setText(QStringLiteral("×"));
        close->setFixedWidth(26);
        close->setFocusPolicy(Qt::StrongFocus);
        m_label->setWordWrap(true);
        m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(10, 2, 6, 2);
        row->addWidget(m_sign);
        row->addWidget(m_label, 1);
        row->addWidget(close);
        restate();
    }

    void restate()
    {
        const Palette &palette = Theme::instance().palette();
        m_sign->setStyleSheet(
            QStringLiteral("color: %1; font-weight: bold;").arg((m_serious ? palette.error : palette.queue).name()));
        const QString text = m_text();
        setAccessibleName(text);
        // A sentence that begins with an identifier would take that one's direction.
        m_label->setText(Direction::current().marked(text));
        m_label->setToolTip(m_details ? m_details() : QString());
        close->setAccessibleName(tr("Close the message"));
        close->setToolTip(close->accessibleName());
    }

    QToolButton *const close = new QToolButton;

private:
    Banner::Words m_text, m_details;
    bool m_serious;
    QLabel *m_sign, *m_label;
};

} // namespace

Banner::Banner(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(8, 4, 8, 0);
    m_column->setSpacing(3);
    connect(&Theme::instance(), &Theme::changed, this, &Banner::restate);
    hide();
}

QStringList Banner::texts() const
{
    QStringList texts;
    for (int i = 0; i < m_column->count(); ++i)
        texts.append(m_column->itemAt(i)->widget()->accessibleName());
    return texts;
}

void Banner::show(const Words &text, const Words &details, bool serious)
{
    if (texts().contains(text()))
        return;
    while (m_column->count() >= most)
        remove(m_column->itemAt(0)->widget());

    auto *message = new Message(text, details, serious);
    connect(message->close, &QToolButton::clicked, this, [this, message] { remove(message); });
    m_column->addWidget(message);
    setVisible(true);
    QAccessibleEvent alert(message, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::restate()
{
    for (int i = 0; i < m_column->count(); ++i)
        static_cast<Message *>(m_column->itemAt(i)->widget())->restate();
}

void Banner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LayoutDirectionChange)
        restate();
    QWidget::changeEvent(event);
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
