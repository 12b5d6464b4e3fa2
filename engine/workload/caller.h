// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/sessioncheck.h"
#include "engine/strategies/strategy.h"
#include "engine/workload/answer.h"
#include "engine/workload/versionsource.h"

namespace cachescope {

/// Carries out one request on a strategy as a client would, and has its answer judged. Engine thread.
class Caller
{
public:
    Caller(Stores &stores, Strategy &strategy, VersionSource &versions, WriteHistory &history, SessionCheck &check)
        : m_stores(stores)
        , m_strategy(strategy)
        , m_versions(versions)
        , m_history(history)
        , m_check(check)
    {
    }

    /// `client`: who asks, for the guarantees that hold for each client.
    Task<Answer> read(Key key, int client = SessionCheck::nobody);
    /// Draws the write's version.
    Task<Answer> write(Change change, int client = SessionCheck::nobody);

private:
    Stores &m_stores;
    Strategy &m_strategy;
    VersionSource &m_versions;
    WriteHistory &m_history;
    SessionCheck &m_check;
};

} // namespace cachescope
