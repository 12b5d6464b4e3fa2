// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDBusConnection>

namespace cachescope {

/// The desktop's session bus. Without one, an unconnected connection: the bus library would try to start a bus.
QDBusConnection desktopBus();

} // namespace cachescope
