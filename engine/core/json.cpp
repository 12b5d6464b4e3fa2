// SPDX-License-Identifier: GPL-3.0-only
#include "engine/core/json.h"

#include <QRegularExpression>
#include <QScopeGuard>

#include <locale.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace cachescope {

namespace {

using Library = nlohmann::json;

/// Deeper than anything that we look for. Without this bound, who looks at, copies or deletes a value that somebody has
/// nested a million times would run out of stack.
constexpr int keptLevels = 16;

/// Puts the value together from what the parser meets.
class Builder final : public nlohmann::json_sax<Library>
{
public:
    Json root;
    bool isWhole = false;
    int depth = 0;
    qsizetype taken = 0; ///< by the parser when it stopped, in bytes
    std::string complaint;

    bool null() override { return put({}); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(number_integer_t value) override { return put(value); }
    bool number_unsigned(number_unsigned_t value) override { return put(value); }
    bool number_float(number_float_t value, const string_t &) override { return put(value); }
    bool string(string_t &value) override { return put(QString::fromStdString(value)); }
    bool binary(binary_t &) override { return false; }
    bool start_array(std::size_t) override { return open(Json::List()); }
    bool end_array() override { return close(); }
    bool start_object(std::size_t) override { return open(Json::Object()); }
    bool end_object() override { return close(); }
    bool key(string_t &name) override
    {
        if (m_level <= keptLevels)
            m_open.back().key = QByteArray::fromStdString(name);
        return true;
    }
    bool parse_error(std::size_t position, const std::string &, const Library::exception &error) override
    {
        taken = static_cast<qsizetype>(position);
        complaint = error.what();
        complaint.resize(std::min(complaint.size(), complaint.find("; last read"))); // then it quotes
        return false;
    }

private:
    struct Open
    {
        Json value;
        QByteArray key; ///< of the member that comes next
    };

    bool open(Json value)
    {
        depth = std::max(depth, ++m_level);
        if (m_level <= keptLevels)
            m_open.push_back({std::move(value), {}});
        return true;
    }
    bool close()
    {
        if (m_level-- > keptLevels)
            return true;
        Json value = std::move(m_open.back().value);
        m_open.pop_back();
        return put(std::move(value));
    }
    bool put(Json value)
    {
        isWhole = m_level == 0;
        if (isWhole)
            root = std::move(value);
        else if (m_level > keptLevels)
            return true;
        else if (auto *list = m_open.back().value.as<Json::List>())
            list->push_back(std::move(value));
        else
            m_open.back().value.as<Json::Object>()->emplace_back(std::move(m_open.back().key), std::move(value));
        return true;
    }

    std::vector<Open> m_open;
    int m_level = 0;
};

/// A syntax error, in a word or two of no language; the ui has the sentences.
struct Flaw
{
    enum class Place { LastByte, Token, Backslash, Character };

    const char *complaint; ///< the library's: nothing else tells one from another
    const char *name;
    Place place = Place::LastByte; ///< of what the parser had taken when it stopped
};

/// The first that fits counts.
constexpr Flaw flaws[] = {
    {"parsing object separator", "colon", Flaw::Place::Token},
    {"parsing object -", "comma or }", Flaw::Place::Token},
    {"parsing array -", "comma or ]", Flaw::Place::Token},
    {"control character", "escape"},
    {"UTF-8", "encoding", Flaw::Place::Character},
    {"\\u", "escape", Flaw::Place::Backslash},
    {"surrogate", "escape", Flaw::Place::Backslash},
    {"backslash", "escape", Flaw::Place::Backslash},
    {"closing quote", "quote"},
    {"parsing object key", "name", Flaw::Place::Token},
    {"after '-'", "value"},
    {"invalid number", "number"},
    {"number overflow", "number", Flaw::Place::Token},
    {"", "value"},
};
constexpr Flaw isEmpty = {"", "empty"};
constexpr Flaw hasMore = {"", "more", Flaw::Place::Token};

Flaw flawOf(const QByteArray &json, const Builder &builder)
{
    if (json.trimmed().isEmpty())
        return isEmpty;
    if (builder.isWhole)
        return hasMore;
    return *std::find_if(std::begin(flaws), std::end(flaws),
                         [&](const Flaw &flaw) { return builder.complaint.find(flaw.complaint) != std::string::npos; });
}

/// Where the token begins that reaches to the byte at `last`. None goes over the end of a line.
qsizetype tokenAt(const QByteArray &json, qsizetype last)
{
    static const QRegularExpression token(
        QStringLiteral(R"("(?:[^"\\]++|\\.)*+"?|[-0-9][-+.eE0-9]*|true|false|null|[a-z]+.?|.)"));
    const qsizetype line = json.left(last).lastIndexOf('\n') + 1;
    for (auto tokens = token.globalMatch(QString::fromLatin1(json.mid(line))); tokens.hasNext();) {
        const QRegularExpressionMatch match = tokens.next();
        if (line + match.capturedEnd() > last)
            return line + match.capturedStart();
    }
    return last;
}

qsizetype placeOf(const Flaw &flaw, const QByteArray &json, qsizetype taken)
{
    qsizetype last = std::clamp<qsizetype>(taken - 1, 0, json.size());
    switch (flaw.place) {
    case Flaw::Place::LastByte: break;
    case Flaw::Place::Token: return tokenAt(json, last);
    case Flaw::Place::Backslash: return json.lastIndexOf('\\', last - 1);
    case Flaw::Place::Character:
        while (!json.left(last).isValidUtf8()) // its first byte was still in order
            --last;
        break;
    }
    return last;
}

/// Characters, not bytes, as an editor counts them.
QString lineAndColumn(const QByteArray &json, qsizetype offset)
{
    const QByteArray before = json.left(offset);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const qsizetype column = QString::fromUtf8(before.mid(lineStart)).toUcs4().size() + 1;
    return QStringLiteral("%1:%2").arg(before.count('\n') + 1).arg(column);
}

// ---- writing ----

/// Of everything but an object that has members and a list that is no row of numbers.
Library plain(const Json &json)
{
    return json.visit([]<typename Type>(const Type &value) -> Library {
        if constexpr (std::is_same_v<Type, QString>) {
            return value.toStdString();
        } else if constexpr (std::is_same_v<Type, double>) {
            return std::isfinite(value) ? value : 0.0;
        } else if constexpr (std::is_same_v<Type, Json::List>) {
            Library row = Library::array();
            for (const Json &each : value)
                row.push_back(plain(each));
            return row;
        } else if constexpr (std::is_same_v<Type, Json::Object>) {
            return Library::object();
        } else {
            return value;
        }
    });
}

bool isRow(const Json::List &list)
{
    return std::all_of(list.begin(), list.end(), [](const Json &each) { return each.number().has_value(); });
}

QByteArray text(const Library &value)
{
    return QByteArray::fromStdString(value.dump(-1, ' ', false, Library::error_handler_t::replace));
}

void write(QByteArray &to, const Json &json, const QByteArray &newLine)
{
    const auto *list = json.as<Json::List>();
    const auto *object = json.as<Json::Object>();
    const QByteArray inner = newLine + "  ";
    char before = object ? '{' : '[';
    if (object && !object->isEmpty()) {
        for (const auto &[key, value] : *object) {
            to += before + inner + text(key.toStdString()) + ": ";
            write(to, value, inner);
            before = ',';
        }
        to += newLine + '}';
    } else if (list && !isRow(*list)) {
        for (const Json &value : *list) {
            to += before + inner;
            write(to, value, inner);
            before = ',';
        }
        to += newLine + ']';
    } else {
        QByteArray line = text(plain(json));
        to += list ? line.replace(',', ", ") : line;
    }
}

} // namespace

std::optional<double> Json::number() const
{
    return visit([]<typename Type>(const Type &value) -> std::optional<double> {
        if constexpr (std::is_arithmetic_v<Type> && !std::is_same_v<Type, bool>)
            return static_cast<double>(value);
        else
            return {};
    });
}

const Json *Json::find(const char *key) const
{
    const auto *object = as<Object>();
    if (!object)
        return nullptr;
    const auto found =
        std::find_if(object->begin(), object->end(), [&](const auto &member) { return member.first == key; });
    return found == object->end() ? nullptr : &found->second;
}

JsonReading readJson(const QByteArray &json)
{
    if (const qsizetype zero = json.indexOf('\0'); zero >= 0) // the parser would take it for the end
        return {{}, 0, lineAndColumn(json, zero), QStringLiteral("zero byte")};
    // The library asks the user's language for its decimal point and takes one byte, where Pashto's has two.
    const locale_t plainNumbers = newlocale(LC_NUMERIC_MASK, "C", nullptr);
    const locale_t usual = uselocale(plainNumbers);
    const auto asBefore = qScopeGuard([&] {
        uselocale(usual);
        freelocale(plainNumbers);
    });
    Builder builder;
    if (Library::sax_parse(json.begin(), json.end(), &builder))
        return {std::move(builder.root), builder.depth, {}, {}};
    const Flaw flaw = flawOf(json, builder);
    return {{}, 0, lineAndColumn(json, placeOf(flaw, json, builder.taken)), QString::fromLatin1(flaw.name)};
}

QByteArray writeJson(const Json &value)
{
    QByteArray json;
    write(json, value, "\n");
    return json + '\n';
}

} // namespace cachescope
