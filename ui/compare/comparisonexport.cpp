// SPDX-License-Identifier: GPL-3.0-only
#include "ui/compare/comparisonexport.h"

#include "engine/experiment/comparisonfile.h"
#include "ui/compare/comparisonpicture.h"
#include "ui/export/exportdocument.h"
#include "ui/presentation/wording.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace cachescope {

namespace {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

QByteArray json(const ComparisonResult &result)
{
    return writeComparison(result);
}

const ComparisonFormat formats[] = {
    {"json", false, json},
    {"csv", false, comparisonCsv},
    {"html", true, comparisonHtml},
    {"pdf", true, [](const ComparisonResult &result) { return pdfOf(comparisonPicture(result)); }},
    {"png", true, [](const ComparisonResult &result) { return pngOf(comparisonPicture(result), 2); }},
    {"svg", true, [](const ComparisonResult &result) { return svgOf(comparisonPicture(result)); }},
};

/// A spreadsheet takes a text that begins so for a formula; a label may come from somebody else's file.
QByteArray cell(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    if (!bytes.isEmpty() && QByteArrayLiteral("=+-@\t").contains(bytes.at(0)))
        bytes.prepend('\'');
    return '"' + bytes.replace("\"", "\"\"") + '"';
}

QByteArray number(double value)
{
    return QByteArray::number(value, 'g', 8);
}

} // namespace

std::span<const ComparisonFormat> comparisonFormats()
{
    return formats;
}

QStringList comparisonSuffixes()
{
    QStringList suffixes;
    for (const ComparisonFormat &format : formats)
        suffixes.append(QString::fromLatin1(format.suffix));
    return suffixes;
}

const ComparisonFormat *findComparisonFormat(QStringView suffix)
{
    for (const ComparisonFormat &format : formats) {
        if (suffix.compare(QLatin1String(format.suffix), Qt::CaseInsensitive) == 0)
            return &format;
    }
    return nullptr;
}

QByteArray comparisonCsv(const ComparisonResult &result)
{
    qsizetype rounds = 0;
    for (const ContenderResult &contender : result.contenders)
        rounds = std::max(rounds, contender.rounds.size());
    QByteArray csv = "contender,strategy,figure,median,min,max";
    for (qsizetype round = 1; round <= rounds; ++round)
        csv += ",round " + QByteArray::number(round);
    csv += '\n';
    for (const ContenderResult &contender : result.contenders) {
        for (const FigureInfo &info : figureInfos()) {
            const auto spread = contender.spread(info.figure);
            if (!spread)
                continue;
            csv += cell(contender.label) + ',' + cell(contender.scenario.strategy) + ',' + info.id + ',' + number(spread->median)
                + ',' + number(spread->low) + ',' + number(spread->high);
            for (qsizetype round = 0; round < rounds; ++round) {
                const auto value = at(contender.rounds.value(round).figures, info.figure);
                csv += ',' + (value ? number(*value) : QByteArray());
            }
            csv += '\n';
        }
    }
    return csv;
}

QString exportComparison(const ComparisonResult &result, const QString &path)
{
    const ComparisonFormat *format = findComparisonFormat(QFileInfo(path).suffix());
    if (!format) {
        return ExportText::tr("%1 cannot be written: the name must end in one of %2.")
            .arg(code(path), listed(comparisonSuffixes()));
    }
    return saveBytes(format->make(result), path);
}

QStringList exportComparison(const ComparisonResult &result, const QString &folder, const QStringList &suffixes)
{
    if (!QDir().mkpath(folder))
        return {ExportText::tr("The folder %1 cannot be made; choose another one.").arg(code(folder))};
    QStringList problems;
    for (const QString &suffix : suffixes) {
        const QString problem = exportComparison(result, QDir(folder).filePath(QStringLiteral("comparison.") + suffix));
        if (!problem.isEmpty())
            problems.append(problem);
    }
    return problems;
}

} // namespace cachescope
