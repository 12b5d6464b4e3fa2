// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"

namespace cachescope {

/// How far the flush at the end of a run has got, from its snapshots.
class FlushProgress
{
public:
    void take(const Snapshot &snapshot);
    bool isFlushing() const { return m_flushing; }
    qint64 left() const { return m_left; } ///< writes
    /// At the pace so far; empty until it can be told.
    std::optional<double> secondsLeft() const;

private:
    bool m_flushing = false;
    RunId m_runId = RunId::None;
    Nanos m_began = 0;
    Nanos m_time = 0;
    qint64 m_atFirst = 0;
    qint64 m_left = 0;
};

} // namespace cachescope
