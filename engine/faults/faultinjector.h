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

/// What the owner of the sandbox's processes is asked to do, on its own thread.
struct ServerControl
{
    enum class Kind : quint8 { Pause, Resume, Kill, Restart };
    Kind kind = Kind::Pause;
    Server server = Server::Redis;
    std::optional<bool> appendOnly = {}; ///< Redis comes back with its append-only file or without; empty: as it was
};

/// Carries the faults of a run out: those of its plan at their time, others at once. Engine thread. Deleted only after
/// cleared().
class FaultInjector : public QObject
{
    Q_OBJECT
public:
    /// On servers that are not the sandbox's, what needs the server's process or its configuration is refused.
    FaultInjector(Stores &stores, const Connections &connections);
    ~FaultInjector() override;

    /// The plan's time line begins now.
    void start(const QVector<Fault> &faults, Nanos runStart);
    void inject(const Fault &fault);
    /// Ends the faults of this kind on this server.
    void clear(FaultKind kind, Server server);
    /// Nothing strikes any more; what lasts is ended.
    void clearAll();
    /// Comes back when everything is as it was before, or after some seconds.
    Task<> cleared();
    /// From now on nobody waits for a server to come back.
    void skipRestartWait() { m_patience = 0; }
    /// The server answers again after Kind::Restart, or has been given up.
    void restarted(Server server);

    /// That a server is away is our own doing.
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
    QVector<QByteArray> m_memorySettings; ///< as they were: maxmemory, maxmemory-policy; empty: not changed
    std::unique_ptr<FullDisk> m_disk;
    bool m_memoryBusy = false;
    bool m_diskBusy = false;
    int m_underWay = 0; ///< coroutines of ours
    int m_restarting = 0;
    Nanos m_patience = 10 * second;
    QTimer m_timer;
    AsyncEvent m_pause, m_diskPause;
};

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::ServerControl)
