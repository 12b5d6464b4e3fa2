// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/divergenceprobe.h"

#include <QTest>

using namespace cachescope;

class TestDivergenceProbe : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aGroupShowsTheWorstOfItsKeysAndNamesIt();
};

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
