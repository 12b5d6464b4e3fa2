// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/presentation/theme.h"
#include "ui/stage/eventlog.h"
#include "ui/stage/stagelayout.h"

namespace cachescope {

/// Where the token of a journey is at a moment, and along which route it travels.
struct TokenPlace
{
    bool visible = false;
    QPointF position;
    std::optional<Route> route;
};

/// `edge`: how long, in the run's time, the way between client and application is drawn. In the program that way takes
/// no time; it is drawn so that one sees the request come and the answer go.
TokenPlace placeOfToken(const Journey &journey, Nanos time, Nanos edge, const StageLayout &layout);

TokenKind kindOfToken(const Journey &journey);

} // namespace cachescope
