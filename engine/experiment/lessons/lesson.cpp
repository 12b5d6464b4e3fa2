// SPDX-License-Identifier: GPL-3.0-only
#include "engine/experiment/lessons/lesson.h"

#include "engine/experiment/lessons/halves.h"
#include "engine/stores/ground.h"

#include <algorithm>
#include <array>

namespace cachescope {

namespace {

using S = QLatin1String;
const std::array list{
    LessonInfo{S("stampede"), S("cache-aside"), S("queries"), 50, stampede},
    LessonInfo{S("stale-after-update"), S("cache-aside"), S("staleReads"), 20, staleAfterUpdate},
    LessonInfo{S("stale-set-race"), S("cache-aside"), S("staleSchedules"), 0, staleSetRace},
    LessonInfo{S("update-both"), S("cache-aside"), S("staleSchedules"), 0, updateBoth},
    LessonInfo{S("two-writers"), S("write-through"), S("staleSchedules"), 0, twoWriters},
    LessonInfo{S("write-behind-loss"), S("write-behind"), S("lostWrites"), 50, writeBehindLoss},
    LessonInfo{S("pop-and-crash"), S("write-behind"), S("lostWrites"), 50, popAndCrash},
    LessonInfo{S("retry-overtakes"), S("write-behind"), S("lostSchedules"), 0, retryOvertakes},
    LessonInfo{S("queue-overflow"), S("write-behind"), S("deepestQueue"), 64, queueOverflow},
    LessonInfo{S("fallback-caches-unsaved"), S("write-through"), S("phantomKeys"), 20, fallbackCachesUnsaved},
    LessonInfo{S("penetration"), S("cache-aside"), S("queries"), 100, penetration},
    LessonInfo{S("avalanche"), S("cache-aside"), S("burstOfQueries"), 90, avalanche},
    LessonInfo{S("pattern-delete"), S("cache-aside"), S("keysLeft"), 20, patternDelete},
    LessonInfo{S("refresh-threshold"), S("refresh-ahead"), S("reloads"), 0, refreshThreshold},
};

} // namespace

std::span<const LessonInfo> lessons()
{
    return list;
}

const LessonInfo *findLesson(QStringView id)
{
    const auto found = std::find_if(list.begin(), list.end(), [id](const LessonInfo &info) { return info.id == id; });
    return found == list.end() ? nullptr : &*found;
}

Task<Status> layLessonGround(LessonGround ground)
{
    const QVector<Key> keys = keysUpTo(96);
    const QVector<Key> none;
    const auto laid = co_await ground.ground.layKeys(keys, none);
    if (!laid)
        co_return laid;
    const auto cleared = co_await ground.ground.clearCache();
    co_return cleared;
}

QVector<Key> keysUpTo(int count, int first)
{
    QVector<Key> keys;
    for (int i = 0; i < count; ++i)
        keys.append(Key{first + i});
    return keys;
}

} // namespace cachescope
