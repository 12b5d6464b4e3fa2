// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/error.h"
#include "engine/core/runid.h"
#include "engine/faults/fault.h"

namespace cachescope {

/// Why something failed, as facts; the ui words them (ui/words/wording.h).
struct Problem
{
    enum class Subject : quint8 { Sandbox, Redis, Postgres, Run, Fault };

    Subject subject = Subject::Run;
    Error error;
    QString address;              ///< of the server concerned, without password
    bool fatal = true;            ///< false: the run continues
    cachescope::Fault fault = {}; ///< the fault that could not be injected
    RunId runId = RunId::None;    ///< None: of the servers, not of a run
    bool startedAgain = false;    ///< a server of the sandbox that has died: nothing is left to do
};

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::Problem)
