// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/asyncevent.h"
#include "engine/faults/faultplan.h"
#include "engine/faults/fulldisk.h"
#include "engine/stores/connections.h"
#include "engine/stores/stores.h"

#include <QObject>

#include <functional>
#include <optional>

namespace cachescope {

/// A request to the owner of the sandbox's processes, handled on the owner's thread.
struct ServerControl
{
    enum class Kind : quint8 { Pause, Resume, Kill, Restart };
    Kind kind = Kind::Pause;
    Server server = Server::Redis;
    std::optional<bool> appendOnly = {}; ///< Redis restarts with its append-only file or without; empty: unchanged
};

/// Injects the faults of a run: those of its plan at their time, others immediately. Engine thread. Deleted only after
/// cleared().
class FaultInjector : public QObject
{
    Q_OBJECT
public:
    /// On servers outside the sandbox, faults that need the server's process or its configuration are rejected.
    FaultInjector(Stores &stores, const Connections &connections);
    ~FaultInjector() override;

    /// Starts the plan's timeline.
    void start(const QVector<Fault> &faults, Nanos runStart);
    void inject(const Fault &fault);
    /// Ends the faults of this kind on this server.
    void clear(FaultKind kind, Server server);
    /// Injects nothing any more and ends the active faults.
    void clearAll();
    /// Returns when everything is restored, or after some seconds.
    Task<> cleared();
    /// From now on, cleared() does not wait for servers to come back.
    void skipRestartWait() { m_patience = 0; }
    /// The server answers again after ServerControl::Kind::Restart, or the attempt has failed.
    void restarted(Server server);

    /// Whether an active fault or a restart accounts for the server being unreachable.
    bool explains(Server server) const;
    const QVector<FaultMark> &marks() const { return m_marks; }

Q_SIGNALS:
    void control(const cachescope::ServerControl &control);
    void crashed();
    void failed(const cachescope::Fault &fault, const cachescope::Error &error);

private:
    struct Active
    {
        qsizetype mark = 0;
        double end = 0;
    };

    double time() const { return static_cast<double>(now() - m_runStart) / second; }
    void tick();
    void begin(const Fault &fault, qsizetype mark);
    void end(const Fault &fault);
    void endActive(const std::function<bool(const Active &)> &which);
    void setGate(Server server);
    void connectAgain(Server server);
    bool isActive(FaultKind kind, Server server) const;
    void fail(qsizetype mark, const Error &error);

    Task<> evict(int key, qsizetype mark);
    Task<> limitMemory(Fault fault, qsizetype mark);
    Task<> freeMemory();
    Task<> fillDisk(qsizetype mark);
    Task<> freeDisk();
    Task<bool> everybodyAnswers();

    Stores &m_stores;
    RedisConnection &m_monitorRedis;
    PostgresPool &m_monitorPostgres;
    bool m_sandbox;
    FaultPlan m_plan;
    Nanos m_runStart = 0;
    QVector<FaultMark> m_marks;
    QVector<Active> m_active;
    QVector<QByteArray> m_memorySettings; ///< the original maxmemory and maxmemory-policy; empty: not changed
    std::unique_ptr<FullDisk> m_disk;
    bool m_memoryBusy = false;
    bool m_diskBusy = false;
    int m_running = 0; ///< coroutines of this object that have not ended
    int m_restarting = 0;
    Nanos m_patience = 10 * second;
    QTimer m_timer;
    AsyncEvent m_pause, m_diskPause;
};

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::ServerControl)
