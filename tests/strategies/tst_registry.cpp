// SPDX-License-Identifier: GPL-3.0-only
#include "engine/sandbox/sandbox.h"
#include "tests/support/sixthstrategy.h"
#include "tests/support/workbench.h"

#include <QTest>

using namespace cachescope;

/// The list of strategies, also when one is added at run time.
class TestRegistry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAddedStrategyComesLastAndGoesAgain();
    void anIdIsTakenOnce();
    void theUnknownGetsTheSafeAnswers();
    void anAddedStrategyHasTheLockPerKey();
};

void TestRegistry::anAddedStrategyComesLastAndGoesAgain()
{
    const size_t before = strategies().size();
    const QString first = firstStrategy();
    {
        const SixthStrategyAdded sixth;
        QVERIFY(sixth.wasAdded);
        QCOMPARE(strategies().size(), before + 1);
        QCOMPARE(strategies().back().id, sixth.id());
        QCOMPARE(firstStrategy(), first);
        QCOMPARE(nameOfStrategy(sixth.id()), sixth.name());
    }
    QCOMPARE(strategies().size(), before);
    QVERIFY(!findStrategy(SixthStrategyAdded::id()));
}

void TestRegistry::anIdIsTakenOnce()
{
    const SixthStrategyAdded sixth;
    const SixthStrategyAdded again;
    QVERIFY(!again.wasAdded);
    StrategyInfo impostor;
    impostor.id = firstStrategy();
    QVERIFY(!addStrategy(impostor));
    QVERIFY(findStrategy(firstStrategy())->create);
}

void TestRegistry::theUnknownGetsTheSafeAnswers()
{
    const QString unknown = QStringLiteral("no-such");
    QCOMPARE(nameOfStrategy(unknown), unknown);
    QCOMPARE(capabilitiesOf(unknown).coordination, Coordination::Everywhere);
    const SixthStrategyAdded sixth; // known, but says nothing of itself
    QCOMPARE(capabilitiesOf(sixth.id()).coordination, Coordination::Everywhere);
    QVERIFY(!findStrategy(sixth.id())->suits);
}

void TestRegistry::anAddedStrategyHasTheLockPerKey()
{
    const SixthStrategyAdded sixth;
    Sandbox sandbox;
    QVERIFY(startSandbox(sandbox));
    Workbench bench(Workbench::Servers{sandbox.redis(), sandbox.postgres()});
    QVERIFY(bench.lay());
    QVERIFY(!makeStrategy(u"no-such", bench.stores, bench.options));
    bench.options.lockPerKey = true;
    const auto strategy = bench.make(qPrintable(sixth.id()));
    QVERIFY(strategy);
    QVERIFY(bench.write(*strategy, productOf(1, 2)));
    QCOMPARE(bench.log.steps(Activity::Write),
             (QVector<Step>{Step::LockTake, Step::DatabaseSave, Step::CacheDelete, Step::LockRelease}));
    QCOMPARE(bench.stored(1), productOf(1, 2));
}

QTEST_GUILESS_MAIN(TestRegistry)
#include "tst_registry.moc"
