// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/words/runfigures.h"

namespace cachescope {

/// One object on lines of its own, without any translation.
QByteArray jsonReport(const Report &report);
/// For people, in the current language.
QString textReport(const Report &report);

} // namespace cachescope
