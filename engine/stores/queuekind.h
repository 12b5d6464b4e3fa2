// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QtGlobal>

namespace cachescope {

/// Where a write queue lives.
enum class QueueKind : quint8 { RedisList, InMemory };

} // namespace cachescope
