// SPDX-License-Identifier: GPL-3.0-only
#include "ui/races/outcomesexport.h"

#include "ui/presentation/language.h"
#include "ui/races/spacetimeexport.h"

namespace cachescope {

Scenario scheduleOf(const Scenario &explored, const ScheduleOutcome &outcome)
{
    Scenario scenario = explored;
    scenario.order = outcome.shortest;
    scenario.name = scheduleName(explored, outcome.verdict);
    return scenario;
}

QString scheduleName(const Scenario &scenario, std::optional<Verdict> verdict)
{
    constexpr qsizetype most = 200;
    QString name = scenario.strategy + QStringLiteral(", ") + writePlan(scenario.requests);
    if (verdict)
        name += QStringLiteral(": ") + nameOf(*verdict);
    return name.left(most);
}

QString outcomeFileName(const Scenario &explored, const ScheduleOutcome &outcome)
{
    QString name = nameOf(outcome.verdict);
    name.replace(QLatin1String(" + "), QLatin1String("-and-")).replace(QLatin1Char(' '), QLatin1Char('-'));
    return explored.strategy + QLatin1Char('-') + name;
}

const QStringList &outcomeFormats()
{
    static const QStringList formats{QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf"),
                                     QStringLiteral("csv"), QStringLiteral("json")};
    return formats;
}

QByteArray outcomesCsv(const Exploration &found)
{
    QByteArray csv = "verdict,interleavings (count),shortest order\n";
    for (const ScheduleOutcome &outcome : found.outcomes)
        csv += nameOf(outcome.verdict).toUtf8() + ',' + QByteArray::number(outcome.count) + ','
            + writeOrder(outcome.shortest).toUtf8() + '\n';
    return csv;
}

QStringList exportOutcomes(const Scenario &explored, const Exploration &found, const QByteArray &jsonReport,
                           const QString &folder, const QStringList &formats, double pngScale)
{
    ExportFolder place(folder);
    if (!place.isThere())
        return place.problems();
    const QString list = place.filePath(explored.strategy + QStringLiteral("-interleavings."));
    const QDateTime when = QDateTime::currentDateTime();
    for (const QString &format : formats) {
        for (const ScheduleOutcome &outcome : found.outcomes) {
            const ExportDocument document =
                exportDocument({scheduleOf(explored, outcome), outcome.lanes, outcome.steps, outcome.verdict, when});
            const QString name = outcomeFileName(explored, outcome) + QStringLiteral("-race.") + format;
            place.note(saveDocument(document, place.filePath(name), pngScale));
        }
        if (format == QLatin1String("csv"))
            place.note(saveBytes(outcomesCsv(found), list + format));
        if (format == QLatin1String("json"))
            place.note(saveBytes(jsonReport, list + format));
    }
    return place.problems();
}

} // namespace cachescope
