// SPDX-License-Identifier: GPL-3.0-only
#include "engine/scenario/remedies.h"

namespace cachescope {

QStringList remedyNames()
{
    return {QStringLiteral("set-if-newer"), QStringLiteral("lock-per-key"), QStringLiteral("version-guard")};
}

bool applyRemedy(StrategyOptions &options, const QString &name)
{
    if (name == QLatin1String("set-if-newer"))
        options.setIfNewer = options.versionGuard = options.batchVersionGuard = true;
    else if (name == QLatin1String("lock-per-key"))
        options.lockPerKey = true;
    else if (name == QLatin1String("version-guard"))
        options.versionGuard = options.batchVersionGuard = true;
    else
        return false;
    return true;
}

bool hasRemedy(const StrategyOptions &options, const QString &name)
{
    StrategyOptions with = options;
    return applyRemedy(with, name) && with == options;
}

StrategyOptions withoutRemedies(StrategyOptions options)
{
    const StrategyOptions before = options;
    const auto has = [&before](const char *name) { return hasRemedy(before, QString::fromLatin1(name)); };
    if (has("set-if-newer"))
        options.setIfNewer = false;
    if (has("version-guard"))
        options.versionGuard = false;
    if (has("lock-per-key"))
        options.lockPerKey = false;
    return options;
}

} // namespace cachescope
