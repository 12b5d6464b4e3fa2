// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"

namespace cachescope {

/// The snapshots of one run by time, so that figures and tiles can be drawn as they were. Holds `limit` of them (some
/// 10 MB), half of them from the last minute; older ones are evenly spaced, at a distance that doubles whenever the
/// history is full: it always covers the whole run. Their samples are dropped.
class SnapshotHistory
{
public:
    static constexpr qsizetype limit = 1'200;
    static constexpr Nanos apart = 100 * millisecond; ///< figures that change faster are unreadable

    /// A snapshot earlier than the last one belongs to another run and clears the history.
    void append(const Snapshot &snapshot);
    void clear() { *this = SnapshotHistory(); }
    bool isEmpty() const { return m_recent.isEmpty(); }
    qsizetype size() const { return m_old.size() + m_recent.size(); }
    /// The last one not later than `time`, otherwise the first; null when empty.
    const Snapshot *at(Nanos time) const;

private:
    void keepOld(const Snapshot &snapshot);

    QVector<Snapshot> m_old, m_recent;
    Nanos m_oldApart = apart;
};

} // namespace cachescope
