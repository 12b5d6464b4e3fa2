// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QtGlobal>

#include <array>

namespace cachescope {

/// Everything a request or a worker can do that takes time on a store.
enum class Step : quint8 {
    Request,            ///< the whole request: from the client's question to its answer
    CacheGet,
    CacheGetExpiry,     ///< GET and PTTL in one round trip
    CacheSet,
    CacheDelete,
    DatabaseLoad,
    DatabaseSave,
    DatabaseBegin,
    DatabaseCommit,
    DatabaseRollback,
    DatabaseSaveBatch,
    QueuePush,
    QueueTake,          ///< a batch moves from the queue to the processing list
    QueueDone,          ///< the batch leaves the processing list
    QueueRetry,         ///< the worker waits before the next attempt
    QueueDeadLetter,
    LoaderWait,         ///< waits for a load of the same key that is already under way
};
constexpr int stepCount = static_cast<int>(Step::LoaderWait) + 1;

/// On whose behalf a step runs.
enum class Activity : quint8 { Read, Write, Refresh, Flush, Evict };
constexpr int activityCount = 5;

enum class Outcome : quint8 { None, Ok, Hit, Miss, Failed };

enum class Place : quint8 { Client, Application, Cache, Queue, Database };

constexpr Place placeOf(Step step)
{
    switch (step) {
    case Step::Request: return Place::Application;
    case Step::CacheGet:
    case Step::CacheGetExpiry:
    case Step::CacheSet:
    case Step::CacheDelete:
    case Step::LoaderWait: return Place::Cache;
    case Step::DatabaseLoad:
    case Step::DatabaseSave:
    case Step::DatabaseBegin:
    case Step::DatabaseCommit:
    case Step::DatabaseRollback:
    case Step::DatabaseSaveBatch: return Place::Database;
    case Step::QueuePush:
    case Step::QueueTake:
    case Step::QueueDone:
    case Step::QueueRetry:
    case Step::QueueDeadLetter: return Place::Queue;
    }
    return Place::Application;
}

} // namespace cachescope
