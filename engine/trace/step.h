// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QtGlobal>

#include <array>

namespace cachescope {

/// Everything a request or a worker does that takes time on a store.
enum class Step : quint8 {
    Request, ///< the whole request: from the client's question to its answer
    CacheGet,
    CacheGetExpiry, ///< GET and PTTL in one round trip
    CacheSet,
    CacheDelete,
    DatabaseLoad,
    DatabaseSave,
    DatabaseBegin,
    DatabaseCommit,
    DatabaseRollback,
    DatabaseSaveBatch,
    QueuePush,
    QueueTake,  ///< a batch moves from the queue to the processing list
    QueueDone,  ///< the batch leaves the processing list
    QueueRetry, ///< the worker waits before the next attempt
    QueueDeadLetter,
    LoaderWait,  ///< waits for a load of the same key that is already in flight
    LockTake,    ///< SET NX with an expiry; a miss: another request holds the lock
    LockWait,    ///< the pause before the next attempt to take the lock
    LockRelease, ///< deletes the lock, if the request still owns it
    QueueFind,   ///< looks for the newest write of a key that is still queued
    QueueWait,   ///< waits for room in a full queue
    CacheRetry,  ///< the pause before a failed look-up is retried
};
constexpr int stepCount = static_cast<int>(Step::CacheRetry) + 1;

/// On whose behalf a step runs.
enum class Activity : quint8 { Read, Write, Refresh, Flush, Evict };
constexpr int activityCount = 5;

enum class Outcome : quint8 {
    None,
    Ok,
    Hit,
    Miss,
    Failed,
    Superseded, ///< a newer value is already stored: this one was discarded
    Absent,     ///< a hit: absence of the product is cached
    Refused,    ///< rejected by the circuit breaker: nothing was sent to the store
};

/// A look-up that the cache answered.
constexpr bool isHit(Outcome outcome)
{
    return outcome == Outcome::Hit || outcome == Outcome::Absent;
}

constexpr bool isFailure(Outcome outcome)
{
    return outcome == Outcome::Failed || outcome == Outcome::Refused;
}

constexpr bool isLookUp(Step step)
{
    return step == Step::CacheGet || step == Step::CacheGetExpiry;
}

/// The request only waits: no store is involved.
constexpr bool isWait(Step step)
{
    return step == Step::LoaderWait || step == Step::LockWait || step == Step::QueueWait || step == Step::QueueRetry
        || step == Step::CacheRetry;
}

enum class Place : quint8 { Client, Application, Cache, Queue, Database };

constexpr Place placeOf(Step step)
{
    switch (step) {
    case Step::Request: return Place::Application;
    case Step::CacheGet:
    case Step::CacheGetExpiry:
    case Step::CacheSet:
    case Step::CacheDelete:
    case Step::LoaderWait:
    case Step::LockTake:
    case Step::LockWait:
    case Step::LockRelease:
    case Step::CacheRetry: return Place::Cache;
    case Step::DatabaseLoad:
    case Step::DatabaseSave:
    case Step::DatabaseBegin:
    case Step::DatabaseCommit:
    case Step::DatabaseRollback:
    case Step::DatabaseSaveBatch: return Place::Database;
    case Step::QueueFind:
    case Step::QueueWait:
    case Step::QueuePush:
    case Step::QueueTake:
    case Step::QueueDone:
    case Step::QueueRetry:
    case Step::QueueDeadLetter: return Place::Queue;
    }
    return Place::Application;
}

} // namespace cachescope
