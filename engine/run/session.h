// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/faults/faultinjector.h"
#include "engine/run/runfeed.h"
#include "engine/run/sessionplan.h"
#include "engine/stores/runsetup.h"
#include "engine/trace/tracewindow.h"

#include <functional>
#include <memory>

namespace cachescope {

/// What a session needs of the engine that carries it out.
struct SessionHost
{
    Connections connections;
    RunSetup &setup;
    StoreMonitor &storeMonitor;
    RunFeed &feed;
    /// Waits for the servers; false: it has told why not, or the wait was cancelled.
    std::function<Task<bool>(const WaitContext &)> connected;
    std::function<void()> changed;                      ///< the state: a snapshot is due
    std::function<void()> endWanted;                    ///< the session is to be ended
    std::function<void()> pollNow;                      ///< there is something new to look at
    std::function<void(const ServerControl &)> control; ///< to the owner of the sandbox
    TraceWindow window = {};                            ///< as last requested
    int recovered = 0;                                  ///< writes saved when the servers were opened, not yet told
    int crashStatus = -1;                               ///< of the program; negative: only the run is dropped
    QString acknowledgedPath = {};                      ///< of the log of acknowledged writes; empty: none
    bool closing = false;                               ///< the servers are about to be closed

    /// A failure of that run, with the address of the server that it concerns.
    Problem problem(Problem::Subject subject, const Error &error, bool fatal, RunId runId) const;
};

/// The products that there are at its beginning, and the highest key that is asked for.
struct KeyRange
{
    int products = 0;
    int ids = 0;
};

/// What a session finds in the stores before it begins.
struct Prepared
{
    QVector<std::pair<Key, Version>> versions; ///< in the database, above 1
    QVector<Change> deadLetters;
    int recovered = 0; ///< writes left in the queue by an earlier process
};

/// What the engine is doing with the servers: a live run, step mode, a search, a lesson, a reset. One at a time; each
/// has its run's name, which stands in all that it tells. Engine thread. The engine calls begin(), then commands one
/// after the other, then end(); a session that is over stays to be looked at until the next one begins.
class Session
{
public:
    Session(RunId id, SessionHost &host)
        : m_host(host)
        , m_id(id)
    {
    }
    virtual ~Session() = default;
    Q_DISABLE_COPY_MOVE(Session)

    RunId id() const { return m_id; }
    /// Of what is shown now: a lesson's parts have names of their own.
    virtual RunId runId() const { return m_id; }
    RunState state() const { return m_state; }

    virtual Task<> begin() = 0;
    /// A session ignores commands that are not its own.
    virtual Task<> carryOut(SessionCommand command);
    /// It is about to be ended: its waits end at once, and nothing more reaches a store on its behalf.
    virtual void cancel() { m_waits.cancel(); }
    virtual Task<> end() = 0;

    // At once, also while a command is being carried out.
    /// Ends the flush of a run that is ending.
    virtual void giveUpFlush() { }
    virtual void pause() { }
    virtual void resume() { }
    virtual void adjust(const Scenario &) { }
    virtual void restartFigures() { }
    virtual void trace(const TraceWindow &) { }
    virtual void inject(const Fault &) { }
    virtual void clear(FaultKind, Server) { }
    /// A server of the sandbox answers again, or has failed to restart.
    virtual void restarted(Server) { }
    /// The owner of the sandbox can no longer be asked: nothing waits for it.
    virtual void loseControl() { }
    /// Whether something that the session does accounts for the server being unreachable.
    virtual bool explains(Server) const { return m_waits.isCancelled(); }

    /// Every 100 ms.
    virtual void tick() { }
    /// Whether the stores are to be polled all the time.
    virtual bool isMonitoring() const { return false; }
    virtual Task<> poll();
    virtual void fill(Snapshot &) { }
    virtual TraceBatch takeEvents() { return {}; }
    virtual Inspection inspect(Key key, const Result<StoreMonitor::OneProduct> &found) const;

protected:
    void setState(RunState state);
    /// Claims the servers, creates what is missing, saves what an earlier process left in the queue and clears the
    /// cache. `strategy`: that is to be run, if it is known already. Empty: it has told why not, and the session has
    /// failed.
    Task<std::optional<Prepared>> prepare(QString strategy, KeyRange range, bool appendOnly);
    /// The same for step mode and searches: with every row that planned requests may name.
    Task<bool> prepareForRequests(Scenario scenario);
    void report(Problem::Subject subject, const Error &error, bool fatal);

    /// What queued writes a session that was cancelled has left in Redis: they were acknowledged.
    Task<> saveWhatIsQueued();

    SessionHost &m_host;
    WaitContext m_waits;

private:
    Task<Result<Prepared>> prepareStores(KeyRange range, bool appendOnly);
    Error told(Problem::Subject subject, const Error &error);

    RunId m_id;
    RunState m_state = RunState::Idle;
};

std::unique_ptr<Session> makeSession(RunId id, const SessionPlan &plan, SessionHost &host);

} // namespace cachescope
