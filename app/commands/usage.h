// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/commands/commandline.h"
#include "ui/words/wording.h"

namespace cachescope {

/// The help of a command, with examples, in the current language. Command::Window: the program's.
QString helpText(Command command);
/// What is wrong and what to do, in one sentence.
QString usageText(const UsageProblem &problem, Command command);
/// Where to find help.
QString usageHint(Command command);

/// Why no window can be opened, and what to do.
QString noDisplayText();

} // namespace cachescope
