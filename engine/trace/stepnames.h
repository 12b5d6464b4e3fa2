// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/trace/step.h"

#include <QLatin1String>
#include <QStringView>

#include <optional>

namespace cachescope {

/// "cache-get": the same in every language, for files and --json.
QLatin1String nameOf(Step step);
std::optional<Step> stepNamed(QStringView name);
/// "read", "write", "refresh", "flush", "evict".
QLatin1String nameOf(Activity activity);
/// "ok", "hit", "miss", "failed", "superseded", "absent", "refused"; empty for none.
QLatin1String nameOf(Outcome outcome);

} // namespace cachescope
