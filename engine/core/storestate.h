// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QMetaType>
#include <QtGlobal>

namespace cachescope {

/// Reconnecting: lost, retrying. Down: several attempts have failed (it is still retried now and then).
enum class StoreState : quint8 { Unknown, Connected, Reconnecting, Down };

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::StoreState)
