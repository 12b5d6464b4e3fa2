// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/lessons/lesson.h"

namespace cachescope {

// The parts of the lessons, by subject. Faults and remedies differ only in their options.

// races.cpp: every interleaving of two or three requests
Task<Result<LessonOutcome>> staleSetRace(LessonContext context);
Task<Result<LessonOutcome>> twoWrites(LessonContext context);
Task<Result<LessonOutcome>> retryOvertakes(LessonContext context);

// misses.cpp: too many queries reach the database
Task<Result<LessonOutcome>> stampede(LessonContext context);
Task<Result<LessonOutcome>> earlyRefresh(LessonContext context);
Task<Result<LessonOutcome>> penetration(LessonContext context);
Task<Result<LessonOutcome>> avalanche(LessonContext context);
Task<Result<LessonOutcome>> refreshThreshold(LessonContext context);

// losses.cpp: acknowledged writes that are lost or pile up
Task<Result<LessonOutcome>> processDies(LessonContext context);
Task<Result<LessonOutcome>> redisDies(LessonContext context);
Task<Result<LessonOutcome>> redisDiesWithFile(LessonContext context);
Task<Result<LessonOutcome>> dieBeforeSaving(LessonContext context);
Task<Result<LessonOutcome>> queueOverflow(LessonContext context);

// wrongvalues.cpp: the cache holds what it should not
Task<Result<LessonOutcome>> staleAfterUpdate(LessonContext context);
Task<Result<LessonOutcome>> refusedWrites(LessonContext context);

// patterns.cpp: cached pages that depend on a product
Task<Result<LessonOutcome>> deleteByPattern(LessonContext context);
Task<Result<LessonOutcome>> scanAndUnlink(LessonContext context);

} // namespace cachescope
