// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/alert.h"

#include <QDBusConnection>
#include <QObject>

#include <array>
#include <optional>

namespace cachescope {

/// Desktop notifications without sound: one for each kind of alert, withdrawn when it ends. Asynchronous; without a
/// notification service it does nothing.
class DesktopNotifier : public QObject
{
    Q_OBJECT
public:
    /// Uses the desktop's session bus, connected when there is something to show.
    explicit DesktopNotifier(QObject *parent = nullptr);
    DesktopNotifier(const QDBusConnection &bus, QObject *parent);

    void show(AlertKind kind, const QString &text);
    void withdraw(AlertKind kind);

private:
    struct Shown
    {
        quint32 id = 0; ///< assigned by the desktop; 0: none yet
        bool wanted = false;
        bool underWay = false; ///< the desktop has not answered yet
    };

    void close(Shown &shown);

    std::optional<QDBusConnection> m_bus;
    std::array<Shown, alertKindCount> m_shown;
};

} // namespace cachescope
