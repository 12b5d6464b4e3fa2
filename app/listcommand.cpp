// SPDX-License-Identifier: GPL-3.0-only
#include "app/listcommand.h"

#include "engine/strategies/registry.h"

#include <QCoreApplication>
#include <QHash>

namespace cachescope {

namespace {

struct ListText
{
    Q_DECLARE_TR_FUNCTIONS(StrategyList)
};

QString summaryOf(QLatin1String id)
{
    const QHash<QString, QString> summaries = {
        {QStringLiteral("cache-aside"), ListText::tr("the application asks the cache, loads a miss itself, deletes after a write")},
        {QStringLiteral("read-through"), ListText::tr("the cache loads a miss by itself, one load per product at a time")},
        {QStringLiteral("write-through"), ListText::tr("a write goes to database and cache, both or neither")},
        {QStringLiteral("write-behind"), ListText::tr("a write is answered after the cache; the database follows in batches")},
        {QStringLiteral("refresh-ahead"), ListText::tr("a product in use is loaded anew shortly before it expires")},
    };
    return summaries.value(id);
}

} // namespace

QString strategyList()
{
    qsizetype widest = 0;
    for (const StrategyInfo &info : strategies())
        widest = std::max<qsizetype>(widest, info.id.size());
    QString text;
    for (const StrategyInfo &info : strategies())
        text += (QString(info.id).leftJustified(widest + 2) + summaryOf(info.id)).trimmed() + QLatin1Char('\n');
    return text;
}

} // namespace cachescope
