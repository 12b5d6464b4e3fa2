// SPDX-License-Identifier: GPL-3.0-only
#include "ui/appearance/desktopbus.h"

#include <QFile>

namespace cachescope {

QDBusConnection desktopBus()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const bool there = qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || (!runtime.isEmpty() && QFile::exists(runtime + QStringLiteral("/bus")));
    return there ? QDBusConnection::sessionBus() : QDBusConnection(QString());
}

} // namespace cachescope
