// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/writehistory.h"
#include "engine/strategies/strategy.h"
#include "engine/workload/answer.h"

namespace cachescope {

/// Carries out one request on a strategy as a client would, and lets the history judge it. Engine thread.
class Caller
{
public:
    Caller(Stores &stores, Strategy &strategy, WriteHistory &history)
        : m_stores(stores)
        , m_strategy(strategy)
        , m_history(history)
    {
    }

    Task<Answer> read(Key key);
    /// The history assigns the write a number, which becomes the product's version.
    Task<Answer> write(Product product);

private:
    Stores &m_stores;
    Strategy &m_strategy;
    WriteHistory &m_history;
};

} // namespace cachescope
