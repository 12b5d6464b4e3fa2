// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/scenario/scenariovalue.h"

namespace cachescope {

/// What a scenario file may hold, as a JSON Schema (draft 2020-12) for editors and other programs.
QByteArray scenarioSchema();
/// The schema of one value: its type, its range or its choices, and what it is when it is left out.
Json::Object schemaOf(const FieldSlot &slot, const ValueRange &range);

Json listOf(const QStringList &words);
/// An object with these members and no others.
Json::Object objectOf(Json::Object properties, const QStringList &required = {});

} // namespace cachescope
