// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace cachescope {

/// What a strategy does, in one line of the current language; of one without a text its name: nothing is claimed.
QString strategySummary(const QString &id);

} // namespace cachescope
