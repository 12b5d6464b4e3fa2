// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"

#include <QMap>

namespace cachescope {

/// The begin or the end of an alert.
struct AlertNote
{
    Alert alert;
    bool begins = true;
    bool withTheRun = false; ///< it ended because the run did
};

/// Extracts from the snapshots of consecutive runs what is new about the alerts: each begin and each end once, in the
/// order of their time.
class AlertNotes
{
public:
    QVector<AlertNote> take(const Snapshot &snapshot);

private:
    using Name = std::pair<AlertKind, double>; ///< identifies an alert within its run: its kind and when it began

    QMap<Name, bool> m_known; ///< whether its end has been reported
    Nanos m_time = 0;
};

} // namespace cachescope
