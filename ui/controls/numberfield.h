// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class QAbstractSpinBox;

namespace cachescope {

/// Uses the digits of the current language, aligned to its leading side and vertically centred.
void localize(QAbstractSpinBox *field);

} // namespace cachescope
