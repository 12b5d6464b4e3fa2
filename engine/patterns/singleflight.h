// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/stores/stepcall.h"

#include <QHash>

#include <memory>

namespace cachescope {

/// One load of a key at a time: the first reader loads, the others wait for its answer. Engine thread. The caller of
/// begin() must call complete().
class SingleFlight
{
public:
    class [[nodiscard]] Join;

    bool isInFlight(Key key) const { return m_flights.contains(key); }
    void begin(Key key) { m_flights.insert(key, std::make_shared<Flight>()); }
    /// Passes the answer to all waiters. Error::Kind::Conflict: the value is outdated for the waiters; each loads
    /// again.
    void complete(Key key, const Result<Product> &answer);
    /// Waits for the load in flight: answers a Result<Product>. A waiter delayed at the gate gets the answer all the
    /// same.
    Join join(Request &request, Key key);

private:
    struct Flight
    {
        QVector<Join *> waiting;
        std::optional<Result<Product>> completed;
    };

    QHash<Key, std::shared_ptr<Flight>> m_flights;
};

class SingleFlight::Join final : public StepCall
{
public:
    Join(const std::shared_ptr<Flight> &flight, Request &request, Key key)
        : StepCall(request, Step::LoaderWait, key, Server::None)
        , m_flight(flight)
    {
    }
    Result<Product> await_resume() { return m_error ? Result<Product>(*m_error) : std::move(m_answer); }

private:
    friend class SingleFlight;

    bool issue() override;
    void take(const Result<Product> &answer);

    std::shared_ptr<Flight> m_flight;
    Result<Product> m_answer;
};

} // namespace cachescope
