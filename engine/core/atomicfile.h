// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QString>

namespace cachescope {

/// Returns an empty string, or the system's reason for the failure. An existing file is replaced only by a complete
/// one.
QString writeFileAtomically(const QString &path, const QByteArray &bytes);

} // namespace cachescope
