// SPDX-License-Identifier: GPL-3.0-only
#include "engine/workload/clients.h"

#include <QDateTime>

namespace cachescope {

namespace {

constexpr std::chrono::hours indefinitely{24};
constexpr std::chrono::milliseconds arrivalTick{1};

} // namespace

Clients::Clients(const Caller &caller, SessionCheck &check, Waiting &waiting, const WorkloadPlan &plan, int products)
    : m_caller(caller)
    , m_check(check)
    , m_waiting(waiting)
    , m_plan(plan)
    , m_workload(plan, products)
{
}

Clients::~Clients() = default;

void Clients::start()
{
    adjust(m_plan);
}

void Clients::pause()
{
    m_paused = true;
}

void Clients::resume()
{
    m_paused = false;
    wakeAll();
}

void Clients::adjust(const WorkloadPlan &plan)
{
    m_plan = plan;
    m_workload.adjust(plan);
    if (plan.loop == WorkloadPlan::Loop::Closed)
        ensureClients(plan.clients);
    else if (!m_openRunning)
        openLoop();
    wakeAll();
}

void Clients::ensureClients(int clients)
{
    m_check.ensureClients(clients);
    while (static_cast<int>(m_clients.size()) < clients)
        m_clients.push_back(std::make_unique<Client>());
    for (int number = 0; number < clients; ++number) {
        Client *client = m_clients[static_cast<size_t>(number)].get();
        if (!client->running)
            closedLoop(client, number);
    }
}

void Clients::wakeAll()
{
    for (auto &client : m_clients) {
        if (client->running)
            client->alarm.set();
    }
    if (m_openRunning)
        m_arrivals.set();
}

Task<> Clients::drain()
{
    m_draining = true;
    wakeAll();
    while (m_loops > 0)
        co_await m_drained.waitFor(std::chrono::milliseconds(100));
}

Task<> Clients::closedLoop(Client *client, int number)
{
    client->running = true;
    ++m_loops;
    while (!m_draining && m_plan.loop == WorkloadPlan::Loop::Closed && number < m_plan.clients) {
        if (m_paused) {
            co_await client->alarm.waitFor(indefinitely);
            continue;
        }
        const Operation operation = m_workload.next();
        co_await request(operation, number);
        if (m_plan.thinkTime.count() > 0 && mayRun())
            co_await client->alarm.waitFor(m_plan.thinkTime);
    }
    client->running = false;
    --m_loops;
    m_drained.set();
}

Task<> Clients::openLoop()
{
    m_openRunning = true;
    ++m_loops;
    Nanos last = now();
    double due = 0;
    while (!m_draining && m_plan.loop == WorkloadPlan::Loop::Open) {
        co_await m_arrivals.waitFor(arrivalTick);
        const Nanos time = now();
        if (!m_paused)
            due += toMs(time - last) / 1000 * m_plan.rate;
        last = time;
        for (; due >= 1 && inFlight() < m_plan.clients && mayRun(); due -= 1)
            oneRequest();
    }
    m_openRunning = false;
    --m_loops;
    m_drained.set();
}

Task<> Clients::oneRequest()
{
    ++m_loops;
    const Operation operation = m_workload.next();
    co_await request(operation, SessionCheck::nobody);
    --m_loops;
    m_drained.set();
}

Task<> Clients::request(Operation operation, int client)
{
    const Waiting::Ticket ticket(m_waiting);
    if (operation.isRead) {
        co_await m_caller.read(operation.key, client);
    } else {
        const Change change = changeOf(operation);
        const auto answer = co_await m_caller.write(change, client);
        if (answer.outcome == Outcome::Ok && m_log)
            m_log->note(operation.key, answer.version, ticket.began(), now(), operation.change);
    }
}

/// What the client writes; its version is drawn when it is written.
Change Clients::changeOf(const Operation &operation)
{
    Product product;
    product.key = operation.key;
    product.name = "Product " + QByteArray::number(operation.key.id);
    product.priceCents = operation.priceCents;
    product.stock = operation.stock;
    product.updatedAt = QDateTime::currentMSecsSinceEpoch();
    return Change(product, operation.change);
}

} // namespace cachescope
