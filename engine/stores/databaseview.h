// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/stores/productstatements.h"
#include "engine/stores/stepcall.h"

namespace cachescope {

/// A step that talks to PostgreSQL: `run` is called on a database thread, the rest on the engine thread.
class DatabaseStep : public StepCall, public DatabaseJob
{
protected:
    DatabaseStep(Request &request, Step step, Key key)
        : StepCall(request, step, key, Server::Postgres)
    {
    }
    DatabaseStep(DatabaseStep &&) = default;
    ~DatabaseStep() = default;

    bool issue() override
    {
        request().stores().postgres.submit(this);
        return false;
    }
    void failSaving(const Error &error, std::span<const Change> changes)
    {
        fail(error, error.inDoubt ? changes : std::span<const Change>());
    }
};

/// Keeps a session for itself from its first statement until commit() or rollback(); one of them must be awaited.
class Transaction;

/// The database as a strategy sees it. Errors come back as values.
class DatabaseView
{
public:
    class QueryStep;
    class [[nodiscard]] Load;
    class [[nodiscard]] Save;
    class [[nodiscard]] SaveBatch;
    class [[nodiscard]] Begin;
    class [[nodiscard]] End;

    explicit DatabaseView(Request &request)
        : m_request(request)
    {
    }

    /// SELECT: answers a Result<Product>, NotFound when there is none.
    Load load(Key key);
    /// INSERT, UPDATE or DELETE outside a transaction: answers a Result<Product>, of a part the whole as the row now
    /// holds it. NotFound: there is no such product to change; Exists: there is one already. The row is durable when it
    /// is done; a guarded database keeps a newer row.
    Save save(const Change &change);
    /// All in one round trip: answers a Result<int>, how many of them the database has taken. What is not there is
    /// inserted. A guarded database takes each only over an older write.
    SaveBatch saveBatch(const QVector<Change> &changes);
    /// BEGIN: answers a Result<Transaction>. It is sent with the first statement, in one round trip.
    Begin begin();

private:
    Request &m_request;
};

class Transaction
{
public:
    Transaction() = default;
    explicit Transaction(Request &request)
        : m_request(&request)
    {
    }

    /// Like DatabaseView::save(), inside the transaction.
    DatabaseView::Save save(const Change &change) const;
    /// COMMIT of what was saved: answers a Status. After an error it is unknown whether the database holds it; a COMMIT
    /// rejected by the gate is rolled back, since its session must be released.
    DatabaseView::End commit(const Change &change) const;
    /// ROLLBACK: answers a Status.
    DatabaseView::End rollback() const;

private:
    Request *m_request = nullptr;
};

/// A step that is one query.
class DatabaseView::QueryStep : public DatabaseStep
{
protected:
    using DatabaseStep::DatabaseStep;
    QueryStep(QueryStep &&) = default;
    ~QueryStep() = default;

    bool issue() final
    {
        m_query = makeQuery(); // not before: until here the step may still be moved
        return DatabaseStep::issue();
    }
    virtual Query makeQuery() = 0;
    const Query *query() const final { return &m_query; }
    void run(PostgresSession &postgres) override { m_done = postgres.execute(m_query); }
    void answered(const Status &status) final { m_done = status; }

    Query m_query;
    Status m_done;
};

class DatabaseView::Load final : public QueryStep
{
public:
    Load(Request &request, Key key)
        : QueryStep(request, Step::DatabaseLoad, key)
        , m_key(key)
    {
    }
    Result<Product> await_resume() { return m_error ? Result<Product>(*m_error) : std::move(m_result); }

private:
    Query makeQuery() override { return loadQuery(m_key, request().stores().guards.cache, &m_result); }
    BatchKind batchKind() const override { return BatchKind::Reads; }
    void finished() override;

    Key m_key;
    Result<Product> m_result;
};

class DatabaseView::Save final : public QueryStep
{
public:
    Save(Request &request, const Change &change, bool inTransaction);
    Result<Product> await_resume()
    {
        if (m_error)
            return *m_error;
        return m_done ? Result<Product>(std::move(m_written->product)) : Result<Product>(m_done.error());
    }

private:
    Query makeQuery() override { return changeQuery(m_change, m_onlyNewer, &m_written); }
    void run(PostgresSession &postgres) override;
    std::optional<qint64> opens() const override { return m_begins ? std::optional(query()->row) : std::nullopt; }
    BatchKind batchKind() const override { return m_inTransaction ? BatchKind::None : BatchKind::Writes; }
    void finished() override;

    const Change &m_change; ///< owned by the awaiting coroutine, which outlives the step
    bool m_inTransaction;
    bool m_begins = false;
    bool m_onlyNewer;
    Result<Written> m_written;
};

class DatabaseView::SaveBatch final : public DatabaseStep
{
public:
    SaveBatch(Request &request, const QVector<Change> &changes);
    Result<int> await_resume()
    {
        return m_error ? Result<int>(*m_error) : Result<int>(static_cast<int>(m_taken->size()));
    }

private:
    void run(PostgresSession &postgres) override { m_taken = writeBatch(postgres, m_changes, m_onlyNewer); }
    void finished() override;
    QVector<Change> takenFirst() const;

    const QVector<Change> &m_changes;
    bool m_onlyNewer;
    Result<QVector<Change>> m_taken;
};

class DatabaseView::Begin final : public StepCall
{
public:
    explicit Begin(Request &request)
        : StepCall(request, Step::DatabaseBegin, request.key(), Server::Postgres)
    {
    }
    Result<Transaction> await_resume();

private:
    bool issue() override;
};

class DatabaseView::End final : public DatabaseStep
{
public:
    End(Request &request, Step step, const Change *change);
    Status await_resume() { return m_error ? Status(*m_error) : m_result; }

private:
    bool giveUp(const Error &error) override;
    bool commits() const override { return m_step == Step::DatabaseCommit && freesSession && !m_refusal; }
    void run(PostgresSession &postgres) override;
    void committed(const Status &status) override { m_result = status; }
    void finished() override;

    Step m_step;
    const Change *m_change;
    std::optional<Error> m_refusal;
    Status m_result;
};

} // namespace cachescope
