// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/schedule/lane.h"

#include <rapidjson/prettywriter.h>

namespace cachescope {

using JsonWriter = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

void putText(JsonWriter &writer, const char *key, const QString &text);
/// `"steps": [{"lane", "step", "key", "outcome", "version"}]`.
void putSteps(JsonWriter &writer, const QVector<TakenStep> &steps);

} // namespace cachescope
