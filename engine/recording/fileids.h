// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/entitykind.h"
#include "engine/faults/faultnames.h"
#include "engine/recording/oldformats.h"

#include <QJsonArray>
#include <QJsonObject>

#include <tuple>
#include <type_traits>
#include <vector>

namespace cachescope {

/// The value that an id stands for; none: this version of the program does not know it.
template<Named Enum> std::optional<Enum> valueOfId(QStringView id)
{
    if constexpr (std::is_same_v<Enum, Server>) {
        if (id.isEmpty())
            return Server::None;
    }
    return valueNamed<Enum>(id);
}

/// What the numbers in a file stand for. In the rows, of which there are thousands, a step is a number: an index into
/// the list of ids at the head of the same file, so that it says the same to every version of the program.
class FileIds
{
public:
    /// The lists that this version writes.
    static QJsonObject ours()
    {
        QJsonObject lists;
        eachInRows([&lists](const char *name, auto any) {
            lists.insert(QLatin1String(name), QJsonArray::fromStringList(allNames<decltype(any)>()));
        });
        return lists;
    }

    static FileIds ofOldFormats()
    {
        FileIds ids;
        std::apply([](auto &...lists) { (fillAsOld(lists), ...); }, ids.m_lists);
        return ids;
    }

    /// None when a list is missing or is not one.
    static std::optional<FileIds> read(const QJsonObject &lists)
    {
        FileIds ids;
        bool sound = true;
        eachInRows([&](const char *name, auto any) {
            const QJsonArray list = lists.value(QLatin1String(name)).toArray();
            sound = sound && (!list.isEmpty() || isLater<decltype(any)>)&&list.size() <= longest;
            for (const QJsonValue &id : list) {
                sound = sound && id.isString();
                std::get<List<decltype(any)>>(ids.m_lists).push_back(valueOfId<decltype(any)>(id.toString()));
            }
            if (list.isEmpty()) // as every row says that does not say it
                std::get<List<decltype(any)>>(ids.m_lists).push_back(decltype(any)());
        });
        return sound ? std::optional(ids) : std::nullopt;
    }

    /// By number: the value, or that this version does not know it.
    template<Named Enum> const std::vector<std::optional<Enum>> &listOf() const
    {
        return std::get<List<Enum>>(m_lists);
    }

private:
    template<typename Enum> using List = std::vector<std::optional<Enum>>;

    /// Files of the same format may be from before this enum.
    template<typename Enum> static constexpr bool isLater = std::is_same_v<Enum, ChangeKind>;

    static constexpr qsizetype longest = 1000;

    /// The enums that are numbers in rows, with the names of their lists.
    template<typename Visitor> static void eachInRows(Visitor visit)
    {
        visit("activity", Activity());
        visit("change", ChangeKind());
        visit("kind", EntityKind());
        visit("outcome", Outcome());
        visit("phase", TraceEvent::Phase());
        visit("step", Step());
        visit("tileState", TileState());
    }

    template<typename Enum> static void fillAsOld(List<Enum> &list)
    {
        for (const char *id : oldIds<Enum>)
            list.push_back(valueOfId<Enum>(QString::fromLatin1(id)));
    }

    std::tuple<List<Activity>, List<EntityKind>, List<Outcome>, List<TraceEvent::Phase>, List<Step>, List<TileState>,
               List<RunState>, List<StoreState>, List<BreakerState>, List<Pattern>, List<AlertKind>, List<FaultKind>,
               List<Server>, List<EvictionPolicy>, List<ChangeKind>>
        m_lists;
};

} // namespace cachescope
