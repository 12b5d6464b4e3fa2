// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/clock.h"
#include "engine/core/error.h"
#include "engine/core/key.h"
#include "engine/core/waitcontext.h"
#include "engine/trace/delay.h"
#include "engine/trace/step.h"

#include <QTimer>
#include <QVector>

#include <array>
#include <queue>
#include <random>
#include <vector>

namespace cachescope {

/// Which server a step talks to; latency and faults are set for each.
enum class Server : quint8 { Redis, Postgres, None };

/// The step that is waiting at the gate: its request and what it is about to do.
struct StepContext
{
    quint64 request = 0;
    Activity activity = Activity::Read;
    Step step = Step::Request;
    Key key; ///< 0 when the step has no single key
    Server server = Server::None;
};

/// A step that is held at the gate.
class PendingStep
{
public:
    /// Carries out the step. `added` is how long the gate held it.
    virtual void proceed(Nanos added) = 0;
    /// Ends the step with an error; nothing is sent to the server.
    virtual void refuse(const Error &error) = 0;

protected:
    ~PendingStep() = default;
};

/// Decides when each step that arrives at a gate proceeds, and whether it does. Engine thread.
class StepScheduler
{
public:
    /// Must not let the step proceed before this has returned.
    virtual void stepArrived(PendingStep &pending, const StepContext &context) = 0;

protected:
    ~StepScheduler() = default;
};

/// Every step on a store passes here: the one place for added latency, injected errors and held steps. Lives on the
/// engine thread. Never calls back before pass() has returned; the last step that it calls back may destroy it.
class Gate
{
public:
    /// `outer`: what the waits at the gate belong to, beside the gate itself.
    explicit Gate(const WaitContext *outer = nullptr);

    void setDelay(Server server, const Delay &delay);
    /// Latency of an injected fault, on top of the delay.
    void setExtraDelay(Server server, const Delay &delay);
    /// Rejects this share of the steps, 0 … 1, with Error::Kind::Injected.
    void setErrorRate(Server server, double share);
    /// Rejects every step with Error::Kind::Unreachable, like a lost connection.
    void setCut(Server server, bool cut);
    /// Delays a step by `time` (a back-off or a poll), outside added latency. cancel() ends the wait with an error.
    void hold(PendingStep &pending, Nanos time);
    /// While a scheduler is set, it gets every step, and added latency and faults are off. Null removes it.
    void setScheduler(StepScheduler *scheduler) { m_scheduler = scheduler; }
    bool isOpen(Server server) const { return m_routes[index(server)].open && !m_scheduler && !m_waits.isCancelled(); }
    void pass(PendingStep &pending, const StepContext &context);
    /// Rejects one step; like every callback here, refuse() is called from the event loop.
    void reject(PendingStep &pending, const Error &error);
    /// Rejects every waiting step and every later one: nothing more reaches a store. A scheduler is asked no longer; it
    /// passes on to reject() what it holds.
    void cancel() { m_waits.cancel(); }
    /// What belongs to the run that passes this gate; cancelled with it.
    const WaitContext &waits() const { return m_waits; }

private:
    struct Waiting
    {
        Nanos due = 0;
        Nanos since = 0;
        quint64 order = 0;
        Server server = Server::None;
        PendingStep *pending = nullptr;
        bool operator>(const Waiting &other) const { return due != other.due ? due > other.due : order > other.order; }
    };

    /// The settings of the path to one server.
    struct Route
    {
        Delay delay, extra;
        double errorRate = 0;
        bool cut = false;
        bool open = true; ///< none of the above applies

        void updateOpen();
    };

    static size_t index(Server server) { return static_cast<size_t>(server); }
    Nanos draw(const Delay &delay);
    void release(const Waiting &waiting);
    void releaseDue();
    void schedule();

    std::array<Route, 3> m_routes;
    StepScheduler *m_scheduler = nullptr;
    std::priority_queue<Waiting, std::vector<Waiting>, std::greater<>> m_waiting;
    QVector<std::pair<PendingStep *, Error>> m_rejected;
    quint64 m_order = 0;
    std::mt19937_64 m_random{20240229};
    QTimer m_timer;
    WaitContext m_waits;
};

} // namespace cachescope
