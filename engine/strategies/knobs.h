// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QtGlobal>

#include <chrono>

namespace cachescope {

using std::chrono::milliseconds;

enum class WriteThroughOrder : quint8 { InTransaction, DatabaseFirst, CacheFirst };
enum class QueueKind : quint8 { RedisList, InMemory };

/// Everything that can be turned on a strategy, also while it runs. Each strategy reads the ones it knows.
struct Knobs
{
    milliseconds expiry = std::chrono::minutes(30);            ///< TTL of a cached product
    milliseconds refreshAheadExpiry = std::chrono::minutes(10); ///< TTL under refresh-ahead
    double refreshThreshold = 0.8;                             ///< share of the TTL after which a read reloads

    WriteThroughOrder writeThroughOrder = WriteThroughOrder::InTransaction;

    QueueKind queue = QueueKind::RedisList;
    milliseconds flushInterval = std::chrono::seconds(5);
    int batchSize = 100;                                       ///< writes taken at most in one flush
    bool coalesce = true;                                      ///< keep only the newest write of a key in a batch
    int attempts = 3;
    milliseconds backOff = std::chrono::seconds(1);            ///< before the second attempt; doubles each time

    friend bool operator==(const Knobs &, const Knobs &) = default;
};

} // namespace cachescope
