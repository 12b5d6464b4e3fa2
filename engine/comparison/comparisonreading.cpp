// SPDX-License-Identifier: GPL-3.0-only
#include "engine/comparison/comparisonfields.h"
#include "engine/comparison/comparisonfile.h"
#include "engine/strategies/registry.h"

#include <QFile>

#include <rapidjson/document.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <cmath>

namespace cachescope {

namespace {

using Value = rapidjson::Value;
using Trouble = ComparisonReading::Trouble;

/// Reads members and records the first that is missing or wrong.
class Reader
{
public:
    bool ok() const { return m_wrong.isEmpty(); }
    QString wrong() const { return m_wrong; }
    void refuse(const QString &path)
    {
        if (ok())
            m_wrong = path;
    }

    const Value *member(const Value &object, const char *key, const QString &path)
    {
        if (object.IsObject()) {
            const auto found = object.FindMember(key);
            if (found != object.MemberEnd())
                return &found->value;
        }
        refuse(path + QLatin1String(key));
        return nullptr;
    }

    QString text(const Value &object, const char *key, const QString &path)
    {
        constexpr qsizetype longest = 200;
        const Value *value = member(object, key, path);
        if (!value)
            return {};
        QString text = value->IsString()
            ? QString::fromUtf8(value->GetString(), static_cast<qsizetype>(value->GetStringLength()))
            : QString();
        if (!value->IsString() || text.size() > longest)
            refuse(path + QLatin1String(key));
        for (QChar &character : text) {
            if (!character.isPrint() && !character.isSurrogate())
                character = QChar(QChar::ReplacementCharacter);
        }
        return text;
    }

    double number(const Value &object, const char *key, const QString &path, double lowest, double highest)
    {
        const Value *value = member(object, key, path);
        if (!value)
            return 0;
        if (!value->IsNumber() || !(value->GetDouble() >= lowest && value->GetDouble() <= highest)) {
            refuse(path + QLatin1String(key));
            return 0;
        }
        return value->GetDouble();
    }

    bool flag(const Value &object, const char *key, const QString &path)
    {
        const Value *value = member(object, key, path);
        if (value && !value->IsBool())
            refuse(path + QLatin1String(key));
        return value && value->IsBool() && value->GetBool();
    }

    /// An array of at most `most` elements; empty when it is invalid.
    Value::ConstArray array(const Value &object, const char *key, const QString &path, unsigned most)
    {
        static const Value none(rapidjson::kArrayType);
        const Value *value = member(object, key, path);
        if (value && (!value->IsArray() || value->Size() > most)) {
            refuse(path + QLatin1String(key));
            value = nullptr;
        }
        return value ? value->GetArray() : none.GetArray();
    }

    Scenario scenario(const Value &object, const QString &path)
    {
        const Value *value = member(object, "scenario", path);
        if (!value)
            return {};
        rapidjson::StringBuffer buffer;
        rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
        value->Accept(writer);
        const ScenarioReading reading =
            readScenario(QByteArray(buffer.GetString(), static_cast<qsizetype>(buffer.GetSize())));
        if (!reading.problems.isEmpty())
            refuse(path + QStringLiteral("scenario.") + reading.problems.first().path);
        else if (!findStrategy(reading.scenario.strategy))
            refuse(path + QStringLiteral("scenario.strategy"));
        return reading.scenario;
    }

private:
    QString m_wrong;
};

constexpr double huge = 1e15;
constexpr unsigned mostSamples = 900'000;

QVector<Sample> samplesOf(Reader &reader, const Value &round, const QString &path)
{
    if (!round.HasMember("samples"))
        return {};
    const Value &object = round["samples"];
    QVector<Sample> samples(static_cast<qsizetype>(reader.array(object, "timeS", path, mostSamples).Size()));
    for (const SampleField &field : sampleFields) {
        const auto values = reader.array(object, field.id, path, mostSamples);
        if (values.Size() != static_cast<unsigned>(samples.size()))
            reader.refuse(path + QLatin1String(field.id));
        if (!reader.ok())
            return {};
        for (unsigned i = 0; i < values.Size(); ++i) {
            const double value = values[i].IsNumber() ? values[i].GetDouble() : std::nan("");
            if (!(std::abs(value) <= huge) || (value < 0 && !field.mayBeNegative)) {
                reader.refuse(path + QLatin1String(field.id));
                return {};
            }
            samples[static_cast<qsizetype>(i)].*field.member = value;
        }
    }
    return samples;
}

RoundResult roundOf(Reader &reader, const Value &object, const QString &path)
{
    RoundResult round;
    if (!object.IsObject()) {
        reader.refuse(path);
        return round;
    }
    for (const FigureInfo &info : figureInfos()) {
        if (object.HasMember(info.id))
            at(round.figures, info.figure) =
                reader.number(object, info.id, path, 0, info.unit == FigureInfo::Unit::Share ? 1 : huge);
    }
    round.samples = samplesOf(reader, object, path + QStringLiteral("samples."));
    return round;
}

Machine machineOf(Reader &reader, const Value &document)
{
    Machine machine;
    const Value *object = reader.member(document, "machine", {});
    if (!object)
        return machine;
    const QString path = QStringLiteral("machine.");
    machine.name = reader.text(*object, "name", path);
    machine.cpu = reader.text(*object, "cpu", path);
    machine.cpus = static_cast<int>(reader.number(*object, "cpus", path, 0, 1e6));
    machine.kernel = reader.text(*object, "kernel", path);
    machine.redis = reader.text(*object, "redis", path);
    machine.postgres = reader.text(*object, "postgres", path);
    machine.sandbox = reader.flag(*object, "sandbox", path);
    machine.when = QDateTime::fromString(reader.text(*object, "when", path), Qt::ISODate);
    if (!machine.when.isValid())
        reader.refuse(path + QStringLiteral("when"));
    return machine;
}

QVector<ContenderResult> contendersOf(Reader &reader, const Value &document, const char *key)
{
    QVector<ContenderResult> contenders;
    for (const Value &object : reader.array(document, key, {}, mostContenders)) {
        const QString path = QStringLiteral("%1[%2].").arg(QLatin1String(key)).arg(contenders.size());
        ContenderResult contender;
        contender.label = reader.text(object, "label", path);
        contender.scenario = reader.scenario(object, path);
        for (const Value &round : reader.array(object, "rounds", path, mostRounds)) {
            const QString roundPlace = path + QStringLiteral("rounds[%1].").arg(contender.rounds.size());
            contender.rounds.append(roundOf(reader, round, roundPlace));
            if (!reader.ok())
                return {};
        }
        contenders.append(contender);
    }
    return contenders;
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
    // Files from before there were kills and claims do not mention them.
    result.kills = document.HasMember("kills") && reader.flag(document, "kills", {});
    result.contenders = contendersOf(reader, document, "contenders");
    if (document.HasMember("claimRuns"))
        result.claimRuns = contendersOf(reader, document, "claimRuns");
    if (result.contenders.isEmpty())
        reader.refuse(QStringLiteral("contenders"));
    return result;
}

/// The nesting depth of the brackets: the readers recurse once per level.
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

ComparisonReading readComparison(const QByteArray &json)
{
    if (json.size() > comparisonSizeLimit)
        return {{}, Trouble::TooLarge, QString::number(json.size())};
    constexpr unsigned flags =
        rapidjson::kParseIterativeFlag | rapidjson::kParseFullPrecisionFlag | rapidjson::kParseValidateEncodingFlag;
    rapidjson::Document document;
    document.Parse<flags>(json.constData(), static_cast<size_t>(json.size()));
    if (document.HasParseError())
        return {{}, Trouble::NotJson, lineAndColumn(json, document.GetErrorOffset())};
    const bool named = document.IsObject() && document.HasMember("file") && document["file"].IsString();
    if (!named || qstrcmp(document["file"].GetString(), kindOfComparisonFile) != 0)
        return {{}, Trouble::NotAComparison, {}};
    if (!document.HasMember("version") || !document["version"].IsInt())
        return {{}, Trouble::Malformed, QStringLiteral("version")};
    const int version = document["version"].GetInt();
    if (version != comparisonFileVersion)
        return {{}, Trouble::OtherVersion, QString::number(version)};
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
