// SPDX-License-Identifier: GPL-3.0-only
#include "engine/workload/versionsource.h"

#include <QTest>

using namespace cachescope;

class TestVersionSource : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void versionsGrowFromWhatTheDatabaseHolds();
    void theVersionOfADeadLetterIsNotDrawnAgain();
};

void TestVersionSource::versionsGrowFromWhatTheDatabaseHolds()
{
    VersionSource versions(10, {{Key{2}, 41}});
    QCOMPARE(versions.next(Key{1}), Version(2));
    QCOMPARE(versions.next(Key{1}), Version(3));
    QCOMPARE(versions.next(Key{2}), Version(42));
    QCOMPARE(versions.next(Key{10}), Version(2));
}

void TestVersionSource::theVersionOfADeadLetterIsNotDrawnAgain()
{
    VersionSource versions(10, {{Key{2}, 41}});
    versions.reserve(Key{2}, 50);
    versions.reserve(Key{3}, 1);
    versions.reserve(Key{4000}, 7); // of an earlier run, with more products
    QCOMPARE(versions.next(Key{2}), Version(51));
    QCOMPARE(versions.next(Key{3}), Version(2));
}

QTEST_GUILESS_MAIN(TestVersionSource)
#include "tst_versionsource.moc"
