// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QString>
#include <QVector>

#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

namespace cachescope {

/// A value of JSON, to be written or as it was read. What QJsonValue does not keep, it keeps: the order of an object's
/// members, those that stand there twice, and every integer of 64 bits.
class Json
{
public:
    using List = QVector<Json>;
    using Object = QVector<std::pair<QByteArray, Json>>;

    Json() = default; ///< null
    template<typename Number>
    requires(std::is_arithmetic_v<Number>) Json(Number value)
    {
        if constexpr (std::is_same_v<Number, bool> || std::is_floating_point_v<Number>)
            m_value = value;
        else if constexpr (std::is_unsigned_v<Number>)
            m_value = static_cast<quint64>(value);
        else
            m_value = static_cast<qint64>(value);
    }
    Json(const char *ascii)
        : m_value(QString::fromLatin1(ascii))
    {
    }
    Json(QLatin1String text)
        : m_value(QString(text))
    {
    }
    Json(QString text)
        : m_value(std::move(text))
    {
    }
    Json(List list)
        : m_value(std::move(list))
    {
    }
    Json(Object object)
        : m_value(std::move(object))
    {
    }

    /// Null unless it is a bool, QString, List or Object, as asked for.
    template<typename Type> const Type *as() const { return std::get_if<Type>(&m_value); }
    template<typename Type> Type *as() { return std::get_if<Type>(&m_value); }
    std::optional<double> number() const;
    /// Null if there is no such member, or no object. The first, if there are several.
    const Json *find(const char *key) const;

    template<typename Visitor> auto visit(Visitor visitor) const { return std::visit(visitor, m_value); }

private:
    std::variant<std::nullptr_t, bool, qint64, quint64, double, QString, List, Object> m_value;
};

struct JsonReading
{
    Json value;
    int depth = 0; ///< how deep its brackets are nested; what lies deeper than we ever look is not kept
    QString place; ///< of the error, "line:column"; empty: there is none
    QString flaw;  ///< its name; see json.cpp
};
JsonReading readJson(const QByteArray &json);

/// On lines of their own but for lists of numbers, indented by two blanks, with a newline at the end. JSON knows no
/// infinity: it becomes 0.
QByteArray writeJson(const Json &value);

} // namespace cachescope
