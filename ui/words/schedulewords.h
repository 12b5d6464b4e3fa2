// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/schedule/exploration.h"

#include <QString>

namespace cachescope {

/// "in step", "stale value, stale read": in the current language.
QString words(Verdict verdict);
/// Why a search could not go on, and what to do.
QString words(Exploration::Trouble trouble);
/// "GET product:1": what a step asks of its store, as one writes it there; the same in every language.
QString statementOf(Step step, Key key);
/// "miss", "version 2", "failed": what came of a step.
QString words(Outcome outcome, Version version);
/// One line: the request's number, what it asked, what came of it.
QString words(const TakenStep &step);
/// "Read of product:1", "Write to product:1".
QString words(const PlannedRequest &request);
/// A lane's name: its number and its request; of one begun in the background, what it does.
QString nameOf(const Lane &lane);

} // namespace cachescope
