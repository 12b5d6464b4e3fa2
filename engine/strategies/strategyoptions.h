// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QtGlobal>

#include <chrono>

namespace cachescope {

using std::chrono::milliseconds;

enum class WriteThroughOrder : quint8 { InTransaction, DatabaseFirst, CacheFirst };
enum class QueueKind : quint8 { RedisList, InMemory };
/// What happens to the cached copy after a write to the database.
enum class AfterWrite : quint8 { Delete, Update, Nothing };

/// All options of all strategies, adjustable also during a run. Each strategy reads those that apply to it.
struct StrategyOptions
{
    milliseconds expiry = std::chrono::minutes(30);             ///< TTL of a cached product
    milliseconds refreshAheadExpiry = std::chrono::minutes(10); ///< TTL under refresh-ahead
    double refreshThreshold = 0.8;                              ///< share of the TTL after which a read reloads

    WriteThroughOrder writeThroughOrder = WriteThroughOrder::InTransaction;

    QueueKind queue = QueueKind::RedisList;
    milliseconds flushInterval = std::chrono::seconds(5);
    int batchSize = 100;  ///< the most writes taken in one flush
    bool coalesce = true; ///< keep only the newest write of a key in a batch
    int attempts = 3;
    milliseconds backOff = std::chrono::seconds(1); ///< before the second attempt; doubles each time

    // Remedies, and the mistakes they correct.
    AfterWrite afterWrite = AfterWrite::Delete;
    bool setIfNewer = false;       ///< an older value never replaces a newer one in the cache
    bool versionGuard = false;     ///< … nor in a row of the database
    bool batchVersionGuard = true; ///< … nor by a batch of write-behind
    bool lockPerKey = false;       ///< one request at a time loads or writes a key
    bool requeueFailed = false;    ///< a failed batch is queued again after newer writes

    bool singleFlight = false;     ///< cache-aside: readers of a key share one load
    double expiryJitter = 0;       ///< each SET's TTL is spread by at most ± this share, 0 … 1
    milliseconds absenceExpiry{0}; ///< how long the absence of a product is cached; 0: not at all
    int queueLimit = 0;            ///< writes wait while the queue holds this many; 0: no limit
    bool takeByPop = false;        ///< a batch is popped, without a processing list
    bool cacheUnsaved = false;     ///< write-through also caches what could not be saved

    // For a cache that does not answer.
    int breakerFailures = 0; ///< consecutive failures that open the circuit; 0: no breaker
    milliseconds breakerOpenTime = std::chrono::seconds(120); ///< until a probe is let through
    int cacheRetries = 0;                                     ///< of a look-up that cannot reach the cache
    milliseconds cacheRetryPause{200};                        ///< before the first of them; doubles each time

    friend bool operator==(const StrategyOptions &, const StrategyOptions &) = default;
};

} // namespace cachescope
