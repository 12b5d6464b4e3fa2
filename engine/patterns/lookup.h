// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/stores/cacheview.h"

namespace cachescope {

/// How often a look-up that cannot reach the cache is retried; the pause before it doubles each time.
struct Retries
{
    int times = 0;
    std::chrono::milliseconds firstPause{0};
};

/// A cache look-up with retries and doubling back-off: answers the CacheAnswer of its last attempt. Commands rejected
/// by the cache or by the circuit breaker are not retried. Without retries it is a plain GET at no extra cost.
class [[nodiscard]] LookUp
{
public:
    enum class Kind : quint8 { Value, ValueAndExpiry };

    LookUp(Request &request, Key key, Kind kind, const Retries &retries);

    bool await_ready() const { return false; }
    bool await_suspend(std::coroutine_handle<> waiting);
    CacheAnswer await_resume() { return m_get.await_resume(); }

private:
    Task<> tryUntilReached(std::coroutine_handle<> waiting);

    Request &m_request;
    Key m_key;
    Kind m_kind;
    Retries m_retries;
    CacheView::Get m_get;
};

} // namespace cachescope
