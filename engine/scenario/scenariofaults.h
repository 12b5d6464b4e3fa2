// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/scenario/scenariovalue.h"

namespace cachescope {

/// The `faults` of a scenario file: a list of objects, each with the keys that its kind knows.
void readFaults(ScenarioReading &reading, const Json &value);
Json jsonOf(const QVector<Fault> &faults);
/// Each kind knows keys of its own.
Json schemaOfFaults();

} // namespace cachescope
