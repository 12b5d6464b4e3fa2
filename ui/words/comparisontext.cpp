// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/comparisontext.h"

#include "engine/scenario/scenariofields.h"
#include "engine/strategies/registry.h"
#include "ui/words/fieldwords.h"
#include "ui/words/language.h"
#include "ui/words/scenariowords.h"
#include "ui/words/wording.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <cmath>

namespace cachescope::comparisontext {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

struct TaughtRow
{
    QLatin1String strategy;
    std::array<const char *, taughtCount> texts;
};

const TaughtRow taughtRows[] = {
    {QLatin1String("cache-aside"),
     {QT_TRANSLATE_NOOP("Comparison", "medium: stale until the expiry when an invalidation is missed"),
      QT_TRANSLATE_NOOP("Comparison", "the first read is slow, the next ones are fast; a write waits for the database"),
      QT_TRANSLATE_NOOP("Comparison", "low, but in every place that reads"),
      QT_TRANSLATE_NOOP("Comparison", "mostly read, and the cache may fail")}},
    {QLatin1String("read-through"),
     {QT_TRANSLATE_NOOP("Comparison", "medium: as cache-aside"),
      QT_TRANSLATE_NOOP("Comparison", "as cache-aside; one load per product at a time"),
      QT_TRANSLATE_NOOP("Comparison", "medium: the cache needs a loader, the application stays simple"),
      QT_TRANSLATE_NOOP("Comparison", "mostly read, by many places in the same way")}},
    {QLatin1String("write-through"),
     {QT_TRANSLATE_NOOP("Comparison", "high: both stores take a write or neither"),
      QT_TRANSLATE_NOOP("Comparison", "reads after writes are hits; a write pays for both stores"),
      QT_TRANSLATE_NOOP("Comparison", "medium: a failed write must be undone"),
      QT_TRANSLATE_NOOP("Comparison", "stock, prices: nobody may read an old value")}},
    {QLatin1String("write-behind"),
     {QT_TRANSLATE_NOOP("Comparison", "low: the database lags behind the cache"),
      QT_TRANSLATE_NOOP("Comparison", "the fastest writes; the database sees batches"),
      QT_TRANSLATE_NOOP("Comparison", "high: queue, worker, retries, dead letters"),
      QT_TRANSLATE_NOOP("Comparison", "very many writes, and losing a few is bearable")}},
    {QLatin1String("refresh-ahead"),
     {QT_TRANSLATE_NOOP("Comparison", "medium: as cache-aside"),
      QT_TRANSLATE_NOOP("Comparison", "products in demand never miss; the others do"),
      QT_TRANSLATE_NOOP("Comparison", "medium: reloads in the background"),
      QT_TRANSLATE_NOOP("Comparison", "the same few products all the time, and a miss is dear")}},
};

/// A label contains the whole path of a field, in older files only its last part.
QString placeOf(const QString &said)
{
    QStringList fitting;
    for (const QString &place : variableFields()) {
        if (place == said)
            return place;
        if (place.endsWith(QLatin1Char('.') + said))
            fitting.append(place);
    }
    return fitting.size() == 1 ? fitting.first() : said;
}

} // namespace

QString title()
{
    return Text::tr("Caching strategies compared");
}

QString name(Taught column)
{
    switch (column) {
    case Taught::Consistency: return Text::tr("Consistency");
    case Taught::Performance: return Text::tr("Performance");
    case Taught::Complexity: return Text::tr("Complexity");
    case Taught::Use: return Text::tr("Use it for");
    }
    return {};
}

QString taught(const QString &strategy, Taught column)
{
    for (const TaughtRow &row : taughtRows) {
        if (row.strategy == strategy)
            return Text::tr(row.texts[static_cast<size_t>(column)]);
    }
    return QString(QChar(0x2013));
}

QString label(const QString &contender)
{
    static const QRegularExpression varied(QStringLiteral("^(\\S+) ([^=]+)=(.*)$"));
    const StrategyInfo *info = findStrategy(contender);
    if (info)
        return code(QString(info->name));
    const auto match = varied.match(contender);
    info = findStrategy(match.captured(1));
    if (!info)
        return code(contender);
    const QString place = placeOf(match.captured(2));
    return Text::tr("%1, %2 %3", "a strategy, the name of a knob, its setting")
        .arg(code(QString(info->name)), fieldName(place), settingText(place, match.captured(3)));
}

QString name(Figure figure)
{
    switch (figure) {
    case Figure::ReadP50: return Text::tr("Read latency, p50");
    case Figure::ReadP99: return Text::tr("Read latency, p99");
    case Figure::WriteP50: return Text::tr("Write latency, p50");
    case Figure::WriteP99: return Text::tr("Write latency, p99");
    case Figure::RequestsPerSecond: return Text::tr("Requests per second");
    case Figure::HitRate: return Text::tr("Hit rate");
    case Figure::StatementsPerRequest: return Text::tr("Database statements per request");
    case Figure::MostDiverged: return Text::tr("Keys diverged at once");
    case Figure::LongestDivergence: return Text::tr("Longest divergence");
    case Figure::DeepestQueue: return Text::tr("Deepest queue");
    case Figure::StaleReads: return Text::tr("Stale reads");
    case Figure::LostWrites: return Text::tr("Lost writes");
    case Figure::LostProcessKilled: return Text::tr("Lost when the process is killed");
    case Figure::LostCacheKilled: return Text::tr("Lost when the cache is killed");
    case Figure::LostDatabaseKilled: return Text::tr("Lost when the database is killed");
    case Figure::FailedRequests: return Text::tr("Failed requests");
    case Figure::CacheTime: return Text::tr("A GET from the cache, p50");
    case Figure::DatabaseTime: return Text::tr("A row loaded from the database, p50");
    case Figure::CacheOwnTime: return Text::tr("The same GET without added latency");
    case Figure::DatabaseOwnTime: return Text::tr("The same row without added latency");
    }
    return QString::fromUtf8(infoOf(figure).id); // one that was added
}

QString preciseDuration(double ms)
{
    if (ms > 0 && ms < 1)
        return formatNumber(ms * 1000, 0) + QChar(0x00a0) + Language::tr("µs");
    return formatDuration(ms);
}

QString value(Figure figure, double value)
{
    switch (infoOf(figure).unit) {
    case FigureInfo::Unit::Milliseconds: return preciseDuration(value);
    case FigureInfo::Unit::PerSecond: return formatCompact(std::round(value));
    case FigureInfo::Unit::Share: return formatPercent(value);
    case FigureInfo::Unit::Plain: return formatNumber(value, value != 0 && value < 0.1 ? 4 : 2);
    case FigureInfo::Unit::Count: return formatCompact(value);
    }
    return {};
}

QString range(Figure figure, const Spread &spread)
{
    const QString low = value(figure, spread.low), high = value(figure, spread.high);
    return low == high ? QString() : Text::tr("%1 – %2", "from the lowest to the highest").arg(low, high);
}

QString trouble(const ComparisonReading &reading, const QString &path)
{
    using Trouble = ComparisonReading::Trouble;
    const QString file = code(path);
    switch (reading.trouble) {
    case Trouble::None: return {};
    case Trouble::Unreadable: return Text::tr("%1 cannot be read: %2").arg(file, reading.detail);
    case Trouble::TooLarge: return Text::tr("%1 is too large for a comparison.").arg(file);
    case Trouble::NotJson: return Text::tr("%1 is damaged: it is not JSON at %2.").arg(file, reading.detail);
    case Trouble::NotAComparison:
        return Text::tr("%1 is no comparison; choose a file that was saved as one.").arg(file);
    case Trouble::OtherVersion:
        return Text::tr("%1 has the form %2, this program reads form %3; measure again, or open it with the program "
                        "that saved it.")
            .arg(file, code(reading.detail), QString::number(comparisonFileVersion));
    case Trouble::Malformed: return Text::tr("%1 is damaged: %2 is missing or wrong.").arg(file, code(reading.detail));
    }
    return {};
}

} // namespace cachescope::comparisontext
