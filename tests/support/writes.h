// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/writehistory.h"

namespace cachescope {

/// A client begins the next write of the key; its version.
inline Version beginWrite(WriteHistory &history, Key key, ChangeKind kind = ChangeKind::Update)
{
    const Version version = history.newest(key) + 1;
    history.begin(key, version, kind);
    return version;
}

} // namespace cachescope
