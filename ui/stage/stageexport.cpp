// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stage/stageexport.h"

#include "engine/core/enumnames.h"
#include "ui/appearance/direction.h"
#include "ui/appearance/fonts.h"
#include "ui/stage/lanepainter.h"
#include "ui/stage/stagepainter.h"
#include "ui/stage/tokenpath.h"
#include "ui/words/caption.h"
#include "ui/words/language.h"
#include "ui/words/schedulewords.h"

#include <QJsonArray>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <memory>

namespace cachescope {

namespace {

constexpr int captionHeight = 44;
constexpr double margin = 14;

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

double seconds(Nanos time)
{
    return toMs(time) / 1000;
}

} // namespace

const Snapshot &StageMoment::snapshotAt(Nanos moment) const
{
    const Snapshot *then = past.at(moment);
    return then ? *then : snapshot;
}

StageScene::StageScene(const StageMoment &moment, QSize size)
    : m_moment(moment)
    , m_size(size)
{
}

void StageScene::paintGround(QPainter &painter, const Snapshot &snapshot)
{
    const PaperFonts fonts;
    painter.setFont(textFont());
    const QSizeF stage(m_size.width(), m_size.height() - captionHeight);
    m_layout =
        StageLayout::compute(stage, m_moment.scenario.strategy, painter.fontMetrics().height(), Direction::current());
    painter.fillRect(QRect({}, m_size), lightPalette().card);
    StagePainter(m_layout, lightPalette(), m_moment.scenario, snapshot).paint(painter);
    painter.setFont(pixelFont(12, QFont::DemiBold));
    paintLanes(painter, m_layout, lightPalette(), m_moment.lanes);
}

void StageScene::paintTokens(QPainter &painter, Nanos time, Glow &glow) const
{
    const Palette &palette = lightPalette();
    const auto tokens = tokensAt(m_moment.log, time, clientEdgeWall / m_moment.factor, m_layout, mostTokens);
    for (const DrawnToken &token : tokens) {
        if (token.route)
            glow[static_cast<size_t>(*token.route)] = 1;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (size_t i = 0; i < glow.size(); ++i) {
        const auto &line = m_layout.routes[i];
        if (glow[i] < 0.02 || !line.used)
            continue;
        QColor color = palette.accent;
        color.setAlphaF(static_cast<float>(0.55 * glow[i]));
        painter.setPen(QPen(color, 5, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(line.from, line.to);
    }
    const QPointF half(tokenSize / 2, tokenSize / 2);
    for (const DrawnToken &token : tokens)
        StagePainter::paintToken(painter, palette, token.kind, QRectF(token.center - half, token.center + half));
}

QString StageScene::momentLine(Nanos time) const
{
    QStringList parts{dateLine(m_moment.when)};
    if (!m_moment.log.isEmpty()) {
        parts.append(ExportText::tr("at %1 s").arg(
            formatNumber(seconds(std::max<Nanos>(0, time)), m_moment.factor > 20 ? 4 : 2)));
        parts.append(m_moment.factor == 1 ? ExportText::tr("real time")
                                          : isolate(formatCount(1) + QLatin1Char(':') + formatCount(m_moment.factor)));
    }
    if (m_moment.drawnPerSecond > 0 && m_moment.snapshot.requests.perSecond >= 1)
        parts.append(ExportText::tr("%1 of %2 requests / s drawn")
                         .arg(formatCount(std::llround(m_moment.drawnPerSecond)),
                              formatCount(std::llround(m_moment.snapshot.requests.perSecond))));
    return parts.join(QStringLiteral(" · "));
}

void StageScene::paintCaption(QPainter &painter, Nanos time) const
{
    const QRectF strip(0, m_size.height() - captionHeight, m_size.width(), captionHeight);
    painter.fillRect(strip, lightPalette().window);
    painter.setPen(lightPalette().text);
    painter.setFont(pixelFont(12));
    const QStringList lines{namedScenarioLine(m_moment.scenario), momentLine(time)};
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QRectF line(margin, strip.top() + 4 + static_cast<double>(i) * 18, strip.width() - 2 * margin, 18);
        const QString fitting =
            painter.fontMetrics().elidedText(lines.at(i), Qt::ElideRight, static_cast<int>(line.width()));
        painter.drawText(line, static_cast<int>(m_layout.direction.leading()) | Qt::TextSingleLine, fitting);
    }
}

Nanos busiestMoment(const EventLog &log, Nanos limit)
{
    constexpr size_t enough = 300;
    std::vector<const Journey *> newest;
    for (auto journey = log.journeys().rbegin(); journey != log.journeys().rend() && newest.size() < enough;
         ++journey) {
        if (journey->over() && journey->end <= limit)
            newest.push_back(&*journey);
    }
    Nanos busiest = log.newest();
    qsizetype most = 0;
    for (const Journey *journey : newest) {
        const Nanos middle = journey->begin + (journey->end - journey->begin) / 2;
        const auto under = std::count_if(newest.begin(), newest.end(), [middle](const Journey *other) {
            return other->begin <= middle && middle <= other->end;
        });
        if (under > most) {
            most = under;
            busiest = middle;
        }
    }
    return busiest;
}

QByteArray stageCsv(const StageMoment &moment)
{
    QByteArray csv =
        csvHead(ExportText::tr("Stage"), ExportText::tr("one line for each tile"), moment.scenario, moment.when)
        + "first product (number),products (count),state,diverged (count)\n";
    for (const Tile &tile : moment.snapshot.divergence.tiles) {
        csv += QByteArray::number(tile.firstKey) + ',' + QByteArray::number(tile.keys) + ',' + nameOf(tile.state).data()
            + ',' + QByteArray::number(tile.diverged) + '\n';
    }
    return csv;
}

QByteArray stageJson(const StageMoment &moment)
{
    const Snapshot &s = moment.snapshot;
    QJsonArray tiles;
    for (const Tile &tile : s.divergence.tiles)
        tiles.append(QJsonObject{{QStringLiteral("firstProduct"), tile.firstKey},
                                 {QStringLiteral("products"), tile.keys},
                                 {QStringLiteral("state"), QString(nameOf(tile.state))},
                                 {QStringLiteral("diverged"), tile.diverged}});
    QJsonArray lanes;
    for (const Lane &lane : moment.lanes)
        lanes.append(QJsonObject{{QStringLiteral("request"), lane.number},
                                 {QStringLiteral("done"), lane.state == Lane::State::Done},
                                 {QStringLiteral("next"),
                                  lane.state == Lane::State::Held ? QJsonValue(nextStatementOf(lane)) : QJsonValue()}});
    return jsonBytes({{QStringLiteral("saved"), moment.when.toString(Qt::ISODate)},
                      {QStringLiteral("scenario"), scenarioObject(moment.scenario)},
                      {QStringLiteral("requests"), lanes},
                      {QStringLiteral("drawnAtSeconds"), seconds(moment.time)},
                      {QStringLiteral("slowMotion"), moment.factor},
                      {QStringLiteral("drawnPerSecond"), moment.drawnPerSecond},
                      {QStringLiteral("measuredAtSeconds"), seconds(s.time)},
                      {QStringLiteral("requestsPerSecond"), s.requests.perSecond},
                      {QStringLiteral("inFlight"), s.requests.inFlight},
                      {QStringLiteral("hitRate"), s.lookUps.hitRate},
                      {QStringLiteral("queueDepth"), s.queue.depth},
                      {QStringLiteral("tiles"), tiles}});
}

ExportDocument stageDocument(const StageMoment &given)
{
    const auto moment = std::make_shared<const StageMoment>(given);
    ExportDocument document;
    document.fileName = moment->scenario.strategy + QStringLiteral("-stage");
    document.picture = {ExportText::tr("Stage"), stagePictureSize, [moment](QPainter &painter) {
                            StageScene scene(*moment, stagePictureSize);
                            StageScene::Glow glow{};
                            scene.paintGround(painter, moment->snapshot);
                            scene.paintTokens(painter, moment->time, glow);
                            scene.paintCaption(painter, moment->time);
                        }};
    document.csv = [moment] { return stageCsv(*moment); };
    document.json = [moment] { return stageJson(*moment); };
    return document;
}

} // namespace cachescope
