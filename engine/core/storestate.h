// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/enumnames.h"

#include <QMetaType>
#include <QtGlobal>

namespace cachescope {

/// Reconnecting: lost, retrying. Down: several attempts have failed (it is still retried now and then).
enum class StoreState : quint8 { Unknown, Connected, Reconnecting, Down };

template<> inline constexpr auto namesOf<StoreState> = std::array{"unknown", "connected", "reconnecting", "down"};

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::StoreState)
