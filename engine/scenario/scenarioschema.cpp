// SPDX-License-Identifier: GPL-3.0-only
#include "engine/scenario/scenarioschema.h"

#include "engine/scenario/scenariofaults.h"

#include <limits>
#include <utility>

namespace cachescope {

namespace {

template<typename Number> void addRange(Json::Object &schema, const ValueRange &range)
{
    schema.emplace_back("minimum", jsonOf(range.lowest));
    if constexpr (std::is_same_v<Number, quint64>)
        schema.emplace_back("maximum", std::numeric_limits<quint64>::max());
    else
        schema.emplace_back("maximum", jsonOf(range.highest));
}

} // namespace

Json listOf(const QStringList &words)
{
    Json::List list;
    for (const QString &word : words)
        list.emplace_back(word);
    return list;
}

Json::Object objectOf(Json::Object properties, const QStringList &required)
{
    Json::Object schema{{"type", "object"}, {"additionalProperties", false}};
    if (!required.isEmpty())
        schema.emplace_back("required", listOf(required));
    schema.emplace_back("properties", std::move(properties));
    return schema;
}

Json::Object schemaOf(const FieldSlot &slot, const ValueRange &range)
{
    Json::Object schema = std::visit(
        [&]<typename Slot>(Slot) -> Json::Object {
            if constexpr (std::is_same_v<Slot, bool *>) {
                return {{"type", "boolean"}};
            } else if constexpr (std::is_same_v<Slot, QString *>) {
                return {{"type", "string"}, {"maxLength", jsonOf(range.highest)}};
            } else if constexpr (NumberSlot<Slot>) {
                Json::Object number{{"type", std::is_same_v<Slot, double *> ? "number" : "integer"}};
                addRange<std::remove_pointer_t<Slot>>(number, range);
                return number;
            } else {
                Json::Object text{{"type", "string"}};
                if (const QStringList choices = choicesOf(slot); !choices.isEmpty())
                    text.emplace_back("enum", listOf(choices));
                return text;
            }
        },
        slot);
    schema.emplace_back("default", jsonOf(slot));
    return schema;
}

QByteArray scenarioSchema()
{
    Json::Object sections, members;
    QLatin1String section;
    const auto close = [&] {
        if (!section.isEmpty())
            sections.emplace_back(section.data(), objectOf(std::exchange(members, {})));
    };
    Scenario usual;
    for (const ScenarioField &field : scenarioFields()) {
        if (field.section != section) {
            close();
            section = field.section;
        }
        Json::Object value{{"description", QString::fromUtf8(field.meaning)}};
        value += schemaOf(field.slot(usual), {field.lowest, field.highest});
        (section.isEmpty() ? sections : members).emplace_back(field.key.data(), std::move(value));
    }
    close();
    sections.emplace_back(faultsKey.data(), schemaOfFaults());
    Json::Object schema{
        {"$schema", "https://json-schema.org/draft/2020-12/schema"},
        {"title", "A scenario of Cachescope"},
        {"description", "Everything that defines one run. What is left out has its default."},
    };
    schema += objectOf(std::move(sections));
    return writeJson(schema);
}

} // namespace cachescope
