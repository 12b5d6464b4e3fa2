// SPDX-License-Identifier: GPL-3.0-only
#include "engine/schedule/plannedrequest.h"

#include <QStringList>

#include <algorithm>
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
constexpr std::array<Word, 7> words{{{Kind::Read, QLatin1String("read")},
                                     {Kind::Write, QLatin1String("write")},
                                     {Kind::Create, QLatin1String("create")},
                                     {Kind::Delete, QLatin1String("delete")},
                                     {Kind::Evict, QLatin1String("evict")},
                                     {Kind::Flush, QLatin1String("flush")},
                                     {Kind::Warm, QLatin1String("warm")}}};

constexpr QLatin1String priceWord("price"), stockWord("stock"), failsWord("fails"), equals("=");
constexpr qint64 highestPrice = 1'000'000'000;
constexpr qint64 highestStock = 1'000'000;

bool isSaved(Kind kind)
{
    return kind == Kind::Write || kind == Kind::Create || kind == Kind::Delete || kind == Kind::Flush;
}

/// "= 1999": the number, between `lowest` and `highest`, and takes both words away. None: it is not that.
std::optional<qint64> takeNumber(QStringList &parts, qint64 lowest, qint64 highest)
{
    bool isNumber = false;
    const qint64 number = parts.value(0) == equals ? parts.value(1).toLongLong(&isNumber) : 0;
    if (!isNumber || number < lowest || number > highest)
        return {};
    parts = parts.mid(2);
    return number;
}

/// What is written, after the key: nothing, "= CENTS", "price = CENTS", "stock = N".
std::optional<Trouble> readContents(QStringList &parts, PlannedRequest &request)
{
    const QString word = parts.value(0).toLower();
    const bool part = request.kind == Kind::Write && (word == priceWord || word == stockWord);
    if (part) {
        request.part = word == priceWord ? Part::Price : Part::Stock;
        parts.removeFirst();
    }
    if (!part && parts.value(0) != equals)
        return {};
    if (request.part == Part::Stock) {
        const auto stock = takeNumber(parts, 0, highestStock);
        request.stock = static_cast<qint32>(stock.value_or(0));
        return stock ? std::nullopt : std::optional(Trouble::BadStock);
    }
    const auto price = takeNumber(parts, 1, highestPrice);
    request.priceCents = price.value_or(0);
    return price ? std::nullopt : std::optional(Trouble::BadPrice);
}

std::optional<Trouble> readEntry(const QString &entry, PlannedRequest &request)
{
    QString text = entry;
    text.replace(QLatin1Char('='), QLatin1String(" = "));
    QStringList parts = text.simplified().split(QLatin1Char(' '));
    const QString name = parts.takeFirst().toLower();
    const auto word = std::find_if(words.begin(), words.end(), [&name](const Word &each) { return name == each.text; });
    if (word == words.end())
        return Trouble::UnknownKind;
    request.kind = word->kind;
    if (request.kind != Kind::Flush) {
        bool number = false;
        const int key = parts.isEmpty() ? 0 : parts.takeFirst().toInt(&number);
        if (!number || key < 1 || key > mostPlannedKey)
            return Trouble::BadKey;
        request.key = Key{key};
    }
    if (request.kind == Kind::Write || request.kind == Kind::Create) {
        if (const auto trouble = readContents(parts, request))
            return trouble;
    }
    if (isSaved(request.kind) && parts.value(0).toLower() == failsWord) {
        request.fails = true;
        parts.removeFirst();
    }
    if (!parts.isEmpty())
        return Trouble::Unexpected;
    return std::nullopt;
}

} // namespace

std::optional<ChangeKind> changeOf(const PlannedRequest &request)
{
    switch (request.kind) {
    case Kind::Create: return ChangeKind::Create;
    case Kind::Delete: return ChangeKind::Delete;
    case Kind::Write:
        return request.part == Part::Price ? ChangeKind::Price
            : request.part == Part::Stock  ? ChangeKind::Stock
                                           : ChangeKind::Update;
    case Kind::Read:
    case Kind::Evict:
    case Kind::Flush:
    case Kind::Warm: break;
    }
    return {};
}

QVector<Key> keysOf(const RequestPlan &plan)
{
    QVector<Key> keys;
    for (const PlannedRequest &request : plan) {
        if (request.key.id > 0 && !keys.contains(request.key))
            keys.append(request.key);
    }
    return keys;
}

QVector<Key> warmKeysOf(const RequestPlan &plan)
{
    QVector<Key> keys;
    for (const PlannedRequest &request : plan) {
        if (request.kind == Kind::Warm)
            keys.append(request.key);
    }
    return keys;
}

QVector<Key> absentKeysOf(const RequestPlan &plan)
{
    QVector<Key> absent, deleted;
    for (const PlannedRequest &request : plan) {
        if (request.kind == Kind::Create && !deleted.contains(request.key) && !absent.contains(request.key))
            absent.append(request.key);
        else if (request.kind == Kind::Delete && !absent.contains(request.key))
            deleted.append(request.key);
    }
    return absent;
}

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
        if (request.part != Part::Whole)
            entry += QLatin1Char(' ') + (request.part == Part::Price ? priceWord : stockWord);
        if (request.part == Part::Stock)
            entry += QStringLiteral(" = ") + QString::number(request.stock);
        else if (request.priceCents)
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
