// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/stores/storemonitor.h"

#include <memory>

namespace cachescope {

/// Simulates a full disk for the sandbox's PostgreSQL. A resource limit forbids its processes files larger than the
/// largest they have; the space left in our table is filled with rows that are rolled back; an open transaction keeps
/// vacuum from reclaiming them. Then PostgreSQL itself answers 53100, "could not extend file", to every write that
/// needs another page. Engine thread.
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
