// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/stores/cacheview.h"
#include "engine/stores/writequeue.h"

namespace cachescope {

/// One call of a write queue, as a step.
class WriteQueue::Call final : public RedisStep
{
public:
    enum class Kind : quint8 { Push, Take, Pop, Done, DeadLetter, Recover, Find };

    Call(WriteQueue &queue, Request &request, Kind kind, std::span<const Change> changes, int most, Key key = {});
    Result<QueueAnswer> await_resume() { return m_error ? Result<QueueAnswer>(*m_error) : std::move(m_answer); }

    Kind kind() const { return m_kind; }
    int most() const { return m_most; }
    Key key() const { return m_key; }
    std::span<const Change> changes() const { return m_changes; }
    void sendToRedis(std::span<const QByteArrayView> arguments) { send(arguments); }
    const QByteArray &prefix() { return request().stores().prefix; }
    void finish(const Result<QueueAnswer> &answer);

private:
    bool issue() override { return m_queue.carryOut(*this); }
    void replied(const redisReply *reply) override;

    WriteQueue &m_queue;
    Kind m_kind;
    std::span<const Change> m_changes; ///< owned by the awaiting coroutine, which outlives the step
    int m_most;
    Result<QueueAnswer> m_answer;
};

} // namespace cachescope
