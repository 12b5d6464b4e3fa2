// SPDX-License-Identifier: GPL-3.0-only
#include "engine/schedule/plannedrequest.h"

#include <QStringList>

#include <array>

namespace cachescope {

namespace {

using Kind = PlannedRequest::Kind;
using Trouble = PlanProblem::Kind;

struct Word
{
    Kind kind;
    QLatin1String text;
};
constexpr std::array<Word, 5> words{{{Kind::Read, QLatin1String("read")},
                                     {Kind::Write, QLatin1String("write")},
                                     {Kind::Evict, QLatin1String("evict")},
                                     {Kind::Flush, QLatin1String("flush")},
                                     {Kind::Warm, QLatin1String("warm")}}};

std::optional<Trouble> readEntry(const QString &entry, PlannedRequest &request)
{
    QString text = entry;
    text.replace(QLatin1Char('='), QLatin1String(" = "));
    QStringList parts = text.simplified().split(QLatin1Char(' '));
    const QString name = parts.takeFirst().toLower();
    bool known = false;
    for (const Word &word : words) {
        if (name == word.text) {
            request.kind = word.kind;
            known = true;
        }
    }
    if (!known)
        return Trouble::UnknownKind;
    if (request.kind != Kind::Flush) {
        bool number = false;
        const int key = parts.isEmpty() ? 0 : parts.takeFirst().toInt(&number);
        if (!number || key < 1 || key > mostPlannedKey)
            return Trouble::BadKey;
        request.key = Key{key};
    }
    if (request.kind == Kind::Write && parts.value(0) == QLatin1String("=")) {
        bool number = false;
        request.priceCents = parts.value(1).toLongLong(&number);
        if (!number || request.priceCents < 1 || request.priceCents > 1'000'000'000)
            return Trouble::BadPrice;
        parts = parts.mid(2);
    }
    const bool saves = request.kind == Kind::Write || request.kind == Kind::Flush;
    if (saves && parts.value(0).toLower() == QLatin1String("fails")) {
        request.fails = true;
        parts.removeFirst();
    }
    if (!parts.isEmpty())
        return Trouble::Unexpected;
    return std::nullopt;
}

} // namespace

PlanReading readPlan(const QString &text)
{
    PlanReading reading;
    const QStringList entries = text.split(QLatin1Char(';'), Qt::SkipEmptyParts);
    int number = 0, lanes = 0;
    for (const QString &entry : entries) {
        ++number;
        if (entry.trimmed().isEmpty())
            continue;
        PlannedRequest request;
        if (const auto trouble = readEntry(entry.trimmed(), request)) {
            reading.problem = PlanProblem{*trouble, number, entry.trimmed()};
            return reading;
        }
        lanes += request.kind != Kind::Warm;
        reading.plan.append(request);
        if (lanes > mostPlannedRequests || reading.plan.size() > 2 * mostPlannedRequests) {
            reading.problem = PlanProblem{Trouble::TooMany, number, entry.trimmed()};
            return reading;
        }
    }
    if (lanes == 0)
        reading.problem = PlanProblem{};
    return reading;
}

QString writePlan(const RequestPlan &plan)
{
    QStringList entries;
    for (const PlannedRequest &request : plan) {
        QString entry = words[static_cast<size_t>(request.kind)].text;
        if (request.kind != Kind::Flush)
            entry += QLatin1Char(' ') + QString::number(request.key.id);
        if (request.priceCents)
            entry += QStringLiteral(" = ") + QString::number(request.priceCents);
        if (request.fails)
            entry += QStringLiteral(" fails");
        entries.append(entry);
    }
    return entries.join(QStringLiteral("; "));
}

std::optional<MoveOrder> readOrder(const QString &text)
{
    MoveOrder order;
    const QStringList parts = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        bool number = false;
        const int lane = part.toInt(&number);
        if (!number || lane < 1 || lane > 4 * mostPlannedRequests || order.size() >= 1000)
            return std::nullopt;
        order.append(lane);
    }
    return order;
}

QString writeOrder(const MoveOrder &order)
{
    QStringList parts;
    for (const int lane : order)
        parts.append(QString::number(lane));
    return parts.join(QLatin1Char(' '));
}

} // namespace cachescope
