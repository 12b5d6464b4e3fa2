// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/scenario/scenariofields.h"

#include <QString>

namespace cachescope {

/// How the row of a field in a panel reads, in the current language.
struct FieldRow
{
    QString label;
    QString help;
    QString atLowest;      ///< instead of the lowest number, "no limit"; empty: the number itself
    bool inverted = false; ///< a flag whose label says the opposite of the field
    bool spread = false;   ///< the number is a spread, "± 10 %"
};

/// "Batch size" for `knobs.batchSize`, wherever it stands alone; of a field without a name: its path.
QString fieldName(const QString &path);
/// The row's label may go by the other fields.
FieldRow fieldRow(const QString &path, const Scenario &scenario);
/// "in memory" for `in-memory`; of a word without a translation: itself.
QString choiceName(const QString &word);
/// The title of a section in a panel; empty: it has none.
QString groupName(FieldGroup group);

} // namespace cachescope
