// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/enumnames.h"
#include "engine/core/held.h"
#include "engine/core/product.h"

#include <QVector>

#include <optional>
#include <utility>

namespace cachescope {

/// What a write does to a product.
enum class ChangeKind : quint8 {
    Update, ///< of the whole product
    Create,
    Delete,
    Price, ///< of one part alone
    Stock,
};
constexpr int changeKindCount = 5;

template<> inline constexpr auto namesOf<ChangeKind> = std::array{"update", "create", "delete", "price", "stock"};
static_assert(namesOf<ChangeKind>.size() == changeKindCount);

/// The part of a product that such a write gives a value. Whatever writes the whole writes every part.
constexpr Part partOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Price: return Part::Price;
    case ChangeKind::Stock: return Part::Stock;
    case ChangeKind::Update:
    case ChangeKind::Create:
    case ChangeKind::Delete: break;
    }
    return Part::Whole;
}

/// One write of a product, before it is in any store.
struct Change
{
    ChangeKind kind = ChangeKind::Update;
    Product product; ///< of a part alone: the part counts, the rest is what is known. Of a deletion: key, version, time

    Change() = default;
    explicit Change(Product written, ChangeKind what = ChangeKind::Update)
        : kind(what)
        , product(std::move(written))
    {
    }

    Key key() const { return product.key; }
    /// Of the write; the product may have other parts from newer ones.
    Version version() const { return isPart() ? Held::of(product).versionOf(part()) : product.version; }
    Part part() const { return partOf(kind); }
    bool isPart() const { return part() != Part::Whole; }
    bool deletes() const { return kind == ChangeKind::Delete; }

    friend bool operator==(const Change &, const Change &) = default;
};

/// A product after a write of one of its parts; unchanged when that part comes from a newer write already.
Product merged(Product product, const Change &change);
/// A part as if it were the whole product: a product without a name.
Product asWhole(const Change &part);
/// What a key's writes, in any order, make of it: `held` is what there was before them. Of a part only the newest write
/// counts. None: it is deleted, or never was.
std::optional<Product> afterAll(std::optional<Product> held, const QVector<Change> &changes);
/// The writes that are needed of a batch: those that no newer one of the same product covers; those of a whole come
/// first. At most three of each product: of the whole, and of each part written alone after it.
QVector<Change> coalesced(const QVector<Change> &batch);

/// The product as JSON, with `"change"` when it is no update of the whole.
QByteArray toJson(const Change &change);
Result<Change> changeFromJson(QByteArrayView json);

} // namespace cachescope
