// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/windowkeys.h"

#include "ui/stage/stage.h"
#include "ui/window/panes.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMainWindow>
#include <QShortcut>

namespace cachescope {

namespace {

bool takesSpace(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget);
}

/// The keys that a presenter's remote sends.
bool isOfPresenter(int key)
{
    return key == Qt::Key_PageDown || key == Qt::Key_PageUp || key == Qt::Key_Period;
}

bool isWriting()
{
    const QWidget *focus = QApplication::focusWidget();
    const auto *line = qobject_cast<const QLineEdit *>(focus);
    return (line && !line->isReadOnly()) || qobject_cast<const QAbstractSpinBox *>(focus);
}

bool isTyping()
{
    return isWriting() || qobject_cast<const QComboBox *>(QApplication::focusWidget());
}

} // namespace

void WindowKeys::add(const QString &keys, While when, const std::function<void()> &action) const
{
    auto *key = new QShortcut(QKeySequence(keys), &m_window);
    QObject::connect(key, &QShortcut::activated, &m_window, [action, when] {
        const bool taken = when == While::NotTyping ? isTyping() : when == While::NotWriting && isWriting();
        if (!taken)
            action();
    });
}

bool WindowKeys::isForFocus(const QKeyEvent &event) const
{
    const QWidget *focus = QApplication::focusWidget();
    if (!focus || event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    const int key = event.key();
    if (key == Qt::Key_Space && takesSpace(focus))
        return true;
    if (key == Qt::Key_Escape)
        return focus == m_panes.stage && m_panes.stage->selectedKey().id != 0;
    const bool isFunction = key >= Qt::Key_F1 && key <= Qt::Key_F35;
    return isTyping() && !isFunction && !(m_panes.isPresenting() && isOfPresenter(key));
}

} // namespace cachescope
