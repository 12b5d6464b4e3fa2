// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/json.h"
#include "engine/scenario/noeffect.h"
#include "ui/words/runfigures.h"

namespace cachescope {

/// One pretty-printed object, never translated.
QByteArray jsonReport(const Report &report, const QVector<NoEffect> &withoutEffect = {});
Json jsonOf(const QVector<NoEffect> &withoutEffect);
/// The report as text, in the current language.
QString textReport(const Report &report);

} // namespace cachescope
