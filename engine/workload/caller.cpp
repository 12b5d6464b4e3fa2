// SPDX-License-Identifier: GPL-3.0-only
#include "engine/workload/caller.h"

#include "engine/trace/outcomeof.h"

namespace cachescope {

Task<Answer> Caller::read(Key key, int client)
{
    const WriteHistory::Stamp floor = m_history.floor(key);
    Request request(m_stores, Activity::Read, key);
    const auto found = co_await m_strategy.read(request, key);
    Answer answer;
    answer.outcome = found ? Outcome::Ok : outcomeOf(found.error().kind);
    if (!found)
        answer.error = found.error();
    if (answer.outcome == Outcome::Failed) {
        request.close(Outcome::Failed);
        co_return answer;
    }
    const Version absent = answer.error.version ? answer.error.version : m_history.newestAbsence(key);
    answer.version = found ? found->version : absent;
    answer.stale = m_check.readReturned(client, key, answer.version, floor, request.tag().began);
    request.close(answer.outcome, answer.version);
    co_return answer;
}

Task<Answer> Caller::write(Change change, int client)
{
    const Version version = m_versions.next(change.key());
    change.product.version = version;
    m_history.begin(change.key(), version, change.kind);
    Request request(m_stores, Activity::Write, change.key(), change.kind);
    const auto done = co_await m_strategy.write(request, change);
    Answer answer;
    answer.version = version;
    answer.outcome = done ? Outcome::Ok : outcomeOf(done.error().kind);
    if (done) {
        m_history.acknowledged(change.key(), version);
        m_check.writeAcknowledged(client, change.key(), version);
    } else {
        answer.error = done.error();
        m_history.failed(change.key(), version);
    }
    request.close(answer.outcome, version);
    co_return answer;
}

} // namespace cachescope
