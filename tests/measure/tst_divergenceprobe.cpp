// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/divergenceprobe.h"

#include <QTest>

using namespace cachescope;

class TestDivergenceProbe : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cacheAndDatabaseStandLikeThis_data();
    void cacheAndDatabaseStandLikeThis();
    void aGroupShowsTheWorstOfItsKeysAndNamesIt();

private:
    static constexpr Key key{1};
    WriteHistory m_history;
};

void TestDivergenceProbe::initTestCase()
{
    m_history.start(1, {{key, 10}});
    for (int version = 11; version <= 15; ++version)
        QCOMPARE(m_history.begin(key), Version(version));
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

void TestDivergenceProbe::cacheAndDatabaseStandLikeThis_data()
{
    QTest::addColumn<int>("cached");
    QTest::addColumn<int>("stored");
    QTest::addColumn<TileState>("state");
    QTest::newRow("not cached: no divergence") << 0 << 12 << TileState::Absent;
    QTest::newRow("neither holds it") << 0 << 0 << TileState::Absent;
    QTest::newRow("the same version") << 12 << 12 << TileState::InStep;
    QTest::newRow("the same version from before the run") << 10 << 10 << TileState::InStep;
    QTest::newRow("the cache holds an older one") << 11 << 12 << TileState::Stale;
    QTest::newRow("the cache holds one from before the run") << 10 << 12 << TileState::Stale;
    QTest::newRow("accepted, not yet saved") << 13 << 12 << TileState::Ahead;
    QTest::newRow("under way, not yet saved") << 15 << 12 << TileState::Ahead;
    QTest::newRow("a write that failed") << 14 << 12 << TileState::Phantom;
    QTest::newRow("a write that failed, older than the row") << 14 << 15 << TileState::Phantom;
    QTest::newRow("newer, but the database held it and an older one replaced it") << 12 << 11 << TileState::Stale;
}

void TestDivergenceProbe::cacheAndDatabaseStandLikeThis()
{
    QFETCH(const int, cached);
    QFETCH(const int, stored);
    QFETCH(const TileState, state);
    QCOMPARE(DivergenceProbe::compare(m_history, key, cached, stored), state);
}

void TestDivergenceProbe::aGroupShowsTheWorstOfItsKeysAndNamesIt()
{
    using enum TileState;
    const QVector<TileState> states{Unknown, Absent,  InStep, Ahead,  Stale, Ahead,
                                    Stale,   Phantom, Absent, InStep, Absent};
    const Tile mixed = DivergenceProbe::tileOf(states, 1, 6);
    QCOMPARE(mixed.firstKey, 1);
    QCOMPARE(mixed.keys, 6);
    QCOMPARE(mixed.state, Stale);
    QCOMPARE(mixed.worstKey, 4); // the first of the two
    QCOMPARE(mixed.diverged, 4);
    QCOMPARE(DivergenceProbe::tileOf(states, 5, 4).worstKey, 7);
    QCOMPARE(DivergenceProbe::tileOf(states, 8, 3).worstKey, 9);
    QCOMPARE(DivergenceProbe::tileOf(states, 8, 1).worstKey, 8);
    QCOMPARE(DivergenceProbe::tileOf({Unknown, Unknown, Unknown}, 1, 2).worstKey, 1);
}

QTEST_GUILESS_MAIN(TestDivergenceProbe)
#include "tst_divergenceprobe.moc"
