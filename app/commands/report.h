// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/words/runfigures.h"

namespace cachescope {

/// One pretty-printed object, never translated.
QByteArray jsonReport(const Report &report);
/// The report as text, in the current language.
QString textReport(const Report &report);

} // namespace cachescope
