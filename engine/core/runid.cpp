// SPDX-License-Identifier: GPL-3.0-only
#include "engine/core/runid.h"

#include <atomic>

namespace cachescope {

RunId nextRunId()
{
    static std::atomic<quint64> last{0};
    return static_cast<RunId>(++last);
}

} // namespace cachescope
