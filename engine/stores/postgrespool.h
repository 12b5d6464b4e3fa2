// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/stores/postgressession.h"
#include "engine/stores/storestate.h"

#include <QObject>

#include <memory>

namespace cachescope {

/// Work for a database thread.
class DatabaseJob
{
public:
    /// On a database thread.
    virtual void run(PostgresSession &session) = 0;
    /// On the thread that owns the pool, once, after run().
    virtual void finished() = 0;

    static constexpr int anySession = -1;
    int session = anySession;   ///< in: which session must run it; out: which one did
    bool keepsSession = false;  ///< after run(), the session takes only jobs that name it …
    bool freesSession = false;  ///< … until one of them says so

protected:
    ~DatabaseJob() = default;
};

/// Database threads with one session each. Jobs of one session run in order; finished jobs come back together on the
/// owner's thread. Never calls back from inside submit().
class PostgresPool : public QObject
{
    Q_OBJECT
public:
    explicit PostgresPool(const ServerAddress &address, int sessions = 8, QObject *parent = nullptr);
    ~PostgresPool() override;   ///< waits for the jobs that run; the others are never run and never finished

    void submit(DatabaseJob *job);
    StoreState state() const { return m_state; }
    const Error &lastError() const { return m_lastError; }
    const QString &serverVersion() const { return m_serverVersion; }
    const ServerAddress &address() const { return m_address; }

Q_SIGNALS:
    void stateChanged(cachescope::StoreState state);

private:
    struct Threads;

    Q_INVOKABLE void deliver();
    void note(bool connected, const Error &error, const QString &version);

    ServerAddress m_address;
    StoreState m_state = StoreState::Unknown;
    Error m_lastError;
    QString m_serverVersion;
    int m_failures = 0;
    std::unique_ptr<Threads> m_threads;
};

} // namespace cachescope
