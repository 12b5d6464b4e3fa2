// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/json.h"
#include "engine/scenario/scenariofields.h"

namespace cachescope {

/// A value as given in a file or on the command line.
struct ParsedValue
{
    enum class Type : quint8 { Text, Boolean, Number, Object, Other };

    Type type = Type::Other;
    QString shown; ///< for messages: short, without control characters
    QString text;
    bool boolean = false;
    double number = 0;
    std::optional<quint64> exact; ///< a double cannot hold every 64-bit seed
};

/// Of a number, or of a text's length.
struct ValueRange
{
    double lowest = 0;
    double highest = 0;
};

QString presentable(const QString &text);
ParsedValue givenOf(const Json &value);
/// From text as a user types it.
ParsedValue givenOf(const QString &text, const FieldSlot &slot);
std::optional<ScenarioProblem> setValue(const FieldSlot &slot, const ValueRange &range, const QString &path,
                                        const ParsedValue &given);
Json jsonOf(const FieldSlot &slot);
/// Without a fraction where it has none.
Json jsonOf(double value);

} // namespace cachescope
