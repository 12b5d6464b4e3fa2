// SPDX-License-Identifier: GPL-3.0-only
#include "app/commands/problemtext.h"

namespace cachescope {

ExitStatus exitStatusOf(const Problem &problem)
{
    switch (problem.error.kind) {
    case Error::Kind::Unreachable:
    case Error::Kind::TimedOut:
    case Error::Kind::AccessDenied:
    case Error::Kind::Untrusted:
    case Error::Kind::NoSuchDatabase:
    case Error::Kind::Unsupported:
    case Error::Kind::Missing: break;
    case Error::Kind::Rejected:
    case Error::Kind::Conflict:
    case Error::Kind::NotFound:
    case Error::Kind::Exists:
    case Error::Kind::Malformed:
    case Error::Kind::Cancelled:
    case Error::Kind::Injected:
    case Error::Kind::CircuitOpen:
        if (problem.subject != Problem::Subject::Sandbox)
            return ExitFailed;
        break;
    }
    const bool reached = problem.subject == Problem::Subject::Run || problem.subject == Problem::Subject::Fault;
    return reached ? ExitFailed : ExitUnreachable;
}

} // namespace cachescope
