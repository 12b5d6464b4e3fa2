// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/sandbox/serveraddress.h"

#include <QProcess>
#include <QTemporaryDir>

namespace cachescope {

/// A redis-server of the test's own, to be killed, frozen and started again at the same address.
class OwnRedis
{
public:
    explicit OwnRedis(const QByteArray &configuration = {})
        : m_configuration(configuration)
    {
    }
    ~OwnRedis();

    /// Blocks until it listens.
    bool start();
    void kill();
    void freeze();
    void thaw();
    ServerAddress address() const;

private:
    QByteArray m_configuration;
    QTemporaryDir m_place;
    QProcess m_process;
};

} // namespace cachescope
