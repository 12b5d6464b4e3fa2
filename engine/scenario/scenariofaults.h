// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/scenario/scenariovalue.h"

namespace cachescope {

/// The `faults` of a scenario file: a list of objects, each with the keys that its kind uses.
void readFaults(ScenarioReading &reading, const rapidjson::Value &value);
void writeFaults(ScenarioWriter &writer, const QVector<Fault> &faults);

} // namespace cachescope
