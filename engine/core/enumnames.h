// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLatin1String>
#include <QStringList>

#include <array>
#include <optional>
#include <type_traits>

namespace cachescope {

/// What stands for the values of an enum in files and on the command line, in their order from nought:
///     template<> inline constexpr auto namesOf<QueueKind> = std::array{"redis-list", "in-memory"};
/// Written out and not made of the enumerators, so that these can be renamed and old files still be read.
template<typename Enum> inline constexpr auto namesOf = std::array<const char *, 0>();

template<typename Enum>
concept Named = std::is_enum_v<Enum> && !namesOf<Enum>.empty();

/// Empty when the value has none.
template<Named Enum> QLatin1String nameOf(Enum value)
{
    const auto index = static_cast<size_t>(value);
    return index < namesOf<Enum>.size() ? QLatin1String(namesOf<Enum>[index]) : QLatin1String();
}

template<Named Enum> std::optional<Enum> valueNamed(QStringView name)
{
    for (size_t index = 0; index < namesOf<Enum>.size(); ++index) {
        if (name == QLatin1String(namesOf<Enum>[index]))
            return static_cast<Enum>(index);
    }
    return std::nullopt;
}

template<Named Enum> QStringList allNames()
{
    QStringList names;
    for (const char *name : namesOf<Enum>)
        names.append(QLatin1String(name));
    return names;
}

} // namespace cachescope
