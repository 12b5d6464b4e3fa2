// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/divergenceprobe.h"

#include <QTest>

using namespace cachescope;

class TestDivergenceProbe : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aGroupShowsTheWorstOfItsKeysAndNamesIt();
    void theWorstComesFirst();
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

void TestDivergenceProbe::theWorstComesFirst()
{
    using enum TileState;
    const QVector<TileState> worstFirst{Phantom, Missing, Hidden, Stale, Ahead, InStep, Absent, Nowhere, Unknown};
    QCOMPARE(worstFirst.size(), tileStateCount);
    for (qsizetype worse = 0; worse < worstFirst.size(); ++worse) {
        for (qsizetype better = worse + 1; better < worstFirst.size(); ++better) {
            const QVector<TileState> states{Unknown, worstFirst.at(better), worstFirst.at(worse)};
            const Tile tile = DivergenceProbe::tileOf(states, 1, 2);
            QCOMPARE(tile.state, worstFirst.at(worse));
            QCOMPARE(tile.worstKey, 2);
            QCOMPARE(tile.diverged, isDiverged(worstFirst.at(worse)) + isDiverged(worstFirst.at(better)));
        }
    }
}

QTEST_GUILESS_MAIN(TestDivergenceProbe)
#include "tst_divergenceprobe.moc"
