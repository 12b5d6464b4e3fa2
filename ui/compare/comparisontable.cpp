// SPDX-License-Identifier: GPL-3.0-only
#include "ui/compare/comparisontable.h"

#include "ui/compare/comparisontext.h"
#include "ui/presentation/wording.h"

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
    const auto found = std::find_if(findings.begin(), findings.end(), [figure](const Finding &f) { return f.figure == figure; });
    return found == findings.end() ? nullptr : &*found;
}

void appendCells(ComparisonRow &row, const ComparisonResult &result, Figure figure, const Finding *finding)
{
    for (int i = 0; i < result.contenders.size(); ++i) {
        ComparisonCell cell;
        if (const auto spread = result.contenders.at(i).spread(figure)) {
            cell.text = comparisontext::value(figure, spread->median);
            cell.detail = comparisontext::range(figure, *spread);
        } else {
            cell.text = QString(QChar(0x2013));   // nothing to measure
        }
        cell.best = finding && !finding->noDifference && finding->best.contains(i);
        row.cells.append(cell);
    }
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
    QVector<QVector<Finding>> findings;
    for (const ComparisonResult &result : results) {
        findings.append(findingsOf(result));
        for (const ContenderResult &contender : result.contenders)
            table.heads.append({comparisontext::label(contender.label), results.size() > 1 ? code(result.machine.name) : QString()});
    }
    for (const Taught column : {Taught::Consistency, Taught::Performance, Taught::Complexity, Taught::Use}) {
        ComparisonRow row;
        row.title = comparisontext::name(column);
        row.taught = true;
        for (const ComparisonResult &result : results) {
            for (const ContenderResult &contender : result.contenders)
                row.cells.append({comparisontext::taught(contender.scenario.strategy, column), {}});
        }
        table.rows.append(row);
    }
    for (const FigureInfo &info : figureInfos()) {
        ComparisonRow row;
        row.title = comparisontext::name(info.figure);
        for (qsizetype i = 0; i < results.size(); ++i) {
            const Finding *finding = findingFor(findings.at(i), info.figure);
            appendCells(row, results.at(i), info.figure, finding);
            if (i == 0 && finding)
                row.finding = comparisontext::finding(results.first(), *finding);
        }
        table.rows.append(row);
    }
    return table;
}

} // namespace cachescope
