// SPDX-License-Identifier: GPL-3.0-only
#include "engine/stores/databaseview.h"

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

DatabaseView::Save DatabaseView::save(const Product &product)
{
    return Save(m_request, product, false);
}

DatabaseView::SaveBatch DatabaseView::saveBatch(const QVector<Product> &products)
{
    return SaveBatch(m_request, products);
}

DatabaseView::Begin DatabaseView::begin()
{
    return Begin(m_request);
}

DatabaseView::Save Transaction::save(const Product &product) const
{
    return DatabaseView::Save(*m_request, product, true);
}

DatabaseView::End Transaction::commit(const Product &product) const
{
    return DatabaseView::End(*m_request, Step::DatabaseCommit, &product);
}

DatabaseView::End Transaction::rollback() const
{
    return DatabaseView::End(*m_request, Step::DatabaseRollback, nullptr);
}

void DatabaseView::Load::finished()
{
    if (m_done)
        ended(Outcome::Ok, m_result->version, 1);
    else
        fail(m_done.error());
    resume();
}

DatabaseView::Save::Save(Request &request, const Product &product, bool inTransaction)
    : QueryStep(request, Step::DatabaseSave, product.key)
    , m_product(product)
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
    const bool superseded = m_done && *m_rows == 0;
    request().rowSuperseded = superseded;
    if (superseded)
        ended(Outcome::Superseded, m_product.version, 0, {&m_product, 1});
    else if (m_done) // count: rows that are durable now; inside a transaction only the commit makes them so
        ended(Outcome::Ok, m_product.version, m_inTransaction ? 0 : 1, {&m_product, 1});
    else
        failSaving(m_done.error(), {&m_product, 1});
    resume();
}

DatabaseView::SaveBatch::SaveBatch(Request &request, const QVector<Product> &products)
    : QueryStep(request, Step::DatabaseSaveBatch, Key{})
    , m_products(products)
    , m_onlyNewer(request.stores().guards.batch)
{
}

void DatabaseView::SaveBatch::finished()
{
    if (!m_done) {
        failSaving(m_done.error(), m_products);
    } else {
        const int count = static_cast<int>(m_changed->size());
        const int refused = m_onlyNewer ? static_cast<int>(m_products.size()) - count : 0;
        refusedRows(refused);
        ended(refused > 0 && count == 0 ? Outcome::Superseded : Outcome::Ok, 0, count, changedFirst());
    }
    resume();
}

QVector<Product> DatabaseView::SaveBatch::changedFirst() const
{
    if (m_changed->size() == m_products.size())
        return m_products;
    const QSet<Key> changed(m_changed->begin(), m_changed->end());
    QVector<Product> rows = m_products;
    std::stable_partition(rows.begin(), rows.end(), [&](const Product &row) { return changed.contains(row.key); });
    return rows;
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

DatabaseView::End::End(Request &request, Step step, const Product *product)
    : DatabaseStep(request, step, request.key())
    , m_step(step)
    , m_product(product)
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
        failSaving(m_result.error(), m_product ? std::span(m_product, 1) : std::span<const Product>());
    else if (m_product && !request().rowSuperseded)
        ended(Outcome::Ok, m_product->version, 1, {m_product, 1});
    else
        ended(Outcome::Ok);
    resume();
}

} // namespace cachescope
