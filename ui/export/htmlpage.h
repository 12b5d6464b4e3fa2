// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/export/picture.h"

namespace cachescope {

/// A page that needs no other file: light colours, the current language and its direction. `body` is HTML, everything
/// in it that came from outside escaped; `style` is CSS that goes over the common one.
QByteArray htmlPage(const QString &title, const QString &body, const QString &style = {});
/// A picture inside such a page, as wide as the page.
QString htmlFigure(const Picture &picture);

} // namespace cachescope
