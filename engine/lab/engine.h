// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/asyncevent.h"
#include "engine/postgres/postgrespool.h"
#include "engine/redis/redisconnection.h"
#include "engine/run/session.h"

#include <QTimer>

#include <atomic>
#include <deque>

namespace cachescope {

/// Everything on the engine thread: the connections, and one session at a time. What changes the session is carried out
/// in order, one thing after the other.
class Engine : public RunFeed
{
    Q_OBJECT
public:
    Engine(const ServerAddress &redis, const ServerAddress &postgres, bool sandbox);
    ~Engine() override;

    void open();
    /// Ends the session, then emits closed().
    void shutDown();

    /// Ends the session and begins another.
    void begin(RunId id, const SessionPlan &plan);
    /// Ends that session, if it is still the current one.
    void end(RunId id);
    /// A command to that session; lost if another one has begun since.
    void tell(RunId id, const SessionCommand &command);
    /// The session under way, for what takes effect at once; null: none has begun yet.
    Session *session() { return m_session.get(); }

    void trace(const TraceWindow &window);
    /// Reads one product from both stores now.
    Task<> inspect(Key key);
    /// Whether the sandbox's Redis keeps an append-only file from now on.
    Task<> keepFile(bool keep);
    /// The exit status when a fault crashes the program; negative: only the run is dropped.
    void setCrashStatus(int status) { m_host.crashStatus = status; }
    /// For the runs from now on; empty: no file.
    void logAcknowledged(const QString &path) { m_host.acknowledgedPath = path; }
    /// The receiver has handled the last snapshot: the next may be sent.
    void snapshotTaken() { m_snapshotPending = false; }

Q_SIGNALS:
    void serverControl(const cachescope::ServerControl &control);
    void closed();

private:
    struct Begin
    {
        RunId id;
        SessionPlan plan;
    };
    struct End
    {
        RunId id;
    };
    struct Tell
    {
        RunId id;
        SessionCommand command;
    };
    struct Recover
    {
    };
    struct ShutDown
    {
    };
    using Order = std::variant<Begin, End, Tell, Recover, ShutDown>;

    void enqueue(const Order &order);
    Task<> serve();
    Task<> carryOut(Begin order);
    Task<> carryOut(End order);
    Task<> carryOut(Tell order);
    Task<> carryOut(Recover order);
    Task<> carryOut(ShutDown order);
    Task<> endSession();
    void recoverOnce();
    Task<bool> connected(const WaitContext &waits);
    Task<> monitorLoop();
    Task<bool> beat();

    void report(Problem::Subject subject, const Error &error, bool fatal);
    void reportStore(Problem::Subject subject, StoreState state, const Error &error);
    void sendSnapshot(bool evenIfPending = false);
    void forgetWhatIsNotSeen(Snapshot &snapshot) const;
    template<typename Store> StoreHealth healthOf(const Store &store, const QString &name) const;

    bool m_sandbox;
    QByteArray m_prefix = QByteArrayLiteral("cachescope:");
    RedisConnection m_redis, m_monitorRedis;
    PostgresPool m_postgres, m_monitorPostgres;
    RunSetup m_setup;
    StoreMonitor m_storeMonitor;
    SessionHost m_host;
    std::unique_ptr<Session> m_session;

    std::deque<Order> m_orders;
    bool m_serving = false;
    bool m_recoveryAsked = false;
    bool m_closing = false;
    bool m_lookUnderWay = false;
    AsyncEvent m_monitorWake;
    Task<> m_lookingAround;
    QTimer m_tick, m_snapshots;
    std::atomic<bool> m_snapshotPending{false};
};

} // namespace cachescope
