// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"

namespace cachescope {

/// The snapshots of one run by their time, so that figures and tiles can be drawn as they were. Holds `limit` of them
/// (some 10 MB), half of them of the last minute; what is older stands at even distances, which double whenever there
/// is no more room: all of the run stays. Their samples are not kept.
class SnapshotHistory
{
public:
    static constexpr qsizetype limit = 1'200;
    static constexpr Nanos apart = 100 * millisecond; ///< figures that change faster cannot be read

    /// One of an earlier time than the last belongs to another run and begins anew.
    void append(const Snapshot &snapshot);
    void clear() { *this = SnapshotHistory(); }
    bool isEmpty() const { return m_recent.isEmpty(); }
    qsizetype size() const { return m_old.size() + m_recent.size(); }
    /// The last that is not later than `time`, else the first; null when there is none.
    const Snapshot *at(Nanos time) const;

private:
    void keepOld(const Snapshot &snapshot);

    QVector<Snapshot> m_old, m_recent;
    Nanos m_oldApart = apart;
};

} // namespace cachescope
