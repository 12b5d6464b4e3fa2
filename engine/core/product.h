// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/key.h"
#include "engine/core/result.h"

#include <QByteArray>
#include <QMetaType>

namespace cachescope {

/// The row of `cachescope.products` and, as JSON, the value in the cache.
struct Product
{
    Key key;
    QByteArray name; ///< UTF-8
    qint64 priceCents = 0;
    qint32 stock = 0;
    qint64 updatedAt = 0; ///< milliseconds since the epoch, UTC
    Version version = 0;

    friend bool operator==(const Product &, const Product &) = default;
};

/// `{"id":…,"name":…,"price":…,"stock":…,"updatedAt":…,"version":…}`
QByteArray toJson(const Product &product);
Result<Product> productFromJson(QByteArrayView json);

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::Product)
