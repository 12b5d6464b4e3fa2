// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringList>

namespace cachescope {

/// "png", "svg", "pdf", "csv", "json", "html", "gif": what a run can be saved as.
const QStringList &runFormats();
/// What the outcomes of a search for interleavings can be saved as.
const QStringList &outcomeFormats();
/// What a comparison can be saved as.
const QStringList &comparisonFormats();

} // namespace cachescope
