// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/clock.h"
#include "engine/core/key.h"
#include "engine/core/product.h"

#include <QFile>

namespace cachescope {

/// What the clients were told, for whoever wants to check a run from outside: a line for each acknowledged write, as
/// soon as it is acknowledged, with the product, the version, and when it was begun and answered (ns on the monotonic
/// clock).
class AcknowledgedLog
{
public:
    /// Replaces the file.
    explicit AcknowledgedLog(const QString &path)
        : m_file(path)
    {
        m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

    void note(Key key, Version version, Nanos began, Nanos answered)
    {
        m_file.write(QByteArray::number(key.id) + ' ' + QByteArray::number(version) + ' ' + QByteArray::number(began)
                     + ' ' + QByteArray::number(answered) + '\n');
    }

private:
    QFile m_file;
};

} // namespace cachescope
