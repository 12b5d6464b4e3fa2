// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QMetaType>

namespace cachescope {

/// Names a run: live, stepped, explored, a part of a lesson, a recording being played. Every value that leaves the
/// engine carries one, so that nobody has to guess whose it is. Unique within the process.
enum class RunId : quint64 { None = 0 };

/// One that has not been used yet. Any thread.
RunId nextRunId();

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::RunId)
