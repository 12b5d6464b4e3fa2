// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/appearance/theme.h"
#include "ui/stage/eventlog.h"
#include "ui/stage/stagelayout.h"

namespace cachescope {

/// How long, in wall time, the way between client and application is drawn.
constexpr Nanos clientEdgeWall = 220 * millisecond;
constexpr double tokenSize = 15;
constexpr size_t mostTokens = 2000;

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

/// What became of the request, by all that is known of it.
TokenKind kindOfToken(const Journey &journey);
/// The same at a moment: while it waits, and where it has just been kept out or turned back, it shows that.
TokenKind kindOfToken(const Journey &journey, Nanos time);

/// A token as it is drawn at a moment.
struct DrawnToken
{
    quint64 request = 0;
    TokenKind kind = TokenKind::ReadHit;
    QPointF center;
    std::optional<Route> route;
};

/// What is under way at that moment, the newest request first, at most `most`: a token for each command on its way.
/// Requests that travel together would hide each other: each keeps a lane of its own beside the line.
std::vector<DrawnToken> tokensAt(const EventLog &log, Nanos time, Nanos edge, const StageLayout &layout, size_t most);

} // namespace cachescope
