// SPDX-License-Identifier: GPL-3.0-only
#include "engine/core/atomicfile.h"

#include <QSaveFile>

namespace cachescope {

QString writeFileAtomically(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    // With a buffer, a full disk would show up only in commit(), which does not check whether the buffer was flushed.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return file.errorString();
    for (qint64 written = 0; written < bytes.size();) { // after a partial write, only the next one reports the reason
        const qint64 more = file.write(bytes.constData() + written, bytes.size() - written);
        if (more <= 0)
            return file.errorString();
        written += more;
    }
    return file.commit() ? QString() : file.errorString();
}

} // namespace cachescope
