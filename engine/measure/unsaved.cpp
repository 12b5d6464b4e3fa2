// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/unsaved.h"

#include "engine/stores/writequeue.h"

namespace cachescope {

Task<Result<Unsaved>> findUnsaved(StoreMonitor &monitor, bool inRedis, const MemoryWriteQueue *memory)
{
    Unsaved unsaved;
    if (memory) {
        unsaved.queued = QVector<Product>(memory->items().begin(), memory->items().end()) + memory->batch();
        unsaved.dead = memory->deadLetters();
    }
    if (!inRedis)
        co_return unsaved;
    const auto queued = co_await monitor.queued();
    if (!queued)
        co_return queued.error();
    const auto dead = co_await monitor.deadLetters();
    if (!dead)
        co_return dead.error();
    unsaved.queued += *queued;
    unsaved.dead += *dead;
    co_return unsaved;
}

} // namespace cachescope
