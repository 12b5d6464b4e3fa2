// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/enumnames.h"

#include <array>

namespace cachescope {

/// A value for each value of an enum that has names: an array with the enum as its index, which files write by name.
template<Named Enum, typename Value> struct ByEnum : std::array<Value, namesOf<Enum>.size()>
{
    using std::array<Value, namesOf<Enum>.size()>::operator[];

    constexpr Value &operator[](Enum at) { return (*this)[static_cast<size_t>(at)]; }
    constexpr const Value &operator[](Enum at) const { return (*this)[static_cast<size_t>(at)]; }
};

} // namespace cachescope
