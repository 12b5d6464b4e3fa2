// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/export/picture.h"

namespace cachescope {

/// A self-contained page: light colours, the current language and its direction. `body` is HTML with all external text
/// escaped; `style` is CSS that extends the common one.
QByteArray htmlPage(const QString &title, const QString &body, const QString &style = {});
/// A picture for such a page, as wide as the page.
QString htmlFigure(const Picture &picture);

} // namespace cachescope
