// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace cachescope {

/// What a strategy does, in one line of the current language; empty if there is no text yet.
QString strategySummary(const QString &id);

} // namespace cachescope
