// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/commands/commandline.h"
#include "ui/words/wording.h"

namespace cachescope {

/// The help of a command, with examples, in the current language. Command::Window: that of the program.
QString helpText(Command command);
/// The problem and its remedy, in one sentence.
QString usageText(const UsageProblem &problem, Command command);
/// Where to find help.
QString usageHint(Command command);

/// Why no window can be opened, and what to do about it.
QString noDisplayText();

} // namespace cachescope
