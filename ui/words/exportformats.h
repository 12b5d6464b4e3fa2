// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringList>

namespace cachescope {

/// The formats in which a run can be saved: "png", "svg", "pdf", "csv", "json", "html", "gif".
const QStringList &runFormats();
/// The formats for the outcomes of an exploration.
const QStringList &outcomeFormats();
/// The formats for a comparison.
const QStringList &comparisonFormats();

} // namespace cachescope
