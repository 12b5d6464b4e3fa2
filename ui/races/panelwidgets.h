// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class QLabel;

namespace cachescope {

// Common building blocks of the races panel.
QLabel *panelHeading();
QLabel *panelParagraph();

} // namespace cachescope
