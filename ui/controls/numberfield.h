// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class QAbstractSpinBox;

namespace cachescope {

/// The digits of the current language, at the side where reading begins and in the middle of the field's height.
void localize(QAbstractSpinBox *field);

} // namespace cachescope
