// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace cachescope {

/// How long a test waits for what must come: only a failure takes it all. Far more than anything needs, since
/// sanitizers are slow and another program may have the machine. No test asks that something is over within a time.
constexpr int patienceMs = 60'000;

} // namespace cachescope
