// SPDX-License-Identifier: GPL-3.0-only
#include "engine/workload/caller.h"

namespace cachescope {

Task<Answer> Caller::read(Key key)
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
    answer.floor = floor;
    answer.began = request.tag().began;
    answer.stale = m_history.isStale(key, found->version, floor);
    request.close(Outcome::Ok, found->version);
    co_return answer;
}

Task<Answer> Caller::write(Product product)
{
    product.version = m_history.begin(product.key);
    Request request(m_stores, Activity::Write, product.key);
    const auto done = co_await m_strategy.write(request, product);
    Answer answer;
    answer.version = product.version;
    if (done) {
        answer.outcome = Outcome::Ok;
        m_history.acknowledged(product.key, product.version);
    } else {
        answer.error = done.error();
        m_history.failed(product.key, product.version);
    }
    request.close(answer.outcome, product.version);
    co_return answer;
}

} // namespace cachescope
