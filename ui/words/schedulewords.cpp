// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/schedulewords.h"

#include "ui/words/language.h"
#include "ui/words/wording.h"

#include <QCoreApplication>

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

} // namespace

QString words(Verdict verdict)
{
    QStringList parts;
    if (verdict & Anomaly::LostWrite)
        parts.append(ScheduleWords::tr("lost write"));
    if (verdict & Anomaly::Phantom)
        parts.append(ScheduleWords::tr("phantom value in the cache"));
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

QString statementOf(Step step, Key key)
{
    const QString name = keyName(key);
    switch (step) {
    case Step::Request: return {};
    case Step::CacheGet: return QStringLiteral("GET ") + name;
    case Step::CacheGetExpiry: return QStringLiteral("GET + PTTL ") + name;
    case Step::CacheSet: return QStringLiteral("SET ") + name;
    case Step::CacheDelete: return QStringLiteral("DEL ") + name;
    case Step::DatabaseLoad: return QStringLiteral("SELECT ") + name;
    case Step::DatabaseSave: return QStringLiteral("UPDATE ") + name;
    case Step::DatabaseBegin: return QStringLiteral("BEGIN");
    case Step::DatabaseCommit: return QStringLiteral("COMMIT");
    case Step::DatabaseRollback: return QStringLiteral("ROLLBACK");
    case Step::DatabaseSaveBatch: return QStringLiteral("UPDATE … FROM unnest(…)");
    case Step::QueuePush: return QStringLiteral("RPUSH queue");
    case Step::QueueTake: return QStringLiteral("LMOVE queue → processing");
    case Step::QueueDone: return QStringLiteral("DEL processing");
    case Step::QueueRetry: return QStringLiteral("…");
    case Step::QueueDeadLetter: return QStringLiteral("RPUSH dead");
    case Step::QueueFind: return QStringLiteral("LRANGE queue");
    case Step::LoaderWait: return QStringLiteral("… ") + name;
    case Step::LockTake: return QStringLiteral("SET NX lock:%1").arg(key.id);
    case Step::QueueWait:
    case Step::CacheRetry:
    case Step::LockWait: return QStringLiteral("…");
    case Step::LockRelease: return QStringLiteral("DEL lock:%1").arg(key.id);
    }
    return {};
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
    case Outcome::Ok: break;
    }
    return version > 0 ? ScheduleWords::tr("version %1").arg(formatCount(version)) : ScheduleWords::tr("done");
}

QString words(const TakenStep &step)
{
    return formatCount(step.lane) + QStringLiteral("  ") + code(statementOf(step.step, step.key))
        + QStringLiteral("  → ") + words(step.outcome, step.version);
}

QString words(const PlannedRequest &request)
{
    const QString name = isolate(keyName(request.key));
    switch (request.kind) {
    case PlannedRequest::Kind::Read: return ScheduleWords::tr("read %1").arg(name);
    case PlannedRequest::Kind::Write:
        return request.fails ? ScheduleWords::tr("write %1, refused").arg(name)
                             : ScheduleWords::tr("write %1").arg(name);
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
