// SPDX-License-Identifier: GPL-3.0-only
#include "engine/scenario/scenariofaults.h"

#include "engine/scenario/scenarioschema.h"

#include <algorithm>

namespace cachescope {

namespace {

using Kind = ScenarioProblem::Kind;

constexpr double day = 24.0 * 60 * 60;
constexpr double minuteMs = 60'000;

/// One row of the table that defines all fields of a fault.
struct FaultField
{
    QLatin1String key;
    QLatin1String word; ///< in a sentence on the command line
    FieldSlot (*slot)(Fault &) = nullptr;
    ValueRange range;
    bool (*known)(FaultKind) = nullptr; ///< null: used by every kind
};

bool lasts(FaultKind kind)
{
    return !isInstant(kind);
}

template<FaultKind wanted> bool is(FaultKind kind)
{
    return kind == wanted;
}

const FaultField fields[] = {
    {QLatin1String("kind"), {}, [](Fault &f) -> FieldSlot { return &f.kind; }, {}, nullptr},
    {QLatin1String("server"),
     {},
     [](Fault &f) -> FieldSlot { return &f.server; },
     {},
     [](FaultKind kind) { return kind != FaultKind::Crash; }},
    {QLatin1String("at"), QLatin1String("at"), [](Fault &f) -> FieldSlot { return &f.at; }, {0, day}, nullptr},
    {QLatin1String("duration"),
     QLatin1String("for"),
     [](Fault &f) -> FieldSlot { return &f.duration; },
     {0, day},
     lasts},
    {QLatin1String("ms"),
     QLatin1String("ms"),
     [](Fault &f) -> FieldSlot { return &f.ms; },
     {0, minuteMs},
     is<FaultKind::Latency>},
    {QLatin1String("jitterMs"),
     QLatin1String("jitter"),
     [](Fault &f) -> FieldSlot { return &f.jitterMs; },
     {0, minuteMs},
     is<FaultKind::Latency>},
    {QLatin1String("share"),
     QLatin1String("share"),
     [](Fault &f) -> FieldSlot { return &f.share; },
     {0, 1},
     is<FaultKind::Errors>},
    {QLatin1String("key"),
     QLatin1String("key"),
     [](Fault &f) -> FieldSlot { return &f.key; },
     {1, 1'000'000},
     is<FaultKind::Evict>},
    {QLatin1String("megabytes"),
     QLatin1String("megabytes"),
     [](Fault &f) -> FieldSlot { return &f.megabytes; },
     {0.1, 1'000'000},
     is<FaultKind::MemoryLimit>},
    {QLatin1String("policy"),
     QLatin1String("policy"),
     [](Fault &f) -> FieldSlot { return &f.policy; },
     {},
     is<FaultKind::MemoryLimit>},
};

bool knows(FaultKind kind, const FaultField &field)
{
    return !field.known || field.known(kind);
}

QStringList serverWords(FaultKind kind)
{
    Server server = Server::Redis;
    const FieldSlot slot = &server;
    const QStringList all = choicesOf(slot);
    QStringList allowed;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (strikes(kind, static_cast<Server>(i)))
            allowed.append(all.at(i));
    }
    return allowed;
}

QStringList keysOfKind(FaultKind kind)
{
    QStringList keys;
    for (const FaultField &field : fields) {
        if (knows(kind, field))
            keys.append(field.key);
    }
    return keys;
}

std::optional<ScenarioProblem> setFaultValue(Fault &fault, const FaultField &field, const QString &path,
                                             const ParsedValue &given)
{
    const auto problem = setValue(field.slot(fault), field.range, path, given);
    if (!problem && field.key == QLatin1String("server") && !strikes(fault.kind, fault.server))
        return ScenarioProblem{Kind::UnknownChoice, path, given.shown, serverWords(fault.kind)};
    return problem;
}

void readFault(ScenarioReading &reading, const QString &path, const Json &json)
{
    const auto *object = json.as<Json::Object>();
    if (!object) {
        reading.problems.append({Kind::WrongType, path, givenOf(json).shown, {QStringLiteral("object")}});
        return;
    }
    Fault fault;
    const QString kindPlace = path + QStringLiteral(".kind");
    const Json *kind = json.find("kind");
    if (!kind) {
        reading.problems.append({Kind::MissingKey, kindPlace, {}, choicesOf(&fault.kind)});
        return;
    }
    if (const auto problem = setValue(&fault.kind, {}, kindPlace, givenOf(*kind))) {
        reading.problems.append(*problem);
        return; // it determines which keys are known
    }
    fault.server = usualServer(fault.kind);
    QStringList seen;
    for (const auto &[name, value] : *object) {
        const QString key = QString::fromUtf8(name);
        const QString keyPlace = path + QLatin1Char('.') + presentable(key);
        const auto field =
            std::find_if(std::begin(fields), std::end(fields), [&](const FaultField &each) { return each.key == key; });
        if (field == std::end(fields) || !knows(fault.kind, *field))
            reading.problems.append({Kind::UnknownKey, keyPlace, presentable(key), keysOfKind(fault.kind)});
        else if (seen.contains(key))
            reading.problems.append({Kind::DuplicateKey, keyPlace, key, {}});
        else if (const auto problem = setFaultValue(fault, *field, keyPlace, givenOf(value)))
            reading.problems.append(*problem);
        seen.append(key);
    }
    reading.scenario.faults.append(fault);
}

} // namespace

void readFaults(ScenarioReading &reading, const Json &value)
{
    const auto *list = value.as<Json::List>();
    if (!list) {
        reading.problems.append(
            {Kind::WrongType, QStringLiteral("faults"), givenOf(value).shown, {QStringLiteral("array")}});
        return;
    }
    if (list->size() > mostFaults) {
        reading.problems.append({Kind::OutOfRange,
                                 QStringLiteral("faults"),
                                 QString::number(list->size()),
                                 {QStringLiteral("0"), QString::number(mostFaults)}});
        return;
    }
    for (qsizetype i = 0; i < list->size(); ++i)
        readFault(reading, QStringLiteral("faults[%1]").arg(i), list->at(i));
}

Json jsonOf(const QVector<Fault> &faults)
{
    Json::List list;
    for (Fault fault : faults) {
        Json::Object object;
        for (const FaultField &field : fields) {
            if (knows(fault.kind, field))
                object.emplace_back(field.key.data(), jsonOf(field.slot(fault)));
        }
        list.push_back(object);
    }
    return list;
}

Json schemaOfFaults()
{
    Fault fault;
    Json::List kinds;
    for (int i = 0; i < faultKindCount; ++i) {
        fault.kind = static_cast<FaultKind>(i);
        fault.server = usualServer(fault.kind);
        Json::Object keys;
        for (const FaultField &field : fields) {
            if (!knows(fault.kind, field))
                continue;
            Json::Object value = schemaOf(field.slot(fault), field.range);
            if (field.key == QLatin1String("kind"))
                value = {{"const", faultWord(fault.kind)}};
            else if (field.key == QLatin1String("server"))
                value = {{"enum", listOf(serverWords(fault.kind))}, {"default", serverWord(fault.server)}};
            keys.emplace_back(field.key.data(), std::move(value));
        }
        kinds.emplace_back(objectOf(std::move(keys), {QStringLiteral("kind")}));
    }
    return Json::Object{{"description", "the faults on the time line of the run"},
                        {"type", "array"},
                        {"maxItems", mostFaults},
                        {"items", Json::Object{{"oneOf", std::move(kinds)}}}};
}

QString faultWord(FaultKind kind)
{
    return choicesOf(&kind).value(static_cast<qsizetype>(kind));
}

QString serverWord(Server server)
{
    return choicesOf(&server).value(static_cast<qsizetype>(server));
}

std::optional<ScenarioProblem> addFault(Scenario &scenario, const QString &sentence)
{
    Fault fault;
    QStringList words = sentence.simplified().split(QLatin1Char(' '));
    const QString kind = words.takeFirst();
    if (const auto problem = setValue(&fault.kind, {}, QStringLiteral("kind"), givenOf(kind, &fault.kind)))
        return problem;
    fault.server = usualServer(fault.kind);
    QStringList allowed = serverWords(fault.kind);
    for (const FaultField &field : fields) {
        if (!field.word.isEmpty() && knows(fault.kind, field))
            allowed.append(field.word);
    }
    while (!words.isEmpty()) {
        const QString word = words.takeFirst();
        if (!allowed.contains(word))
            return ScenarioProblem{Kind::UnknownKey, presentable(word), presentable(word), allowed};
        const bool isServer = serverWords(fault.kind).contains(word);
        const auto field = std::find_if(std::begin(fields), std::end(fields), [&](const FaultField &each) {
            return isServer ? each.key == QLatin1String("server") : each.word == word;
        });
        const QString text = isServer ? word : words.isEmpty() ? QString() : words.takeFirst();
        if (const auto problem = setFaultValue(fault, *field, word, givenOf(text, field->slot(fault))))
            return problem;
    }
    if (scenario.faults.size() >= mostFaults) {
        return ScenarioProblem{Kind::OutOfRange,
                               QStringLiteral("faults"),
                               QString::number(scenario.faults.size() + 1),
                               {QStringLiteral("0"), QString::number(mostFaults)}};
    }
    scenario.faults.append(fault);
    return {};
}

} // namespace cachescope
