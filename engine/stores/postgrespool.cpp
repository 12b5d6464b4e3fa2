// SPDX-License-Identifier: GPL-3.0-only
#include "engine/stores/postgrespool.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace cachescope {

namespace {

constexpr int failuresUntilDown = 3;

struct Finished
{
    DatabaseJob *job = nullptr;
    bool connected = false;
    Error error;
    QString version;
};

} // namespace

/// Everything the threads share, under one mutex: jobs take tens of microseconds, the lock a fraction of one.
struct PostgresPool::Threads
{
    struct Worker
    {
        std::condition_variable wake;
        std::deque<DatabaseJob *> own;
        bool kept = false;
        bool idle = false;
        std::thread thread;
    };

    std::mutex mutex;
    std::deque<DatabaseJob *> shared;
    std::vector<std::unique_ptr<Worker>> workers;
    std::vector<Finished> finished;
    bool stopping = false;

    DatabaseJob *next(std::unique_lock<std::mutex> &lock, Worker &worker)
    {
        const auto ready = [&] { return stopping || !worker.own.empty() || (!worker.kept && !shared.empty()); };
        while (!ready()) {
            worker.idle = true;   // said anew each time: a job meant for this worker may have gone to another
            worker.wake.wait(lock);
            worker.idle = false;
        }
        if (stopping)
            return nullptr;
        auto &queue = worker.own.empty() ? shared : worker.own;
        DatabaseJob *job = queue.front();
        queue.pop_front();
        return job;
    }

    void work(PostgresPool *pool, int number)
    {
        Worker &worker = *workers[static_cast<size_t>(number)];
        PostgresSession session(pool->m_address);
        std::unique_lock lock(mutex);
        while (DatabaseJob *job = next(lock, worker)) {
            lock.unlock();
            job->session = number;
            job->run(session);
            const bool connected = session.isConnected();
            Finished result{job, connected, connected ? Error{} : session.lastError(), session.serverVersion()};
            lock.lock();
            worker.kept = (worker.kept || job->keepsSession) && !job->freesSession;
            finished.push_back(std::move(result));
            if (finished.size() == 1)   // wake the owner once for many
                QMetaObject::invokeMethod(pool, "deliver", Qt::QueuedConnection);
        }
        lock.unlock();
    }
};

PostgresPool::PostgresPool(const ServerAddress &address, int sessions, QObject *parent)
    : QObject(parent)
    , m_address(address)
    , m_threads(std::make_unique<Threads>())
{
    for (int i = 0; i < sessions; ++i)
        m_threads->workers.push_back(std::make_unique<Threads::Worker>());
    for (int i = 0; i < sessions; ++i)
        m_threads->workers[static_cast<size_t>(i)]->thread = std::thread([this, i] { m_threads->work(this, i); });
}

PostgresPool::~PostgresPool()
{
    {
        const std::lock_guard lock(m_threads->mutex);
        m_threads->stopping = true;
        for (auto &worker : m_threads->workers)
            worker->wake.notify_one();
    }
    for (auto &worker : m_threads->workers)
        worker->thread.join();
}

void PostgresPool::submit(DatabaseJob *job)
{
    const std::lock_guard lock(m_threads->mutex);
    if (job->session != DatabaseJob::anySession) {
        auto &worker = *m_threads->workers[static_cast<size_t>(job->session)];
        worker.own.push_back(job);
        worker.wake.notify_one();
        return;
    }
    m_threads->shared.push_back(job);
    for (auto &worker : m_threads->workers) {
        if (worker->idle && !worker->kept && worker->own.empty()) {
            worker->idle = false;   // it is awake from here on: the next job goes to another
            worker->wake.notify_one();
            return;
        }
    }
}

void PostgresPool::deliver()
{
    std::vector<Finished> finished;
    {
        const std::lock_guard lock(m_threads->mutex);
        finished.swap(m_threads->finished);
    }
    for (const Finished &each : finished)
        note(each.connected, each.error, each.version);
    for (const Finished &each : finished)
        each.job->finished();
}

void PostgresPool::note(bool connected, const Error &error, const QString &version)
{
    m_failures = connected ? 0 : m_failures + 1;
    if (!connected)
        m_lastError = error;
    if (!version.isEmpty() && version != m_serverVersion)
        m_serverVersion = version;
    const bool hopeless = error.kind == Error::Kind::AccessDenied || error.kind == Error::Kind::NoSuchDatabase;
    const StoreState state = connected                                     ? StoreState::Connected
        : hopeless || m_failures >= failuresUntilDown ? StoreState::Down
                                                                           : StoreState::Reconnecting;
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace cachescope
