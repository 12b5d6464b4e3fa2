// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QtGlobal>

#include <array>
#include <optional>

namespace cachescope {

/// Everything a request or a worker does that takes time on a store. What is to be known of each stands in `stepTable`.
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
    CacheMerge,  ///< a part of the cached value is replaced, by a script
};
constexpr int stepCount = static_cast<int>(Step::CacheMerge) + 1;

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
    NotFound,   ///< an answer: there is no such product
    Exists,     ///< an answer to who would create it: there is one already
};
constexpr int outcomeCount = static_cast<int>(Outcome::Exists) + 1;

/// A look-up that the cache answered.
constexpr bool isHit(Outcome outcome)
{
    return outcome == Outcome::Hit || outcome == Outcome::Absent;
}

/// The database has answered that there is no such product, or that there is one already.
constexpr bool isAnswer(Outcome outcome)
{
    return outcome == Outcome::NotFound || outcome == Outcome::Exists;
}

constexpr bool isFailure(Outcome outcome)
{
    return outcome == Outcome::Failed || outcome == Outcome::Refused;
}

enum class Place : quint8 { Client, Application, Cache, Queue, Database };

/// What a place holds of the key once a step has succeeded there, as far as the step alone shows it.
enum class Leaves : quint8 { Unsaid, Value, Nothing };

/// What everybody who counts, searches, draws or stores a step has to know of it. The defaults are the safe answers
/// about a step of which nothing is known.
struct StepInfo
{
    Step step = Step::Request;
    const char *id = "";                ///< in files and in --json
    Place place = Place::Application;   ///< where it happens
    std::optional<Place> waitsFor = {}; ///< it only waits, no store is involved: for what happens at this place
    bool looksUp = false;               ///< asks whether the cache has the key
    bool reads = false;                 ///< brings back what the place holds
    bool writes = true;                 ///< may change what the place holds, or (a wait) hangs on who changes it
    bool statement = false;             ///< sent to the database, or with another one that is
    bool rides = false;                 ///< has no round trip of its own: sent with the step that follows
    bool saves = false;                 ///< changes rows
    Leaves leaves = Leaves::Unsaid;
};

/// The only list of steps, in the order of the enum.
inline constexpr std::array<StepInfo, stepCount> stepTable{{
    {.step = Step::Request, .id = "request", .place = Place::Application},
    {.step = Step::CacheGet, .id = "cache-get", .place = Place::Cache, .looksUp = true, .reads = true, .writes = false},
    {.step = Step::CacheGetExpiry,
     .id = "cache-get-expiry",
     .place = Place::Cache,
     .looksUp = true,
     .reads = true,
     .writes = false},
    {.step = Step::CacheSet, .id = "cache-set", .place = Place::Cache, .leaves = Leaves::Value},
    {.step = Step::CacheDelete, .id = "cache-delete", .place = Place::Cache, .leaves = Leaves::Nothing},
    {.step = Step::DatabaseLoad,
     .id = "database-load",
     .place = Place::Database,
     .reads = true,
     .writes = false,
     .statement = true},
    {.step = Step::DatabaseSave,
     .id = "database-save",
     .place = Place::Database,
     .statement = true,
     .saves = true,
     .leaves = Leaves::Value},
    {.step = Step::DatabaseBegin,
     .id = "database-begin",
     .place = Place::Database,
     .writes = false,
     .statement = true,
     .rides = true},
    {.step = Step::DatabaseCommit,
     .id = "database-commit",
     .place = Place::Database,
     .statement = true,
     .leaves = Leaves::Value},
    {.step = Step::DatabaseRollback, .id = "database-rollback", .place = Place::Database, .statement = true},
    {.step = Step::DatabaseSaveBatch,
     .id = "database-save-batch",
     .place = Place::Database,
     .statement = true,
     .saves = true},
    {.step = Step::QueuePush, .id = "queue-push", .place = Place::Queue},
    {.step = Step::QueueTake, .id = "queue-take", .place = Place::Queue, .reads = true},
    {.step = Step::QueueDone, .id = "queue-done", .place = Place::Queue},
    {.step = Step::QueueRetry, .id = "queue-retry", .place = Place::Queue, .waitsFor = Place::Queue},
    {.step = Step::QueueDeadLetter, .id = "queue-dead-letter", .place = Place::Queue},
    {.step = Step::LoaderWait, .id = "loader-wait", .place = Place::Cache, .waitsFor = Place::Database},
    {.step = Step::LockTake, .id = "lock-take", .place = Place::Cache},
    {.step = Step::LockWait, .id = "lock-wait", .place = Place::Cache, .waitsFor = Place::Cache},
    {.step = Step::LockRelease, .id = "lock-release", .place = Place::Cache},
    {.step = Step::QueueFind, .id = "queue-find", .place = Place::Queue, .reads = true, .writes = false},
    {.step = Step::QueueWait, .id = "queue-wait", .place = Place::Queue, .waitsFor = Place::Queue},
    {.step = Step::CacheRetry, .id = "cache-retry", .place = Place::Cache, .waitsFor = Place::Cache},
    {.step = Step::CacheMerge, .id = "cache-merge", .place = Place::Cache},
}};
static_assert(
    [] {
        for (size_t i = 0; i < stepTable.size(); ++i) {
            if (static_cast<size_t>(stepTable[i].step) != i || *stepTable[i].id == 0)
                return false;
        }
        return true;
    }(),
    "a row for each step, in the order of the enum");

/// Of a number that stands for no step: the safe answers.
constexpr StepInfo infoOf(Step step)
{
    return static_cast<size_t>(step) < stepTable.size() ? stepTable[static_cast<size_t>(step)] : StepInfo{.step = step};
}

constexpr Place placeOf(Step step)
{
    return infoOf(step).place;
}

/// The request only waits: no store is involved.
constexpr bool isWait(Step step)
{
    return infoOf(step).waitsFor.has_value();
}

constexpr bool isLookUp(Step step)
{
    return infoOf(step).looksUp;
}

/// Brings a row from the database.
constexpr bool isLoad(Step step)
{
    return infoOf(step).reads && infoOf(step).place == Place::Database;
}

/// Changes rows of the database, at once or with the commit of its transaction.
constexpr bool isSave(Step step)
{
    return infoOf(step).saves;
}

/// Its success shows that the store at its place answers.
constexpr bool asksAStore(Step step)
{
    const StepInfo info = infoOf(step);
    return info.place > Place::Application && !info.waitsFor && !info.rides;
}

} // namespace cachescope
