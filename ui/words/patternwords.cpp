// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/patternwords.h"

#include "ui/words/language.h"

#include <QCoreApplication>

namespace cachescope {

namespace {

struct PatternWords
{
    Q_DECLARE_TR_FUNCTIONS(PatternWords)
};

} // namespace

QString nameOf(Pattern pattern)
{
    switch (pattern) {
    case Pattern::SharedLoad: return PatternWords::tr("shared loads");
    case Pattern::LockWait: return PatternWords::tr("waits for a lock");
    case Pattern::NotNewer: return PatternWords::tr("kept out, not newer");
    case Pattern::RoomWait: return PatternWords::tr("waits for room");
    case Pattern::Absence: return PatternWords::tr("hits on absence");
    case Pattern::CacheRetry: return PatternWords::tr("look-ups retried");
    case Pattern::Fallback: return PatternWords::tr("reads by fallback");
    case Pattern::CircuitRefusal: return PatternWords::tr("refused, circuit open");
    }
    return {};
}

QString breakerText(const Snapshot &snapshot)
{
    switch (snapshot.circuit.state) {
    case BreakerState::Off: return {};
    case BreakerState::Closed: return PatternWords::tr("circuit closed");
    case BreakerState::Open:
        return snapshot.circuit.probeInMs > 0
            ? PatternWords::tr("circuit open, probe in %1").arg(formatDuration(snapshot.circuit.probeInMs))
            : PatternWords::tr("circuit open, the next one probes");
    case BreakerState::HalfOpen: return PatternWords::tr("circuit half-open, a probe is under way");
    }
    return {};
}

QString patternSummary(const Snapshot &snapshot)
{
    QStringList parts;
    for (int i = 0; i < patternCount; ++i) {
        const qint64 total = snapshot.patterns.totals[static_cast<size_t>(i)];
        if (total > 0)
            parts.append(nameOf(static_cast<Pattern>(i)) + QLatin1Char(' ') + formatCount(total));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace cachescope
