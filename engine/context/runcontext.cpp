// SPDX-License-Identifier: GPL-3.0-only
#include "engine/context/runcontext.h"

#include "engine/strategies/registry.h"

namespace cachescope {

RunContext::RunContext(const Connections &connections, const Plan &plan, const WaitContext *outer)
    : m_options(plan.options)
    , m_monitor(std::make_shared<RunMonitor>(connections))
    , m_gate(outer)
    , m_stores{m_gate,
               m_monitor->recorder(),
               connections.redis,
               connections.postgres,
               connections.prefix,
               guardsOf(m_options)}
    , m_strategy(makeStrategy(plan.strategy, m_stores, m_options))
    , m_versions(plan.products, plan.versions)
    , m_caller(m_stores, *m_strategy, m_versions, m_monitor->history(), m_monitor->check())
{
    m_monitor->prepare(plan.products, plan.monitored, plan.versions);
    m_monitor->watch(m_stores.memoryQueue);
    if (outer)
        m_lastAnswers.emplace(*outer, connections.redis, connections.postgres);
}

RunContext::~RunContext() = default;

void RunContext::setOptions(const StrategyOptions &options)
{
    m_options = options;
    m_stores.guards = guardsOf(options);
}

void RunContext::hangUp()
{
    LastAnswers::hangUp(m_stores.redis, m_stores.postgres);
}

} // namespace cachescope
