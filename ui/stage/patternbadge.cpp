// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stage/patternbadge.h"

#include "engine/strategies/registry.h"
#include "ui/words/language.h"
#include "ui/words/patternwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace cachescope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Stage)
};

void addBreaker(QVector<PatternBadge> &badges, const Snapshot &snapshot)
{
    if (snapshot.circuit.state == BreakerState::Off)
        return;
    const bool closed = snapshot.circuit.state == BreakerState::Closed;
    badges.append({closed ? PatternSign::SwitchClosed : PatternSign::SwitchOpen, !closed, breakerText(snapshot)});
}

void addPattern(QVector<PatternBadge> &badges, const Snapshot &snapshot, Pattern pattern)
{
    const double rate = snapshot.patterns.rates[pattern];
    const qint64 total = snapshot.patterns.totals[pattern];
    if (rate <= 0 && total == 0)
        return;
    const QString text = rate > 0
        ? Words::tr("%1 %2 / s", "what a pattern does, how often")
              .arg(nameOf(pattern), formatCount(std::max<qint64>(1, std::llround(rate))))
        : Words::tr("%1 %2 in all", "what a pattern did, how often").arg(nameOf(pattern), formatCount(total));
    badges.append({signOf(pattern), rate > 0, text});
}

/// The option acts on every SET.
void addJitter(QVector<PatternBadge> &badges, const Scenario &scenario, const Snapshot &snapshot)
{
    const auto step = static_cast<size_t>(Step::CacheSet);
    double rate = 0;
    qint64 total = 0;
    for (size_t activity = 0; activity < activityCount; ++activity) {
        rate += snapshot.steps.rates[activity][step];
        total += snapshot.steps.totals[activity][step];
    }
    if (scenario.options.expiryJitter <= 0 || (rate <= 0 && total == 0))
        return;
    const milliseconds expiry = expiryOf(scenario.strategy, scenario.options);
    badges.append({PatternSign::PlusMinus, rate > 0,
                   Words::tr("expiry %1 ± %2")
                       .arg(formatDuration(static_cast<double>(expiry.count())),
                            formatPercent(scenario.options.expiryJitter, 0))});
}

} // namespace

QVector<PatternBadge> patternBadges(const Scenario &scenario, const Snapshot &snapshot)
{
    QVector<PatternBadge> badges;
    addBreaker(badges, snapshot);
    for (int i = 0; i < patternCount; ++i)
        addPattern(badges, snapshot, static_cast<Pattern>(i));
    addJitter(badges, scenario, snapshot);
    std::stable_sort(badges.begin(), badges.end(), [](const PatternBadge &one, const PatternBadge &other) {
        return std::pair(!isSwitch(one.sign), !one.lit) < std::pair(!isSwitch(other.sign), !other.lit);
    });
    return badges;
}

} // namespace cachescope
