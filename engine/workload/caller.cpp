// SPDX-License-Identifier: GPL-3.0-only
#include "engine/workload/caller.h"

namespace cachescope {

Task<Answer> Caller::read(Key key, int client)
{
    const WriteHistory::Stamp floor = m_history.floor(key);
    Request request(m_stores, Activity::Read, key);
    const auto found = co_await m_strategy.read(request, key);
    Answer answer;
    if (!found) {
        answer.error = found.error();
        request.close(Outcome::Failed);
        co_return answer;
    }
    answer.outcome = Outcome::Ok;
    answer.version = found->version;
    answer.stale = m_check.readReturned(client, key, found->version, floor, request.tag().began);
    request.close(Outcome::Ok, found->version);
    co_return answer;
}

Task<Answer> Caller::write(Product product, int client)
{
    product.version = m_versions.next(product.key);
    m_history.begin(product.key, product.version);
    Request request(m_stores, Activity::Write, product.key);
    const auto done = co_await m_strategy.write(request, product);
    Answer answer;
    answer.version = product.version;
    if (done) {
        answer.outcome = Outcome::Ok;
        m_history.acknowledged(product.key, product.version);
        m_check.writeAcknowledged(client, product.key, product.version);
    } else {
        answer.error = done.error();
        m_history.failed(product.key, product.version);
    }
    request.close(answer.outcome, product.version);
    co_return answer;
}

} // namespace cachescope
