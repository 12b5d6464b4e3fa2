// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/schedule/exploration.h"

#include <QString>

namespace cachescope {

/// "in step", "stale value, stale read": in the current language.
QString words(Verdict verdict);
/// Why a search could not continue, and what to do.
QString words(Exploration::Trouble trouble);
/// "GET product:1": a step's command in the language of its store; the same in every language.
/// `change`: what the write does that takes the step.
QString statementOf(Step step, Key key, ChangeKind change = ChangeKind::Update);
QString statementOf(const TakenStep &step);
/// Of a held request: of the step that it is held before.
QString nextStatementOf(const Lane &lane);
/// "miss", "version 2", "failed": the outcome of a step.
QString words(Outcome outcome, Version version);
/// One line: the request's number, its command, its outcome.
QString words(const TakenStep &step);
/// "Read of product:1", "Write to product:1".
QString words(const PlannedRequest &request);
/// A lane's name: its number and its request; for one started in the background, what it does.
QString nameOf(const Lane &lane);

} // namespace cachescope
