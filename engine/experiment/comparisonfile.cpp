// SPDX-License-Identifier: GPL-3.0-only
#include "engine/experiment/comparisonfile.h"

#include "engine/strategies/registry.h"

#include <QFile>

#include <rapidjson/document.h>
#include <rapidjson/prettywriter.h>

#include <algorithm>
#include <cmath>

namespace cachescope {

namespace {

using Writer = rapidjson::PrettyWriter<rapidjson::StringBuffer>;
using Value = rapidjson::Value;
using Trouble = ComparisonReading::Trouble;

const char kindOfFile[] = "cachescope comparison";

struct SampleField
{
    const char *id;
    double Sample::*member;
    bool mayBeNegative = false;
};
constexpr SampleField sampleFields[] = {
    {"timeS", &Sample::time, true},          {"queueDepth", &Sample::queueDepth},
    {"ahead", &Sample::ahead},               {"stale", &Sample::stale},
    {"phantom", &Sample::phantom},           {"readP50Ms", &Sample::readP50},
    {"readP99Ms", &Sample::readP99},         {"writeP50Ms", &Sample::writeP50},
    {"writeP99Ms", &Sample::writeP99},       {"hitRate", &Sample::hitRate, true},
    {"requestsPerSecond", &Sample::requestsPerSecond},
};

// ---- writing ----

void put(Writer &writer, const char *key, const QString &text)
{
    writer.Key(key);
    const QByteArray utf8 = text.toUtf8();
    writer.String(utf8.constData(), static_cast<rapidjson::SizeType>(utf8.size()));
}

void put(Writer &writer, const char *key, double value)
{
    writer.Key(key);
    writer.Double(std::isfinite(value) ? value : 0);
}

void put(Writer &writer, const char *key, int value)
{
    writer.Key(key);
    writer.Int(value);
}

void put(Writer &writer, const char *key, bool value)
{
    writer.Key(key);
    writer.Bool(value);
}

void put(Writer &writer, const char *key, const Scenario &scenario)
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
    put(writer, "name", machine.name);
    put(writer, "cpu", machine.cpu);
    put(writer, "cpus", machine.cpus);
    put(writer, "kernel", machine.kernel);
    put(writer, "redis", machine.redis);
    put(writer, "postgres", machine.postgres);
    put(writer, "sandbox", machine.sandbox);
    put(writer, "when", machine.when.toString(Qt::ISODate));
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

void putLabel(Writer &writer, const char *key, const ComparisonResult &result, int contender)
{
    if (contender >= 0)
        put(writer, key, result.contenders.at(contender).label);
}

void putFindings(Writer &writer, const ComparisonResult &result)
{
    writer.Key("findings");
    writer.StartArray();
    for (const Finding &finding : findingsOf(result)) {
        writer.StartObject();
        put(writer, "figure", QString::fromLatin1(infoOf(finding.figure).id));
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

// ---- reading ----

/// Reads members and remembers the first that is missing or wrong.
class Reader
{
public:
    bool ok() const { return m_wrong.isEmpty(); }
    QString wrong() const { return m_wrong; }
    void refuse(const QString &place)
    {
        if (ok())
            m_wrong = place;
    }

    const Value *member(const Value &object, const char *key, const QString &place)
    {
        if (object.IsObject()) {
            const auto found = object.FindMember(key);
            if (found != object.MemberEnd())
                return &found->value;
        }
        refuse(place + QLatin1String(key));
        return nullptr;
    }

    QString text(const Value &object, const char *key, const QString &place)
    {
        constexpr qsizetype longest = 200;
        const Value *value = member(object, key, place);
        if (!value)
            return {};
        QString text = value->IsString() ? QString::fromUtf8(value->GetString(), static_cast<qsizetype>(value->GetStringLength()))
                                         : QString();
        if (!value->IsString() || text.size() > longest)
            refuse(place + QLatin1String(key));
        for (QChar &character : text) {
            if (!character.isPrint() && !character.isSurrogate())
                character = QChar(QChar::ReplacementCharacter);
        }
        return text;
    }

    double number(const Value &object, const char *key, const QString &place, double lowest, double highest)
    {
        const Value *value = member(object, key, place);
        if (!value)
            return 0;
        if (!value->IsNumber() || !(value->GetDouble() >= lowest && value->GetDouble() <= highest)) {
            refuse(place + QLatin1String(key));
            return 0;
        }
        return value->GetDouble();
    }

    bool flag(const Value &object, const char *key, const QString &place)
    {
        const Value *value = member(object, key, place);
        if (value && !value->IsBool())
            refuse(place + QLatin1String(key));
        return value && value->IsBool() && value->GetBool();
    }

    /// An array of at most that many; empty when it is refused.
    Value::ConstArray array(const Value &object, const char *key, const QString &place, unsigned most)
    {
        static const Value none(rapidjson::kArrayType);
        const Value *value = member(object, key, place);
        if (value && (!value->IsArray() || value->Size() > most)) {
            refuse(place + QLatin1String(key));
            value = nullptr;
        }
        return value ? value->GetArray() : none.GetArray();
    }

    Scenario scenario(const Value &object, const QString &place)
    {
        const Value *value = member(object, "scenario", place);
        if (!value)
            return {};
        rapidjson::StringBuffer buffer;
        rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
        value->Accept(writer);
        const ScenarioReading reading = readScenario(QByteArray(buffer.GetString(), static_cast<qsizetype>(buffer.GetSize())));
        if (!reading.problems.isEmpty())
            refuse(place + QStringLiteral("scenario.") + reading.problems.first().place);
        else if (!findStrategy(reading.scenario.strategy))
            refuse(place + QStringLiteral("scenario.strategy"));
        return reading.scenario;
    }

private:
    QString m_wrong;
};

constexpr double huge = 1e15;
constexpr unsigned mostSamples = 900'000;

QVector<Sample> samplesOf(Reader &reader, const Value &round, const QString &place)
{
    if (!round.HasMember("samples"))
        return {};
    const Value &object = round["samples"];
    QVector<Sample> samples(static_cast<qsizetype>(reader.array(object, "timeS", place, mostSamples).Size()));
    for (const SampleField &field : sampleFields) {
        const auto values = reader.array(object, field.id, place, mostSamples);
        if (values.Size() != static_cast<unsigned>(samples.size()))
            reader.refuse(place + QLatin1String(field.id));
        if (!reader.ok())
            return {};
        for (unsigned i = 0; i < values.Size(); ++i) {
            const double value = values[i].IsNumber() ? values[i].GetDouble() : std::nan("");
            if (!(std::abs(value) <= huge) || (value < 0 && !field.mayBeNegative)) {
                reader.refuse(place + QLatin1String(field.id));
                return {};
            }
            samples[static_cast<qsizetype>(i)].*field.member = value;
        }
    }
    return samples;
}

RoundResult roundOf(Reader &reader, const Value &object, const QString &place)
{
    RoundResult round;
    if (!object.IsObject()) {
        reader.refuse(place);
        return round;
    }
    for (const FigureInfo &info : figureInfos()) {
        if (object.HasMember(info.id))
            at(round.figures, info.figure) = reader.number(object, info.id, place, 0, info.unit == FigureInfo::Unit::Share ? 1 : huge);
    }
    round.samples = samplesOf(reader, object, place + QStringLiteral("samples."));
    return round;
}

Machine machineOf(Reader &reader, const Value &document)
{
    Machine machine;
    const Value *object = reader.member(document, "machine", {});
    if (!object)
        return machine;
    const QString place = QStringLiteral("machine.");
    machine.name = reader.text(*object, "name", place);
    machine.cpu = reader.text(*object, "cpu", place);
    machine.cpus = static_cast<int>(reader.number(*object, "cpus", place, 0, 1e6));
    machine.kernel = reader.text(*object, "kernel", place);
    machine.redis = reader.text(*object, "redis", place);
    machine.postgres = reader.text(*object, "postgres", place);
    machine.sandbox = reader.flag(*object, "sandbox", place);
    machine.when = QDateTime::fromString(reader.text(*object, "when", place), Qt::ISODate);
    if (!machine.when.isValid())
        reader.refuse(place + QStringLiteral("when"));
    return machine;
}

ComparisonResult resultOf(Reader &reader, const Value &document)
{
    ComparisonResult result;
    result.base = reader.scenario(document, {});
    result.repeat = static_cast<int>(reader.number(document, "repeat", {}, 1, mostRounds));
    result.warmUpSeconds = reader.number(document, "warmUpSeconds", {}, 0, 86'400);
    result.seconds = reader.number(document, "seconds", {}, 0, 86'400);
    result.complete = reader.flag(document, "complete", {});
    result.machine = machineOf(reader, document);
    for (const Value &object : reader.array(document, "contenders", {}, mostContenders)) {
        const QString place = QStringLiteral("contenders[%1].").arg(result.contenders.size());
        ContenderResult contender;
        contender.label = reader.text(object, "label", place);
        contender.scenario = reader.scenario(object, place);
        for (const Value &round : reader.array(object, "rounds", place, mostRounds)) {
            const QString roundPlace = place + QStringLiteral("rounds[%1].").arg(contender.rounds.size());
            contender.rounds.append(roundOf(reader, round, roundPlace));
            if (!reader.ok())
                return {};
        }
        result.contenders.append(contender);
    }
    if (result.contenders.isEmpty())
        reader.refuse(QStringLiteral("contenders"));
    return result;
}

/// How deep the brackets are nested: what reads a part of the document goes down with them on the stack.
int depthOf(const QByteArray &json)
{
    int depth = 0, deepest = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (quoted && c == '\\')
            ++i;
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == '{' || c == '['))
            deepest = std::max(deepest, ++depth);
        else if (!quoted && (c == '}' || c == ']'))
            --depth;
    }
    return deepest;
}

QString lineAndColumn(const QByteArray &json, size_t offset)
{
    const QByteArray before = json.left(static_cast<qsizetype>(offset));
    const qsizetype column = QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1)).size() + 1;
    return QStringLiteral("%1:%2").arg(before.count('\n') + 1).arg(column);
}

} // namespace

QByteArray writeComparison(const ComparisonResult &result, bool withSamples)
{
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    writer.SetIndent(' ', 2);
    writer.StartObject();
    put(writer, "file", QString::fromLatin1(kindOfFile));
    put(writer, "version", comparisonFileVersion);
    put(writer, "complete", result.complete);
    writer.Key("seed");
    writer.Uint64(result.base.workload.seed);
    put(writer, "repeat", result.repeat);
    put(writer, "warmUpSeconds", result.warmUpSeconds);
    put(writer, "seconds", result.seconds);
    putMachine(writer, result.machine);
    put(writer, "scenario", result.base);
    writer.Key("contenders");
    writer.StartArray();
    for (const ContenderResult &contender : result.contenders) {
        writer.StartObject();
        put(writer, "label", contender.label);
        put(writer, "strategy", contender.scenario.strategy);
        putFigures(writer, contender);
        put(writer, "scenario", contender.scenario);
        putRounds(writer, contender, withSamples);
        writer.EndObject();
    }
    writer.EndArray();
    putFindings(writer, result);
    writer.EndObject();
    return QByteArray(buffer.GetString(), static_cast<qsizetype>(buffer.GetSize())) + '\n';
}

ComparisonReading readComparison(const QByteArray &json)
{
    if (json.size() > comparisonSizeLimit)
        return {{}, Trouble::TooLarge, QString::number(json.size())};
    constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseFullPrecisionFlag
        | rapidjson::kParseValidateEncodingFlag;
    rapidjson::Document document;
    document.Parse<flags>(json.constData(), static_cast<size_t>(json.size()));
    if (document.HasParseError())
        return {{}, Trouble::NotJson, lineAndColumn(json, document.GetErrorOffset())};
    const auto file = document.IsObject() ? document.FindMember("file") : Value::MemberIterator();
    if (!document.IsObject() || file == document.MemberEnd() || !file->value.IsString()
        || qstrcmp(file->value.GetString(), kindOfFile) != 0)
        return {{}, Trouble::NotAComparison, {}};
    const auto version = document.FindMember("version");
    if (version == document.MemberEnd() || !version->value.IsInt())
        return {{}, Trouble::Malformed, QStringLiteral("version")};
    if (version->value.GetInt() != comparisonFileVersion)
        return {{}, Trouble::OtherVersion, QString::number(version->value.GetInt())};
    constexpr int deepestOfOurs = 8;
    if (depthOf(json) > deepestOfOurs)
        return {{}, Trouble::Malformed, QStringLiteral("[[…")};
    Reader reader;
    const ComparisonResult result = resultOf(reader, document);
    if (!reader.ok())
        return {{}, Trouble::Malformed, reader.wrong()};
    return {result, Trouble::None, {}};
}

ComparisonReading readComparisonFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {{}, Trouble::Unreadable, file.errorString()};
    const QByteArray json = file.read(comparisonSizeLimit + 1);
    if (file.error() != QFileDevice::NoError)
        return {{}, Trouble::Unreadable, file.errorString()};
    return readComparison(json);
}

} // namespace cachescope
