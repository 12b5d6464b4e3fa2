// SPDX-License-Identifier: GPL-3.0-only
#include "engine/comparison/comparisonfile.h"

#include "engine/comparison/comparisonfields.h"
#include "engine/scenario/jsonwriter.h"

#include <rapidjson/document.h>

#include <cmath>

namespace cachescope {

namespace {

using Writer = JsonWriter;

void putScenario(Writer &writer, const char *key, const Scenario &scenario)
{
    writer.Key(key);
    const QByteArray json = writeScenario(scenario).trimmed();
    rapidjson::Document document;
    document.Parse<rapidjson::kParseFullPrecisionFlag>(json.constData(), static_cast<size_t>(json.size()));
    document.Accept(writer);
}

void putMachine(Writer &writer, const Machine &machine)
{
    writer.Key("machine");
    writer.StartObject();
    putText(writer, "name", machine.name);
    putText(writer, "cpu", machine.cpu);
    put(writer, "cpus", machine.cpus);
    putText(writer, "kernel", machine.kernel);
    putText(writer, "redis", machine.redis);
    putText(writer, "postgres", machine.postgres);
    put(writer, "sandbox", machine.sandbox);
    putText(writer, "when", machine.when.toString(Qt::ISODate));
    writer.EndObject();
}

void putFigures(Writer &writer, const ContenderResult &contender)
{
    writer.Key("figures");
    writer.StartObject();
    for (const FigureInfo &info : figureInfos()) {
        const auto spread = contender.spread(info.figure);
        if (!spread)
            continue;
        writer.Key(info.id);
        writer.StartObject();
        put(writer, "median", spread->median);
        put(writer, "min", spread->low);
        put(writer, "max", spread->high);
        writer.EndObject();
    }
    writer.EndObject();
}

void putSamples(Writer &writer, const QVector<Sample> &samples)
{
    writer.Key("samples");
    writer.StartObject();
    writer.SetFormatOptions(rapidjson::kFormatSingleLineArray);
    for (const SampleField &field : sampleFields) {
        writer.Key(field.id);
        writer.StartArray();
        for (const Sample &sample : samples)
            writer.Double(std::isfinite(sample.*field.member) ? sample.*field.member : 0);
        writer.EndArray();
    }
    writer.SetFormatOptions(rapidjson::kFormatDefault);
    writer.EndObject();
}

void putRounds(Writer &writer, const ContenderResult &contender, bool withSamples)
{
    writer.Key("rounds");
    writer.StartArray();
    for (const RoundResult &round : contender.rounds) {
        writer.StartObject();
        for (const FigureInfo &info : figureInfos()) {
            if (const auto value = at(round.figures, info.figure))
                put(writer, info.id, *value);
        }
        if (withSamples)
            putSamples(writer, round.samples);
        writer.EndObject();
    }
    writer.EndArray();
}

void putContenders(Writer &writer, const char *key, const QVector<ContenderResult> &contenders, bool withSamples)
{
    writer.Key(key);
    writer.StartArray();
    for (const ContenderResult &contender : contenders) {
        writer.StartObject();
        putText(writer, "label", contender.label);
        putText(writer, "strategy", contender.scenario.strategy);
        putFigures(writer, contender);
        putScenario(writer, "scenario", contender.scenario);
        putRounds(writer, contender, withSamples);
        writer.EndObject();
    }
    writer.EndArray();
}

void putLabel(Writer &writer, const char *key, const ComparisonResult &result, int contender)
{
    if (contender >= 0)
        putText(writer, key, result.contenders.at(contender).label);
}

void putFindings(Writer &writer, const ComparisonResult &result)
{
    writer.Key("findings");
    writer.StartArray();
    for (const Finding &finding : findingsOf({result})) {
        writer.StartObject();
        putText(writer, "figure", QString::fromLatin1(infoOf(finding.figure).id));
        put(writer, "noDifference", finding.noDifference);
        put(writer, "spreadKnown", finding.spreadKnown);
        writer.Key("best");
        writer.StartArray();
        for (const int best : finding.best)
            writer.String(result.contenders.at(best).label.toUtf8().constData());
        writer.EndArray();
        putLabel(writer, "runnerUp", result, finding.runnerUp);
        putLabel(writer, "worst", result, finding.worst);
        if (finding.ratio > 0)
            put(writer, "ratio", finding.ratio);
        writer.EndObject();
    }
    writer.EndArray();
}

} // namespace

QByteArray writeComparison(const ComparisonResult &result, bool withSamples)
{
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    writer.SetIndent(' ', 2);
    writer.StartObject();
    putText(writer, "file", QString::fromLatin1(kindOfComparisonFile));
    put(writer, "version", comparisonFileVersion);
    put(writer, "complete", result.complete);
    writer.Key("seed");
    writer.Uint64(result.base.workload.seed);
    put(writer, "repeat", result.repeat);
    put(writer, "warmUpSeconds", result.warmUpSeconds);
    put(writer, "seconds", result.seconds);
    putMachine(writer, result.machine);
    putScenario(writer, "scenario", result.base);
    put(writer, "kills", result.kills);
    putContenders(writer, "contenders", result.contenders, withSamples);
    putContenders(writer, "claimRuns", result.claimRuns, withSamples);
    putFindings(writer, result);
    writer.EndObject();
    return QByteArray(buffer.GetString(), static_cast<qsizetype>(buffer.GetSize())) + '\n';
}

} // namespace cachescope
