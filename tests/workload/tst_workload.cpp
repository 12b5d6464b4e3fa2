// SPDX-License-Identifier: GPL-3.0-only
#include "engine/workload/workload.h"

#include <QMap>
#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace cachescope;

namespace {

WorkloadPlan zipf(double exponent)
{
    WorkloadPlan plan;
    plan.choice = WorkloadPlan::Choice::Zipf;
    plan.zipfExponent = exponent;
    return plan;
}

QString sequence(const WorkloadPlan &plan, int products, int length)
{
    Workload workload(plan, products);
    QStringList words;
    for (int i = 0; i < length; ++i) {
        const Operation operation = workload.next();
        words << (operation.isRead ? QStringLiteral("r%1") : QStringLiteral("w%1")).arg(operation.key.id);
    }
    return words.join(QLatin1Char(' '));
}

std::vector<int> counts(const WorkloadPlan &plan, int products, int draws)
{
    Workload workload(plan, products);
    std::vector<int> counts(static_cast<size_t>(products) + 1);
    for (int i = 0; i < draws; ++i)
        ++counts.at(static_cast<size_t>(workload.next().key.id));
    return counts;
}

/// Six standard deviations of a binomial count: a right generator is outside once in 500 million comparisons.
bool isNear(int seen, double probability, int draws)
{
    const double expected = probability * draws;
    return std::abs(seen - expected) <= 6 * std::sqrt(expected * (1 - probability)) + 1;
}

/// What so many operations do, as words.
QMap<QString, int> kinds(const WorkloadPlan &plan, int draws)
{
    QMap<QString, int> counts;
    Workload workload(plan, 96);
    for (int i = 0; i < draws; ++i) {
        const Operation operation = workload.next();
        ++counts[operation.isRead ? QStringLiteral("read") : nameOf(operation.change)];
    }
    return counts;
}

void verifyAllAreAlike(const WorkloadPlan &plan)
{
    constexpr int draws = 100'000;
    const std::vector<int> seen = counts(plan, 50, draws);
    for (int id = 1; id <= 50; ++id)
        QVERIFY2(isNear(seen[static_cast<size_t>(id)], 1.0 / 50, draws), qPrintable(QString::number(id)));
}

} // namespace

class TestWorkload : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSameSeedAsksTheSame();
    void theSequenceIsTheSameOnEveryMachine_data();
    void theSequenceIsTheSameOnEveryMachine();
    void anotherSeedAsksSomethingElse();
    void theReadShareDoesNotChangeWhichKeysAreAskedFor();
    void zipfFollowsTheLaw_data();
    void zipfFollowsTheLaw();
    void theHotSetGetsItsShare();
    void allKeysAreAlikeWhenAllAreHot();
    void allKeysAreAlikeUnderUniform();
    void theReadShareIsKept();
    void theSharesOfTheWritesAreKept_data();
    void theSharesOfTheWritesAreKept();
    void whatIsLeftOverUpdates();
    void theSharesOfTheWritesChangeNothingElse();
    void aKeyIsAlwaysOneOfTheProducts();
    void adjustingGoesOnWithTheSequence();
};

void TestWorkload::theSameSeedAsksTheSame()
{
    QVERIFY(rc::check([](quint64 seed, bool hot) {
        WorkloadPlan plan;
        plan.seed = seed;
        plan.choice = hot ? WorkloadPlan::Choice::HotSet : WorkloadPlan::Choice::Zipf;
        RC_ASSERT(sequence(plan, 96, 200) == sequence(plan, 96, 200));
    }));
}

void TestWorkload::theSequenceIsTheSameOnEveryMachine_data()
{
    QTest::addColumn<WorkloadPlan::Choice>("choice");
    QTest::addColumn<QString>("expected");
    QTest::newRow("uniform") << WorkloadPlan::Choice::Uniform
                             << QStringLiteral("r92 r6 r69 r30 w96 r29 r17 r62 r68 r27 r54 r55");
    QTest::newRow("Zipf") << WorkloadPlan::Choice::Zipf << QStringLiteral("r1 r73 r2 r20 w1 r22 r41 r4 r3 r23 r5 r5");
    QTest::newRow("hot set") << WorkloadPlan::Choice::HotSet << QStringLiteral("r53 r1 r8 r4 w91 r4 r2 r8 r8 r4 r7 r7");
}

void TestWorkload::theSequenceIsTheSameOnEveryMachine()
{
    QFETCH(const WorkloadPlan::Choice, choice);
    QFETCH(const QString, expected);
    WorkloadPlan plan;
    plan.choice = choice;
    plan.seed = 7;
    QCOMPARE(sequence(plan, 96, 12), expected);
}

void TestWorkload::anotherSeedAsksSomethingElse()
{
    WorkloadPlan one, two;
    two.seed = one.seed + 1;
    QVERIFY(sequence(one, 96, 50) != sequence(two, 96, 50));
}

void TestWorkload::theReadShareDoesNotChangeWhichKeysAreAskedFor()
{
    WorkloadPlan reads, writes;
    reads.readShare = 1;
    writes.readShare = 0;
    QCOMPARE(sequence(reads, 96, 100).remove(QLatin1Char('r')), sequence(writes, 96, 100).remove(QLatin1Char('w')));
}

void TestWorkload::zipfFollowsTheLaw_data()
{
    QTest::addColumn<double>("exponent");
    QTest::addColumn<int>("products");
    for (const double exponent : {0.0, 0.5, 0.99, 1.0, 1.5, 3.0}) {
        for (const int products : {1, 2, 96, 10'000, 1'000'000})
            QTest::addRow("exponent %.2f over %d keys", exponent, products) << exponent << products;
    }
}

void TestWorkload::zipfFollowsTheLaw()
{
    QFETCH(const double, exponent);
    QFETCH(const int, products);
    constexpr int draws = 100'000;
    const std::vector<int> seen = counts(zipf(exponent), products, draws);

    double sum = 0;
    for (int rank = products; rank >= 1; --rank)
        sum += std::pow(rank, -exponent);
    int first = 1;
    for (int last = 1; first <= products; last = std::min(products, last * 2)) { // single ranks, then octaves
        double probability = 0;
        int count = 0;
        for (int rank = first; rank <= last; ++rank) {
            probability += std::pow(rank, -exponent) / sum;
            count += seen[static_cast<size_t>(rank)];
        }
        QVERIFY2(isNear(count, std::min(1.0, probability), draws),
                 qPrintable(QStringLiteral("ranks %1 to %2: %3 of %4 expected")
                                .arg(first)
                                .arg(last)
                                .arg(count)
                                .arg(probability * draws)));
        first = last + 1;
    }
}

void TestWorkload::theHotSetGetsItsShare()
{
    WorkloadPlan plan;
    plan.choice = WorkloadPlan::Choice::HotSet;
    plan.hotShare = 0.1;
    plan.hotTraffic = 0.9;
    constexpr int draws = 100'000;
    const std::vector<int> seen = counts(plan, 100, draws);
    for (int id = 1; id <= 100; ++id) {
        const double probability = id <= 10 ? 0.9 / 10 : 0.1 / 90;
        QVERIFY2(isNear(seen[static_cast<size_t>(id)], probability, draws), qPrintable(QString::number(id)));
    }
}

void TestWorkload::allKeysAreAlikeWhenAllAreHot()
{
    for (const double traffic : {0.0, 0.3, 0.9, 1.0}) {
        WorkloadPlan plan;
        plan.choice = WorkloadPlan::Choice::HotSet;
        plan.hotShare = 1;
        plan.hotTraffic = traffic;
        verifyAllAreAlike(plan);
    }
}

void TestWorkload::allKeysAreAlikeUnderUniform()
{
    WorkloadPlan plan;
    plan.choice = WorkloadPlan::Choice::Uniform;
    verifyAllAreAlike(plan);
}

void TestWorkload::theReadShareIsKept()
{
    for (const double share : {0.0, 0.2, 0.8, 1.0}) {
        WorkloadPlan plan;
        plan.readShare = share;
        Workload workload(plan, 96);
        constexpr int draws = 50'000;
        int reads = 0;
        for (int i = 0; i < draws; ++i)
            reads += workload.next().isRead;
        QVERIFY2(isNear(reads, share, draws), qPrintable(QString::number(share)));
    }
}

void TestWorkload::theSharesOfTheWritesAreKept_data()
{
    QTest::addColumn<double>("reads");
    QTest::addColumn<double>("creates");
    QTest::addColumn<double>("deletes");
    QTest::addColumn<double>("parts");
    QTest::newRow("updates alone") << 0.8 << 0.0 << 0.0 << 0.0;
    QTest::newRow("something of each") << 0.5 << 0.1 << 0.2 << 0.3;
    QTest::newRow("hardly any writes") << 0.95 << 0.3 << 0.3 << 0.2;
    QTest::newRow("no reads") << 0.0 << 0.25 << 0.25 << 0.25;
    QTest::newRow("parts alone") << 0.2 << 0.0 << 0.0 << 1.0;
    QTest::newRow("creations alone") << 0.2 << 1.0 << 0.0 << 0.0;
    QTest::newRow("reads alone") << 1.0 << 0.4 << 0.3 << 0.3;
}

void TestWorkload::theSharesOfTheWritesAreKept()
{
    QFETCH(const double, reads);
    QFETCH(const double, creates);
    QFETCH(const double, deletes);
    QFETCH(const double, parts);
    WorkloadPlan plan;
    plan.readShare = reads;
    plan.createShare = creates;
    plan.deleteShare = deletes;
    plan.partShare = parts;
    constexpr int draws = 100'000;
    const QMap<QString, int> seen = kinds(plan, draws);
    const double writes = 1 - reads;
    const QMap<QString, double> expected{{QStringLiteral("read"), reads},
                                         {QStringLiteral("create"), writes * creates},
                                         {QStringLiteral("delete"), writes * deletes},
                                         {QStringLiteral("price"), writes * parts / 2},
                                         {QStringLiteral("stock"), writes * parts / 2},
                                         {QStringLiteral("update"), writes * (1 - creates - deletes - parts)}};
    for (auto each = expected.cbegin(); each != expected.cend(); ++each)
        QVERIFY2(isNear(seen.value(each.key()), std::clamp(each.value(), 0.0, 1.0), draws), qPrintable(each.key()));
}

void TestWorkload::whatIsLeftOverUpdates()
{
    WorkloadPlan plan;
    plan.readShare = 0;
    plan.createShare = 0.7;
    plan.deleteShare = plan.partShare = 0.6; // more than there is: the later ones get what is left
    const QMap<QString, int> seen = kinds(plan, 10'000);
    QVERIFY(isNear(seen.value(QStringLiteral("create")), 0.7, 10'000));
    QVERIFY(isNear(seen.value(QStringLiteral("delete")), 0.3, 10'000));
    QCOMPARE(seen.size(), 2);
}

void TestWorkload::theSharesOfTheWritesChangeNothingElse()
{
    WorkloadPlan updates, every;
    updates.readShare = every.readShare = 0.5;
    every.createShare = every.deleteShare = 0.2;
    every.partShare = 0.4;
    QCOMPARE(sequence(every, 96, 300), sequence(updates, 96, 300));
    Workload plain(updates, 96), varied(every, 96);
    for (int i = 0; i < 300; ++i) {
        const Operation one = plain.next(), other = varied.next();
        QCOMPARE(other.priceCents, one.priceCents);
        QCOMPARE(other.stock, one.stock);
        QVERIFY(one.isRead || one.change == ChangeKind::Update);
    }
}

void TestWorkload::aKeyIsAlwaysOneOfTheProducts()
{
    QVERIFY(rc::check([] {
        WorkloadPlan plan;
        plan.choice =
            *rc::gen::element(WorkloadPlan::Choice::Uniform, WorkloadPlan::Choice::Zipf, WorkloadPlan::Choice::HotSet);
        plan.zipfExponent = *rc::gen::inRange(0, 501) / 100.0;
        plan.hotShare = *rc::gen::inRange(0, 101) / 100.0;
        plan.hotTraffic = *rc::gen::inRange(0, 101) / 100.0;
        plan.seed = *rc::gen::arbitrary<quint64>();
        const int products = *rc::gen::oneOf(rc::gen::inRange(1, 10), rc::gen::inRange(1, 1'000'001));
        Workload workload(plan, products);
        for (int i = 0; i < 500; ++i) {
            const Operation operation = workload.next();
            RC_ASSERT(operation.key.id >= 1 && operation.key.id <= products);
            RC_ASSERT(operation.priceCents >= 500 && operation.priceCents < 10'000);
            RC_ASSERT(operation.stock >= 0 && operation.stock < 100);
        }
    }));
}

void TestWorkload::adjustingGoesOnWithTheSequence()
{
    WorkloadPlan plan;
    plan.choice = WorkloadPlan::Choice::Uniform;
    Workload steady(plan, 96), adjusted(plan, 96);
    for (int i = 0; i < 20; ++i) {
        steady.next();
        adjusted.next();
    }
    WorkloadPlan readsOnly = plan;
    readsOnly.readShare = 1;
    adjusted.adjust(readsOnly);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(adjusted.next().key, steady.next().key);
}

QTEST_GUILESS_MAIN(TestWorkload)
#include "tst_workload.moc"
