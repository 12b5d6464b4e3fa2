// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QString>

namespace cachescope {

/// Empty, or the system's reason why the file was not written. What was there before is replaced only by a whole file.
QString writeFileAtomically(const QString &path, const QByteArray &bytes);

} // namespace cachescope
