// SPDX-License-Identifier: GPL-3.0-only
#pragma once

struct redisAsyncContext;

namespace cachescope {

/// Attaches a hiredis context to the event loop of the current thread. The context owns what this creates and releases
/// it through its clean-up hook.
void attachToEventLoop(redisAsyncContext *context);

} // namespace cachescope
