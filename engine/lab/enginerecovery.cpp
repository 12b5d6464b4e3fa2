// SPDX-License-Identifier: GPL-3.0-only
// The products laid anew, and what an earlier process left in the write queue.
#include "engine/lab/engine.h"

namespace cachescope {

Task<> Engine::resetGround()
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

/// What an earlier process left in the queue was acknowledged: it is saved before anything is thrown away, and where
/// that fails nothing is.
Task<> Engine::resetProducts()
{
    const auto claimed = co_await m_setup.claim(); // another program's products and queue are not ours to reset
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

/// As soon as both servers are there for the first time, unless a run is on its way: it does so itself.
void Engine::recoverOnce()
{
    const bool redisUp = m_redis.state() == StoreState::Connected && m_lookingRedis.state() == StoreState::Connected;
    if (m_recoveryAsked || !redisUp || m_monitorPostgres.state() != StoreState::Connected)
        return;
    m_recoveryAsked = true;
    if (!m_serving && m_state == RunState::Idle)
        enqueue({.kind = Command::Kind::Recover});
}

/// Says nothing where it cannot: every run tries again, and tells.
Task<> Engine::recoverAtOpen()
{
    const auto left = co_await m_storeMonitor.queued();
    if (!left || left->isEmpty())
        co_return;
    const auto claimed = co_await m_setup.claim();
    if (!claimed)
        co_return; // another program is at work: it is its queue
    const auto laid = co_await m_setup.prepareDatabase(1);
    if (laid) {
        const auto recovered = co_await m_setup.recoverQueue();
        if (recovered)
            m_recoveredAtOpen = *recovered;
    }
    co_await m_setup.release();
}

} // namespace cachescope
