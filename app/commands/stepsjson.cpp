// SPDX-License-Identifier: GPL-3.0-only
#include "app/commands/stepsjson.h"

#include "engine/trace/stepnames.h"

namespace cachescope {

void putSteps(JsonWriter &writer, const QVector<TakenStep> &steps)
{
    writer.Key("steps");
    writer.StartArray();
    for (const TakenStep &step : steps) {
        writer.StartObject();
        writer.Key("lane");
        writer.Int(step.lane);
        putText(writer, "step", nameOf(step.step));
        writer.Key("key");
        writer.Int(step.key.id);
        putText(writer, "outcome", nameOf(step.outcome));
        writer.Key("version");
        writer.Int64(step.version);
        writer.EndObject();
    }
    writer.EndArray();
}

} // namespace cachescope
