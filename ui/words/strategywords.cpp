// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/strategywords.h"

#include "engine/strategies/registry.h"

#include <QCoreApplication>

namespace cachescope {

namespace {

struct StrategyWords
{
    Q_DECLARE_TR_FUNCTIONS(StrategyWords)
};

} // namespace

QString strategySummary(const QString &id)
{
    if (id == QLatin1String("cache-aside"))
        return StrategyWords::tr("look into the cache first; the application fills it");
    if (id == QLatin1String("read-through"))
        return StrategyWords::tr("ask the cache alone; it loads what it lacks");
    if (id == QLatin1String("write-through"))
        return StrategyWords::tr("write to the database and the cache, both or neither");
    if (id == QLatin1String("write-behind"))
        return StrategyWords::tr("write to the cache now, to the database later, in batches");
    if (id == QLatin1String("refresh-ahead"))
        return StrategyWords::tr("reload what is read often before it expires");
    return nameOfStrategy(id);
}

} // namespace cachescope
