// SPDX-License-Identifier: GPL-3.0-only
#include "engine/workload/versionsource.h"

#include <algorithm>

namespace cachescope {

VersionSource::VersionSource(int products, const QVector<std::pair<Key, Version>> &versions)
    : m_last(static_cast<size_t>(products) + 1, 1)
{
    for (const auto &[key, version] : versions)
        reserve(key, version);
}

void VersionSource::reserve(Key key, Version version)
{
    const auto place = static_cast<size_t>(key.id);
    if (place < m_last.size())
        m_last[place] = std::max(m_last[place], version);
}

} // namespace cachescope
