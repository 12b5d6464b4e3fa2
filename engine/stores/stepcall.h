// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/task.h"
#include "engine/stores/request.h"

#include <optional>

namespace cachescope {

/// One step of a request on a store, as an awaitable: recorded, passed through the gate, carried out, recorded. A step
/// on the cache must be admitted by the circuit breaker first. Lives in the frame of the coroutine that awaits it, and
/// is moved only into that frame. The sub-classes' issue() does the work.
class StepCall : public PendingStep
{
public:
    bool await_ready() const { return false; }

    bool await_suspend(std::coroutine_handle<> waiting)
    {
        m_waiting = waiting;
        Stores &stores = m_request.stores();
        stores.recorder.stepBegins(m_request.tag(), m_event.step, Key{m_event.key});
        if (stores.breaker && m_server == Server::Redis && !admitted(*stores.breaker)) {
            stores.gate.reject(*this, {Error::Kind::CircuitOpen, {}});
            return true;
        }
        if (stores.gate.isOpen(m_server))
            return !issue();
        const RequestTag &tag = m_request.tag();
        stores.gate.pass(*this, {tag.number, tag.activity, m_event.step, Key{m_event.key}, m_server});
        return true;
    }

    void proceed(Nanos added) final
    {
        m_event.added = added;
        m_request.addLatency(added);
        if (issue())
            m_waiting.resume();
    }

    void refuse(const Error &error) final
    {
        if (giveUp(error))
            m_waiting.resume();
    }

protected:
    StepCall(Request &request, Step step, Key key, Server server)
        : m_request(request)
        , m_server(server)
    {
        m_event.step = step;
        m_event.key = key.id;
    }
    StepCall(StepCall &&) = default; // g++ moves an awaitable returned by await_transform() into the frame
    ~StepCall() = default;

    /// Starts the step; true when it has already ended (then ended() or fail() has been called).
    virtual bool issue() = 0;
    /// Ends a step that was rejected; true when it has already ended, as in issue().
    virtual bool giveUp(const Error &error)
    {
        fail(error);
        return true;
    }

    void ended(Outcome outcome, Version version = 0, int count = 0, std::span<const Change> changes = {})
    {
        m_event.outcome = outcome;
        m_event.version = version;
        m_event.count = count;
        if (m_ticket)
            tellBreaker();
        m_request.stores().recorder.stepEnded(m_request.tag(), m_event, changes);
    }

    void fail(const Error &error, std::span<const Change> inDoubt = {})
    {
        m_error = error;
        ended(error.kind == Error::Kind::CircuitOpen ? Outcome::Refused : Outcome::Failed, 0, 0, inDoubt);
    }

    void resume() { m_waiting.resume(); }
    Request &request() { return m_request; }
    std::optional<Error> m_error;

    /// For a batch, before ended().
    void refusedRows(int rows) { m_event.refused = rows; }

private:
    bool admitted(Breaker &breaker)
    {
        m_ticket = breaker.admit(now());
        return m_ticket != 0;
    }

    void tellBreaker()
    {
        if (Breaker *breaker = m_request.stores().breaker) // it may have been switched off meanwhile
            breaker->ended(m_ticket, !m_error || !failedToReach(m_error->kind), now());
    }

    Request &m_request;
    Server m_server;
    quint64 m_ticket = 0; ///< from the breaker
    TraceEvent m_event;
    std::coroutine_handle<> m_waiting;
};

} // namespace cachescope
