// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/stores/cacheview.h"
#include "engine/stores/storemonitor.h"

namespace cachescope {

/// Any Redis command as a step of a request, for commands that no strategy uses: answers a Result<RedisValue>. The
/// stage and the metrics show it as the given step.
class [[nodiscard]] TracedCommand final : public RedisStep
{
public:
    /// `arguments` are owned by the awaiting coroutine.
    TracedCommand(Request &request, Step step, Key key, const QVector<QByteArray> &arguments);
    Result<RedisValue> await_resume()
    {
        return m_error ? Result<RedisValue>(*m_error) : Result<RedisValue>(std::move(m_answer));
    }

private:
    bool issue() override;
    void replied(const redisReply *reply) override;

    const QVector<QByteArray> *m_arguments;
    Step m_step;
    RedisValue m_answer;
};

} // namespace cachescope
