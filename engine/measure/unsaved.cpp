// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/unsaved.h"

namespace cachescope {

Task<Result<Unsaved>> findUnsaved(StoreMonitor &monitor, bool everQueued)
{
    Unsaved unsaved;
    if (!everQueued)
        co_return unsaved;
    const auto queued = co_await monitor.queued();
    if (!queued)
        co_return queued.error();
    const auto dead = co_await monitor.deadLetters();
    if (!dead)
        co_return dead.error();
    unsaved.queued = *queued;
    unsaved.dead = *dead;
    co_return unsaved;
}

} // namespace cachescope
