// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class QLabel;

namespace cachescope {

// What the parts of the races' panel are made of.
QLabel *panelHeading();
QLabel *panelParagraph();

} // namespace cachescope
