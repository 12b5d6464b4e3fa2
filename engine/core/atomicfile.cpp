// SPDX-License-Identifier: GPL-3.0-only
#include "engine/core/atomicfile.h"

#include <QSaveFile>

namespace cachescope {

QString writeFileAtomically(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    // With a buffer, a full disk would show up only while committing, which does not ask whether the buffer got
    // through.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return file.errorString();
    for (qint64 written = 0; written < bytes.size();) { // of a write in part, only the next one names the reason
        const qint64 more = file.write(bytes.constData() + written, bytes.size() - written);
        if (more <= 0)
            return file.errorString();
        written += more;
    }
    return file.commit() ? QString() : file.errorString();
}

} // namespace cachescope
