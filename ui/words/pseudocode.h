// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/scenario/scenario.h"
#include "engine/trace/step.h"

#include <QVector>

#include <optional>

namespace cachescope {

/// One line of a strategy's pseudocode.
struct CodeLine
{
    QString text;             ///< with the options filled in, indentation kept
    std::optional<Step> step; ///< the step that it represents
    Activity activity = Activity::Read;
    bool clientWaitsThisFar = false;
};

/// Reads resources/strategies/<id>.code (its format is described there) for the current options. Of a strategy without
/// that file: its name alone.
QVector<CodeLine> pseudocode(const Scenario &scenario);
/// The same from a text; an annotation that names no known step is dropped and reported in `unknown`.
QVector<CodeLine> parsePseudocode(const QString &text, const Scenario &scenario, QStringList *unknown = nullptr);

/// Call before the first use of a resource of the ui.
void linkResources();

} // namespace cachescope
