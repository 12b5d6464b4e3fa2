// SPDX-License-Identifier: GPL-3.0-only
#include "engine/context/runcontext.h"

#include "engine/strategies/registry.h"

namespace cachescope {

namespace {

/// A server that is well has answered by then; one that is silent would be waited for until its time-out.
constexpr std::chrono::milliseconds answersAfterCancellation{100};

} // namespace

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
    m_lastAnswers.setSingleShot(true);
    QObject::connect(&m_lastAnswers, &QTimer::timeout, &m_lastAnswers, [this] { hangUp(); });
    if (outer)
        QObject::connect(outer, &WaitContext::cancelled, &m_lastAnswers,
                         [this] { m_lastAnswers.start(answersAfterCancellation); });
}

RunContext::~RunContext() = default;

void RunContext::setOptions(const StrategyOptions &options)
{
    m_options = options;
    m_stores.guards = guardsOf(options);
}

void RunContext::hangUp()
{
    RedisConnection &redis = m_stores.redis;
    PostgresPool &postgres = m_stores.postgres;
    redis.cut(); // the requests that it answers may be the last ones: this object may be gone
    redis.open();
    postgres.cut();
}

} // namespace cachescope
