// SPDX-License-Identifier: GPL-3.0-only
#include "engine/scenario/scenariovalue.h"

#include <QLocale>

#include <cmath>
#include <limits>

namespace cachescope {

namespace {

using Kind = ScenarioProblem::Kind;

QString numberText(double value)
{
    const bool plain = value == 0 || (std::abs(value) >= 1e-4 && std::abs(value) < 1e15);
    return QString::number(value, plain ? 'f' : 'e', QLocale::FloatingPointShortest);
}

std::optional<ScenarioProblem> setText(QString &target, const ValueRange &range, const QString &path,
                                       const ParsedValue &given)
{
    if (given.type != ParsedValue::Type::Text)
        return ScenarioProblem{Kind::WrongType, path, given.shown, {QStringLiteral("text")}};
    if (static_cast<double>(given.text.size()) > range.highest) {
        return ScenarioProblem{Kind::OutOfRange,
                               path,
                               QString::number(given.text.size()),
                               {numberText(range.lowest), numberText(range.highest)}};
    }
    target = given.text;
    return {};
}

std::optional<ScenarioProblem> setBoolean(bool &target, const QString &path, const ParsedValue &given)
{
    if (given.type != ParsedValue::Type::Boolean)
        return ScenarioProblem{Kind::WrongType, path, given.shown, {QStringLiteral("boolean")}};
    target = given.boolean;
    return {};
}

template<typename Number> QString highestOf(const ValueRange &range)
{
    if constexpr (std::is_same_v<Number, quint64>)
        return QString::number(std::numeric_limits<quint64>::max());
    else
        return numberText(range.highest);
}

template<typename Number> bool fits(const ValueRange &range, const ParsedValue &given)
{
    if constexpr (std::is_same_v<Number, quint64>) {
        if (!given.exact && given.number >= range.highest) // 2^64 itself, as a double, is out of range
            return false;
    }
    return given.number >= range.lowest && given.number <= range.highest;
}

template<typename Number>
std::optional<ScenarioProblem> setNumber(Number &target, const ValueRange &range, const QString &path,
                                         const ParsedValue &given)
{
    constexpr bool whole = !std::is_floating_point_v<Number>;
    const bool rightType =
        given.type == ParsedValue::Type::Number && (!whole || given.number == std::floor(given.number));
    if (!rightType) {
        return ScenarioProblem{
            Kind::WrongType, path, given.shown, {whole ? QStringLiteral("whole number") : QStringLiteral("number")}};
    }
    if (!fits<Number>(range, given))
        return ScenarioProblem{
            Kind::OutOfRange, path, given.shown, {numberText(range.lowest), highestOf<Number>(range)}};
    if constexpr (std::is_same_v<Number, milliseconds>)
        target = milliseconds(static_cast<qint64>(given.number));
    else if constexpr (std::is_same_v<Number, quint64>)
        target = given.exact ? *given.exact : static_cast<quint64>(given.number);
    else
        target = static_cast<Number>(given.number);
    return {};
}

std::optional<ScenarioProblem> setRequests(RequestPlan &target, const QString &path, const ParsedValue &given)
{
    if (given.type != ParsedValue::Type::Text)
        return ScenarioProblem{Kind::WrongType, path, given.shown, {QStringLiteral("text")}};
    if (given.text.trimmed().isEmpty()) {
        target.clear();
        return {};
    }
    const PlanReading reading = readPlan(given.text);
    if (reading.problem)
        return ScenarioProblem{Kind::BadRequests, path, presentable(reading.problem->found), {}};
    target = reading.plan;
    return {};
}

std::optional<ScenarioProblem> setOrder(MoveOrder &target, const QString &path, const ParsedValue &given)
{
    if (given.type != ParsedValue::Type::Text)
        return ScenarioProblem{Kind::WrongType, path, given.shown, {QStringLiteral("text")}};
    const auto order = readOrder(given.text);
    if (!order)
        return ScenarioProblem{Kind::BadOrder, path, given.shown, {}};
    target = *order;
    return {};
}

std::optional<ScenarioProblem> setWord(const FieldSlot &slot, const QString &path, const ParsedValue &given)
{
    if (given.type != ParsedValue::Type::Text)
        return ScenarioProblem{Kind::WrongType, path, given.shown, {QStringLiteral("text")}};
    const QStringList choices = choicesOf(slot);
    const qsizetype index = choices.indexOf(given.text);
    if (index < 0)
        return ScenarioProblem{Kind::UnknownChoice, path, given.shown, choices};
    setChoice(slot, index);
    return {};
}

bool isText(const FieldSlot &slot)
{
    return std::holds_alternative<QString *>(slot) || std::holds_alternative<RequestPlan *>(slot)
        || std::holds_alternative<MoveOrder *>(slot);
}

} // namespace

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

std::optional<ScenarioProblem> setValue(const FieldSlot &slot, const ValueRange &range, const QString &path,
                                        const ParsedValue &given)
{
    return std::visit(
        [&]<typename Slot>(Slot target) -> std::optional<ScenarioProblem> {
            if constexpr (std::is_same_v<Slot, QString *>)
                return setText(*target, range, path, given);
            else if constexpr (std::is_same_v<Slot, RequestPlan *>)
                return setRequests(*target, path, given);
            else if constexpr (std::is_same_v<Slot, MoveOrder *>)
                return setOrder(*target, path, given);
            else if constexpr (std::is_same_v<Slot, bool *>)
                return setBoolean(*target, path, given);
            else if constexpr (NumberSlot<Slot>)
                return setNumber(*target, range, path, given);
            else
                return setWord(slot, path, given);
        },
        slot);
}

ParsedValue givenOf(const Json &value)
{
    ParsedValue given;
    if (const auto *text = value.as<QString>()) {
        given.type = ParsedValue::Type::Text;
        given.text = *text;
        given.shown = presentable(given.text);
    } else if (const auto *boolean = value.as<bool>()) {
        given.type = ParsedValue::Type::Boolean;
        given.boolean = *boolean;
        given.shown = given.boolean ? QStringLiteral("true") : QStringLiteral("false");
    } else if (const auto number = value.number()) {
        given.type = ParsedValue::Type::Number;
        given.number = *number;
        if (const auto *exact = value.as<quint64>())
            given.exact = *exact;
        given.shown = given.exact ? QString::number(*given.exact) : numberText(given.number);
    } else if (value.as<Json::Object>()) {
        given.type = ParsedValue::Type::Object;
        given.shown = QStringLiteral("object");
    } else {
        given.shown = value.as<Json::List>() ? QStringLiteral("array") : QStringLiteral("null");
    }
    return given;
}

ParsedValue givenOf(const QString &text, const FieldSlot &slot)
{
    ParsedValue given;
    given.text = text;
    given.shown = presentable(text);
    given.type = ParsedValue::Type::Text;
    if (std::holds_alternative<bool *>(slot)) {
        given.boolean = text == QLatin1String("true");
        if (given.boolean || text == QLatin1String("false"))
            given.type = ParsedValue::Type::Boolean;
    } else if (!isText(slot) && choicesOf(slot).isEmpty()) {
        bool isNumber = false;
        bool isExact = false;
        QLocale plain = QLocale::c();
        plain.setNumberOptions(QLocale::RejectGroupSeparator);
        given.number = plain.toDouble(text, &isNumber);
        const quint64 exact = plain.toULongLong(text, &isExact);
        if (isNumber && std::isfinite(given.number))
            given.type = ParsedValue::Type::Number;
        if (isExact)
            given.exact = exact;
    }
    return given;
}

Json jsonOf(double value)
{
    constexpr double exactIntegers = 1e15;
    if (value == std::floor(value) && std::abs(value) < exactIntegers)
        return static_cast<qint64>(value);
    return value;
}

Json jsonOf(const FieldSlot &slot)
{
    return std::visit(
        [&]<typename Slot>(Slot value) -> Json {
            if constexpr (std::is_same_v<Slot, StrategyId>)
                return *value.id;
            else if constexpr (std::is_same_v<Slot, RequestPlan *>)
                return writePlan(*value);
            else if constexpr (std::is_same_v<Slot, MoveOrder *>)
                return writeOrder(*value);
            else if constexpr (std::is_same_v<Slot, double *>)
                return jsonOf(*value);
            else if constexpr (std::is_same_v<Slot, milliseconds *>)
                return value->count();
            else if constexpr (std::is_constructible_v<Json, decltype(*value)>)
                return *value;
            else
                return choicesOf(slot).value(choiceIndex(slot));
        },
        slot);
}

} // namespace cachescope
