// SPDX-License-Identifier: GPL-3.0-only
#include "engine/core/change.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace cachescope {

namespace {

Version &versionOf(PartVersions &parts, Part part)
{
    return part == Part::Price ? parts.price : part == Part::Stock ? parts.stock : parts.whole;
}

void setPart(Product &product, Part part, const Product &from, Version version)
{
    if (part == Part::Price)
        product.priceCents = from.priceCents;
    else
        product.stock = from.stock;
    const Held before = Held::of(product);
    product.parts = {before.versionOf(Part::Whole), before.versionOf(Part::Price), before.versionOf(Part::Stock)};
    versionOf(product.parts, part) = version;
    product.version = std::max(product.version, version);
    product.updatedAt = std::max(product.updatedAt, from.updatedAt);
}

/// A product written as a whole, over one that may have parts from newer writes.
Product overwritten(const Product &held, Product written)
{
    for (const Part part : {Part::Price, Part::Stock}) {
        const Version kept = Held::of(held).versionOf(part);
        if (kept > Held::of(written).versionOf(part))
            setPart(written, part, held, kept);
    }
    return written;
}

std::optional<Product> afterWhole(const std::optional<Product> &held, const Change &change)
{
    if (change.deletes())
        return held && held->version > change.version() ? held : std::nullopt;
    if (!held)
        return change.product;
    return Held::of(*held).versionOf(Part::Whole) > change.version() ? held : overwritten(*held, change.product);
}

/// The newest write of each part of one product.
using NewestOfParts = std::array<Version, partCount>;

bool isCovered(const Change &change, const NewestOfParts &newest)
{
    const Version own = newest[static_cast<size_t>(change.part())];
    return change.version() < std::max(own, newest[static_cast<size_t>(Part::Whole)]);
}

} // namespace

Product merged(Product product, const Change &change)
{
    if (Held::of(product).versionOf(change.part()) < change.version())
        setPart(product, change.part(), change.product, change.version());
    return product;
}

Product asWhole(const Change &part)
{
    constexpr Version never = PartVersions::never;
    const bool price = part.part() == Part::Price;
    Product product;
    product.key = part.key();
    product.priceCents = price ? part.product.priceCents : 0;
    product.stock = price ? 0 : part.product.stock;
    product.updatedAt = part.product.updatedAt;
    product.version = part.version();
    product.parts = {never, price ? part.version() : never, price ? never : part.version()};
    return product;
}

std::optional<Product> afterAll(std::optional<Product> held, const QVector<Change> &changes)
{
    for (const Change &change : coalesced(changes)) {
        if (!change.isPart())
            held = afterWhole(held, change);
        else if (held)
            held = merged(*held, change);
    }
    return held;
}

QVector<Change> coalesced(const QVector<Change> &batch)
{
    QHash<Key, NewestOfParts> newest;
    for (const Change &change : batch) {
        Version &known = newest[change.key()][static_cast<size_t>(change.part())];
        known = std::max(known, change.version());
    }
    QVector<Change> needed;
    QSet<std::pair<int, Version>> taken; // a write may be queued twice
    for (const bool parts : {false, true}) {
        for (const Change &change : batch) {
            const std::pair<int, Version> write{change.key().id, change.version()};
            if (change.isPart() != parts || taken.contains(write) || isCovered(change, newest[change.key()]))
                continue;
            taken.insert(write);
            needed.append(change);
        }
    }
    return needed;
}

} // namespace cachescope
