// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/storestate.h"
#include "engine/postgres/postgressession.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace cachescope {

/// Work for a database thread.
class DatabaseJob
{
public:
    /// Runs on a database thread.
    virtual void run(PostgresSession &session) = 0;
    /// Called on the thread that owns the pool, once, after run().
    virtual void finished() = 0;

    /// Jobs of the same kind may be batched into one round trip while they wait for a session: those that are one query
    /// outside a transaction. One statement each; the writes of a batch share a transaction, or have one each if one of
    /// them is rejected. Batched jobs get their results by answered() instead of run().
    enum class BatchKind : quint8 { None, Reads, Writes };
    virtual BatchKind batchKind() const { return BatchKind::None; }
    /// Of a job that may be batched.
    virtual const Query *query() const { return nullptr; }
    /// Called on a database thread.
    virtual void answered(const Status &) { }

    /// The row that is written (Query::row), if the job opens a transaction by writing it. Such a job may be sent
    /// together with the COMMIT of another transaction, after it, unless another session of the pool has locked that
    /// row: then it cannot delay the COMMIT.
    virtual std::optional<qint64> opens() const { return {}; }
    /// Whether the job is such a COMMIT. If sent together with another job, it gets its result by committed() instead
    /// of run().
    virtual bool commits() const { return false; }
    /// Called on a database thread.
    virtual void committed(const Status &) { }

    static constexpr int anySession = -1;
    int session = anySession;  ///< in: which session must run it; out: which one did
    bool keepsSession = false; ///< after run(), the session takes only jobs that name it …
    bool freesSession = false; ///< … until one of them releases it
    /// In: after this time the session's connection is closed and run() ends with an error; 0: never. Longer than the
    /// server's own time-out, for a server that does not respond at all.
    Nanos patience = 7 * second;

protected:
    ~DatabaseJob() = default;
};

/// Database threads with one session each. Jobs of one session run in order; finished jobs are delivered together on
/// the owner's thread. Never calls back from inside submit().
class PostgresPool : public QObject
{
    Q_OBJECT
public:
    explicit PostgresPool(const ServerAddress &address, int sessions = 8, QObject *parent = nullptr);
    /// Waits for the running jobs, a few seconds at most when the server does not respond; the queued ones are never
    /// run and never finished.
    ~PostgresPool() override;

    void submit(DatabaseJob *job);
    /// Closes the connection of every session; what runs on them fails. The next job reconnects.
    void cut();
    StoreState state() const { return m_state; }
    const Error &lastError() const { return m_lastError; }
    const QString &serverVersion() const { return m_serverVersion; }
    const ServerAddress &address() const { return m_address; }

Q_SIGNALS:
    void stateChanged(cachescope::StoreState state);

private:
    struct Threads;

    Q_INVOKABLE void deliver();
    void cutSilent();
    void note(bool connected, const Error &error, const QString &version);

    ServerAddress m_address;
    StoreState m_state = StoreState::Unknown;
    Error m_lastError;
    QString m_serverVersion;
    int m_failures = 0;
    QTimer m_watchdog;
    std::unique_ptr<Threads> m_threads;
};

} // namespace cachescope
