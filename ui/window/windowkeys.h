// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QKeyEvent>

#include <functional>

class QMainWindow;

namespace cachescope {

class Panes;

/// The window's keys, and which of them belong to the widget that has the focus.
class WindowKeys
{
public:
    WindowKeys(QMainWindow &window, const Panes &panes)
        : m_window(window)
        , m_panes(panes)
    {
    }

    enum class While : quint8 {
        NotTyping,
        NotWriting, ///< also in a list, which takes letters and Space for its selection, but no digits
        Always,
    };
    void add(const QString &keys, While when, const std::function<void()> &action) const;
    /// Not as a shortcut: the widget with the focus gets it as a key.
    bool isForFocus(const QKeyEvent &event) const;

private:
    QMainWindow &m_window;
    const Panes &m_panes;
};

} // namespace cachescope
