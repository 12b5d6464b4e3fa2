// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stage/snapshothistory.h"

#include <algorithm>

namespace cachescope {

void SnapshotHistory::append(const Snapshot &snapshot)
{
    if (!m_kept.isEmpty() && snapshot.time < m_kept.last().time)
        m_kept.clear();
    if (!m_kept.isEmpty() && snapshot.time - m_kept.last().time < apart)
        return;
    m_kept.append(snapshot);
    m_kept.last().newSamples.clear();
    if (m_kept.size() < limit)
        return;
    QVector<Snapshot> thinned;
    thinned.reserve(limit);
    for (qsizetype i = 0; i < m_kept.size(); ++i) {
        if (i >= m_kept.size() / 2 || i % 2 == 0)
            thinned.append(m_kept.at(i));
    }
    m_kept.swap(thinned);
}

const Snapshot *SnapshotHistory::at(Nanos time) const
{
    if (m_kept.isEmpty())
        return nullptr;
    const auto later = std::upper_bound(m_kept.begin(), m_kept.end(), time,
                                        [](Nanos wanted, const Snapshot &snapshot) { return wanted < snapshot.time; });
    return later == m_kept.begin() ? &m_kept.first() : &*(later - 1);
}

} // namespace cachescope
