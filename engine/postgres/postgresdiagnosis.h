// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/error.h"
#include "engine/sandbox/serveraddress.h"

namespace cachescope {

/// Why no connection could be opened, in whatever language the server speaks: `said` is its sentence. Qt's driver hands
/// on nothing but that sentence, so where it is not one we know, libpq is asked once more, for the SQLSTATE, and for
/// how far the connection came. Blocks for at most three seconds: database threads.
Error diagnoseOpenFailure(const ServerAddress &address, const QString &said);

/// The same from the second look alone.
Error::Kind kindOfOpenFailure(const ServerAddress &address);

} // namespace cachescope
