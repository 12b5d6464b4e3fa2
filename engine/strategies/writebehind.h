// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/patterns/queueworker.h"
#include "engine/strategies/strategy.h"

namespace cachescope {

/// Write-behind: acknowledges after the cache write and the enqueue; the database follows in batches. With the
/// in-memory queue a crash loses what is still queued; with the Redis queue only data loss in Redis does.
class WriteBehind final : public Strategy
{
public:
    WriteBehind(Stores &stores, const StrategyOptions &options)
        : Strategy(stores, options)
        , m_worker(stores, options)
    {
    }

    Task<Result<Product>> read(Request &request, Key key) override;
    Task<Status> write(Request &request, Change change) override;

    void start() override { m_worker.start(); }
    Task<> workOnce() override { return m_worker.workOnce(); }
    Task<> drain() override { return m_worker.drain(); }
    bool hasRoom() const override { return chosenQueue().hasRoom(m_options.queueLimit); }

private:
    Task<Result<Product>> newest(Request &request, Key key);
    Task<Status> accept(Request &request, WriteQueue &queue, Change change);
    Task<Status> acceptPart(Request &request, WriteQueue &queue, Change part);
    Task<Status> acceptOntoRow(Request &request, WriteQueue &queue, Change part);
    WriteQueue &chosenQueue() const { return m_stores.queue(m_options.queue); }

    QueueWorker m_worker; ///< saves what is queued
};

} // namespace cachescope
