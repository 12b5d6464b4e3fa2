// SPDX-License-Identifier: GPL-3.0-only
#include "engine/trace/stepnames.h"

#include <QSet>
#include <QTest>

using namespace cachescope;

class TestStepTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStepHasAnIdOfItsOwn();
    void theRowsDoNotContradictThemselves_data();
    void theRowsDoNotContradictThemselves();
    void ofWhatIsUnknownTheSafeAnswersHold();
};

void TestStepTable::everyStepHasAnIdOfItsOwn()
{
    const QStringList ids = allNames<Step>();
    QCOMPARE(ids.size(), stepCount);
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), stepCount);
    for (int i = 0; i < stepCount; ++i)
        QCOMPARE(valueNamed<Step>(ids.at(i)), static_cast<Step>(i));
}

void TestStepTable::theRowsDoNotContradictThemselves_data()
{
    QTest::addColumn<int>("step");
    for (const StepInfo &info : stepTable)
        QTest::newRow(info.id) << static_cast<int>(info.step);
}

void TestStepTable::theRowsDoNotContradictThemselves()
{
    QFETCH(const int, step);
    const StepInfo info = infoOf(static_cast<Step>(step));
    QVERIFY(!info.looksUp || (info.reads && info.place == Place::Cache));
    QVERIFY(!info.saves || (info.writes && info.statement));
    QVERIFY(!info.statement || info.place == Place::Database);
    QVERIFY(!info.rides || info.statement);
    QVERIFY(info.leaves == Leaves::Unsaid || info.writes);
    if (info.waitsFor) { // it sends nothing, so it cannot bring back anything either
        QVERIFY(!info.reads && !info.statement && info.leaves == Leaves::Unsaid);
        QVERIFY(info.writes); // it ends when somebody else has changed something: no search may take it for harmless
        QVERIFY(!asksAStore(info.step));
    }
    QCOMPARE(asksAStore(info.step), info.step != Step::Request && !info.waitsFor && !info.rides);
}

void TestStepTable::ofWhatIsUnknownTheSafeAnswersHold()
{
    const auto unknown = static_cast<Step>(stepCount);
    QVERIFY(infoOf(unknown).writes);                                     // no order is left out because of it
    QVERIFY(!asksAStore(unknown) && !isWait(unknown));                   // it proves nothing
    QVERIFY(!isLookUp(unknown) && !isLoad(unknown) && !isSave(unknown)); // and is counted nowhere
    QCOMPARE(placeOf(unknown), Place::Application);
    QVERIFY(nameOf(unknown).isEmpty());
}

QTEST_GUILESS_MAIN(TestStepTable)
#include "tst_steptable.moc"
