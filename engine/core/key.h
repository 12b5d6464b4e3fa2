// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QHash>

#include <array>
#include <charconv>
#include <compare>

namespace cachescope {

/// A product's number, 1 … number of products.
struct Key
{
    qint32 id = 0;

    /// The name the lessons show: `product:<id>`. In Redis it stands behind the prefix.
    QByteArray shortName() const { return nameBehind({}); }
    /// The same behind a prefix.
    QByteArray nameBehind(QByteArrayView prefix) const
    {
        constexpr QByteArrayView kind("product:");
        std::array<char, 11> number; // of the longest: -2147483648
        const auto end = std::to_chars(number.data(), number.data() + number.size(), id).ptr;
        QByteArray name;
        name.reserve(prefix.size() + kind.size() + (end - number.data())); // on every request's way: one allocation
        return name.append(prefix).append(kind).append(number.data(), end - number.data());
    }

    friend auto operator<=>(const Key &, const Key &) = default;
};

inline size_t qHash(Key key, size_t seed = 0)
{
    return ::qHash(key.id, seed);
}

/// The number of a write of one key: each accepted write of a key gets a number of its own, larger than all before.
using Version = qint64;

} // namespace cachescope
