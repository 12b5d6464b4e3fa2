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
    QString text;             ///< the options filled in, indentation kept
    std::optional<Step> step; ///< what it stands for
    Activity activity = Activity::Read;
    bool clientWaitsThisFar = false;
};

/// Reads resources/strategies/<id>.code (the format is described there) for the options as they are set.
QVector<CodeLine> pseudocode(const Scenario &scenario);
/// The same from a text; a line that names no known step throws away its annotation and is told in `unknown`.
QVector<CodeLine> parsePseudocode(const QString &text, const Scenario &scenario, QStringList *unknown = nullptr);

/// Before the first look at a resource of the ui.
void linkResources();

} // namespace cachescope
