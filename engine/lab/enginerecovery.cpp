// SPDX-License-Identifier: GPL-3.0-only
// Resetting the products, and recovering what an earlier process left in the write queue.
#include "engine/lab/engine.h"

namespace cachescope {

Task<> Engine::resetAll()
{
    co_await dropExperiment();
    setState(RunState::Preparing);
    const bool up = co_await connected();
    if (!up) {
        setState(RunState::Failed);
        co_return;
    }
    co_await resetProducts();
    co_await m_setup.release();
    setState(RunState::Idle);
}

/// What an earlier process left in the queue was acknowledged: it is saved before anything is discarded, and if that
/// fails nothing is discarded.
Task<> Engine::resetProducts()
{
    const auto claimed = co_await m_setup.claim(); // never reset another program's products and queue
    if (!claimed) {
        report(Problem::Subject::Run, claimed.error(), true);
        co_return;
    }
    const auto laid = co_await m_setup.prepareDatabase(1);
    if (!laid) {
        report(Problem::Subject::Postgres, laid.error(), true);
        co_return;
    }
    const auto recovered = co_await m_setup.recoverQueue();
    if (!recovered) {
        report(Problem::Subject::Run, recovered.error(), true);
        co_return;
    }
    const auto done = co_await m_setup.resetProducts();
    if (!done)
        report(Problem::Subject::Run, done.error(), true);
}

/// As soon as both servers are available for the first time, unless a run is starting, which recovers the queue itself.
void Engine::recoverOnce()
{
    const bool redisUp = m_redis.state() == StoreState::Connected && m_monitorRedis.state() == StoreState::Connected;
    if (m_recoveryAsked || !redisUp || m_monitorPostgres.state() != StoreState::Connected)
        return;
    m_recoveryAsked = true;
    if (!m_serving && m_state == RunState::Idle)
        enqueue({.kind = Command::Kind::Recover});
}

/// Reports no failure: every run tries again and reports.
Task<> Engine::recoverAtOpen()
{
    const auto left = co_await m_storeMonitor.queued();
    if (!left || left->isEmpty())
        co_return;
    const auto claimed = co_await m_setup.claim();
    if (!claimed)
        co_return; // another program is running: the queue is its own
    const auto laid = co_await m_setup.prepareDatabase(1);
    if (laid) {
        const auto recovered = co_await m_setup.recoverQueue();
        if (recovered)
            m_recoveredAtOpen = *recovered;
    }
    co_await m_setup.release();
}

} // namespace cachescope
