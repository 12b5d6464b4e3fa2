// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/key.h"
#include "engine/core/result.h"

#include <QByteArray>
#include <QMetaType>

namespace cachescope {

/// Which writes a product's parts come from, when they do not all come from the newest one.
struct PartVersions
{
    static constexpr Version never = -1; ///< no write has ever given that part

    Version whole = 0; ///< name, and all that is not written alone; 0: the product's version
    Version price = 0;
    Version stock = 0;

    friend bool operator==(const PartVersions &, const PartVersions &) = default;
};

/// The row of `cachescope.products` and, as JSON, the value in the cache.
struct Product
{
    Key key;
    QByteArray name; ///< UTF-8
    qint64 priceCents = 0;
    qint32 stock = 0;
    qint64 updatedAt = 0;    ///< milliseconds since the epoch, UTC
    Version version = 0;     ///< of the newest write that is in it
    PartVersions parts = {}; ///< after a write of one part alone

    friend bool operator==(const Product &, const Product &) = default;
};

/// `{"id":…,"name":…,"price":…,"stock":…,"updatedAt":…,"version":…}`, and `"parts":[…,…,…]` when they differ.
QByteArray toJson(const Product &product);
Result<Product> productFromJson(QByteArrayView json);

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::Product)
