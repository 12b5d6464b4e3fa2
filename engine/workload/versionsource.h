// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/key.h"

#include <QVector>

#include <utility>
#include <vector>

namespace cachescope {

/// Draws the version of each write: larger than all before of its key. Engine thread.
class VersionSource
{
public:
    /// `versions` are those in the database above 1.
    explicit VersionSource(int products, const QVector<std::pair<Key, Version>> &versions = {});

    /// Marks a version as used by a dead letter of an earlier run; of any key.
    void reserve(Key key, Version version);
    Version next(Key key) { return ++m_last[static_cast<size_t>(key.id)]; }

private:
    std::vector<Version> m_last; ///< by key
};

} // namespace cachescope
