// SPDX-License-Identifier: GPL-3.0-only
#include "engine/run/resetsession.h"

namespace cachescope {

Task<> ResetSession::begin()
{
    setState(RunState::Preparing);
    const bool up = co_await m_host.connected(m_waits);
    if (!up) {
        setState(RunState::Failed);
        co_return;
    }
    const auto done = co_await reset();
    co_await m_host.setup.release();
    setState(done ? RunState::Idle : RunState::Failed);
}

Task<> ResetSession::end()
{
    co_return;
}

/// What an earlier process left in the queue was acknowledged: it is saved before anything is discarded, and if that
/// fails nothing is discarded.
Task<Status> ResetSession::reset()
{
    const auto claimed = co_await m_host.setup.claim(); // never reset another program's products and queue
    if (!claimed) {
        report(Problem::Subject::Run, claimed.error(), true);
        co_return claimed;
    }
    const auto laid = co_await m_host.setup.prepareDatabase(1);
    if (!laid) {
        report(Problem::Subject::Postgres, laid.error(), true);
        co_return laid;
    }
    const auto recovered = co_await m_host.setup.recoverQueue();
    if (!recovered) {
        report(Problem::Subject::Run, recovered.error(), true);
        co_return recovered.error();
    }
    const auto done = co_await m_host.setup.resetProducts();
    if (!done)
        report(Problem::Subject::Run, done.error(), true);
    co_return done;
}

} // namespace cachescope
