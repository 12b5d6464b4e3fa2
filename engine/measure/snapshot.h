// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/byenum.h"
#include "engine/core/change.h"
#include "engine/core/clock.h"
#include "engine/core/entitykind.h"
#include "engine/core/error.h"
#include "engine/core/runid.h"
#include "engine/core/storestate.h"
#include "engine/faults/fault.h"
#include "engine/measure/alert.h"
#include "engine/measure/pattern.h"
#include "engine/stores/breaker.h"
#include "engine/trace/stepnames.h"

#include <QMetaType>
#include <QString>
#include <QVector>

#include <optional>

namespace cachescope {

/// The relation between cache and database for one key.
enum class TileState : quint8 {
    Unknown, ///< not checked yet
    InStep,
    Ahead,   ///< the cache holds a newer version than the database: acknowledged, not yet saved
    Stale,   ///< the cache holds an older version
    Phantom, ///< the cache holds a value the database never held
    Absent,  ///< only the database has it: not cached, therefore not diverged
    Missing, ///< only the cache has it: the database has deleted the product
    Hidden,  ///< the cache says that there is no such product, and there is one
    Nowhere, ///< neither has it, and the cache says nothing
};
constexpr int tileStateCount = 9;

/// Cache and database contradict one another.
constexpr bool isDiverged(TileState state)
{
    return state == TileState::Ahead || state == TileState::Stale || state == TileState::Phantom
        || state == TileState::Missing || state == TileState::Hidden;
}

template<>
inline constexpr auto namesOf<TileState> =
    std::array{"unknown", "in step", "ahead", "stale", "phantom", "absent", "missing", "hidden", "nowhere"};
static_assert(namesOf<TileState>.size() == tileStateCount);

/// One tile of the key map: a product, or a group of neighbouring products when there are more products than tiles.
struct Tile
{
    qint32 firstKey = 0;
    qint32 keys = 1;
    TileState state = TileState::Unknown; ///< for a group: the worst: phantom, missing, hidden, stale, ahead, in step,
                                          ///< absent, nowhere
    qint32 diverged = 0;                  ///< keys of the group that are
    qint32 worstKey = 0;                  ///< the first one in that state; 0: unknown (an old recording)
    EntityKind kind = EntityKind::Product;
};

/// Milliseconds.
struct LatencySummary
{
    qint64 count = 0;
    double p50 = 0;
    double p90 = 0;
    double p99 = 0;
    double max = 0;
};

/// Whether any of these requests had latency added at the gate.
inline bool hasAdded(const LatencySummary &all, const LatencySummary &measured)
{
    return measured.count > 0
        && (measured.p50 < all.p50 || measured.p90 < all.p90 || measured.p99 < all.p99 || measured.max < all.max);
}

struct StoreHealth
{
    StoreState state = StoreState::Unknown;
    QString product; ///< "Redis 7.0.15", as the server reports
    bool sandbox = false;
    QString address;                         ///< without password
    std::optional<Error::Kind> trouble = {}; ///< why it is not connected
};

enum class RunState : quint8 {
    Idle,
    Preparing, ///< schema, products, the queue of an earlier process
    Running,
    Paused,
    Stepping,  ///< step mode: requests are held before every step
    Exploring, ///< every interleaving of a few requests, one schedule after the other
    Teaching,  ///< a lesson waits at one of its moments, or is running the next part
    Settling,  ///< no new requests; the queue is flushed and the stores are audited
    Finished,
    Failed,
};

template<>
inline constexpr auto namesOf<RunState> = std::array{"idle",      "preparing", "running",  "paused",   "stepping",
                                                     "exploring", "teaching",  "settling", "finished", "failed"};

/// accepted = saved + merged + queued + deadLettered + lost, determined from the stores at the end of a run.
struct Audit
{
    qint64 accepted = 0; ///< writes acknowledged to the client
    qint64 saved = 0;
    qint64 merged = 0; ///< never saved themselves: a later write of the same key was saved in their place
    qint64 queued = 0;
    qint64 deadLettered = 0;
    qint64 lost = 0;
    qint64 unconfirmed =
        0; ///< reported as failed, and the database may have them: their COMMIT got no answer, or came late
    bool looked = false; ///< the stores could be read at the end
    bool balanced = false;

    bool passed() const { return looked && balanced; }
};

/// One point of the charts, every 100 ms.
struct Sample
{
    double time = 0;       ///< seconds since the start of the run
    double queueDepth = 0; ///< writes
    double ahead = 0;      ///< keys
    double stale = 0;
    double phantom = 0;
    double missing = 0;
    double hidden = 0;
    double readP50 = 0; ///< ms over the last interval with requests; 0: there were none
    double readP99 = 0;
    double writeP50 = 0;
    double writeP99 = 0;
    double readMeasuredP50 = 0; ///< the same excluding added latency
    double readMeasuredP99 = 0;
    double writeMeasuredP50 = 0;
    double writeMeasuredP99 = 0;
    double hitRate = 0; ///< 0 … 1 over the last seconds; negative: no reads
    double requestsPerSecond = 0;
};

/// Over the run, unless they say otherwise, and so are the counts below.
struct RequestCounts
{
    qint64 reads = 0; ///< finished, including failed ones
    qint64 writes = 0;
    qint64 failedReads = 0;
    qint64 failedWrites = 0;
    qint64 refreshes = 0;
    qint64 notFound = 0;                  ///< answers that there is no such product, to reads and writes: no failures
    qint64 existed = 0;                   ///< answers to a creation that there is one already
    ByEnum<ChangeKind, qint64> changes{}; ///< writes by what they do, whatever became of them
    double perSecond = 0;                 ///< over the last second
    double meanPerSecond = 0;
    int inFlight = 0;
};

struct LookUpCounts
{
    qint64 hits = 0;
    qint64 misses = 0;
    double hitRate = 0;
    double recentHitRate = 0; ///< over the last second
    qint64 recent = 0;        ///< how many that was
};

struct Latencies
{
    LatencySummary read; ///< including added latency
    LatencySummary write;
    LatencySummary readMeasured; ///< excluding added latency
    LatencySummary writeMeasured;
    LatencySummary recent; ///< reads and writes of the last second, including added latency
    LatencySummary recentMeasured;
};

/// What the strategy had the database do.
struct DatabaseCounts
{
    qint64 loads = 0; ///< rows loaded
    qint64 saves = 0; ///< statements that saved
    qint64 rowsSaved = 0;
    qint64 statements = 0; ///< every one that was sent, including BEGIN and COMMIT
    double rowsSavedPerSecond = 0;
};

struct QueueCounts
{
    qint64 depth = 0; ///< queue and batch in progress
    qint64 maxDepth = 0;
    double oldestMs = 0;
    qint64 queued = 0;
    qint64 merged = 0;
    qint64 retried = 0;
    qint64 deadLettered = 0;
    qint64 batches = 0;
    qint64 recovered = 0; ///< writes left in the queue by an earlier process
};

/// How far cache and database are apart.
struct DivergenceCounts
{
    ByEnum<TileState, qint64> keys{}; ///< how many are in each state
    double oldestMs = 0;
    qint64 maxKeys = 0;
    double maxAgeMs = 0;
    QVector<Tile> tiles;
};

/// What clients got that they should not have got.
struct Anomalies
{
    qint64 staleReads = 0;
    double staleReadMaxAgeMs = 0; ///< how long the returned version had been outdated when the read began
    double staleReadLastAgeMs = 0;
    qint64 backwardReads = 0;   ///< a client read a version, and later an older one (closed loop)
    qint64 ownWritesMissed = 0; ///< a client read a version older than its own write (closed loop)
    qint64 lostWrites = 0;
};

struct StepCounts
{
    ByEnum<Activity, ByEnum<Step, double>> rates{}; ///< per second
    ByEnum<Activity, ByEnum<Step, qint64>> totals{};
    double tracedPerSecond = 0; ///< requests per second that were traced in full
};

struct PatternCounts
{
    ByEnum<Pattern, double> rates{}; ///< per second
    ByEnum<Pattern, qint64> totals{};
};

struct CircuitState
{
    BreakerState state = BreakerState::Off;
    qint64 opened = 0;    ///< times, over the whole run
    double probeInMs = 0; ///< while the circuit is open
};

struct ServerStates
{
    StoreHealth redis;
    StoreHealth postgres;
    double redisMemoryMb = -1; ///< MiB that Redis reports as used; below 0: unknown
};

/// Everything the window shows of a run, as plain values, at most 30 times a second.
struct Snapshot
{
    RunId runId = RunId::None; ///< None: of no run, only `servers` means something
    RunState state = RunState::Idle;
    QString strategy;
    Nanos time = 0;         ///< since the start of the run
    Nanos figuresSince = 0; ///< when the figures "over the run" were last reset, later than 0 after a warm-up

    RequestCounts requests;
    LookUpCounts lookUps;
    Latencies latency;
    DatabaseCounts database;
    QueueCounts queue;
    DivergenceCounts divergence;
    Anomalies anomalies;
    StepCounts steps;
    PatternCounts patterns;
    CircuitState circuit;
    ServerStates servers;

    QVector<Alert> alerts; ///< begun in this run, the newest last; some may be active
    QVector<Incident> incidents;
    QVector<FaultMark> faults;  ///< of the run, including ended ones, in the order in which they began
    QVector<Sample> newSamples; ///< since the previous snapshot
    std::optional<Audit> audit; ///< set when the run has ended
};

/// What both stores hold of one product, freshly read.
struct Inspection
{
    RunId runId = RunId::None; ///< whose judgement `state` is
    Key key;
    bool reached = false; ///< both stores answered
    std::optional<Product> cached;
    std::optional<Product> stored;
    std::optional<Held> cachedAs; ///< none: nothing is cached
    Held storedAs;
    qint64 expiresInMs = -1; ///< -1: no expiry, or not cached
    TileState state = TileState::Unknown;
    double ageMs = 0;       ///< of the divergence
    QByteArray cachedBytes; ///< as stored in Redis
};

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::Snapshot)
Q_DECLARE_METATYPE(cachescope::Inspection)
