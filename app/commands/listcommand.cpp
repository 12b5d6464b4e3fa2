// SPDX-License-Identifier: GPL-3.0-only
#include "app/commands/listcommand.h"

#include "engine/strategies/registry.h"
#include "ui/words/strategywords.h"

namespace cachescope {

QString strategyList()
{
    qsizetype widest = 0;
    for (const StrategyInfo &info : strategies())
        widest = std::max<qsizetype>(widest, info.id.size());
    QString text;
    for (const StrategyInfo &info : strategies())
        text += (info.id.leftJustified(widest + 2) + strategySummary(info.id)).trimmed() + QLatin1Char('\n');
    return text;
}

} // namespace cachescope
