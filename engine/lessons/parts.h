// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/lessons/lesson.h"

namespace cachescope {

// The parts of the lessons, by what they are about. Faults and remedies differ by the options they are given.

// races.cpp: every interleaving of two or three requests
Task<Result<LessonOutcome>> staleSetRace(LessonGround ground);
Task<Result<LessonOutcome>> twoWrites(LessonGround ground);
Task<Result<LessonOutcome>> retryOvertakes(LessonGround ground);

// misses.cpp: too many queries reach the database
Task<Result<LessonOutcome>> stampede(LessonGround ground);
Task<Result<LessonOutcome>> earlyRefresh(LessonGround ground);
Task<Result<LessonOutcome>> penetration(LessonGround ground);
Task<Result<LessonOutcome>> avalanche(LessonGround ground);
Task<Result<LessonOutcome>> refreshThreshold(LessonGround ground);

// losses.cpp: writes that were acknowledged and are gone, or pile up
Task<Result<LessonOutcome>> processDies(LessonGround ground);
Task<Result<LessonOutcome>> redisDies(LessonGround ground);
Task<Result<LessonOutcome>> redisDiesWithFile(LessonGround ground);
Task<Result<LessonOutcome>> dieBeforeSaving(LessonGround ground);
Task<Result<LessonOutcome>> queueOverflow(LessonGround ground);

// wrongvalues.cpp: the cache holds what it should not
Task<Result<LessonOutcome>> staleAfterUpdate(LessonGround ground);
Task<Result<LessonOutcome>> refusedWrites(LessonGround ground);

// patterns.cpp: pages that hang on a product
Task<Result<LessonOutcome>> deleteByPattern(LessonGround ground);
Task<Result<LessonOutcome>> scanAndUnlink(LessonGround ground);

} // namespace cachescope
