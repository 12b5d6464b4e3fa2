// SPDX-License-Identifier: GPL-3.0-only
#include "engine/stores/databaseview.h"

#include "engine/trace/outcomeof.h"

#include <QSet>

#include <algorithm>

namespace cachescope {

DatabaseView Request::database()
{
    return DatabaseView(*this);
}

DatabaseView::Load DatabaseView::load(Key key)
{
    return Load(m_request, key);
}

DatabaseView::Save DatabaseView::save(const Change &change)
{
    return Save(m_request, change, false);
}

DatabaseView::SaveBatch DatabaseView::saveBatch(const QVector<Change> &changes)
{
    return SaveBatch(m_request, changes);
}

DatabaseView::Begin DatabaseView::begin()
{
    return Begin(m_request);
}

DatabaseView::Save Transaction::save(const Change &change) const
{
    return DatabaseView::Save(*m_request, change, true);
}

DatabaseView::End Transaction::commit(const Change &change) const
{
    return DatabaseView::End(*m_request, Step::DatabaseCommit, &change);
}

DatabaseView::End Transaction::rollback() const
{
    return DatabaseView::End(*m_request, Step::DatabaseRollback, nullptr);
}

void DatabaseView::Load::finished()
{
    if (m_done)
        ended(Outcome::Ok, m_result->version, 1);
    else if (m_done.error().kind == Error::Kind::NotFound)
        ended(Outcome::NotFound, m_done.error().version);
    else
        fail(m_done.error());
    resume();
}

DatabaseView::Save::Save(Request &request, const Change &change, bool inTransaction)
    : QueryStep(request, Step::DatabaseSave, change.key())
    , m_change(change)
    , m_inTransaction(inTransaction)
    , m_onlyNewer(request.stores().guards.database)
{
    if (!inTransaction)
        return;
    session = request.transactionSession;
    m_begins = session == anySession;
}

void DatabaseView::Save::run(PostgresSession &postgres)
{
    if (!m_begins) {
        QueryStep::run(postgres);
        return;
    }
    m_done = postgres.beginAnd(*query());
    keepsSession = postgres.isInTransaction();
}

void DatabaseView::Save::finished()
{
    if (keepsSession)
        request().transactionSession = session;
    const bool superseded = m_done && m_written->superseded;
    request().rowSuperseded = superseded;
    const std::span<const Change> change{&m_change, 1};
    if (superseded)
        ended(Outcome::Superseded, m_change.version(), 0, change);
    else if (m_done) // count: rows that are durable now; inside a transaction only the commit makes them so
        ended(Outcome::Ok, m_change.version(), m_inTransaction ? 0 : 1, change);
    else if (isAnswer(m_done.error().kind))
        ended(outcomeOf(m_done.error().kind), m_change.version());
    else
        failSaving(m_done.error(), change);
    resume();
}

DatabaseView::SaveBatch::SaveBatch(Request &request, const QVector<Change> &changes)
    : DatabaseStep(request, Step::DatabaseSaveBatch, Key{})
    , m_changes(changes)
    , m_onlyNewer(request.stores().guards.batch)
{
}

void DatabaseView::SaveBatch::finished()
{
    if (!m_taken) {
        failSaving(m_taken.error(), m_changes);
    } else {
        const int count = static_cast<int>(m_taken->size());
        const int refused = m_onlyNewer ? static_cast<int>(m_changes.size()) - count : 0;
        refusedRows(refused);
        ended(refused > 0 && count == 0 ? Outcome::Superseded : Outcome::Ok, 0, count, takenFirst());
    }
    resume();
}

QVector<Change> DatabaseView::SaveBatch::takenFirst() const
{
    if (m_taken->size() == m_changes.size())
        return m_changes;
    QSet<std::pair<int, Version>> taken;
    for (const Change &change : *m_taken)
        taken.insert({change.key().id, change.version()});
    QVector<Change> all = m_changes;
    std::stable_partition(all.begin(), all.end(), [&](const Change &each) {
        return taken.contains({each.key().id, each.version()});
    });
    return all;
}

bool DatabaseView::Begin::issue()
{
    request().transactionSession = DatabaseJob::anySession;
    ended(Outcome::Ok);
    return true;
}

Result<Transaction> DatabaseView::Begin::await_resume()
{
    if (m_error)
        return *m_error;
    return Transaction(request());
}

DatabaseView::End::End(Request &request, Step step, const Change *change)
    : DatabaseStep(request, step, request.key())
    , m_step(step)
    , m_change(change)
{
    session = request.transactionSession;
    freesSession = session != anySession;
}

bool DatabaseView::End::giveUp(const Error &error)
{
    if (!freesSession)
        return StepCall::giveUp(error);
    m_refusal = error;
    return issue();
}

void DatabaseView::End::run(PostgresSession &postgres)
{
    if (m_refusal) { // the server never got the COMMIT; the transaction must be rolled back all the same
        postgres.rollback();
        m_result = *m_refusal;
        return;
    }
    if (!freesSession) // no transaction was begun: there is nothing to commit or to roll back
        m_result = m_step == Step::DatabaseCommit ? Status(postgres.lastError()) : Status(Done{});
    else
        m_result = m_step == Step::DatabaseCommit ? postgres.commit() : postgres.rollback();
}

void DatabaseView::End::finished()
{
    if (!m_result)
        failSaving(m_result.error(), m_change ? std::span(m_change, 1) : std::span<const Change>());
    else if (m_change && !request().rowSuperseded)
        ended(Outcome::Ok, m_change->version(), 1, {m_change, 1});
    else
        ended(Outcome::Ok);
    resume();
}

} // namespace cachescope
