// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <rapidjson/prettywriter.h>

#include <cmath>

namespace cachescope {

/// Writes all of the program's JSON, pretty-printed.
using JsonWriter = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

inline void putText(JsonWriter &writer, const char *key, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    writer.Key(key);
    writer.String(utf8.constData(), static_cast<rapidjson::SizeType>(utf8.size()));
}

/// JSON has no infinity: it becomes 0.
inline void put(JsonWriter &writer, const char *key, double value)
{
    writer.Key(key);
    writer.Double(std::isfinite(value) ? value : 0);
}

inline void put(JsonWriter &writer, const char *key, qint64 value)
{
    writer.Key(key);
    writer.Int64(value);
}

inline void put(JsonWriter &writer, const char *key, int value)
{
    writer.Key(key);
    writer.Int(value);
}

inline void put(JsonWriter &writer, const char *key, bool value)
{
    writer.Key(key);
    writer.Bool(value);
}

} // namespace cachescope
