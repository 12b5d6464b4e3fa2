// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/asyncevent.h"
#include "engine/measure/waiting.h"
#include "engine/workload/acknowledgedlog.h"
#include "engine/workload/caller.h"
#include "engine/workload/workload.h"

#include <memory>
#include <vector>

namespace cachescope {

/// The clients that issue a workload's requests: in the closed loop each sends its next request when it has its answer;
/// in the open loop requests start at a fixed rate, however long the answers take. Engine thread.
class Clients
{
public:
    /// `caller` carries out their requests, and has them judged by `check`.
    Clients(const Caller &caller, SessionCheck &check, Waiting &waiting, const WorkloadPlan &plan, int products);
    ~Clients();

    /// Receives each acknowledged write; null: no log.
    void setLog(AcknowledgedLog *log) { m_log = log; }
    void start();
    void pause();
    void resume();
    void adjust(const WorkloadPlan &plan);
    /// Issues no new requests; returns when the last one has its answer.
    Task<> drain();
    int inFlight() const { return m_waiting.count(); }

private:
    struct Client
    {
        AsyncEvent alarm;
        bool running = false;
    };

    void ensureClients(int clients);
    Task<> closedLoop(Client *client, int number);
    Task<> openLoop();
    Task<> oneRequest();
    Task<> request(Operation operation, int client);
    static Change changeOf(const Operation &operation);
    void wakeAll();
    bool mayRun() const { return !m_draining && !m_paused; }

    Caller m_caller;
    SessionCheck &m_check;
    Waiting &m_waiting;
    AcknowledgedLog *m_log = nullptr;
    WorkloadPlan m_plan;
    Workload m_workload;
    std::vector<std::unique_ptr<Client>> m_clients;
    AsyncEvent m_arrivals;
    AsyncEvent m_drained;
    bool m_openRunning = false;
    bool m_paused = false;
    bool m_draining = false;
    int m_loops = 0; ///< coroutines of this object that have not ended
};

} // namespace cachescope
