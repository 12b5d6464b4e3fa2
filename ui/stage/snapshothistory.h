// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"

namespace cachescope {

/// The snapshots of one run by their time, so that figures and tiles can be drawn as they were. Holds `limit` of them (some
/// 10 MB): when it is full, every second one of the older half goes, so that all of the run stays, the coarser the longer
/// ago. Their samples are not kept.
class SnapshotHistory
{
public:
    static constexpr qsizetype limit = 1'200;
    static constexpr Nanos apart = 100 * millisecond;   ///< figures that change faster cannot be read

    /// One of an earlier time than the last belongs to another run and begins anew.
    void append(const Snapshot &snapshot);
    void clear() { m_kept.clear(); }
    bool isEmpty() const { return m_kept.isEmpty(); }
    qsizetype size() const { return m_kept.size(); }
    /// The last that is not later than `time`, else the first; null when there is none.
    const Snapshot *at(Nanos time) const;

private:
    QVector<Snapshot> m_kept;
};

} // namespace cachescope
