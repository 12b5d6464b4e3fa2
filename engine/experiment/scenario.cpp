// SPDX-License-Identifier: GPL-3.0-only
#include "engine/experiment/scenario.h"

#include "engine/experiment/scenariofields.h"

#include <QFile>
#include <QLocale>

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/prettywriter.h>

#include <cmath>
#include <limits>

namespace cachescope {

namespace {

using Kind = ScenarioProblem::Kind;

/// A value as somebody gave it, in a file or on the command line.
struct Given
{
    enum class Type : quint8 { Text, Boolean, Number, Object, Other };

    Type type = Type::Other;
    QString shown;                     ///< fit for a message: short, without control characters
    QString text;
    bool boolean = false;
    double number = 0;
    std::optional<quint64> exact;      ///< a double does not hold every 64-bit seed
};

QString presentable(const QString &text)
{
    constexpr qsizetype longest = 60;
    QString shown = text.size() > longest ? text.left(longest) + QChar(0x2026) : text;
    for (QChar &character : shown) {
        if (!character.isPrint() && !character.isSurrogate())
            character = QChar(QChar::ReplacementCharacter);
    }
    return shown;
}

QString numberText(double value)
{
    const bool plain = value == 0 || (std::abs(value) >= 1e-4 && std::abs(value) < 1e15);
    return QString::number(value, plain ? 'f' : 'e', QLocale::FloatingPointShortest);
}

std::optional<ScenarioProblem> setText(QString &target, const ScenarioField &field, const QString &place, const Given &given)
{
    if (given.type != Given::Type::Text)
        return ScenarioProblem{Kind::WrongType, place, given.shown, {QStringLiteral("text")}};
    if (static_cast<double>(given.text.size()) > field.highest) {
        return ScenarioProblem{Kind::OutOfRange, place, QString::number(given.text.size()),
                               {numberText(field.lowest), numberText(field.highest)}};
    }
    target = given.text;
    return {};
}

std::optional<ScenarioProblem> setBoolean(bool &target, const QString &place, const Given &given)
{
    if (given.type != Given::Type::Boolean)
        return ScenarioProblem{Kind::WrongType, place, given.shown, {QStringLiteral("boolean")}};
    target = given.boolean;
    return {};
}

template<typename Number>
QString highestOf(const ScenarioField &field)
{
    if constexpr (std::is_same_v<Number, quint64>)
        return QString::number(std::numeric_limits<quint64>::max());
    else
        return numberText(field.highest);
}

template<typename Number>
bool fits(const ScenarioField &field, const Given &given)
{
    if constexpr (std::is_same_v<Number, quint64>) {
        if (!given.exact && given.number >= field.highest)   // 2^64 itself, as a double, does not fit any more
            return false;
    }
    return given.number >= field.lowest && given.number <= field.highest;
}

template<typename Number>
std::optional<ScenarioProblem> setNumber(Number &target, const ScenarioField &field, const QString &place, const Given &given)
{
    constexpr bool whole = !std::is_floating_point_v<Number>;
    const bool rightType = given.type == Given::Type::Number && (!whole || given.number == std::floor(given.number));
    if (!rightType) {
        return ScenarioProblem{Kind::WrongType, place, given.shown,
                               {whole ? QStringLiteral("whole number") : QStringLiteral("number")}};
    }
    if (!fits<Number>(field, given))
        return ScenarioProblem{Kind::OutOfRange, place, given.shown, {numberText(field.lowest), highestOf<Number>(field)}};
    if constexpr (std::is_same_v<Number, milliseconds>)
        target = milliseconds(static_cast<qint64>(given.number));
    else if constexpr (std::is_same_v<Number, quint64>)
        target = given.exact ? *given.exact : static_cast<quint64>(given.number);
    else
        target = static_cast<Number>(given.number);
    return {};
}

std::optional<ScenarioProblem> setRequests(RequestPlan &target, const QString &place, const Given &given)
{
    if (given.type != Given::Type::Text)
        return ScenarioProblem{Kind::WrongType, place, given.shown, {QStringLiteral("text")}};
    if (given.text.trimmed().isEmpty()) {
        target.clear();
        return {};
    }
    const PlanReading reading = readPlan(given.text);
    if (reading.problem)
        return ScenarioProblem{Kind::BadRequests, place, presentable(reading.problem->found), {}};
    target = reading.plan;
    return {};
}

std::optional<ScenarioProblem> setOrder(MoveOrder &target, const QString &place, const Given &given)
{
    if (given.type != Given::Type::Text)
        return ScenarioProblem{Kind::WrongType, place, given.shown, {QStringLiteral("text")}};
    const auto order = readOrder(given.text);
    if (!order)
        return ScenarioProblem{Kind::BadOrder, place, given.shown, {}};
    target = *order;
    return {};
}

std::optional<ScenarioProblem> setWord(const FieldSlot &slot, const QString &place, const Given &given)
{
    if (given.type != Given::Type::Text)
        return ScenarioProblem{Kind::WrongType, place, given.shown, {QStringLiteral("text")}};
    const QStringList choices = choicesOf(slot);
    const qsizetype index = choices.indexOf(given.text);
    if (index < 0)
        return ScenarioProblem{Kind::UnknownChoice, place, given.shown, choices};
    setChoice(slot, index);
    return {};
}

std::optional<ScenarioProblem> setField(Scenario &scenario, const ScenarioField &field, const QString &place, const Given &given)
{
    const FieldSlot slot = field.slot(scenario);
    return std::visit([&]<typename Slot>(Slot target) -> std::optional<ScenarioProblem> {
        if constexpr (std::is_same_v<Slot, QString *>)
            return setText(*target, field, place, given);
        else if constexpr (std::is_same_v<Slot, bool *>)
            return setBoolean(*target, place, given);
        else if constexpr (std::is_same_v<Slot, RequestPlan *>)
            return setRequests(*target, place, given);
        else if constexpr (std::is_same_v<Slot, MoveOrder *>)
            return setOrder(*target, place, given);
        else if constexpr (std::is_same_v<Slot, int *> || std::is_same_v<Slot, quint64 *>
                           || std::is_same_v<Slot, double *> || std::is_same_v<Slot, milliseconds *>)
            return setNumber(*target, field, place, given);
        else
            return setWord(slot, place, given);
    }, slot);
}

// ---- reading ----

Given givenOf(const rapidjson::Value &value)
{
    Given given;
    if (value.IsString()) {
        given.type = Given::Type::Text;
        given.text = QString::fromUtf8(value.GetString(), static_cast<qsizetype>(value.GetStringLength()));
        given.shown = presentable(given.text);
    } else if (value.IsBool()) {
        given.type = Given::Type::Boolean;
        given.boolean = value.GetBool();
        given.shown = given.boolean ? QStringLiteral("true") : QStringLiteral("false");
    } else if (value.IsNumber()) {
        given.type = Given::Type::Number;
        given.number = value.GetDouble();
        if (value.IsUint64())
            given.exact = value.GetUint64();
        given.shown = given.exact ? QString::number(*given.exact) : numberText(given.number);
    } else if (value.IsObject()) {
        given.type = Given::Type::Object;
        given.shown = QStringLiteral("object");
    } else {
        given.shown = value.IsArray() ? QStringLiteral("array") : QStringLiteral("null");
    }
    return given;
}

/// Characters, not bytes, as an editor counts them.
QString lineAndColumn(const QByteArray &json, qsizetype offset)
{
    const QByteArray before = json.left(offset);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const qsizetype column = QString::fromUtf8(before.mid(lineStart)).toUcs4().size() + 1;
    return QStringLiteral("%1:%2").arg(before.count('\n') + 1).arg(column);
}

const ScenarioField *fieldOf(QLatin1String section, const QString &key)
{
    for (const ScenarioField &field : scenarioFields()) {
        if (field.section == section && field.key == key)
            return &field;
    }
    return nullptr;
}

QLatin1String sectionNamed(const QString &key)
{
    for (const ScenarioField &field : scenarioFields()) {
        if (!field.section.isEmpty() && field.section == key)
            return field.section;
    }
    return {};
}

void readSection(ScenarioReading &reading, QLatin1String section, const rapidjson::Value &object)
{
    const QStringList allowed = keysOf(section);
    QStringList seen;
    for (auto member = object.MemberBegin(); member != object.MemberEnd(); ++member) {
        const QString key = givenOf(member->name).text;
        const QString place = section.isEmpty() ? presentable(key) : section + QLatin1Char('.') + presentable(key);
        const ScenarioField *field = fieldOf(section, key);
        const QLatin1String inner = section.isEmpty() ? sectionNamed(key) : QLatin1String();
        if (!field && inner.isEmpty()) {
            reading.problems.append({Kind::UnknownKey, place, presentable(key), allowed});
            continue;
        }
        if (seen.contains(key)) {
            reading.problems.append({Kind::DuplicateKey, place, key, {}});
            continue;
        }
        seen.append(key);
        if (field) {
            if (const auto problem = setField(reading.scenario, *field, place, givenOf(member->value)))
                reading.problems.append(*problem);
        } else if (!member->value.IsObject()) {
            reading.problems.append({Kind::WrongType, place, givenOf(member->value).shown, {QStringLiteral("object")}});
        } else {
            readSection(reading, inner, member->value);
        }
    }
}

ScenarioReading refused(Kind kind, const QString &place, const QString &found, const QStringList &allowed = {})
{
    ScenarioReading reading;
    reading.problems.append({kind, place, found, allowed});
    return reading;
}

// ---- writing ----

using Writer = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

void writeText(Writer &writer, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    writer.String(utf8.constData(), static_cast<rapidjson::SizeType>(utf8.size()));
}

void writeNumber(Writer &writer, double value)
{
    constexpr double exactIntegers = 1e15;
    if (!std::isfinite(value))
        writer.Int(0);          // JSON has no word for it, and no field allows it
    else if (value == std::floor(value) && std::abs(value) < exactIntegers)
        writer.Int64(static_cast<qint64>(value));
    else
        writer.Double(value);
}

void writeValue(Writer &writer, const FieldSlot &slot)
{
    std::visit([&]<typename Slot>(Slot value) {
        if constexpr (std::is_same_v<Slot, QString *>)
            writeText(writer, *value);
        else if constexpr (std::is_same_v<Slot, StrategyId>)
            writeText(writer, *value.id);
        else if constexpr (std::is_same_v<Slot, bool *>)
            writer.Bool(*value);
        else if constexpr (std::is_same_v<Slot, RequestPlan *>)
            writeText(writer, writePlan(*value));
        else if constexpr (std::is_same_v<Slot, MoveOrder *>)
            writeText(writer, writeOrder(*value));
        else if constexpr (std::is_same_v<Slot, int *>)
            writer.Int(*value);
        else if constexpr (std::is_same_v<Slot, quint64 *>)
            writer.Uint64(*value);
        else if constexpr (std::is_same_v<Slot, double *>)
            writeNumber(writer, *value);
        else if constexpr (std::is_same_v<Slot, milliseconds *>)
            writer.Int64(value->count());
        else
            writeText(writer, choicesOf(slot).value(choiceIndex(slot)));
    }, slot);
}

void writeKey(Writer &writer, QLatin1String key)
{
    writer.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
}

bool isText(const FieldSlot &slot)
{
    return std::holds_alternative<QString *>(slot) || std::holds_alternative<RequestPlan *>(slot)
        || std::holds_alternative<MoveOrder *>(slot);
}

Given givenOf(const QString &text, const FieldSlot &slot)
{
    Given given;
    given.text = text;
    given.shown = presentable(text);
    given.type = Given::Type::Text;
    if (std::holds_alternative<bool *>(slot)) {
        given.boolean = text == QLatin1String("true");
        if (given.boolean || text == QLatin1String("false"))
            given.type = Given::Type::Boolean;
    } else if (!isText(slot) && choicesOf(slot).isEmpty()) {
        bool isNumber = false;
        bool isExact = false;
        QLocale plain = QLocale::c();
        plain.setNumberOptions(QLocale::RejectGroupSeparator);
        given.number = plain.toDouble(text, &isNumber);
        const quint64 exact = plain.toULongLong(text, &isExact);
        if (isNumber && std::isfinite(given.number))
            given.type = Given::Type::Number;
        if (isExact)
            given.exact = exact;
    }
    return given;
}

} // namespace

ScenarioReading readScenario(const QByteArray &json)
{
    if (json.size() > scenarioSizeLimit)
        return refused(Kind::TooLarge, {}, QString::number(json.size()), {QString::number(scenarioSizeLimit)});
    if (const qsizetype zero = json.indexOf('\0'); zero >= 0)   // the parser would take it for the end
        return refused(Kind::NotJson, lineAndColumn(json, zero), QStringLiteral("A zero byte."));

    const QByteArray byteOrderMark = QByteArrayLiteral("\xEF\xBB\xBF");
    const QByteArray text = json.startsWith(byteOrderMark) ? json.mid(byteOrderMark.size()) : json;
    // Iterative: nesting costs heap, never stack.
    constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseFullPrecisionFlag
        | rapidjson::kParseValidateEncodingFlag;
    rapidjson::Document document;
    document.Parse<flags>(text.constData(), static_cast<size_t>(text.size()));
    if (document.HasParseError()) {
        return refused(Kind::NotJson, lineAndColumn(text, static_cast<qsizetype>(document.GetErrorOffset())),
                       QString::fromLatin1(rapidjson::GetParseError_En(document.GetParseError())));
    }
    if (!document.IsObject())
        return refused(Kind::WrongType, {}, givenOf(document).shown, {QStringLiteral("object")});

    ScenarioReading reading;
    readSection(reading, {}, document);
    return reading;
}

ScenarioReading readScenarioFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(Kind::Unreadable, path, file.errorString());
    const QByteArray json = file.read(scenarioSizeLimit + 1);
    if (file.error() != QFileDevice::NoError)
        return refused(Kind::Unreadable, path, file.errorString());
    return readScenario(json);
}

QByteArray writeScenario(const Scenario &scenario)
{
    Scenario copy = scenario;   // a slot points into something that may be changed
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    writer.SetIndent(' ', 2);
    writer.StartObject();
    QLatin1String section;
    for (const ScenarioField &field : scenarioFields()) {
        if (field.section != section) {
            if (!section.isEmpty())
                writer.EndObject();
            section = field.section;
            writeKey(writer, section);
            writer.StartObject();
        }
        writeKey(writer, field.key);
        writeValue(writer, field.slot(copy));
    }
    writer.EndObject();
    writer.EndObject();
    return QByteArray(buffer.GetString(), static_cast<qsizetype>(buffer.GetSize())) + '\n';
}

std::optional<ScenarioProblem> setScenarioField(Scenario &scenario, QStringView place, const QString &text)
{
    for (const ScenarioField &field : scenarioFields()) {
        const QString name = field.section.isEmpty() ? QString(field.key) : field.section + QLatin1Char('.') + field.key;
        if (name == place)
            return setField(scenario, field, name, givenOf(text, field.slot(scenario)));
    }
    return ScenarioProblem{Kind::UnknownKey, place.toString(), place.toString(), keysOf({})};
}

} // namespace cachescope
