// SPDX-License-Identifier: GPL-3.0-only
#include "engine/comparison/comparisonfields.h"
#include "ui/compare/comparisonexport.h"

#include <algorithm>

namespace cachescope {

namespace {

/// A spreadsheet treats a text with such a beginning as a formula; a label may come from another person's file.
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

QByteArray unitOf(FigureInfo::Unit unit)
{
    switch (unit) {
    case FigureInfo::Unit::Milliseconds: return "ms";
    case FigureInfo::Unit::PerSecond: return "1/s";
    case FigureInfo::Unit::Share: return "share (0 to 1)";
    case FigureInfo::Unit::Plain: return "per request";
    case FigureInfo::Unit::Count: return "count";
    }
    return {};
}

/// The first columns of both tables.
QByteArray beginOf(const ComparisonResult &result, const ContenderResult &contender)
{
    return cell(result.machine.name) + ',' + result.machine.when.toString(Qt::ISODate).toLatin1() + ','
        + (result.complete ? "yes" : "no") + ',' + cell(contender.label) + ',' + cell(contender.scenario.strategy);
}

const QByteArray beginOfHeader("machine,measured (UTC),complete,contender,strategy");

QByteArray figureLine(const ContenderResult &contender, const FigureInfo &info, const Spread &spread, qsizetype rounds)
{
    QByteArray line = QByteArray(",") + info.id + ',' + unitOf(info.unit) + ',' + number(spread.median) + ','
        + number(spread.low) + ',' + number(spread.high);
    for (qsizetype round = 0; round < rounds; ++round) {
        const auto value = at(contender.rounds.value(round).figures, info.figure);
        line += ',' + (value ? number(*value) : QByteArray());
    }
    return line + '\n';
}

/// The values that mean "nothing to measure": -1 for a hit rate, 0 for a latency.
bool isMissing(const SampleField &field, double value)
{
    const bool latency = QByteArray(field.id).endsWith("Ms");
    return latency ? value <= 0 : field.member == &Sample::hitRate && value < 0;
}

QByteArray sampleLine(const Sample &sample)
{
    QByteArray line;
    for (const SampleField &field : sampleFields) {
        const double value = sample.*field.member;
        line += ',' + (isMissing(field, value) ? QByteArray() : number(value));
    }
    return line + '\n';
}

} // namespace

QByteArray comparisonCsv(const QVector<ComparisonResult> &results)
{
    const auto contenders = allContenders(results);
    qsizetype rounds = 0;
    for (const ContenderResult &contender : contenders)
        rounds = std::max(rounds, contender.rounds.size());
    QByteArray csv = beginOfHeader + ",figure,unit,median,min,max";
    for (qsizetype round = 1; round <= rounds; ++round)
        csv += ",round " + QByteArray::number(round);
    csv += '\n';
    for (const ComparisonResult &result : results) {
        for (const ContenderResult &contender : result.contenders) {
            for (const FigureInfo &info : figureInfos()) {
                if (const auto spread = contender.spread(info.figure))
                    csv += beginOf(result, contender) + figureLine(contender, info, *spread, rounds);
            }
        }
    }
    return csv;
}

QByteArray samplesCsv(const QVector<ComparisonResult> &results)
{
    QByteArray csv = beginOfHeader + ",round";
    for (const SampleField &field : sampleFields)
        csv += QByteArray(",") + field.column;
    csv += '\n';
    for (const ComparisonResult &result : results) {
        for (const ContenderResult &contender : result.contenders) {
            const QByteArray begin = beginOf(result, contender) + ',';
            for (qsizetype round = 0; round < contender.rounds.size(); ++round) {
                for (const Sample &sample : contender.rounds.at(round).samples)
                    csv += begin + QByteArray::number(round + 1) + sampleLine(sample);
            }
        }
    }
    return csv;
}

} // namespace cachescope
