// SPDX-License-Identifier: GPL-3.0-only
#include "engine/postgres/postgrespool.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace cachescope {

namespace {

constexpr int failuresUntilDown = 3;
constexpr size_t jobsTogether = 16;
constexpr int watchMs = 500;
constexpr std::chrono::seconds patienceAtTheEnd{2};

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
        PostgresSession *session = nullptr; ///< null before and after its thread runs
        std::vector<DatabaseJob *> running; ///< one job, a batch, or a COMMIT and the job that follows it
        std::optional<qint64> row;          ///< written by its open transaction
        Nanos since = 0;
        std::thread thread;
    };

    std::mutex mutex;
    std::condition_variable ended; ///< notified when a job or a thread has ended
    std::deque<DatabaseJob *> shared;
    std::vector<std::unique_ptr<Worker>> workers;
    std::vector<Finished> finished;
    bool stopping = false;

    /// Waits for work. Returns false when the pool is being destroyed.
    bool take(std::unique_lock<std::mutex> &lock, Worker &worker)
    {
        const auto ready = [&] { return stopping || !worker.own.empty() || (!worker.kept && !shared.empty()); };
        while (!ready()) {
            worker.idle = true; // set on every wake-up: another worker may have taken the job meant for this one
            worker.wake.wait(lock);
            worker.idle = false;
        }
        if (stopping)
            return false;
        auto &queue = worker.own.empty() ? shared : worker.own;
        const DatabaseJob::BatchKind batchKind = queue.front()->batchKind();
        size_t share = 1;
        if (&queue == &shared && batchKind != DatabaseJob::BatchKind::None) {
            const auto idle =
                std::count_if(workers.begin(), workers.end(), [](const auto &each) { return each->idle; });
            share = std::clamp<size_t>(shared.size() / (static_cast<size_t>(idle) + 1), 1, jobsTogether);
        }
        do {
            worker.running.push_back(queue.front());
            queue.pop_front();
        } while (worker.running.size() < share && queue.front()->batchKind() == batchKind);
        if (worker.running.front()->commits())
            takeFollower(worker);
        if (const auto opened = worker.running.back()->opens())
            worker.row = opened;
        worker.since = now();
        return true;
    }

    /// Takes the oldest waiting job, but stops at the first that opens no transaction: that one needs a free session.
    void takeFollower(Worker &worker)
    {
        for (auto job = shared.begin(); job != shared.end(); ++job) {
            const std::optional<qint64> row = (*job)->opens();
            if (!row)
                return;
            const bool held = std::any_of(workers.begin(), workers.end(),
                                          [&](const auto &each) { return each.get() != &worker && each->row == row; });
            if (held)
                continue;
            worker.running.push_back(*job);
            shared.erase(job);
            return;
        }
    }

    static void run(const std::vector<DatabaseJob *> &jobs, PostgresSession &session)
    {
        if (jobs.size() == 1)
            return jobs.front()->run(session);
        if (jobs.front()->commits()) {
            session.commitWithNext();
            jobs.back()->run(session);
            jobs.front()->committed(session.committed());
            return;
        }
        runBatch(jobs, session);
    }

    /// Writes are ordered by their rows, so that two sessions never deadlock on each other's.
    static void runBatch(std::vector<DatabaseJob *> jobs, PostgresSession &session)
    {
        const bool writes = jobs.front()->batchKind() == DatabaseJob::BatchKind::Writes;
        if (writes)
            std::stable_sort(jobs.begin(), jobs.end(), [](const DatabaseJob *one, const DatabaseJob *other) {
                return one->query()->row < other->query()->row;
            });
        std::vector<const Query *> queries;
        for (const DatabaseJob *job : jobs)
            queries.push_back(job->query());
        const auto results = writes ? session.executeTogether(queries) : session.execute(queries);
        for (size_t i = 0; i < jobs.size(); ++i)
            jobs[i]->answered(results[i]);
    }

    void work(PostgresPool *pool, int number)
    {
        Worker &worker = *workers[static_cast<size_t>(number)];
        PostgresSession session(pool->m_address);
        std::unique_lock lock(mutex);
        worker.session = &session;
        while (take(lock, worker)) {
            lock.unlock();
            for (DatabaseJob *job : worker.running)
                job->session = number;
            run(worker.running, session);
            const bool connected = session.isConnected();
            const Finished result{nullptr, connected, connected ? Error{} : session.lastError(),
                                  session.serverVersion()};
            lock.lock();
            const bool wake = finished.empty();
            for (DatabaseJob *job : worker.running) {
                worker.kept = (worker.kept || job->keepsSession) && !job->freesSession;
                finished.push_back(result);
                finished.back().job = job;
            }
            worker.running.clear();
            if (!worker.kept)
                worker.row.reset();
            if (wake) // wake the owner once for all that has finished
                QMetaObject::invokeMethod(pool, "deliver", Qt::QueuedConnection);
        }
        worker.session = nullptr;
        ended.notify_all();
        lock.unlock();
    }

    /// Call with the mutex locked.
    template<typename Which> void cut(Which which)
    {
        for (auto &worker : workers) {
            if (worker->session && which(*worker))
                worker->session->cut();
        }
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
    connect(&m_watchdog, &QTimer::timeout, this, &PostgresPool::cutSilent);
    m_watchdog.start(watchMs);
}

PostgresPool::~PostgresPool()
{
    {
        std::unique_lock lock(m_threads->mutex);
        m_threads->stopping = true;
        for (auto &worker : m_threads->workers)
            worker->wake.notify_one();
        const auto idle = [this] {
            return std::all_of(m_threads->workers.begin(), m_threads->workers.end(),
                               [](const auto &worker) { return worker->running.empty(); });
        };
        if (!m_threads->ended.wait_for(lock, patienceAtTheEnd, idle))
            m_threads->cut([](const Threads::Worker &worker) { return !worker.running.empty(); });
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
            worker->idle = false; // about to wake up: the next job goes to another worker
            worker->wake.notify_one();
            return;
        }
    }
}

void PostgresPool::cut()
{
    const std::lock_guard lock(m_threads->mutex);
    m_threads->cut([](const Threads::Worker &) { return true; });
}

void PostgresPool::cutSilent()
{
    const Nanos time = now();
    const std::lock_guard lock(m_threads->mutex);
    m_threads->cut([time](const Threads::Worker &worker) {
        return !worker.running.empty() && worker.running.front()->patience > 0
            && time - worker.since > worker.running.front()->patience;
    });
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
    const bool hopeless = error.kind == Error::Kind::AccessDenied || error.kind == Error::Kind::NoSuchDatabase
        || error.kind == Error::Kind::Untrusted || error.kind == Error::Kind::Missing;
    const StoreState state = connected                ? StoreState::Connected
        : hopeless || m_failures >= failuresUntilDown ? StoreState::Down
                                                      : StoreState::Reconnecting;
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace cachescope
