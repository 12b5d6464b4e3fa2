// SPDX-License-Identifier: GPL-3.0-only
// Which keys belong to the window, and which to the widget that has the focus.
#include "ui/stage/stage.h"
#include "ui/window/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>

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

} // namespace

bool MainWindow::isForFocus(const QKeyEvent &event) const
{
    const QWidget *focus = QApplication::focusWidget();
    if (!focus || event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    const int key = event.key();
    if (key == Qt::Key_Space && takesSpace(focus))
        return true;
    if (key == Qt::Key_Escape)
        return focus == m_stage && m_stage->selectedKey().id != 0;
    const bool isFunction = key >= Qt::Key_F1 && key <= Qt::Key_F35;
    return isTyping() && !isFunction && !(m_presenting && isOfPresenter(key));
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isForFocus(*static_cast<QKeyEvent *>(event))) {
        event->accept(); // not as a shortcut: the widget gets it as a key
        return true;
    }
    return QMainWindow::event(event);
}

} // namespace cachescope
