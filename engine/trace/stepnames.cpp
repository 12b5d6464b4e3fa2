// SPDX-License-Identifier: GPL-3.0-only
#include "engine/trace/stepnames.h"

namespace cachescope {

QLatin1String nameOf(Step step)
{
    switch (step) {
    case Step::Request: return QLatin1String("request");
    case Step::CacheGet: return QLatin1String("cache-get");
    case Step::CacheGetExpiry: return QLatin1String("cache-get-expiry");
    case Step::CacheSet: return QLatin1String("cache-set");
    case Step::CacheDelete: return QLatin1String("cache-delete");
    case Step::DatabaseLoad: return QLatin1String("database-load");
    case Step::DatabaseSave: return QLatin1String("database-save");
    case Step::DatabaseBegin: return QLatin1String("database-begin");
    case Step::DatabaseCommit: return QLatin1String("database-commit");
    case Step::DatabaseRollback: return QLatin1String("database-rollback");
    case Step::DatabaseSaveBatch: return QLatin1String("database-save-batch");
    case Step::QueuePush: return QLatin1String("queue-push");
    case Step::QueueTake: return QLatin1String("queue-take");
    case Step::QueueDone: return QLatin1String("queue-done");
    case Step::QueueRetry: return QLatin1String("queue-retry");
    case Step::QueueDeadLetter: return QLatin1String("queue-dead-letter");
    case Step::QueueFind: return QLatin1String("queue-find");
    case Step::QueueWait: return QLatin1String("queue-wait");
    case Step::CacheRetry: return QLatin1String("cache-retry");
    case Step::LoaderWait: return QLatin1String("loader-wait");
    case Step::LockTake: return QLatin1String("lock-take");
    case Step::LockWait: return QLatin1String("lock-wait");
    case Step::LockRelease: return QLatin1String("lock-release");
    }
    return {};
}

std::optional<Step> stepNamed(QStringView name)
{
    for (int number = 0; number < stepCount; ++number) {
        if (nameOf(static_cast<Step>(number)) == name)
            return static_cast<Step>(number);
    }
    return std::nullopt;
}

QLatin1String nameOf(Activity activity)
{
    switch (activity) {
    case Activity::Read: return QLatin1String("read");
    case Activity::Write: return QLatin1String("write");
    case Activity::Refresh: return QLatin1String("refresh");
    case Activity::Flush: return QLatin1String("flush");
    case Activity::Evict: return QLatin1String("evict");
    }
    return {};
}

QLatin1String nameOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::None: break;
    case Outcome::Ok: return QLatin1String("ok");
    case Outcome::Hit: return QLatin1String("hit");
    case Outcome::Miss: return QLatin1String("miss");
    case Outcome::Failed: return QLatin1String("failed");
    case Outcome::Superseded: return QLatin1String("superseded");
    case Outcome::Absent: return QLatin1String("absent");
    case Outcome::Refused: return QLatin1String("refused");
    }
    return {};
}

} // namespace cachescope
