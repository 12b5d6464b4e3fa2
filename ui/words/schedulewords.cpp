// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/schedulewords.h"

#include "engine/trace/stepnames.h"
#include "ui/words/language.h"
#include "ui/words/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace cachescope {

namespace {

struct ScheduleWords
{
    Q_DECLARE_TR_FUNCTIONS(ScheduleWords)
};

QString keyName(Key key)
{
    return QString::fromLatin1(key.shortName());
}

/// What a step says to its store, in the store's language; %1 is its key, %2 the key's number.
struct Statement
{
    Step step;
    const char *text;
    std::optional<ChangeKind> change = {}; ///< only of a write that does this; none: of all others
};
constexpr Statement statements[] = {
    {Step::Request, ""},
    {Step::CacheGet, "GET %1"},
    {Step::CacheGetExpiry, "GET + PTTL %1"},
    {Step::CacheSet, "SET %1 absent", ChangeKind::Delete},
    {Step::CacheSet, "SET %1"},
    {Step::CacheDelete, "DEL %1"},
    {Step::DatabaseLoad, "SELECT %1"},
    {Step::DatabaseSave, "INSERT %1", ChangeKind::Create},
    {Step::DatabaseSave, "DELETE %1", ChangeKind::Delete},
    {Step::DatabaseSave, "UPDATE %1 SET price", ChangeKind::Price},
    {Step::DatabaseSave, "UPDATE %1 SET stock", ChangeKind::Stock},
    {Step::DatabaseSave, "UPDATE %1"},
    {Step::DatabaseBegin, "BEGIN"},
    {Step::DatabaseCommit, "COMMIT"},
    {Step::DatabaseRollback, "ROLLBACK"},
    {Step::DatabaseSaveBatch, "UPDATE … FROM unnest(…)"},
    {Step::QueuePush, "RPUSH queue"},
    {Step::QueueTake, "LMOVE queue → processing"},
    {Step::QueueDone, "DEL processing"},
    {Step::QueueRetry, "…"},
    {Step::QueueDeadLetter, "RPUSH dead"},
    {Step::LoaderWait, "… %1"},
    {Step::LockTake, "SET NX lock:%2"},
    {Step::LockWait, "…"},
    {Step::LockRelease, "DEL lock:%2"},
    {Step::QueueFind, "LRANGE queue"},
    {Step::QueueWait, "…"},
    {Step::CacheRetry, "…"},
    {Step::CacheMerge, "EVAL merge %1"},
};

QString writeText(ChangeKind change, const QString &name)
{
    switch (change) {
    case ChangeKind::Update: return ScheduleWords::tr("write %1").arg(name);
    //: a request; %1 is a product
    case ChangeKind::Create: return ScheduleWords::tr("create %1").arg(name);
    //: a request; %1 is a product
    case ChangeKind::Delete: return ScheduleWords::tr("delete %1").arg(name);
    //: a request; %1 is a product
    case ChangeKind::Price: return ScheduleWords::tr("write the price of %1").arg(name);
    //: a request; %1 is a product
    case ChangeKind::Stock: return ScheduleWords::tr("write the stock of %1").arg(name);
    }
    return {};
}

/// Of a write whose first save the database refuses.
QString refusedWriteText(ChangeKind change, const QString &name)
{
    switch (change) {
    case ChangeKind::Update: return ScheduleWords::tr("write %1, refused").arg(name);
    //: a request that the database refuses; %1 is a product
    case ChangeKind::Create: return ScheduleWords::tr("create %1, refused").arg(name);
    //: a request that the database refuses; %1 is a product
    case ChangeKind::Delete: return ScheduleWords::tr("delete %1, refused").arg(name);
    //: a request that the database refuses; %1 is a product
    case ChangeKind::Price: return ScheduleWords::tr("write the price of %1, refused").arg(name);
    //: a request that the database refuses; %1 is a product
    case ChangeKind::Stock: return ScheduleWords::tr("write the stock of %1, refused").arg(name);
    }
    return {};
}

} // namespace

QString words(Verdict verdict)
{
    QStringList parts;
    if (verdict & Anomaly::LostWrite)
        parts.append(ScheduleWords::tr("lost write"));
    if (verdict & Anomaly::Phantom)
        parts.append(ScheduleWords::tr("phantom value in the cache"));
    if (verdict & Anomaly::Raised)
        parts.append(ScheduleWords::tr("deleted product is back"));
    if (verdict & Anomaly::Hidden)
        parts.append(ScheduleWords::tr("product hidden by the cache"));
    if (verdict & Anomaly::Stale)
        parts.append(ScheduleWords::tr("stale value in the cache"));
    if (verdict & Anomaly::StaleRead)
        parts.append(ScheduleWords::tr("stale read served"));
    return parts.isEmpty() ? ScheduleWords::tr("in step")
                           : parts.join(ScheduleWords::tr(", ", "between items of a list"));
}

QString words(Exploration::Trouble trouble)
{
    switch (trouble) {
    case Exploration::Trouble::None: break;
    case Exploration::Trouble::NotRepeatable:
        return ScheduleWords::tr(
            "The search cannot be trusted and was ended: played again, the same order went another way. "
            "Something expires meanwhile; choose a longer expiry.");
    case Exploration::Trouble::TooLong:
        return ScheduleWords::tr("The search was ended: a schedule does not come to its end within %1 steps.")
            .arg(formatCount(mostMovesOfASchedule));
    }
    return {};
}

QString statementOf(Step step, Key key, ChangeKind change)
{
    const auto *const found = std::find_if(std::begin(statements), std::end(statements), [=](const Statement &each) {
        return each.step == step && (!each.change || each.change == change);
    });
    if (found == std::end(statements))
        return nameOf(step);
    return QString::fromUtf8(found->text)
        .replace(QLatin1String("%1"), keyName(key))
        .replace(QLatin1String("%2"), QString::number(key.id));
}

QString statementOf(const TakenStep &step)
{
    return statementOf(step.step, step.key, step.change);
}

QString nextStatementOf(const Lane &lane)
{
    const auto change = lane.activity == Activity::Write ? changeOf(lane.plan) : std::nullopt;
    return statementOf(lane.next.step, lane.next.key, change.value_or(ChangeKind::Update));
}

QString words(Outcome outcome, Version version)
{
    switch (outcome) {
    case Outcome::None: return {};
    case Outcome::Miss: return ScheduleWords::tr("miss");
    case Outcome::Failed: return ScheduleWords::tr("failed");
    case Outcome::Superseded: return ScheduleWords::tr("refused: a newer version stands there");
    case Outcome::Absent: return ScheduleWords::tr("hit: there is no such product");
    case Outcome::Refused: return ScheduleWords::tr("refused: the circuit is open");
    case Outcome::Hit: return ScheduleWords::tr("hit, version %1").arg(formatCount(version));
    //: the database's answer
    case Outcome::NotFound: return ScheduleWords::tr("no such product");
    //: the database's answer to a creation
    case Outcome::Exists: return ScheduleWords::tr("there is one already");
    case Outcome::Ok: break;
    }
    return version > 0 ? ScheduleWords::tr("version %1").arg(formatCount(version)) : ScheduleWords::tr("done");
}

QString words(const TakenStep &step)
{
    return formatCount(step.lane) + QStringLiteral("  ") + code(statementOf(step)) + QStringLiteral("  → ")
        + words(step.outcome, step.version);
}

QString words(const PlannedRequest &request)
{
    const QString name = isolate(keyName(request.key));
    if (const auto change = changeOf(request))
        return request.fails ? refusedWriteText(*change, name) : writeText(*change, name);
    switch (request.kind) {
    case PlannedRequest::Kind::Read: return ScheduleWords::tr("read %1").arg(name);
    case PlannedRequest::Kind::Write:
    case PlannedRequest::Kind::Create:
    case PlannedRequest::Kind::Delete: break;
    case PlannedRequest::Kind::Evict: return ScheduleWords::tr("evict %1").arg(name);
    case PlannedRequest::Kind::Flush:
        return request.fails ? ScheduleWords::tr("flush, refused") : ScheduleWords::tr("flush");
    case PlannedRequest::Kind::Warm: return ScheduleWords::tr("%1 is cached").arg(name);
    }
    return {};
}

QString nameOf(const Lane &lane)
{
    if (!lane.begunBy)
        return words(lane.plan);
    return lane.activity == Activity::Refresh ? ScheduleWords::tr("refresh of %1").arg(isolate(keyName(lane.plan.key)))
        : lane.activity == Activity::Flush    ? ScheduleWords::tr("flush")
                                              : ScheduleWords::tr("in the background");
}

} // namespace cachescope
