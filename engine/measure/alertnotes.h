// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"

#include <QMap>

namespace cachescope {

/// That an alert began, or that it ended.
struct AlertNote
{
    Alert alert;
    bool begins = true;
    bool withTheRun = false; ///< it ended since the run did
};

/// Reads from the snapshots of one run after the other what is new of the alerts: each begin and each end once, in the
/// order of their time.
class AlertNotes
{
public:
    QVector<AlertNote> take(const Snapshot &snapshot);

private:
    using Name = std::pair<AlertKind, double>; ///< of an alert within its run: when it began

    QMap<Name, bool> m_known; ///< whether its end has been told
    Nanos m_time = 0;
};

} // namespace cachescope
