// SPDX-License-Identifier: GPL-3.0-only
#include "engine/patterns/singleflight.h"

namespace cachescope {

SingleFlight::Join SingleFlight::join(Request &request, Key key)
{
    return Join(m_flights.value(key), request, key);
}

void SingleFlight::complete(Key key, const Result<Product> &answer)
{
    const auto flight = m_flights.take(key);
    flight->completed = answer;
    const auto waiting = std::exchange(flight->waiting, {});
    for (Join *join : waiting) {
        join->take(answer);
        join->resume();
    }
}

bool SingleFlight::Join::issue()
{
    if (m_flight->completed) { // while this was waiting at the gate
        take(*m_flight->completed);
        return true;
    }
    m_flight->waiting.append(this);
    return false;
}

void SingleFlight::Join::take(const Result<Product> &answer)
{
    if (answer) {
        m_answer = answer;
        ended(Outcome::Ok, answer->version);
    } else if (answer.error().kind == Error::Kind::Conflict) {
        m_error = answer.error();
        ended(Outcome::Superseded);
    } else {
        fail(answer.error());
    }
}

} // namespace cachescope
