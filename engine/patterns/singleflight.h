// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/stores/stepcall.h"

#include <QHash>

namespace cachescope {

/// One load of a key at a time: the first reader loads, the others wait for its answer.
/// Engine thread. Whoever calls takeOff() must call land().
class SingleFlight
{
public:
    class [[nodiscard]] Join;

    bool isUnderWay(Key key) const { return m_flights.contains(key); }
    void takeOff(Key key) { m_flights.insert(key, {}); }
    /// Hands the answer to everybody who joined.
    void land(Key key, const Result<Product> &answer);
    /// Waits for the load under way: answers a Result<Product>.
    Join join(Request &request, Key key);

private:
    QHash<Key, QVector<Join *>> m_flights;
};

class SingleFlight::Join final : public StepCall
{
public:
    Join(SingleFlight &flights, Request &request, Key key)
        : StepCall(request, Step::LoaderWait, key, Server::None)
        , m_flights(flights)
        , m_key(key)
    {
    }
    Result<Product> await_resume() { return m_error ? Result<Product>(*m_error) : std::move(m_answer); }

private:
    friend class SingleFlight;

    bool issue() override
    {
        m_flights.m_flights[m_key].append(this);
        return false;
    }
    void land(const Result<Product> &answer);

    SingleFlight &m_flights;
    Key m_key;
    Result<Product> m_answer;
};

} // namespace cachescope
