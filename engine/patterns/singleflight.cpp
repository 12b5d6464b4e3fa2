// SPDX-License-Identifier: GPL-3.0-only
#include "engine/patterns/singleflight.h"

namespace cachescope {

SingleFlight::Join SingleFlight::join(Request &request, Key key)
{
    return Join(*this, request, key);
}

void SingleFlight::land(Key key, const Result<Product> &answer)
{
    const auto waiting = m_flights.take(key);
    for (Join *join : waiting)
        join->land(answer);
}

void SingleFlight::Join::land(const Result<Product> &answer)
{
    if (answer) {
        m_answer = answer;
        ended(Outcome::Ok, answer->version);
    } else {
        fail(answer.error());
    }
    resume();
}

} // namespace cachescope
