// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/clock.h"
#include "engine/core/error.h"
#include "engine/core/key.h"
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

/// Who stands before the gate, and what it is about to do.
struct Standing
{
    quint64 request = 0;
    Activity activity = Activity::Read;
    Step step = Step::Request;
    Key key; ///< 0 when the step has no single key
    Server server = Server::None;
};

/// A step that stands before the gate.
class Passage
{
public:
    /// Carries the step out. `added` is how long the gate kept it.
    virtual void proceed(Nanos added) = 0;
    /// Ends the step with an error; the server never hears of it.
    virtual void refuse(const Error &error) = 0;

protected:
    ~Passage() = default;
};

/// Takes every step that comes to a gate into its keeping and decides when it goes on, and whether. Engine thread.
class GateKeeper
{
public:
    /// May not let the step pass before this has returned.
    virtual void stands(Passage &passage, const Standing &standing) = 0;

protected:
    ~GateKeeper() = default;
};

/// Every step on a store passes here: the one place for added latency, for injected errors and for holding steps.
/// Lives on the engine thread. Never calls back before pass() has returned.
class Gate
{
public:
    Gate();

    void setDelay(Server server, const Delay &delay);
    /// A fault's latency, on top of the delay.
    void setExtraDelay(Server server, const Delay &delay);
    /// Refuses this share of the steps, 0 … 1, with Error::Kind::Injected.
    void setErrorRate(Server server, double share);
    /// Refuses every step with Error::Kind::Unreachable, as a connection that is gone does.
    void setCut(Server server, bool cut);
    /// Lets a step wait for its own reasons: it proceeds after `time`, with nothing added, or is refused by
    /// refuseAll().
    void hold(Passage &passage, Nanos time);
    /// From now on every step goes to the keeper: nothing is added and no fault strikes; null: nobody keeps the gate.
    void setKeeper(GateKeeper *keeper) { m_keeper = keeper; }
    bool isOpen(Server server) const { return m_lanes[index(server)].open && !m_closing && !m_keeper; }
    void pass(Passage &passage, const Standing &standing);
    /// Refuses a step that is not to pass at all; like everything here, from the event loop.
    void turnAway(Passage &passage, const Error &error);
    /// From now on every waiting and every coming step is refused: the run is being given up.
    void refuseAll();

private:
    struct Waiting
    {
        Nanos due = 0;
        Nanos since = 0;
        quint64 order = 0;
        Server server = Server::None;
        Passage *passage = nullptr;
        bool operator>(const Waiting &other) const { return due != other.due ? due > other.due : order > other.order; }
    };

    /// The way to one server.
    struct Lane
    {
        Delay delay, extra;
        double errorRate = 0;
        bool cut = false;
        bool open = true; ///< nothing of the above

        void settle();
    };

    static size_t index(Server server) { return static_cast<size_t>(server); }
    Nanos draw(const Delay &delay);
    void release(const Waiting &waiting);
    void releaseDue();
    void schedule();

    std::array<Lane, 3> m_lanes;
    GateKeeper *m_keeper = nullptr;
    std::priority_queue<Waiting, std::vector<Waiting>, std::greater<>> m_waiting;
    QVector<std::pair<Passage *, Error>> m_turnedAway;
    quint64 m_order = 0;
    bool m_closing = false;
    std::mt19937_64 m_random{20240229};
    QTimer m_timer;
};

} // namespace cachescope
