// SPDX-License-Identifier: GPL-3.0-only
#include "engine/lessons/tracedcommand.h"

#include <QVarLengthArray>

namespace cachescope {

TracedCommand::TracedCommand(Request &request, Step step, Key key, const QVector<QByteArray> &arguments)
    : RedisStep(request, step, key)
    , m_arguments(&arguments)
    , m_step(step)
{
}

bool TracedCommand::issue()
{
    const QVarLengthArray<QByteArrayView, 64> views(m_arguments->begin(), m_arguments->end());
    send({views.data(), static_cast<size_t>(views.size())});
    return false;
}

void TracedCommand::replied(const redisReply *reply)
{
    const bool looksUp = m_step == Step::CacheGet;
    if (const auto error = errorOf(reply)) {
        fail(*error);
    } else {
        m_answer = copied(*reply);
        ended(looksUp ? Outcome::Hit : Outcome::Ok);
    }
    resume();
}

} // namespace cachescope
