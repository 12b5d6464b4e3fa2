// SPDX-License-Identifier: GPL-3.0-only
#include "engine/scenario/scenario.h"

#include "engine/scenario/scenariofaults.h"

#include <QFile>

#include <cerrno>

namespace cachescope {

namespace {

using Kind = ScenarioProblem::Kind;

/// Characters, not bytes, as an editor counts them.
QString lineAndColumn(const QByteArray &json, qsizetype offset)
{
    const QByteArray before = json.left(offset);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const qsizetype column = QString::fromUtf8(before.mid(lineStart)).toUcs4().size() + 1;
    return QStringLiteral("%1:%2").arg(before.count('\n') + 1).arg(column);
}

/// Short and independent of the language; the ui has the sentences.
QString flawOf(rapidjson::ParseErrorCode code)
{
    switch (code) {
    case rapidjson::kParseErrorDocumentEmpty: return QStringLiteral("empty");
    case rapidjson::kParseErrorDocumentRootNotSingular: return QStringLiteral("more");
    case rapidjson::kParseErrorValueInvalid: return QStringLiteral("value");
    case rapidjson::kParseErrorObjectMissName: return QStringLiteral("name");
    case rapidjson::kParseErrorObjectMissColon: return QStringLiteral("colon");
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket: return QStringLiteral("comma or }");
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket: return QStringLiteral("comma or ]");
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
    case rapidjson::kParseErrorStringEscapeInvalid: return QStringLiteral("escape");
    case rapidjson::kParseErrorStringMissQuotationMark: return QStringLiteral("quote");
    case rapidjson::kParseErrorStringInvalidEncoding: return QStringLiteral("encoding");
    case rapidjson::kParseErrorNumberTooBig:
    case rapidjson::kParseErrorNumberMissFraction:
    case rapidjson::kParseErrorNumberMissExponent: return QStringLiteral("number");
    default: return QStringLiteral("syntax");
    }
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
        const QString path = section.isEmpty() ? presentable(key) : section + QLatin1Char('.') + presentable(key);
        const ScenarioField *field = fieldOf(section, key);
        const QLatin1String inner = section.isEmpty() ? sectionNamed(key) : QLatin1String();
        const bool faults = section.isEmpty() && key == faultsKey;
        if (!field && inner.isEmpty() && !faults) {
            reading.problems.append({Kind::UnknownKey, path, presentable(key), allowed});
            continue;
        }
        if (seen.contains(key)) {
            reading.problems.append({Kind::DuplicateKey, path, key, {}});
            continue;
        }
        seen.append(key);
        if (faults) {
            readFaults(reading, member->value);
        } else if (field) {
            if (const auto problem = setValue(field->slot(reading.scenario), {field->lowest, field->highest}, path,
                                              givenOf(member->value)))
                reading.problems.append(*problem);
        } else if (!member->value.IsObject()) {
            reading.problems.append({Kind::WrongType, path, givenOf(member->value).shown, {QStringLiteral("object")}});
        } else {
            readSection(reading, inner, member->value);
        }
    }
}

ScenarioReading refused(Kind kind, const QString &path, const QString &found, const QStringList &allowed = {})
{
    ScenarioReading reading;
    reading.problems.append({kind, path, found, allowed});
    return reading;
}

// ---- writing ----

using Writer = ScenarioWriter;

void writeKey(Writer &writer, QLatin1String key)
{
    writer.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
}

} // namespace

ScenarioReading readScenario(const QByteArray &json)
{
    if (json.size() > scenarioSizeLimit)
        return refused(Kind::TooLarge, {}, QString::number(json.size()), {QString::number(scenarioSizeLimit)});
    if (const qsizetype zero = json.indexOf('\0'); zero >= 0) // the parser would treat it as the end
        return refused(Kind::NotJson, lineAndColumn(json, zero), QStringLiteral("zero byte"));

    const QByteArray byteOrderMark = QByteArrayLiteral("\xEF\xBB\xBF");
    const QByteArray text = json.startsWith(byteOrderMark) ? json.mid(byteOrderMark.size()) : json;
    // Iterative: nesting uses the heap, not the stack.
    constexpr unsigned flags =
        rapidjson::kParseIterativeFlag | rapidjson::kParseFullPrecisionFlag | rapidjson::kParseValidateEncodingFlag;
    rapidjson::Document document;
    document.Parse<flags>(text.constData(), static_cast<size_t>(text.size()));
    if (document.HasParseError()) {
        return refused(Kind::NotJson, lineAndColumn(text, static_cast<qsizetype>(document.GetErrorOffset())),
                       flawOf(document.GetParseError()));
    }
    if (!document.IsObject())
        return refused(Kind::WrongType, {}, givenOf(document).shown, {QStringLiteral("object")});

    ScenarioReading reading;
    readSection(reading, {}, document);
    if (!reading.scenario.order.isEmpty() && reading.scenario.requests.isEmpty())
        reading.problems.append(
            {Kind::MissingKey, QStringLiteral("schedule.requests"), {}, {QStringLiteral("read 1; write 1")}});
    return reading;
}

ScenarioReading readScenarioFile(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly)) // Qt itself would print a warning about an empty name
        return refused(Kind::Unreadable, path, path.isEmpty() ? qt_error_string(ENOENT) : file.errorString());
    const QByteArray json = file.read(scenarioSizeLimit + 1);
    if (file.error() != QFileDevice::NoError)
        return refused(Kind::Unreadable, path, file.errorString());
    return readScenario(json);
}

QByteArray writeScenario(const Scenario &scenario)
{
    Scenario copy = scenario; // slots point to non-const fields
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
    if (!scenario.faults.isEmpty()) {
        writeKey(writer, faultsKey);
        writeFaults(writer, scenario.faults);
    }
    writer.EndObject();
    return QByteArray(buffer.GetString(), static_cast<qsizetype>(buffer.GetSize())) + '\n';
}

std::optional<ScenarioProblem> setScenarioField(Scenario &scenario, QStringView path, const QString &text)
{
    for (const ScenarioField &field : scenarioFields()) {
        const QString name =
            field.section.isEmpty() ? QString(field.key) : field.section + QLatin1Char('.') + field.key;
        if (name == path)
            return setValue(field.slot(scenario), {field.lowest, field.highest}, name,
                            givenOf(text, field.slot(scenario)));
    }
    return ScenarioProblem{Kind::UnknownKey, path.toString(), path.toString(), keysOf({})};
}

} // namespace cachescope
