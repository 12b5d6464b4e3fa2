// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/waitcontext.h"
#include "engine/postgres/postgrespool.h"
#include "engine/redis/redisconnection.h"

#include <chrono>

namespace cachescope {

/// When `waits` is cancelled, the servers get a moment for their last answers: one that is well has answered by then, a
/// silent one would be waited for until its time-out. Lives as long as something may be on its way to them; what the
/// hanging up answers may destroy it.
class LastAnswers
{
public:
    LastAnswers(const WaitContext &waits, RedisConnection &redis, PostgresPool &postgres)
    {
        m_patience.setSingleShot(true);
        QObject::connect(&waits, &WaitContext::cancelled, &m_patience,
                         [this] { m_patience.start(std::chrono::milliseconds(100)); });
        QObject::connect(&m_patience, &QTimer::timeout, &m_patience, [&redis, &postgres] { hangUp(redis, postgres); });
    }

    /// Ends at once whatever is on its way; the connections are opened anew.
    static void hangUp(RedisConnection &redis, PostgresPool &postgres)
    {
        redis.cut();
        redis.open();
        postgres.cut();
    }

private:
    QTimer m_patience;
};

} // namespace cachescope
