// SPDX-License-Identifier: GPL-3.0-only
#include "ui/report/runexport.h"

#include "ui/charts/chartexport.h"
#include "ui/races/spacetimeexport.h"
#include "ui/stage/lanepainter.h"
#include "ui/stage/stageanimation.h"
#include "ui/words/language.h"
#include "ui/words/wording.h"

#include <QCoreApplication>

namespace cachescope {

namespace {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

/// A schedule is shown by its space-time diagram; it is too short for charts and for an animation.
RunRecord recordOfSchedule(const Report &report, StageMoment stage)
{
    const StepView &view = *report.schedule;
    stage.lanes = view.lanes;
    stage.log.clear(); // the requests are held: nothing moves
    showStores(stage.snapshot, stage.scenario.products, view.stores);
    showRequests(stage.snapshot, view.lanes, view.queued);
    return {report, {exportDocument(storyOf(report.scenario, view, stage.when)), stageDocument(stage)}, stage.when};
}

} // namespace

RunRecord recordOf(const Report &report, const SampleBuffer &samples, const StageMoment &stage)
{
    if (report.schedule)
        return recordOfSchedule(report, stage);
    RunRecord record{report, {stageDocument(stage)}, stage.when, [stage] { return stageGif(stage); }};
    for (const ChartKind::Id kind : chartKinds())
        record.pictures.append(
            exportDocument({kind, &samples, report.scenario, stage.when, ChartBuilder::Span::WholeRun}));
    return record;
}

QStringList exportRun(const RunRecord &record, const QByteArray &jsonReport, const QString &folder,
                      const QStringList &formats, double pngScale)
{
    ExportFolder place(folder);
    if (!place.isThere())
        return place.problems();
    const QString report = place.filePath(reportFileName(record));
    for (const QString &format : formats) {
        for (const ExportDocument &document : record.pictures) {
            if (document.formats().contains(format))
                place.note(
                    saveDocument(document, place.filePath(document.fileName) + QLatin1Char('.') + format, pngScale));
        }
        if (format == QLatin1String("html") || format == QLatin1String("pdf"))
            place.note(saveReport(record, report + QLatin1Char('.') + format));
        if (format == QLatin1String("gif") && !record.animation)
            place.note(ExportText::tr("A schedule is not animated: choose %1 or %2 instead of %3.")
                           .arg(code(QStringLiteral("png")), code(QStringLiteral("svg")), code(QStringLiteral("gif"))));
        else if (format == QLatin1String("gif"))
            place.note(saveGif(record.animation(),
                               place.filePath(record.pictures.constFirst().fileName + QStringLiteral(".gif"))));
        if (format == QLatin1String("json"))
            place.note(saveBytes(jsonReport, report + QStringLiteral(".json")));
    }
    return place.problems();
}

} // namespace cachescope
