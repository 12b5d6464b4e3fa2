// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/experiment/lessons/lesson.h"

namespace cachescope {

// The lessons, by what they are about. Each runs one half; `remedy` says which.

// races.cpp: every interleaving of two requests
Task<Result<LessonHalf>> staleSetRace(LessonGround ground, bool remedy);
Task<Result<LessonHalf>> updateBoth(LessonGround ground, bool remedy);
Task<Result<LessonHalf>> twoWriters(LessonGround ground, bool remedy);
Task<Result<LessonHalf>> retryOvertakes(LessonGround ground, bool remedy);

// misses.cpp: too many queries reach the database
Task<Result<LessonHalf>> stampede(LessonGround ground, bool remedy);
Task<Result<LessonHalf>> penetration(LessonGround ground, bool remedy);
Task<Result<LessonHalf>> avalanche(LessonGround ground, bool remedy);
Task<Result<LessonHalf>> refreshThreshold(LessonGround ground, bool remedy);

// losses.cpp: writes that were acknowledged and are gone, or pile up
Task<Result<LessonHalf>> writeBehindLoss(LessonGround ground, bool remedy);
Task<Result<LessonHalf>> popAndCrash(LessonGround ground, bool remedy);
Task<Result<LessonHalf>> queueOverflow(LessonGround ground, bool remedy);

// wrongvalues.cpp: the cache holds what it should not
Task<Result<LessonHalf>> staleAfterUpdate(LessonGround ground, bool remedy);
Task<Result<LessonHalf>> fallbackCachesUnsaved(LessonGround ground, bool remedy);
Task<Result<LessonHalf>> patternDelete(LessonGround ground, bool remedy);

/// Every product as it was first, nothing cached, nothing queued.
Task<Status> layLessonGround(LessonGround ground);
QVector<Key> keysUpTo(int count, int first = 1);

} // namespace cachescope
