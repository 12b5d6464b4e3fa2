// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/appearance/theme.h"
#include "ui/stage/eventlog.h"
#include "ui/stage/stagelayout.h"

namespace cachescope {

/// The wall time of the drawn path between client and application.
constexpr Nanos clientEdgeWall = 220 * millisecond;
constexpr double tokenSize = 15;
constexpr size_t mostTokens = 2000;

/// Where the token of a journey is at a given moment, and along which route it travels.
struct TokenPlace
{
    bool visible = false;
    QPointF position;
    std::optional<Route> route;
};

/// `edge`: how long, in the run's time, the path between client and application is drawn. In reality that path takes no
/// time; drawing it makes the request and the answer visible.
TokenPlace placeOfToken(const Journey &journey, Nanos time, Nanos edge, const StageLayout &layout);

/// The outcome of the request, as far as it is known.
TokenKind kindOfToken(const Journey &journey);
/// The same at a moment: while the request waits, or just after it was rejected, the token shows that.
TokenKind kindOfToken(const Journey &journey, Nanos time);

/// A token as drawn at a moment.
struct DrawnToken
{
    quint64 request = 0;
    TokenKind kind = TokenKind::ReadHit;
    QPointF center;
    std::optional<Route> route;
};

/// The active tokens at a moment, those of the newest request first, at most `most`: one for each command in flight.
/// Requests that travel together are offset to the side of the line, so that they do not hide one another.
std::vector<DrawnToken> tokensAt(const EventLog &log, Nanos time, Nanos edge, const StageLayout &layout, size_t most);

} // namespace cachescope
