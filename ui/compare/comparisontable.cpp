// SPDX-License-Identifier: GPL-3.0-only
#include "ui/compare/comparisontable.h"

#include "ui/words/comparisontext.h"

#include <QCoreApplication>

#include <algorithm>

namespace cachescope {

namespace {

struct TableText
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

const Finding *findingFor(const QVector<Finding> &findings, Figure figure)
{
    const auto found =
        std::find_if(findings.begin(), findings.end(), [figure](const Finding &f) { return f.figure == figure; });
    return found == findings.end() ? nullptr : &*found;
}

ComparisonCell cellOf(const ContenderResult &contender, Figure figure)
{
    const auto spread = contender.spread(figure);
    if (!spread)
        return {QString(QChar(0x2013)), {}}; // nothing to measure
    return {comparisontext::value(figure, spread->median), comparisontext::range(figure, *spread)};
}

} // namespace

QString ComparisonCell::marked() const
{
    return best ? comparisontext::bestMark() + QLatin1Char(' ') + text : text;
}

QString comparisonTitleHeading()
{
    return TableText::tr("Taught, and measured");
}

QString comparisonFindingHeading()
{
    return TableText::tr("What the figures show");
}

ComparisonTable comparisonTable(const QVector<ComparisonResult> &results)
{
    using comparisontext::Taught;
    ComparisonTable table;
    const auto contenders = allContenders(results);
    const auto findings = findingsOf(results);
    for (qsizetype i = 0; i < results.size(); ++i) {
        for (const ContenderResult &contender : results.at(i).contenders)
            table.heads.append({comparisontext::label(contender.label),
                                results.size() > 1 ? comparisontext::machineName(results, i) : QString()});
    }
    for (const Taught column : {Taught::Consistency, Taught::Performance, Taught::Complexity, Taught::Use}) {
        ComparisonRow row;
        row.title = comparisontext::name(column);
        row.taught = true;
        for (const ContenderResult &contender : contenders)
            row.cells.append({comparisontext::taught(contender.scenario.strategy, column), {}});
        table.rows.append(row);
    }
    for (const FigureInfo &info : figureInfos()) {
        ComparisonRow row;
        row.title = comparisontext::name(info.figure);
        for (const ContenderResult &contender : contenders)
            row.cells.append(cellOf(contender, info.figure));
        const Finding *finding = findingFor(findings, info.figure);
        row.finding =
            finding ? comparisontext::finding(results, *finding) : comparisontext::whyMissing(results, info.figure);
        for (const int best : finding && !finding->noDifference ? finding->best : QVector<int>())
            row.cells[best].best = true;
        table.rows.append(row);
    }
    return table;
}

} // namespace cachescope
