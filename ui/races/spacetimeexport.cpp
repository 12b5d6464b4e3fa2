// SPDX-License-Identifier: GPL-3.0-only
#include "ui/races/spacetimeexport.h"

#include "engine/trace/stepnames.h"
#include "ui/appearance/direction.h"
#include "ui/words/caption.h"
#include "ui/words/language.h"
#include "ui/words/schedulewords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QPainter>

#include <cmath>
#include <memory>

namespace cachescope {

namespace {

constexpr double width = 1000;
constexpr double margin = 36;
constexpr double captionHeight = 112;

struct DiagramText
{
    Q_DECLARE_TR_FUNCTIONS(SpaceTimeDiagram)
};

QString textOf(QLatin1String name)
{
    return QString(name);
}

/// The request, in words that are not translated; for a lane started in the background, what it does.
QString askedOf(const Lane &lane)
{
    return lane.begunBy ? textOf(nameOf(lane.activity)) : writePlan({lane.plan});
}

void paintCaption(QPainter &painter, const SpaceTimeStory &story)
{
    const Palette &palette = lightPalette();
    const auto leading = static_cast<int>(Direction::current().leading());
    const QRectF head(margin, margin / 2, width - 2 * margin, 36);
    painter.setPen(palette.text);
    painter.setFont(pixelFont(26, QFont::Bold));
    painter.drawText(head, leading, strategyName(story.scenario.strategy));
    painter.setFont(pixelFont(16));
    painter.setPen(palette.mutedText);
    const QString plan = isolate(writePlan(story.scenario.requests));
    painter.drawText(head.translated(0, 36), leading,
                     painter.fontMetrics().elidedText(plan, Qt::ElideRight, static_cast<int>(head.width())));
    painter.drawText(head.translated(0, 60), leading, dateLine(story.when));
}

} // namespace

QByteArray spaceTimeCsv(const SpaceTimeStory &story)
{
    QByteArray csv =
        "step (number),request (number),activity,step,statement,key (product number),outcome,version (number),"
        "begin (ms),end (ms)\n";
    int number = 0;
    for (const TakenStep &step : story.steps) {
        const QList<QByteArray> cells{QByteArray::number(++number),
                                      QByteArray::number(step.lane),
                                      nameOf(step.activity).data(),
                                      nameOf(step.step).data(),
                                      statementOf(step).toUtf8(),
                                      QByteArray::number(step.key.id),
                                      nameOf(step.outcome).data(),
                                      QByteArray::number(step.version),
                                      QByteArray::number(toMs(step.begin), 'f', 3),
                                      QByteArray::number(toMs(step.end), 'f', 3)};
        csv += cells.join(',') + '\n';
    }
    return csv;
}

QByteArray spaceTimeJson(const SpaceTimeStory &story)
{
    QJsonArray requests, steps;
    for (const Lane &lane : story.lanes) {
        QJsonObject request{{QStringLiteral("number"), lane.number}, {QStringLiteral("request"), askedOf(lane)}};
        if (lane.begunBy)
            request.insert(QStringLiteral("begunBy"), lane.begunBy);
        if (lane.state == Lane::State::Done) {
            request.insert(QStringLiteral("outcome"), textOf(nameOf(lane.answer.outcome)));
            request.insert(QStringLiteral("version"), static_cast<qint64>(lane.answer.version));
            request.insert(QStringLiteral("stale"), lane.answer.stale);
        }
        requests.append(request);
    }
    for (const TakenStep &step : story.steps)
        steps.append(QJsonObject{{QStringLiteral("request"), step.lane},
                                 {QStringLiteral("activity"), textOf(nameOf(step.activity))},
                                 {QStringLiteral("step"), textOf(nameOf(step.step))},
                                 {QStringLiteral("statement"), statementOf(step)},
                                 {QStringLiteral("key"), step.key.id},
                                 {QStringLiteral("outcome"), textOf(nameOf(step.outcome))},
                                 {QStringLiteral("version"), static_cast<qint64>(step.version)},
                                 {QStringLiteral("beginMs"), toMs(step.begin)},
                                 {QStringLiteral("endMs"), toMs(step.end)}});
    return jsonBytes({{QStringLiteral("saved"), story.when.toString(Qt::ISODate)},
                      {QStringLiteral("scenario"), scenarioObject(story.scenario)},
                      {QStringLiteral("verdict"), story.verdict ? QJsonValue(nameOf(*story.verdict)) : QJsonValue()},
                      {QStringLiteral("requests"), requests},
                      {QStringLiteral("steps"), steps}});
}

ExportDocument exportDocument(const SpaceTimeStory &given)
{
    const auto story = std::make_shared<const SpaceTimeStory>(given);
    const auto diagram = std::make_shared<const SpaceTimeDiagram>(given, SpaceTimeDiagram::Medium::Paper);
    const QSize size(static_cast<int>(width),
                     static_cast<int>(std::ceil(diagram->height() + captionHeight + 2 * margin)));
    ExportDocument document;
    document.fileName = story->scenario.strategy + QStringLiteral("-race");
    document.picture = {
        DiagramText::tr("Space-time diagram"), size, [story, diagram, size](QPainter &painter) {
            painter.fillRect(QRect({}, size), lightPalette().card);
            paintCaption(painter, *story);
            diagram->paint(painter, QRectF(margin, captionHeight + margin / 2, width - 2 * margin, diagram->height()),
                           lightPalette());
        }};
    document.csv = [story] { return spaceTimeCsv(*story); };
    document.json = [story] { return spaceTimeJson(*story); };
    return document;
}

} // namespace cachescope
