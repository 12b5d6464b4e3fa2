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

    /// The name shown in the lessons: `product:<id>`. In Redis it follows the prefix.
    QByteArray shortName() const { return nameWithPrefix({}); }
    /// The same after a prefix.
    QByteArray nameWithPrefix(QByteArrayView prefix) const
    {
        constexpr QByteArrayView kind("product:");
        std::array<char, 11> number; // fits the longest number: -2147483648
        const auto end = std::to_chars(number.data(), number.data() + number.size(), id).ptr;
        QByteArray name;
        name.reserve(prefix.size() + kind.size() + (end - number.data())); // called for every request: one allocation
        return name.append(prefix).append(kind).append(number.data(), end - number.data());
    }

    friend auto operator<=>(const Key &, const Key &) = default;
};

inline size_t qHash(Key key, size_t seed = 0)
{
    return ::qHash(key.id, seed);
}

/// The version of a key's value: each accepted write of a key gets a version larger than all before.
using Version = qint64;

} // namespace cachescope
