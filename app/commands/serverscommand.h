// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/sandbox/sandbox.h"

namespace cachescope {

/// `cachescope servers`: only the sandbox, with its addresses on standard output in a form that a shell can read.
class ServersCommand : public QObject
{
    Q_OBJECT
public:
    explicit ServersCommand(Sandbox::Durability durability, QObject *parent = nullptr);

    void begin();
    void interrupt(); ///< stops the servers, then finished(0)

Q_SIGNALS:
    void finished(int status);

private:
    void printAddresses();

    Sandbox::Durability m_durability;
    Sandbox m_sandbox;
};

/// `NAME=value` as a shell reads it, quoted where needed.
QByteArray shellAssignment(const QString &name, const QString &value);

} // namespace cachescope
