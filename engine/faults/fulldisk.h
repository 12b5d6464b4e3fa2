// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/stores/storemonitor.h"

#include <memory>

namespace cachescope {

/// A full disk for the sandbox's PostgreSQL, without one. The system forbids its processes files larger than the
/// largest they have; the room left in our table is filled with rows that are rolled back; an open transaction keeps
/// the server from tidying up. Then PostgreSQL itself answers 53100, "could not extend file", to every write that needs
/// another page. Engine thread.
class FullDisk
{
public:
    explicit FullDisk(const ServerAddress &postgres);

    Task<Status> begin();
    Task<Status> end();

private:
    PostgresPool m_postgres; ///< one session, which keeps the transaction open
};

} // namespace cachescope
