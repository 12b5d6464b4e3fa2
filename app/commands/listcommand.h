// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace cachescope {

/// The strategies, one a line: id and what it does, in the current language.
QString strategyList();

} // namespace cachescope
