// SPDX-License-Identifier: GPL-3.0-only
#include "engine/core/waitcontext.h"

#include <utility>

namespace cachescope {

WaitContext::WaitContext(const WaitContext *outer)
    : m_cancelled(outer && outer->isCancelled())
{
    if (outer)
        connect(outer, &WaitContext::cancelled, this, &WaitContext::cancel);
}

void WaitContext::cancel()
{
    if (!std::exchange(m_cancelled, true))
        Q_EMIT cancelled();
}

} // namespace cachescope
