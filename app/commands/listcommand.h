// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace cachescope {

/// The strategies, one per line: id and summary, in the current language.
QString strategyList();

} // namespace cachescope
