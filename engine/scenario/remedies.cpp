// SPDX-License-Identifier: GPL-3.0-only
#include "engine/scenario/remedies.h"

namespace cachescope {

QStringList remedyNames()
{
    return {QStringLiteral("set-if-newer"), QStringLiteral("lock-per-key"), QStringLiteral("version-guard")};
}

bool applyRemedy(Knobs &knobs, const QString &name)
{
    if (name == QLatin1String("set-if-newer"))
        knobs.setIfNewer = knobs.versionGuard = knobs.batchVersionGuard = true;
    else if (name == QLatin1String("lock-per-key"))
        knobs.lockPerKey = true;
    else if (name == QLatin1String("version-guard"))
        knobs.versionGuard = knobs.batchVersionGuard = true;
    else
        return false;
    return true;
}

bool hasRemedy(const Knobs &knobs, const QString &name)
{
    Knobs with = knobs;
    return applyRemedy(with, name) && with == knobs;
}

Knobs withoutRemedies(Knobs knobs)
{
    const Knobs before = knobs;
    const auto has = [&before](const char *name) { return hasRemedy(before, QString::fromLatin1(name)); };
    if (has("set-if-newer"))
        knobs.setIfNewer = false;
    if (has("version-guard"))
        knobs.versionGuard = false;
    if (has("lock-per-key"))
        knobs.lockPerKey = false;
    return knobs;
}

} // namespace cachescope
