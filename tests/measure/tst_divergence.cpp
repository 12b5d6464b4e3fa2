// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/divergence.h"
#include "tests/support/writes.h"

#include <QTest>

using namespace cachescope;

class TestDivergence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cacheAndDatabaseStandLikeThis_data();
    void cacheAndDatabaseStandLikeThis();
    void aDatabaseThatChangedDuringTheLookTellsNothing();

private:
    static constexpr Key key{1};
    WriteHistory m_history;
};

void TestDivergence::initTestCase()
{
    m_history.start(1, {{key, 10}});
    for (int version = 11; version <= 15; ++version)
        QCOMPARE(beginWrite(m_history, key), Version(version));
    Product product;
    product.key = key;
    for (const Version version : {11, 12}) {
        product.version = version;
        m_history.saved({&product, 1});
    }
    for (const Version version : {11, 12, 13})
        m_history.acknowledged(key, version);
    m_history.failed(key, 14); // 13 waits for its save, 14 failed, 15 is under way
}

void TestDivergence::cacheAndDatabaseStandLikeThis_data()
{
    QTest::addColumn<int>("cached");
    QTest::addColumn<int>("stored");
    QTest::addColumn<TileState>("state");
    QTest::addColumn<TileState>("atTheEnd");
    QTest::newRow("not cached: no divergence") << 0 << 12 << TileState::Absent << TileState::Absent;
    QTest::newRow("neither holds it") << 0 << 0 << TileState::Absent << TileState::Absent;
    QTest::newRow("the same version") << 12 << 12 << TileState::InStep << TileState::InStep;
    QTest::newRow("the same version from before the run") << 10 << 10 << TileState::InStep << TileState::InStep;
    QTest::newRow("the cache holds an older one") << 11 << 12 << TileState::Stale << TileState::Stale;
    QTest::newRow("the cache holds one from before the run") << 10 << 12 << TileState::Stale << TileState::Stale;
    QTest::newRow("accepted, not yet saved") << 13 << 12 << TileState::Ahead << TileState::Phantom;
    QTest::newRow("under way, not yet saved") << 15 << 12 << TileState::Ahead << TileState::Phantom;
    QTest::newRow("a write that failed") << 14 << 12 << TileState::Phantom << TileState::Phantom;
    QTest::newRow("a write that failed, older than the row") << 14 << 15 << TileState::Phantom << TileState::Phantom;
    QTest::newRow("newer, from before the run, and the row is gone") << 10 << 0 << TileState::Stale << TileState::Stale;
    QTest::newRow("older, and never saved") << 13 << 15 << TileState::Stale << TileState::Phantom;
    QTest::newRow("newer, but the database held it and an older one replaced it")
        << 12 << 11 << TileState::Stale << TileState::Stale;
}

void TestDivergence::cacheAndDatabaseStandLikeThis()
{
    QFETCH(const int, cached);
    QFETCH(const int, stored);
    QFETCH(const TileState, state);
    QFETCH(const TileState, atTheEnd);
    QCOMPARE(divergenceOf(m_history, key, Look::atRest(cached, stored)), state);
    QCOMPARE(divergenceAtTheEnd(m_history, key, Look::atRest(cached, stored)), atTheEnd);
}

void TestDivergence::aDatabaseThatChangedDuringTheLookTellsNothing()
{
    for (const Version cached : {0, 11, 12, 14})
        QCOMPARE(divergenceOf(m_history, key, {.before = 11, .cached = cached, .after = 12}), TileState::Unknown);
}

QTEST_GUILESS_MAIN(TestDivergence)

#include "tst_divergence.moc"
