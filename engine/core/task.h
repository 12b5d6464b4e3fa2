// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <qcorotask.h>

namespace cachescope {

/// A coroutine. Starts at once; see "Writing a coroutine" in CONTRIBUTING.md before writing one.
template<typename T = void> using Task = QCoro::Task<T>;

} // namespace cachescope
