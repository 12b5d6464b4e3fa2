// SPDX-License-Identifier: GPL-3.0-only
#include "engine/comparison/comparisonfields.h"
#include "engine/comparison/comparisonfile.h"
#include "engine/core/json.h"
#include "engine/strategies/registry.h"

#include <QFile>

#include <algorithm>
#include <cmath>

namespace cachescope {

namespace {

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

    /// None when it is missing or of another type.
    template<typename Type> const Type *member(const Json &object, const char *key, const QString &path)
    {
        const Json *found = object.find(key);
        const auto *value = found ? found->as<Type>() : nullptr;
        if (!value)
            refuse(path + QLatin1String(key));
        return value;
    }

    QString text(const Json &object, const char *key, const QString &path)
    {
        constexpr qsizetype longest = 200;
        const auto *value = member<QString>(object, key, path);
        QString text = value ? *value : QString();
        if (text.size() > longest)
            refuse(path + QLatin1String(key));
        for (QChar &character : text) {
            if (!character.isPrint() && !character.isSurrogate())
                character = QChar(QChar::ReplacementCharacter);
        }
        return text;
    }

    double number(const Json &object, const char *key, const QString &path, double lowest, double highest)
    {
        const Json *value = object.find(key);
        const auto number = value ? value->number() : std::nullopt;
        if (number && *number >= lowest && *number <= highest)
            return *number;
        refuse(path + QLatin1String(key));
        return 0;
    }

    bool flag(const Json &object, const char *key, const QString &path)
    {
        const auto *value = member<bool>(object, key, path);
        return value && *value;
    }

    /// An array of at most that many; empty when it is refused.
    const Json::List &array(const Json &object, const char *key, const QString &path, qsizetype most)
    {
        static const Json::List none;
        const auto *value = member<Json::List>(object, key, path);
        if (value && value->size() <= most)
            return *value;
        refuse(path + QLatin1String(key));
        return none;
    }

    Scenario scenario(const Json &object, const QString &path)
    {
        const Json *value = object.find("scenario");
        if (!value) {
            refuse(path + QStringLiteral("scenario"));
            return {};
        }
        const ScenarioReading reading = readScenario(writeJson(*value));
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
constexpr qsizetype mostSamples = 900'000;

QVector<Sample> samplesOf(Reader &reader, const Json &round, const QString &path)
{
    const Json *object = round.find("samples");
    if (!object)
        return {};
    QVector<Sample> samples(reader.array(*object, "timeS", path, mostSamples).size());
    for (const SampleField &field : sampleFields) {
        const Json::List &values = reader.array(*object, field.id, path, mostSamples);
        if (values.size() != samples.size())
            reader.refuse(path + QLatin1String(field.id));
        if (!reader.ok())
            return {};
        for (qsizetype i = 0; i < values.size(); ++i) {
            const double value = values[i].number().value_or(std::nan(""));
            if (!(std::abs(value) <= huge) || (value < 0 && !field.mayBeNegative)) {
                reader.refuse(path + QLatin1String(field.id));
                return {};
            }
            samples[i].*field.member = value;
        }
    }
    return samples;
}

RoundResult roundOf(Reader &reader, const Json &object, const QString &path)
{
    RoundResult round;
    if (!object.as<Json::Object>()) {
        reader.refuse(path);
        return round;
    }
    for (const FigureInfo &info : figureInfos()) {
        if (object.find(info.id.constData()))
            at(round.figures, info.figure) =
                reader.number(object, info.id.constData(), path, 0, info.unit == FigureInfo::Unit::Share ? 1 : huge);
    }
    round.samples = samplesOf(reader, object, path + QStringLiteral("samples."));
    return round;
}

Machine machineOf(Reader &reader, const Json &document)
{
    Machine machine;
    const Json *object = document.find("machine");
    if (!object) {
        reader.refuse(QStringLiteral("machine"));
        return machine;
    }
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

QVector<ContenderResult> contendersOf(Reader &reader, const Json &document, const char *key)
{
    QVector<ContenderResult> contenders;
    for (const Json &object : reader.array(document, key, {}, mostContenders)) {
        const QString path = QStringLiteral("%1[%2].").arg(QLatin1String(key)).arg(contenders.size());
        ContenderResult contender;
        contender.label = reader.text(object, "label", path);
        contender.scenario = reader.scenario(object, path);
        for (const Json &round : reader.array(object, "rounds", path, mostRounds)) {
            const QString roundPlace = path + QStringLiteral("rounds[%1].").arg(contender.rounds.size());
            contender.rounds.append(roundOf(reader, round, roundPlace));
            if (!reader.ok())
                return {};
        }
        contenders.append(contender);
    }
    return contenders;
}

ComparisonResult resultOf(Reader &reader, const Json &document)
{
    ComparisonResult result;
    result.base = reader.scenario(document, {});
    result.repeat = static_cast<int>(reader.number(document, "repeat", {}, 1, mostRounds));
    result.warmUpSeconds = reader.number(document, "warmUpSeconds", {}, 0, 86'400);
    result.seconds = reader.number(document, "seconds", {}, 0, 86'400);
    result.complete = reader.flag(document, "complete", {});
    result.machine = machineOf(reader, document);
    // Files from before there were kills and claims say nothing of them.
    result.kills = document.find("kills") && reader.flag(document, "kills", {});
    result.contenders = contendersOf(reader, document, "contenders");
    if (document.find("claimRuns"))
        result.claimRuns = contendersOf(reader, document, "claimRuns");
    if (result.contenders.isEmpty())
        reader.refuse(QStringLiteral("contenders"));
    return result;
}

} // namespace

ComparisonReading readComparison(const QByteArray &json)
{
    if (json.size() > comparisonSizeLimit)
        return {{}, Trouble::TooLarge, QString::number(json.size())};
    const auto [document, depth, place, flaw] = readJson(json);
    if (!place.isEmpty())
        return {{}, Trouble::NotJson, place};
    const Json *kind = document.find("file");
    if (!kind || !kind->as<QString>() || *kind->as<QString>() != QLatin1String(kindOfComparisonFile))
        return {{}, Trouble::NotAComparison, {}};
    const Json *version = document.find("version");
    if (!version || !version->as<quint64>())
        return {{}, Trouble::Malformed, QStringLiteral("version")};
    if (*version->as<quint64>() != comparisonFileVersion)
        return {{}, Trouble::OtherVersion, QString::number(*version->as<quint64>())};
    constexpr int deepestOfOurs = 8;
    if (depth > deepestOfOurs)
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
