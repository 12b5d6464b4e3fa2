// SPDX-License-Identifier: GPL-3.0-only
#include "app/commands/stepsjson.h"

#include "engine/trace/stepnames.h"

namespace cachescope {

Json jsonOf(const QVector<TakenStep> &steps)
{
    Json::List list;
    for (const TakenStep &step : steps) {
        Json::Object object{
            {"lane", step.lane},       {"step", nameOf(step.step)},
            {"key", step.key.id},      {"outcome", nameOf(step.outcome)},
            {"version", step.version},
        };
        if (step.change != ChangeKind::Update)
            object.emplace_back("change", nameOf(step.change));
        list.emplace_back(std::move(object));
    }
    return list;
}

} // namespace cachescope
