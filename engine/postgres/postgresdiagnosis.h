// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/error.h"
#include "engine/sandbox/serveraddress.h"

namespace cachescope {

/// Why no connection could be opened, whatever language the server speaks: `said` is its message. Qt's driver passes on
/// only that message, so if it is not a known one, a second attempt through libpq finds the SQLSTATE, or how far the
/// connection got. Blocks for at most three seconds: database threads only.
Error diagnoseOpenFailure(const ServerAddress &address, const QString &said);

/// The same from the second attempt alone.
Error::Kind kindOfOpenFailure(const ServerAddress &address);

} // namespace cachescope
