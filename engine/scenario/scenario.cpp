// SPDX-License-Identifier: GPL-3.0-only
#include "engine/scenario/scenario.h"

#include "engine/scenario/scenariofaults.h"

#include <QFile>

#include <cerrno>

namespace cachescope {

namespace {

using Kind = ScenarioProblem::Kind;

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

void readSection(ScenarioReading &reading, QLatin1String section, const Json::Object &object)
{
    const QStringList allowed = keysOf(section);
    QStringList seen;
    for (const auto &[name, value] : object) {
        const QString key = QString::fromUtf8(name);
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
            readFaults(reading, value);
        } else if (field) {
            if (const auto problem =
                    setValue(field->slot(reading.scenario), {field->lowest, field->highest}, path, givenOf(value)))
                reading.problems.append(*problem);
        } else if (const auto *members = value.as<Json::Object>()) {
            readSection(reading, inner, *members);
        } else {
            reading.problems.append({Kind::WrongType, path, givenOf(value).shown, {QStringLiteral("object")}});
        }
    }
}

ScenarioReading refused(Kind kind, const QString &path, const QString &found, const QStringList &allowed = {})
{
    ScenarioReading reading;
    reading.problems.append({kind, path, found, allowed});
    return reading;
}

} // namespace

ScenarioReading readScenario(const QByteArray &json)
{
    if (json.size() > scenarioSizeLimit)
        return refused(Kind::TooLarge, {}, QString::number(json.size()), {QString::number(scenarioSizeLimit)});
    const QByteArray byteOrderMark = QByteArrayLiteral("\xEF\xBB\xBF");
    const JsonReading text = readJson(json.startsWith(byteOrderMark) ? json.mid(byteOrderMark.size()) : json);
    if (!text.place.isEmpty())
        return refused(Kind::NotJson, text.place, text.flaw);
    const auto *document = text.value.as<Json::Object>();
    if (!document)
        return refused(Kind::WrongType, {}, givenOf(text.value).shown, {QStringLiteral("object")});

    ScenarioReading reading;
    readSection(reading, {}, *document);
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
    Scenario copy = scenario; // a slot points into something that may be changed
    Json::Object document;
    QLatin1String section;
    for (const ScenarioField &field : scenarioFields()) {
        if (field.section != section) {
            section = field.section;
            document.emplace_back(section.data(), Json::Object());
        }
        auto &members = section.isEmpty() ? document : *document.back().second.as<Json::Object>();
        members.emplace_back(field.key.data(), jsonOf(field.slot(copy)));
    }
    if (!scenario.faults.isEmpty())
        document.emplace_back(faultsKey.data(), jsonOf(scenario.faults));
    return writeJson(document);
}

std::optional<ScenarioProblem> setScenarioField(Scenario &scenario, QStringView path, const QString &text)
{
    const ScenarioField *field = findField(path);
    if (!field)
        return ScenarioProblem{Kind::UnknownKey, path.toString(), path.toString(), keysOf(QLatin1String())};
    const FieldSlot slot = field->slot(scenario);
    return setValue(slot, {field->lowest, field->highest}, field->path(), givenOf(text, slot));
}

} // namespace cachescope
