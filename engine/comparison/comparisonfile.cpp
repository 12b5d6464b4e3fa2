// SPDX-License-Identifier: GPL-3.0-only
#include "engine/comparison/comparisonfile.h"

#include "engine/comparison/comparisonfields.h"
#include "engine/core/json.h"

namespace cachescope {

namespace {

Json jsonOf(const Scenario &scenario)
{
    return readJson(writeScenario(scenario)).value;
}

Json jsonOf(const Machine &machine)
{
    return Json::Object{
        {"name", machine.name},       {"cpu", machine.cpu},
        {"cpus", machine.cpus},       {"kernel", machine.kernel},
        {"redis", machine.redis},     {"postgres", machine.postgres},
        {"sandbox", machine.sandbox}, {"when", machine.when.toString(Qt::ISODate)},
    };
}

Json figuresOf(const ContenderResult &contender)
{
    Json::Object figures;
    for (const FigureInfo &info : figureInfos()) {
        if (const auto spread = contender.spread(info.figure)) {
            figures.emplace_back(info.id,
                                 Json::Object{{"median", spread->median}, {"min", spread->low}, {"max", spread->high}});
        }
    }
    return figures;
}

Json jsonOf(const QVector<Sample> &samples)
{
    Json::Object columns;
    for (const SampleField &field : sampleFields) {
        Json::List column;
        column.reserve(samples.size());
        for (const Sample &sample : samples)
            column.emplace_back(sample.*field.member);
        columns.emplace_back(field.id, std::move(column));
    }
    return columns;
}

Json roundsOf(const ContenderResult &contender, bool withSamples)
{
    Json::List rounds;
    for (const RoundResult &result : contender.rounds) {
        Json::Object round;
        for (const FigureInfo &info : figureInfos()) {
            if (const auto value = at(result.figures, info.figure))
                round.emplace_back(info.id, *value);
        }
        if (withSamples)
            round.emplace_back("samples", jsonOf(result.samples));
        rounds.emplace_back(std::move(round));
    }
    return rounds;
}

Json jsonOf(const QVector<ContenderResult> &contenders, bool withSamples)
{
    Json::List list;
    for (const ContenderResult &contender : contenders) {
        list.emplace_back(Json::Object{
            {"label", contender.label},
            {"strategy", contender.scenario.strategy},
            {"figures", figuresOf(contender)},
            {"scenario", jsonOf(contender.scenario)},
            {"rounds", roundsOf(contender, withSamples)},
        });
    }
    return list;
}

Json findingsOf(const ComparisonResult &result)
{
    Json::List findings;
    for (const Finding &finding : findingsOf(QVector<ComparisonResult>{result})) {
        const auto label = [&](int contender) { return result.contenders.at(contender).label; };
        Json::List best;
        for (const int contender : finding.best)
            best.emplace_back(label(contender));
        Json::Object object{
            {"figure", QLatin1String(infoOf(finding.figure).id)},
            {"noDifference", finding.noDifference},
            {"spreadKnown", finding.spreadKnown},
            {"best", best},
        };
        if (finding.runnerUp >= 0)
            object.emplace_back("runnerUp", label(finding.runnerUp));
        if (finding.worst >= 0)
            object.emplace_back("worst", label(finding.worst));
        if (finding.ratio > 0)
            object.emplace_back("ratio", finding.ratio);
        findings.emplace_back(std::move(object));
    }
    return findings;
}

} // namespace

QByteArray writeComparison(const ComparisonResult &result, bool withSamples)
{
    return writeJson(Json::Object{
        {"file", kindOfComparisonFile},
        {"version", comparisonFileVersion},
        {"complete", result.complete},
        {"seed", result.base.workload.seed},
        {"repeat", result.repeat},
        {"warmUpSeconds", result.warmUpSeconds},
        {"seconds", result.seconds},
        {"machine", jsonOf(result.machine)},
        {"scenario", jsonOf(result.base)},
        {"kills", result.kills},
        {"contenders", jsonOf(result.contenders, withSamples)},
        {"claimRuns", jsonOf(result.claimRuns, withSamples)},
        {"findings", findingsOf(result)},
    });
}

} // namespace cachescope
