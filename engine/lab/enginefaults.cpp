// SPDX-License-Identifier: GPL-3.0-only
#include "engine/faults/redissettings.h"
#include "engine/lab/engine.h"

#include <unistd.h>

namespace cachescope {

void Engine::makeExperiment(const Scenario &scenario)
{
    m_experiment = std::make_unique<Experiment>(connections(), scenario, m_versions, m_deadLetters, m_recovered);
    if (!m_acknowledgedPath.isEmpty())
        m_experiment->logAcknowledged(m_acknowledgedPath);
    const FaultInjector &faults = m_experiment->faults();
    connect(&faults, &FaultInjector::control, this, &Engine::serverControl);
    connect(&faults, &FaultInjector::crashed, this, &Engine::crash);
    connect(&faults, &FaultInjector::failed, this, [this](const Fault &fault, const Error &error) {
        Problem failure;
        failure.subject = Problem::Subject::Fault;
        failure.error = error;
        failure.fatal = false;
        failure.fault = fault;
        Q_EMIT problem(failure);
    });
}

void Engine::fault(const Fault &fault)
{
    if (m_experiment && (m_state == RunState::Running || m_state == RunState::Paused))
        m_experiment->faults().inject(fault);
}

void Engine::clear(FaultKind kind, Server server)
{
    if (m_experiment)
        m_experiment->faults().clear(kind, server);
}

Task<> Engine::keepFile(bool keep)
{
    const auto kept = co_await keepAppendOnlyFile(m_monitorRedis, keep);
    if (!kept)
        report(Problem::Subject::Redis, kept.error(), false);
}

void Engine::restarted(Server server)
{
    if (m_experiment)
        m_experiment->faults().restarted(server);
    if (server == Server::Redis)
        m_redisRestarting = false;
}

void Engine::crash()
{
    if (m_crashStatus >= 0)
        ::_exit(m_crashStatus); // a crash flushes nothing and reports nothing
    m_experiment->crash();
    stop();
}

} // namespace cachescope
