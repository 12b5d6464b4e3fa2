// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/product.h"

namespace cachescope {

/// The parts of a product that can be written alone, and the rest.
enum class Part : quint8 { Whole, Price, Stock };
constexpr int partCount = 3;

/// What a place holds of a key: a product, or its absence. An absence has the version of the deletion; 0: nothing is
/// known of one.
struct Held
{
    Version version = 0;
    bool present = false;
    PartVersions parts{}; ///< of a product

    static Held value(Version version) { return {version, true, {}}; }
    static Held absence(Version version = 0) { return {version, false, {}}; }
    static Held of(const Product &product) { return {product.version, true, product.parts}; }

    /// The write that a part comes from.
    Version versionOf(Part part) const
    {
        const Version alone = part == Part::Price ? parts.price : part == Part::Stock ? parts.stock : parts.whole;
        return alone ? alone : version;
    }

    friend bool operator==(const Held &one, const Held &other)
    {
        return one.present == other.present && one.version == other.version
            && one.versionOf(Part::Whole) == other.versionOf(Part::Whole)
            && one.versionOf(Part::Price) == other.versionOf(Part::Price)
            && one.versionOf(Part::Stock) == other.versionOf(Part::Stock);
    }
};

} // namespace cachescope
