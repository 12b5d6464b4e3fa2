// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/support/watched.h"

#include <QSignalSpy>
#include <QTest>

namespace cachescope {

/// With a sandbox of the lab's own.
inline bool openSandbox(Watched &at)
{
    QSignalSpy ready(&*at.lab, &Lab::serversReady);
    at.lab->openSandbox();
    return !ready.isEmpty() || ready.wait(patienceMs);
}

inline Fault faultOf(FaultKind kind, Server server = Server::None, double at = 0, double duration = 0)
{
    Fault fault;
    fault.kind = kind;
    fault.server = server;
    fault.at = at;
    fault.duration = duration;
    return fault;
}

/// Waits until the first fault of the run is over.
inline bool isOver(Watched &at)
{
    return QTest::qWaitFor([&] { return !at.last.faults.isEmpty() && at.last.faults.first().until >= 0; }, patienceMs);
}

/// Requests succeed again: so many more.
inline bool succeeds(Watched &at, qint64 more = 100)
{
    const auto good = [&] {
        return at.last.requests.reads + at.last.requests.writes - at.last.requests.failedReads
            - at.last.requests.failedWrites;
    };
    const qint64 before = good();
    return QTest::qWaitFor([&] { return good() > before + more; }, patienceMs);
}

} // namespace cachescope
