// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/lessons/lesson.h"

#include <QString>

namespace cachescope {

/// "queries to the database", in the current language.
QString figureName(QLatin1String name);
/// "queries to the database: 50".
QString figureText(const LessonFigure &figure);
QString figureValue(const LessonFigure &figure);

} // namespace cachescope
