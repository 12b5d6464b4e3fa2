// SPDX-License-Identifier: GPL-3.0-only
#include "ui/compare/comparisonexport.h"

#include "engine/comparison/comparisonfile.h"
#include "ui/compare/comparisonhtml.h"
#include "ui/compare/comparisonpicture.h"
#include "ui/export/scenariopage.h"
#include "ui/words/comparisontext.h"
#include "ui/words/wording.h"

namespace cachescope {

ExportDocument comparisonDocument(const QVector<ComparisonResult> &results)
{
    ExportDocument document;
    document.fileName = QStringLiteral("comparison");
    document.picture = comparisonPicture(results);
    document.csv = [results] { return comparisonCsv(results); };
    document.html = [results] { return comparisonHtml(results); };
    if (results.size() == 1)
        document.json = [result = results.first()] { return writeComparison(result); };
    for (const ComparisonResult &result : results)
        document.morePages.append(
            scenarioPage(result.base, comparisontext::command(result), document.picture.size.width()));
    return document;
}

ExportDocument multiplesDocument(const QVector<ComparisonResult> &results)
{
    ExportDocument document;
    document.fileName = QStringLiteral("comparison-over-time");
    document.picture = multiplesPicture(results);
    document.csv = [results] { return samplesCsv(results); };
    return document;
}

QStringList exportComparison(const ComparisonResult &result, const QString &folder, const QStringList &suffixes,
                             double pngScale)
{
    ExportFolder place(folder);
    if (!place.isThere())
        return place.problems();
    for (const ExportDocument &document : {comparisonDocument({result}), multiplesDocument({result})}) {
        for (const QString &suffix : suffixes) {
            if (document.formats().contains(suffix))
                place.note(
                    saveDocument(document, place.filePath(document.fileName + QLatin1Char('.') + suffix), pngScale));
        }
    }
    return place.problems();
}

} // namespace cachescope
