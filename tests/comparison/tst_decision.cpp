// SPDX-License-Identifier: GPL-3.0-only
#include "engine/comparison/comparison.h"
#include "engine/comparison/decision.h"

#include <QSet>
#include <QTest>

using namespace cachescope;

namespace {

QVector<Answers> everyAnswer()
{
    QVector<Answers> all{Answers{}};
    for (int question = 0; question < questionCount; ++question) {
        QVector<Answers> more;
        for (const Answers &answers : std::as_const(all)) {
            for (int answer = 0; answer < answerCount(static_cast<Question>(question)); ++answer) {
                Answers next = answers;
                next[static_cast<size_t>(question)] = answer;
                more.append(next);
            }
        }
        all = more;
    }
    return all;
}

Answers answersOf(ConsistencyAnswer consistency, WriteRateAnswer writes, LossAnswer loss, AccessAnswer access,
                  MissCostAnswer cost)
{
    return {static_cast<int>(consistency), static_cast<int>(writes), static_cast<int>(loss), static_cast<int>(access),
            static_cast<int>(cost)};
}

int placeOf(const Decision &decision, const QString &strategy)
{
    for (int i = 0; i < decision.ranking.size(); ++i) {
        if (decision.ranking.at(i).strategy == strategy)
            return i;
    }
    return -1;
}

} // namespace

class TestDecision : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theAnswerFitsTheNeed_data();
    void theAnswerFitsTheNeed();
    void everyStrategyIsSomebodysAnswer();
    void whoMayLoseNothingNeverGetsWriteBehind();
    void theRankingIsByPointsAndHoldsEveryStrategyOnce();
    void toleranceNeverSpeaksAgainstWriteBehind();
    void theRunThatShowsItHasTheConditions();
    void rubbishCountsAsTheFirstAnswer();
};

void TestDecision::theAnswerFitsTheNeed_data()
{
    QTest::addColumn<Answers>("answers");
    QTest::addColumn<QString>("strategy");
    using C = ConsistencyAnswer;
    using W = WriteRateAnswer;
    using L = LossAnswer;
    using A = AccessAnswer;
    using M = MissCostAnswer;
    QTest::newRow("a catalogue") << answersOf(C::Minutes, W::Few, L::Never, A::Unknown, M::Cheap)
                                 << QStringLiteral("cache-aside");
    QTest::newRow("stock and prices") << answersOf(C::Current, W::Some, L::Never, A::Unknown, M::Cheap)
                                      << QStringLiteral("write-through");
    QTest::newRow("counting views") << answersOf(C::Minutes, W::VeryMany, L::AFew, A::Unknown, M::Cheap)
                                    << QStringLiteral("write-behind");
    QTest::newRow("the front page") << answersOf(C::Moment, W::Few, L::Never, A::SameFew, M::Dear)
                                    << QStringLiteral("refresh-ahead");
    QTest::newRow("dear and scattered") << answersOf(C::Moment, W::Some, L::Never, A::Scattered, M::Dear)
                                        << QStringLiteral("read-through");
}

void TestDecision::theAnswerFitsTheNeed()
{
    QFETCH(const Answers, answers);
    QTEST(decide(answers).answer().strategy, "strategy");
}

void TestDecision::everyStrategyIsSomebodysAnswer()
{
    QSet<QString> found;
    for (const Answers &answers : everyAnswer())
        found.insert(decide(answers).answer().strategy);
    const QStringList all = allStrategyIds();
    QCOMPARE(found, QSet<QString>(all.begin(), all.end()));
}

void TestDecision::whoMayLoseNothingNeverGetsWriteBehind()
{
    for (const Answers &answers : everyAnswer()) {
        const Decision decision = decide(answers);
        const bool never = answers[static_cast<size_t>(Question::Loss)] == static_cast<int>(LossAnswer::Never);
        QCOMPARE(decision.ranking.last().ruledOut, never);
        QVERIFY(!decision.answer().ruledOut && !decision.runnerUp().ruledOut);
        if (never)
            QCOMPARE(decision.ranking.last().strategy, QStringLiteral("write-behind"));
    }
}

void TestDecision::theRankingIsByPointsAndHoldsEveryStrategyOnce()
{
    for (const Answers &answers : everyAnswer()) {
        const Decision decision = decide(answers);
        QSet<QString> seen;
        for (int i = 0; i < decision.ranking.size(); ++i) {
            const Candidate &candidate = decision.ranking.at(i);
            int sum = 0;
            for (const int points : candidate.points)
                sum += points;
            QCOMPARE(candidate.sum, sum);
            seen.insert(candidate.strategy);
            if (i > 0 && !candidate.ruledOut)
                QVERIFY(candidate.sum <= decision.ranking.at(i - 1).sum);
        }
        QCOMPARE(seen.size(), allStrategyIds().size());
    }
}

void TestDecision::toleranceNeverSpeaksAgainstWriteBehind()
{
    const QString writeBehind = QStringLiteral("write-behind");
    for (Answers answers : everyAnswer()) {
        answers[static_cast<size_t>(Question::Loss)] = static_cast<int>(LossAnswer::Never);
        const int strict = placeOf(decide(answers), writeBehind);
        answers[static_cast<size_t>(Question::Loss)] = static_cast<int>(LossAnswer::AFew);
        QVERIFY(placeOf(decide(answers), writeBehind) <= strict);
    }
}

void TestDecision::theRunThatShowsItHasTheConditions()
{
    for (const Answers &answers : everyAnswer()) {
        const Scenario scenario = scenarioFor(decide(answers).answer().strategy, answers);
        const ScenarioReading reading = readScenario(writeScenario(scenario)); // a file may hold it
        QVERIFY(reading.problems.isEmpty());
        QCOMPARE(reading.scenario, scenario);
    }
    const Scenario few = scenarioFor(QStringLiteral("cache-aside"), {0, 0, 0, 0, 0});
    const Scenario many = scenarioFor(QStringLiteral("cache-aside"), {0, 2, 0, 0, 1});
    QVERIFY(few.workload.readShare > many.workload.readShare);
    QVERIFY(few.databaseDelay.ms < many.databaseDelay.ms);
}

void TestDecision::rubbishCountsAsTheFirstAnswer()
{
    const Decision decision = decide({-1, 99, 7, -5, 1000});
    QCOMPARE(decision.answer().strategy, decide({}).answer().strategy);
    QCOMPARE(scenarioFor(QStringLiteral("cache-aside"), {-1, 99, 7, -5, 1000}),
             scenarioFor(QStringLiteral("cache-aside"), {}));
}

QTEST_GUILESS_MAIN(TestDecision)
#include "tst_decision.moc"
