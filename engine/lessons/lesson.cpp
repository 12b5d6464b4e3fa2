// SPDX-License-Identifier: GPL-3.0-only
#include "engine/lessons/lesson.h"

#include "engine/core/waitcontext.h"
#include "engine/lessons/lessonmonitor.h"
#include "engine/lessons/lessonparts.h"
#include "engine/lessons/lessonrun.h"
#include "engine/stores/runsetup.h"

#include <algorithm>
#include <array>

namespace cachescope {

namespace {

using S = QLatin1String;
using std::chrono::milliseconds;

const S cacheAside("cache-aside");
const S writeThrough("write-through");
const S writeBehind("write-behind");
const S refreshAhead("refresh-ahead");

LessonPart fault(S strategy, Task<Result<LessonOutcome>> (*run)(LessonContext),
                 void (*tune)(StrategyOptions &) = nullptr)
{
    return {.id = S("fault"), .strategy = strategy, .tune = tune, .run = run};
}

LessonPart remedy(S strategy, Task<Result<LessonOutcome>> (*run)(LessonContext),
                  void (*tune)(StrategyOptions &) = nullptr)
{
    return {.id = S("remedy"), .kind = LessonPart::Kind::Remedy, .strategy = strategy, .tune = tune, .run = run};
}

LessonPart named(const char *id, LessonPart part)
{
    part.id = S(id);
    return part;
}

LessonPart onSandbox(LessonPart part)
{
    part.needsSandbox = true;
    return part;
}

LessonPart slowDatabase(LessonPart part)
{
    part.databaseDelay = {Delay::Kind::Fixed, 100, 0};
    return part;
}

const std::array stampedeParts{
    fault(cacheAside, stampede),
    remedy(cacheAside, stampede, [](StrategyOptions &options) { options.lockPerKey = true; }),
    named("single-flight", remedy(cacheAside, stampede, [](StrategyOptions &options) { options.singleFlight = true; })),
    named("early-refresh",
          remedy(refreshAhead, earlyRefresh,
                 [](StrategyOptions &options) {
                     options.refreshAheadExpiry = milliseconds(3000);
                     options.refreshThreshold = 0.2;
                 })),
};

const std::array staleAfterUpdateParts{
    fault(cacheAside, staleAfterUpdate, [](StrategyOptions &options) { options.afterWrite = AfterWrite::Nothing; }),
    remedy(cacheAside, staleAfterUpdate),
};

const std::array staleSetRaceParts{
    fault(cacheAside, staleSetRace),
    remedy(cacheAside, staleSetRace, [](StrategyOptions &options) { options.setIfNewer = true; }),
};

const std::array updateBothParts{
    fault(cacheAside, twoWrites, [](StrategyOptions &options) { options.afterWrite = AfterWrite::Update; }),
    remedy(cacheAside, twoWrites),
    named("one-fails",
          fault(writeThrough, refusedWrites,
                [](StrategyOptions &options) {
                    options.writeThroughOrder = WriteThroughOrder::CacheFirst;
                    options.cacheUnsaved = true;
                })),
    named("database-first", remedy(cacheAside, refusedWrites)),
};

const std::array twoWritersParts{
    fault(writeThrough, twoWrites,
          [](StrategyOptions &options) { options.writeThroughOrder = WriteThroughOrder::DatabaseFirst; }),
    remedy(writeThrough, twoWrites,
           [](StrategyOptions &options) {
               options.writeThroughOrder = WriteThroughOrder::DatabaseFirst;
               options.lockPerKey = true;
           }),
};

const std::array writeBehindLossParts{
    fault(writeBehind, processDies, [](StrategyOptions &options) { options.queue = QueueKind::InMemory; }),
    remedy(writeBehind, processDies),
    onSandbox(named("redis-dies", fault(writeBehind, redisDies))),
    onSandbox(named("append-only", remedy(writeBehind, redisDiesWithFile))),
};

const std::array popAndCrashParts{
    fault(writeBehind, dieBeforeSaving, [](StrategyOptions &options) { options.takeByPop = true; }),
    remedy(writeBehind, dieBeforeSaving),
};

const std::array retryOvertakesParts{
    fault(writeBehind, retryOvertakes,
          [](StrategyOptions &options) {
              options.requeueFailed = true;
              options.coalesce = false;
              options.batchVersionGuard = false;
          }),
    remedy(writeBehind, retryOvertakes, [](StrategyOptions &options) { options.requeueFailed = true; }),
};

const std::array queueOverflowParts{
    slowDatabase(
        fault(writeBehind, queueOverflow, [](StrategyOptions &options) { options.flushInterval = milliseconds(100); })),
    slowDatabase(remedy(writeBehind, queueOverflow,
                        [](StrategyOptions &options) {
                            options.flushInterval = milliseconds(100);
                            options.batchSize = 500;
                            options.queueLimit = 400; // in addition to the queue, the worker may hold a batch
                        })),
};

const std::array fallbackParts{
    fault(writeThrough, refusedWrites, [](StrategyOptions &options) { options.cacheUnsaved = true; }),
    remedy(writeThrough, refusedWrites),
};

const std::array penetrationParts{
    fault(cacheAside, penetration),
    remedy(cacheAside, penetration, [](StrategyOptions &options) { options.absenceExpiry = milliseconds(30'000); }),
};

const std::array avalancheParts{
    fault(cacheAside, avalanche, [](StrategyOptions &options) { options.expiry = milliseconds(400); }),
    remedy(cacheAside, avalanche,
           [](StrategyOptions &options) {
               options.expiry = milliseconds(400);
               options.expiryJitter = 0.5;
           }),
};

const std::array patternDeleteParts{
    fault(cacheAside, deleteByPattern),
    remedy(cacheAside, scanAndUnlink),
};

const std::array refreshThresholdParts{
    fault(refreshAhead, refreshThreshold,
          [](StrategyOptions &options) {
              options.refreshAheadExpiry = milliseconds(1000);
              options.refreshThreshold = 0.2;
          }),
    remedy(refreshAhead, refreshThreshold,
           [](StrategyOptions &options) { options.refreshAheadExpiry = milliseconds(1000); }),
};

const std::array list{
    LessonInfo{S("stampede"), S("queries"), S("readers"), 50, stampedeParts},
    LessonInfo{S("stale-after-update"), S("staleReads"), S("reads"), 20, staleAfterUpdateParts},
    LessonInfo{S("stale-set-race"), S("staleSchedules"), {}, 0, staleSetRaceParts},
    LessonInfo{S("update-both"), S("staleSchedules"), {}, 0, updateBothParts},
    LessonInfo{S("two-writers"), S("staleSchedules"), {}, 0, twoWritersParts},
    LessonInfo{S("write-behind-loss"), S("lostWrites"), S("writes"), 50, writeBehindLossParts},
    LessonInfo{S("pop-and-crash"), S("lostWrites"), S("writes"), 50, popAndCrashParts},
    LessonInfo{S("retry-overtakes"), S("lostSchedules"), {}, 0, retryOvertakesParts},
    LessonInfo{S("queue-overflow"), S("deepestQueue"), S("writers"), 64, queueOverflowParts, 32},
    LessonInfo{S("fallback-caches-unsaved"), S("phantomKeys"), S("writes"), 20, fallbackParts},
    LessonInfo{S("penetration"), S("queries"), S("reads"), 100, penetrationParts, 20},
    LessonInfo{S("avalanche"), S("burstOfQueries"), S("keys"), 90, avalancheParts, 20, 300},
    LessonInfo{S("pattern-delete"), S("keysLeft"), S("keys"), 20, patternDeleteParts},
    LessonInfo{S("refresh-threshold"), S("reloads"), {}, 0, refreshThresholdParts},
};

} // namespace

namespace {

Task<Status> lay(LessonContext context)
{
    const auto there = co_await context.setup.prepareDatabase(context.products());
    if (!there)
        co_return there;
    const QVector<Key> keys = keysUpTo(context.products());
    const RunSetup::Initial initial{keys};
    const auto laid = co_await context.setup.resetKeys(initial);
    if (!laid)
        co_return laid;
    const auto cleared = co_await context.setup.clearCache();
    co_return cleared;
}

} // namespace

Task<Result<LessonOutcome>> runPart(LessonPart part, LessonContext context)
{
    context.strategy = part.strategy;
    context.options = part.options();
    context.databaseDelay = part.databaseDelay;
    const auto laid = co_await lay(context);
    if (!laid)
        co_return laid.error();
    const auto outcome = co_await part.run(context);
    if (context.waits.isCancelled()) // whatever it answers was measured on half a part
        co_return Error{Error::Kind::Cancelled, {}};
    co_await context.monitor.close();
    co_return outcome;
}

int LessonInfo::partsFor(bool sandbox) const
{
    const auto bound =
        std::find_if(parts.begin(), parts.end(), [](const LessonPart &part) { return part.needsSandbox; });
    return static_cast<int>(sandbox ? parts.size() : static_cast<size_t>(bound - parts.begin()));
}

int LessonInfo::faultOf(int part) const
{
    while (part > 0 && parts[static_cast<size_t>(part)].kind == LessonPart::Kind::Remedy)
        --part;
    return part;
}

std::span<const LessonInfo> lessons()
{
    return list;
}

const LessonInfo *findLesson(QStringView id)
{
    const auto found = std::find_if(list.begin(), list.end(), [id](const LessonInfo &info) { return info.id == id; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace cachescope
