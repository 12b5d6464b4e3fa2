// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDBusConnection>

namespace cachescope {

/// The desktop's session bus. Where there is none, a connection to nothing: the bus library would try to start one.
QDBusConnection desktopBus();

} // namespace cachescope
