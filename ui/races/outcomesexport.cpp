// SPDX-License-Identifier: GPL-3.0-only
#include "ui/races/outcomesexport.h"

#include "ui/export/exportdocument.h"
#include "ui/races/spacetimeexport.h"
#include "ui/words/outcometexts.h"
#include "ui/words/schedulewords.h"

namespace cachescope {

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
