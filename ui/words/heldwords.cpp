// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/heldwords.h"

#include "ui/words/language.h"

#include <QCoreApplication>

namespace cachescope {

namespace {

struct HeldWords
{
    Q_DECLARE_TR_FUNCTIONS(HeldWords)
};

QString valueText(const Product &product)
{
    return HeldWords::tr("version %1, price %2, stock %3")
        .arg(formatCount(product.version), formatNumber(static_cast<double>(product.priceCents) / 100, 2),
             formatCount(product.stock));
}

QString nothing()
{
    //: what the cache or the database holds of a product
    return HeldWords::tr("nothing");
}

QString versionOf(const Held &held, Part part)
{
    const Version version = held.versionOf(part);
    //: the version of a part of a product that was never written
    return version == PartVersions::never ? HeldWords::tr("none") : formatCount(version);
}

} // namespace

QString cachedText(const Inspection &inspection)
{
    if (inspection.cached)
        return valueText(*inspection.cached);
    if (!inspection.cachedAs || inspection.cachedAs->present)
        return nothing();
    if (inspection.cachedAs->version > 0)
        return HeldWords::tr("absent (deleted at version %1)").arg(formatCount(inspection.cachedAs->version));
    //: what the cache holds of a product: that it does not exist
    return HeldWords::tr("absent");
}

QString storedText(const Inspection &inspection)
{
    if (inspection.stored)
        return valueText(*inspection.stored);
    return inspection.storedAs.version > 0
        ? HeldWords::tr("nothing (deleted at version %1)").arg(formatCount(inspection.storedAs.version))
        : nothing();
}

QString partsText(const std::optional<Product> &product)
{
    const Held held = product ? Held::of(*product) : Held();
    if (!product || held == Held::value(product->version))
        return {};
    //: %1, %2 and %3 are versions
    return HeldWords::tr("versions of its parts: price %1, stock %2, the rest %3")
        .arg(versionOf(held, Part::Price), versionOf(held, Part::Stock), versionOf(held, Part::Whole));
}

} // namespace cachescope
