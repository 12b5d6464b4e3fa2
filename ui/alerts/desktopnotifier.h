// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/alert.h"

#include <QDBusConnection>
#include <QObject>

#include <array>
#include <optional>

namespace cachescope {

/// Notifications of the desktop, without a sound: one for each kind of alert, taken back when it ends. Asks nobody and
/// waits for nobody; where no desktop listens nothing happens.
class DesktopNotifier : public QObject
{
    Q_OBJECT
public:
    /// On the desktop's own bus, which is sought when there is something to tell.
    explicit DesktopNotifier(QObject *parent = nullptr);
    DesktopNotifier(const QDBusConnection &bus, QObject *parent);

    void show(AlertKind kind, const QString &text);
    void withdraw(AlertKind kind);

private:
    struct Shown
    {
        quint32 id = 0; ///< as the desktop numbers it; 0: none yet
        bool wanted = false;
        bool underWay = false; ///< the desktop has not answered yet
    };

    void close(Shown &shown);

    std::optional<QDBusConnection> m_bus;
    std::array<Shown, alertKindCount> m_shown;
};

} // namespace cachescope
