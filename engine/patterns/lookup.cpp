// SPDX-License-Identifier: GPL-3.0-only
#include "engine/patterns/lookup.h"

namespace cachescope {

LookUp::LookUp(Request &request, Key key, Kind kind, const Retries &retries)
    : m_request(request)
    , m_key(key)
    , m_kind(kind)
    , m_retries(retries)
    , m_get(request, key, kind == Kind::ValueAndExpiry)
{
}

bool LookUp::await_suspend(std::coroutine_handle<> waiting)
{
    if (m_retries.times <= 0)
        return m_get.await_suspend(waiting);
    tryUntilReached(waiting); // a GET never ends before it is awaited, so nothing has been resumed yet
    return true;
}

Task<> LookUp::tryUntilReached(std::coroutine_handle<> waiting)
{
    std::chrono::milliseconds pause = m_retries.firstPause;
    for (int left = m_retries.times;; --left) {
        const auto answer = co_await CacheView::Get(m_request, m_key, m_kind == Kind::ValueAndExpiry);
        m_get.answerWith(answer);
        if (left == 0 || answer.hit() || !answer.error() || !failedToReach(answer.error()->kind))
            break;
        const auto waited = co_await Pause(m_request, Step::CacheRetry, m_key, pause);
        if (!waited)
            break; // the run is being aborted
        pause *= 2;
    }
    waiting.resume(); // destroys this object: do not use it after this line
}

} // namespace cachescope
