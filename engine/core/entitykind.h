// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/enumnames.h"

#include <QtGlobal>

namespace cachescope {

/// What a key belongs to.
enum class EntityKind : quint8 { Product };

template<> inline constexpr auto namesOf<EntityKind> = std::array{"product"};

} // namespace cachescope
