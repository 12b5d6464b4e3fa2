// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/divergence.h"
#include "tests/support/writes.h"

#include <QTest>

using namespace cachescope;

namespace {

using Cached = std::optional<Held>;
const Cached nothing;

Held value(Version version)
{
    return Held::value(version);
}

/// A product whose price alone comes from its newest write.
Held priced(Version version, Version rest)
{
    return {version, true, {rest, version, rest}};
}

Held absence(Version version = 0)
{
    return Held::absence(version);
}

} // namespace

class TestDivergence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cacheAndDatabaseStandLikeThis_data();
    void cacheAndDatabaseStandLikeThis();
    void aDatabaseThatChangedDuringTheLookTellsNothing();
    void onlyWhatContradictsTheDatabaseHasDiverged();

private:
    static constexpr Key key{1};
    WriteHistory m_history;
};

void TestDivergence::initTestCase()
{
    m_history.start(1, {{key, 10}});
    for (int version = 11; version <= 15; ++version)
        QCOMPARE(beginWrite(m_history, key), Version(version));
    QCOMPARE(beginWrite(m_history, key, ChangeKind::Delete), Version(16));
    QCOMPARE(beginWrite(m_history, key, ChangeKind::Delete), Version(17));
    Change change;
    change.product.key = key;
    for (const Version version : {11, 12, 16}) {
        change.product.version = version;
        m_history.saved({&change, 1});
    }
    for (const Version version : {11, 12, 13, 16, 17})
        m_history.acknowledged(key, version);
    m_history.failed(key, 14); // 13 and 17 wait for their save, 14 failed, 15 is under way
}

void TestDivergence::cacheAndDatabaseStandLikeThis_data()
{
    QTest::addColumn<Cached>("cached");
    QTest::addColumn<Held>("stored");
    QTest::addColumn<TileState>("state");
    QTest::addColumn<TileState>("atTheEnd");
    using enum TileState;
    const auto row = [](const char *what, const Cached &cached, const Held &stored, TileState state,
                        TileState atTheEnd) { QTest::newRow(what) << cached << stored << state << atTheEnd; };
    row("not cached: no divergence", nothing, value(12), Absent, Absent);
    row("neither holds it", nothing, absence(), Nowhere, Nowhere);
    row("neither holds it since it was deleted", nothing, absence(16), Nowhere, Nowhere);
    row("the same version", value(12), value(12), InStep, InStep);
    row("the same version from before the run", value(10), value(10), InStep, InStep);
    row("the same parts", priced(12, 10), priced(12, 10), InStep, InStep);
    row("the cache holds an older one", value(11), value(12), Stale, Stale);
    row("the cache holds one from before the run", value(10), value(12), Stale, Stale);
    row("the cache holds an older part", value(11), priced(12, 11), Stale, Stale);
    row("the cache holds the newest part and an older rest", priced(12, 10), value(12), Stale, Stale);
    row("accepted, not yet saved", value(13), value(12), Ahead, Phantom);
    row("a part is accepted, not yet saved", priced(13, 12), value(12), Ahead, Phantom);
    row("under way, not yet saved", value(15), value(12), Ahead, Phantom);
    row("a write that failed", value(14), value(12), Phantom, Phantom);
    row("a write that failed, older than the row", value(14), value(15), Phantom, Phantom);
    row("from before the run, and the row is gone", value(10), absence(), Missing, Missing);
    row("older, and never saved", value(13), value(15), Stale, Phantom);
    row("newer, but the database held it and an older one replaced it", value(12), value(11), Stale, Stale);
    row("the cache holds what is deleted", value(12), absence(16), Missing, Missing);
    row("the cache holds what is deleted and was never saved", value(13), absence(16), Missing, Phantom);
    row("it was created anew and not yet saved", value(13), absence(12), Ahead, Phantom);
    row("a creation that failed", value(14), absence(12), Phantom, Phantom);
    row("both know that there is none", absence(16), absence(16), InStep, InStep);
    row("both know that there is none, one of them since when", absence(), absence(16), InStep, InStep);
    row("there never was one", absence(), absence(), InStep, InStep);
    row("an absence from before the product was there", absence(), value(12), Hidden, Hidden);
    row("an absence that an older write has ended", absence(16), value(12), Hidden, Hidden);
    row("an absence that a newer write has ended", absence(16), value(17), Hidden, Hidden);
    row("a deletion is accepted, not yet saved", absence(17), value(12), Ahead, Hidden);
}

void TestDivergence::cacheAndDatabaseStandLikeThis()
{
    QFETCH(const Cached, cached);
    QFETCH(const Held, stored);
    QFETCH(const TileState, state);
    QFETCH(const TileState, atTheEnd);
    QCOMPARE(divergenceOf(m_history, key, Look::atRest(cached, stored)), state);
    QCOMPARE(divergenceAtTheEnd(m_history, key, Look::atRest(cached, stored)), atTheEnd);
}

void TestDivergence::aDatabaseThatChangedDuringTheLookTellsNothing()
{
    const std::pair<Held, Held> changes[] = {
        {value(11), value(12)}, {value(12), priced(12, 11)}, {value(12), absence(12)}, {absence(), absence(16)}};
    for (const auto &[before, after] : changes) {
        for (const Cached &cached :
             {nothing, Cached(value(11)), Cached(value(12)), Cached(value(14)), Cached(absence())})
            QCOMPARE(divergenceOf(m_history, key, {.before = before, .cached = cached, .after = after}),
                     TileState::Unknown);
    }
}

void TestDivergence::onlyWhatContradictsTheDatabaseHasDiverged()
{
    using enum TileState;
    for (const TileState apart : {Ahead, Stale, Phantom, Missing, Hidden})
        QVERIFY(isDiverged(apart));
    for (const TileState together : {Unknown, InStep, Absent, Nowhere})
        QVERIFY(!isDiverged(together));
}

QTEST_GUILESS_MAIN(TestDivergence)

#include "tst_divergence.moc"
