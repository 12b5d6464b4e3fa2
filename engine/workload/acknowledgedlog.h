// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/change.h"
#include "engine/core/clock.h"

#include <QFile>

namespace cachescope {

/// A log of acknowledged writes, for checking a run from outside: one line per write, written as soon as it is
/// acknowledged, with the product, the version, when it began and was acknowledged (ns on the monotonic clock), and
/// what it did.
class AcknowledgedLog
{
public:
    /// Overwrites the file.
    explicit AcknowledgedLog(const QString &path)
        : m_file(path)
    {
        m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

    void note(Key key, Version version, Nanos began, Nanos answered, ChangeKind kind)
    {
        m_file.write(QByteArray::number(key.id) + ' ' + QByteArray::number(version) + ' ' + QByteArray::number(began)
                     + ' ' + QByteArray::number(answered) + ' ' + namesOf<ChangeKind>[static_cast<size_t>(kind)]
                     + '\n');
    }

private:
    QFile m_file;
};

} // namespace cachescope
