// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/scenario/need.h"

#include <QStringList>
#include <QVector>

namespace cachescope {

/// Something in a scenario that has no effect.
struct NoEffect
{
    QString path;  ///< like `knobs.batchSize`, or `faults[2]`
    QString found; ///< the part of it that is meant, like `flush`; empty: all of it
    Need lacks = Need::Nothing;
    QString strategy; ///< under which it is so

    friend bool operator==(const NoEffect &, const NoEffect &) = default;
};

/// Fields that differ from their defaults, and those of `given` even if they do not; requests; faults. A file that the
/// program wrote gives every field: the default of an option says nothing about what somebody expects of it.
QVector<NoEffect> withoutEffect(const Scenario &scenario, const QStringList &given = {});

} // namespace cachescope
