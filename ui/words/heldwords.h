// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"

#include <QString>

namespace cachescope {

/// "version 5, price 19.99, stock 3", "absent (deleted at version 5)", "nothing".
QString cachedText(const Inspection &inspection);
QString storedText(const Inspection &inspection);
/// "versions of its parts: price 4, stock 5, the rest 2"; empty if all of it comes from one write, or there is nothing.
QString partsText(const std::optional<Product> &product);

} // namespace cachescope
