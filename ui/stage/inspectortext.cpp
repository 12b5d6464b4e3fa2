// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stage/inspectortext.h"

#include "engine/strategies/registry.h"
#include "ui/words/faultwords.h"
#include "ui/words/heldwords.h"
#include "ui/words/language.h"
#include "ui/words/patternwords.h"

#include <QCoreApplication>

namespace cachescope {

namespace {

struct Inspector
{
    Q_DECLARE_TR_FUNCTIONS(Inspector)
public:
    static QString stateText(TileState state)
    {
        switch (state) {
        case TileState::InStep: return tr("in step");
        case TileState::Ahead: return tr("▲ cache ahead of the database, not yet saved");
        case TileState::Stale: return tr("✕ stale: the cache holds an older value");
        case TileState::Phantom: return tr("◆ phantom: a value the database never held");
        case TileState::Absent: return tr("□ not cached");
        case TileState::Missing: return tr("− deleted in the database, still cached");
        case TileState::Hidden: return tr("∅ hidden: the cache says there is no such product");
        //: neither in the cache nor in the database
        case TileState::Nowhere: return tr("· in neither");
        case TileState::Unknown: break;
        }
        return tr("not looked at yet");
    }

    static QStringList heldLines(const Inspection &inspection)
    {
        QStringList lines{tr("Cache: %1").arg(cachedText(inspection)), partsText(inspection.cached)};
        if (inspection.expiresInMs >= 0)
            lines.append(tr("expires in %1").arg(formatDuration(static_cast<double>(inspection.expiresInMs))));
        lines += {tr("Database: %1").arg(storedText(inspection)), partsText(inspection.stored)};
        lines.removeAll(QString());
        return lines;
    }

    static QStringList text(Key key, const Tile &tile, const std::optional<Inspection> &inspection,
                            InspectedAt at = InspectedAt::Now)
    {
        QStringList lines{isolate(QString::fromLatin1(key.shortName()))};
        if (tile.keys > 1) {
            lines[0] = (key.id == tile.worstKey ? tr("%1, the worst of %Ln", nullptr, tile.keys)
                                                : tr("%1, one of %Ln", nullptr, tile.keys))
                           .arg(lines.at(0));
            lines.append(tr("%Ln diverged in this group", nullptr, tile.diverged));
        }
        if (at == InspectedAt::Recorded) {
            lines.append(stateText(tile.state));
            return lines;
        }
        if (at == InspectedAt::Earlier) {
            lines.append(tr("in the picture: %1").arg(stateText(tile.state)));
            lines.append(tr("in the stores, now:"));
        }
        if (!inspection) {
            lines.append(tr("reading both stores…"));
            return lines;
        }
        if (!inspection->reached) {
            lines.append(tr("a store does not answer"));
            return lines;
        }
        lines += heldLines(*inspection);
        QString state = stateText(inspection->state);
        if (inspection->ageMs > 0)
            state = tr("%1, for %2").arg(state, formatDuration(inspection->ageMs));
        lines.append(state);
        if (tile.keys > 1)
            lines.append(tr("Shift and the arrow keys: the others of the group"));
        return lines;
    }

    static Tile tileOf(const Snapshot &snapshot, Key key)
    {
        for (const Tile &tile : snapshot.divergence.tiles) {
            if (key.id >= tile.firstKey && key.id < tile.firstKey + tile.keys)
                return tile;
        }
        return {};
    }

    static bool comeAndGo(const Snapshot &snapshot)
    {
        const auto &keys = snapshot.divergence.keys;
        return keys[TileState::Missing] + keys[TileState::Hidden] + keys[TileState::Nowhere] > 0;
    }

    static QString summary(const Scenario &scenario, const Snapshot &snapshot,
                           const std::optional<Inspection> &inspection)
    {
        const auto keys = [&](TileState state) { return formatCount(snapshot.divergence.keys[state]); };
        QString text = tr("%1. In step: %2, cache ahead: %3, stale: %4, phantom: %5, not cached: %6.")
                           .arg(nameOfStrategy(scenario.strategy), keys(TileState::InStep), keys(TileState::Ahead),
                                keys(TileState::Stale), keys(TileState::Phantom), keys(TileState::Absent));
        if (comeAndGo(snapshot))
            text += QLatin1Char(' ')
                + tr("Deleted in the database, still cached: %1, hidden: %2, in neither: %3.")
                      .arg(keys(TileState::Missing), keys(TileState::Hidden), keys(TileState::Nowhere));
        for (const FaultMark &mark : snapshot.faults) {
            if (mark.active())
                text += QLatin1Char(' ') + faultStory(mark) + QLatin1Char('.');
        }
        for (const QString &acting : {breakerText(snapshot), patternSummary(snapshot)}) {
            if (!acting.isEmpty())
                text += QLatin1Char(' ') + acting + QLatin1Char('.');
        }
        if (inspection)
            text += QLatin1Char(' ')
                + Inspector::text(inspection->key, tileOf(snapshot, inspection->key), inspection)
                      .join(QStringLiteral(". "));
        return text;
    }
};

} // namespace

QStringList inspectorText(Key key, const Tile &tile, const std::optional<Inspection> &inspection, InspectedAt at)
{
    return Inspector::text(key, tile, inspection, at);
}

QString accessibleSummary(const Scenario &scenario, const Snapshot &snapshot,
                          const std::optional<Inspection> &inspection)
{
    return Inspector::summary(scenario, snapshot, inspection);
}

} // namespace cachescope
