// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/histogram.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

using namespace cachescope;

namespace {

constexpr Nanos longest = (Nanos(1) << 40) - 1;

/// The value in which the share `p` of the sorted values ends, without any bucket.
Nanos exactPercentile(const std::vector<Nanos> &sorted, double p)
{
    const auto rank = static_cast<size_t>(std::ceil(p * static_cast<double>(sorted.size())));
    return sorted.at(std::max<size_t>(rank, 1) - 1);
}

} // namespace

class TestHistogram : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyOneSaysZero();
    void smallValuesAreExact();
    void aPercentileIsNeverBelowTheTruthAndAtMostOneThirtySecondAbove();
    void percentilesGrowWithTheShare();
    void addingTwoIsAddingAllTheirValues();
    void theMaximumIsExactAlsoBeyondTheRange();
    void aNegativeTimeCountsAsNone();
    void theSummaryIsInMilliseconds();
    void clearingForgetsEverything();
};

void TestHistogram::anEmptyOneSaysZero()
{
    const Histogram histogram;
    QCOMPARE(histogram.count(), 0);
    QCOMPARE(histogram.percentile(0.5), Nanos(0));
    QCOMPARE(histogram.summary().max, 0.0);
}

void TestHistogram::smallValuesAreExact()
{
    for (Nanos value = 0; value < 64; ++value) {
        Histogram histogram;
        histogram.add(value);
        histogram.add(value + 1000); // so that the maximum does not cap the answer
        QCOMPARE(histogram.percentile(0.5), value);
    }
}

void TestHistogram::aPercentileIsNeverBelowTheTruthAndAtMostOneThirtySecondAbove()
{
    QVERIFY(rc::check([] {
        const auto exponent = rc::gen::inRange(0, 40);
        const auto value =
            rc::gen::mapcat(exponent, [](int bits) { return rc::gen::inRange<Nanos>(0, (Nanos(2) << bits) - 1); });
        auto values = *rc::gen::nonEmpty(rc::gen::container<std::vector<Nanos>>(value));
        const double p = *rc::gen::inRange(0, 1001) / 1000.0;
        Histogram histogram;
        for (Nanos &each : values) {
            each = std::min(each, longest);
            histogram.add(each);
        }
        std::sort(values.begin(), values.end());
        const Nanos exact = exactPercentile(values, p), answer = histogram.percentile(p);
        RC_ASSERT(answer >= exact);
        RC_ASSERT(static_cast<double>(answer) <= static_cast<double>(exact) * (1 + 1.0 / 32));
    }));
}

void TestHistogram::percentilesGrowWithTheShare()
{
    QVERIFY(rc::check([](const std::vector<unsigned> &values) {
        Histogram histogram;
        for (const unsigned value : values)
            histogram.add(value);
        Nanos last = 0;
        for (int percent = 0; percent <= 100; ++percent) {
            const Nanos here = histogram.percentile(percent / 100.0);
            RC_ASSERT(here >= last);
            last = here;
        }
        RC_ASSERT(last == (values.empty() ? 0 : Nanos(*std::max_element(values.begin(), values.end()))));
    }));
}

void TestHistogram::addingTwoIsAddingAllTheirValues()
{
    QVERIFY(rc::check([](const std::vector<unsigned> &some, const std::vector<unsigned> &others) {
        Histogram all, one, two;
        for (const unsigned value : some) {
            all.add(value);
            one.add(value);
        }
        for (const unsigned value : others) {
            all.add(value);
            two.add(value);
        }
        one.add(two);
        RC_ASSERT(one.count() == all.count());
        for (const double p : {0.0, 0.5, 0.9, 0.99, 1.0})
            RC_ASSERT(one.percentile(p) == all.percentile(p));
    }));
}

void TestHistogram::theMaximumIsExactAlsoBeyondTheRange()
{
    Histogram histogram;
    histogram.add(3600 * second);
    QCOMPARE(histogram.summary().max, 3'600'000.0);
    QCOMPARE(histogram.count(), 1);
}

void TestHistogram::aNegativeTimeCountsAsNone()
{
    Histogram histogram;
    histogram.add(-5);
    QCOMPARE(histogram.percentile(1), Nanos(0));
    QCOMPARE(histogram.count(), 1);
}

void TestHistogram::theSummaryIsInMilliseconds()
{
    Histogram histogram;
    for (int ms = 1; ms <= 100; ++ms)
        histogram.add(ms * millisecond);
    const LatencySummary summary = histogram.summary();
    QCOMPARE(summary.count, 100);
    QVERIFY(summary.p50 >= 50 && summary.p50 <= 50 * (1 + 1.0 / 32));
    QVERIFY(summary.p90 >= 90 && summary.p90 <= 90 * (1 + 1.0 / 32));
    QVERIFY(summary.p99 >= 99 && summary.p99 <= 100);
    QCOMPARE(summary.max, 100.0);
}

void TestHistogram::clearingForgetsEverything()
{
    Histogram histogram;
    histogram.add(second);
    histogram.clear();
    QCOMPARE(histogram.count(), 0);
    QCOMPARE(histogram.percentile(1), Nanos(0));
}

QTEST_GUILESS_MAIN(TestHistogram)
#include "tst_histogram.moc"
