// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stage/snapshothistory.h"

#include <algorithm>

namespace cachescope {

namespace {

const Snapshot *lastNotLaterThan(Nanos time, const QVector<Snapshot> &snapshots)
{
    const auto later = std::upper_bound(snapshots.begin(), snapshots.end(), time,
                                        [](Nanos wanted, const Snapshot &snapshot) { return wanted < snapshot.time; });
    return later == snapshots.begin() ? nullptr : &*(later - 1);
}

} // namespace

void SnapshotHistory::append(const Snapshot &snapshot)
{
    if (!m_recent.isEmpty() && snapshot.time < m_recent.last().time)
        clear();
    if (!m_recent.isEmpty() && snapshot.time - m_recent.last().time < apart)
        return;
    m_recent.append(snapshot);
    m_recent.last().newSamples.clear();
    if (m_recent.size() > limit / 2)
        keepOld(m_recent.takeFirst());
}

void SnapshotHistory::keepOld(const Snapshot &snapshot)
{
    if (!m_old.isEmpty() && snapshot.time - m_old.last().time < m_oldApart)
        return;
    m_old.append(snapshot);
    if (m_old.size() < limit / 2)
        return;
    m_oldApart *= 2;
    QVector<Snapshot> thinned;
    for (qsizetype i = 0; i < m_old.size(); i += 2)
        thinned.append(m_old.at(i));
    m_old.swap(thinned);
}

const Snapshot *SnapshotHistory::at(Nanos time) const
{
    if (const Snapshot *recent = lastNotLaterThan(time, m_recent))
        return recent;
    if (const Snapshot *old = lastNotLaterThan(time, m_old))
        return old;
    return m_old.isEmpty() ? m_recent.isEmpty() ? nullptr : &m_recent.first() : &m_old.first();
}

} // namespace cachescope
