// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/patterns/queuepolicy.h"

#include <chrono>

namespace cachescope {

using std::chrono::milliseconds;

enum class WriteThroughOrder : quint8 { InTransaction, DatabaseFirst, CacheFirst };
/// What happens to the cached copy after a write to the database.
enum class AfterWrite : quint8 { Delete, Update, Nothing };

/// What a strategy that puts every write into the cache makes of a write of one part.
enum class PartialWrite : quint8 {
    Change,  ///< the part alone: in the cache, in the queue and in the row
    OntoRow, ///< write-behind: merged onto the row of the database, which the queue is ahead of, and written as a whole
    AsWhole, ///< the part is put into the cache as if it were the whole product
};

/// All options of all strategies, adjustable also during a run. Each strategy reads those that apply to it; those of a
/// queue and its worker are the QueuePolicy.
struct StrategyOptions : QueuePolicy
{
    milliseconds expiry = std::chrono::minutes(30);             ///< TTL of a cached product
    milliseconds refreshAheadExpiry = std::chrono::minutes(10); ///< TTL under refresh-ahead
    double refreshThreshold = 0.8;                              ///< share of the TTL after which a read reloads

    WriteThroughOrder writeThroughOrder = WriteThroughOrder::InTransaction;

    // Remedies, and the mistakes they correct.
    AfterWrite afterWrite = AfterWrite::Delete;
    bool setIfNewer = false;       ///< an older value never replaces a newer one in the cache
    bool versionGuard = false;     ///< … nor in a row of the database
    bool batchVersionGuard = true; ///< … nor by a batch of write-behind
    bool lockPerKey = false;       ///< one request at a time loads or writes a key

    bool singleFlight = false;     ///< cache-aside: readers of a key share one load
    double expiryJitter = 0;       ///< each SET's TTL is spread by at most ± this share, 0 … 1
    milliseconds absenceExpiry{0}; ///< how long the absence of a product is cached; 0: not at all
    bool cacheUnsaved = false;     ///< write-through also caches what could not be saved
    PartialWrite partialWrite = PartialWrite::Change;

    // For a cache that does not answer.
    int breakerFailures = 0; ///< consecutive failures that open the circuit; 0: no breaker
    milliseconds breakerOpenTime = std::chrono::seconds(120); ///< until a probe is let through
    int cacheRetries = 0;                                     ///< of a look-up that cannot reach the cache
    milliseconds cacheRetryPause{200};                        ///< before the first of them; doubles each time

    friend bool operator==(const StrategyOptions &, const StrategyOptions &) = default;
};

} // namespace cachescope
