// SPDX-License-Identifier: GPL-3.0-only
#include "engine/stores/databaseview.h"

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
    return Save(m_request, product, DatabaseJob::anySession);
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
    return DatabaseView::Save(*m_request, product, m_session);
}

DatabaseView::End Transaction::commit(const Product &product) const
{
    return DatabaseView::End(*m_request, Step::DatabaseCommit, &product, m_session);
}

DatabaseView::End Transaction::rollback() const
{
    return DatabaseView::End(*m_request, Step::DatabaseRollback, nullptr, m_session);
}

void DatabaseView::Load::finished()
{
    if (m_result)
        ended(Outcome::Ok, m_result->version, 1);
    else
        fail(m_result.error());
    resume();
}

DatabaseView::Save::Save(Request &request, const Product &product, int onSession)
    : DatabaseStep(request, Step::DatabaseSave, product.key)
    , m_product(product)
    , m_durable(onSession == anySession)
{
    session = onSession;
}

void DatabaseView::Save::finished()
{
    if (m_result)   // count: rows that are durable now; inside a transaction that is for the commit to say
        ended(Outcome::Ok, m_product.version, m_durable ? 1 : 0, {&m_product, 1});
    else
        fail(m_result.error());
    resume();
}

DatabaseView::SaveBatch::SaveBatch(Request &request, const QVector<Product> &products)
    : DatabaseStep(request, Step::DatabaseSaveBatch, Key{})
    , m_products(products)
{
}

void DatabaseView::SaveBatch::finished()
{
    if (m_result)
        ended(Outcome::Ok, 0, static_cast<int>(m_products.size()), m_products);
    else
        fail(m_result.error());
    resume();
}

DatabaseView::Begin::Begin(Request &request)
    : DatabaseStep(request, Step::DatabaseBegin, request.key())
{
}

void DatabaseView::Begin::run(PostgresSession &postgres)
{
    m_result = postgres.begin();
    keepsSession = m_result.ok();
}

void DatabaseView::Begin::finished()
{
    if (m_result)
        ended(Outcome::Ok);
    else
        fail(m_result.error());
    resume();
}

Result<Transaction> DatabaseView::Begin::await_resume()
{
    if (m_error)
        return *m_error;
    if (!m_result)
        return m_result.error();
    return Transaction(request(), session);
}

DatabaseView::End::End(Request &request, Step step, const Product *product, int onSession)
    : DatabaseStep(request, step, request.key())
    , m_step(step)
    , m_product(product)
{
    session = onSession;
    freesSession = true;
}

void DatabaseView::End::run(PostgresSession &postgres)
{
    m_result = m_step == Step::DatabaseCommit ? postgres.commit() : postgres.rollback();
}

void DatabaseView::End::finished()
{
    if (!m_result)
        fail(m_result.error());
    else if (m_product)
        ended(Outcome::Ok, m_product->version, 1, {m_product, 1});
    else
        ended(Outcome::Ok);
    resume();
}

} // namespace cachescope
