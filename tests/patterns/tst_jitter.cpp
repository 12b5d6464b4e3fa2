// SPDX-License-Identifier: GPL-3.0-only
#include "engine/patterns/jitter.h"

#include <QTest>

#include <set>

using namespace cachescope;
using std::chrono::milliseconds;

class TestJitter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutAShareNothingIsSpread();
    void everyExpiryStaysWithinItsShare();
    void anExpiryNeverVanishes();
};

void TestJitter::withoutAShareNothingIsSpread()
{
    Jitter jitter;
    QCOMPARE(jitter.spread(milliseconds(1234), 0), milliseconds(1234));
}

void TestJitter::everyExpiryStaysWithinItsShare()
{
    Jitter jitter;
    std::set<milliseconds> seen;
    qint64 sum = 0;
    for (int i = 0; i < 1000; ++i) {
        const milliseconds spread = jitter.spread(milliseconds(10'000), 0.2);
        QVERIFY(spread >= milliseconds(8'000) && spread <= milliseconds(12'000));
        seen.insert(spread);
        sum += spread.count();
    }
    QVERIFY(seen.size() > 500);
    QVERIFY(*seen.begin() < milliseconds(8'200) && *seen.rbegin() > milliseconds(11'800));
    QVERIFY(std::abs(sum / 1000 - 10'000) < 200);
}

void TestJitter::anExpiryNeverVanishes()
{
    Jitter jitter;
    for (int i = 0; i < 1000; ++i)
        QVERIFY(jitter.spread(milliseconds(1), 1) >= milliseconds(1)); // Redis refuses an expiry of 0
}

QTEST_GUILESS_MAIN(TestJitter)
#include "tst_jitter.moc"
