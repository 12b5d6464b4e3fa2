// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/experiment/problem.h"
#include "engine/experiment/scenario.h"

#include <QString>

namespace cachescope {

/// What went wrong and what to do, in one or two sentences.
QString words(const Problem &problem);
QString words(const ScenarioProblem &problem);
/// `subject` is what the sentence speaks of: a field's place or an option.
QString scenarioProblemText(const QString &subject, const ScenarioProblem &problem);

/// An identifier inside a sentence: set apart only where the sentence runs from right to left, so that a terminal shows
/// no stray characters.
QString code(const QString &identifier);
/// Identifiers with the language's comma between them.
QString listed(const QStringList &identifiers);

} // namespace cachescope
