// SPDX-License-Identifier: GPL-3.0-only
// Offscreen only: sentences, no window.
#include "app/commands/listcommand.h"
#include "engine/lessons/lesson.h"
#include "engine/scenario/scenariofields.h"
#include "engine/strategies/registry.h"
#include "engine/trace/step.h"
#include "ui/words/comparisontext.h"
#include "ui/words/fieldwords.h"
#include "ui/words/language.h"
#include "ui/words/lessonwords.h"
#include "ui/words/schedulewords.h"
#include "ui/words/strategywords.h"
#include "ui/words/wording.h"

#include <QTest>

using namespace cachescope;

namespace {

void languageRows()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : Language::available())
        QTest::newRow(qPrintable(Language::nameOf(code))) << code;
}

QString said(Problem::Subject subject, Error::Kind kind)
{
    return words(Problem{subject, {kind, {}}, {}, true});
}

} // namespace

class TestWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMissingDriverNamesItsPackage_data() { languageRows(); }
    void aMissingDriverNamesItsPackage();
    void aServerThatCannotBeTrustedIsNotCalledSilent_data() { languageRows(); }
    void aServerThatCannotBeTrustedIsNotCalledSilent();
    void theStatusBarTellsOneTroubleFromAnother_data() { languageRows(); }
    void theStatusBarTellsOneTroubleFromAnother();
    void everyFlawOfAScenarioIsWordedInTheLanguage_data();
    void everyFlawOfAScenarioIsWordedInTheLanguage();
    void aStrategyIsDescribedOnce_data() { languageRows(); }
    void aStrategyIsDescribedOnce();
    void everyFieldHasItsWords();
    void everyChoiceHasItsWord();
    void whatALessonCountsHasAName();
    void everyStepSaysSomethingToItsStore();
};

void TestWording::aMissingDriverNamesItsPackage()
{
    QFETCH(const QString, code);
    Language::instance().choose(code);
    QVERIFY(said(Problem::Subject::Postgres, Error::Kind::Missing).contains(QStringLiteral("libqt6sql6-psql")));
}

void TestWording::aServerThatCannotBeTrustedIsNotCalledSilent()
{
    QFETCH(const QString, code);
    Language::instance().choose(code);
    const QString text = said(Problem::Subject::Postgres, Error::Kind::Untrusted);
    QVERIFY(text.contains(QStringLiteral("TLS")) && text.contains(QStringLiteral("~/.postgresql/root.crt")));
    QVERIFY(text != said(Problem::Subject::Postgres, Error::Kind::Unreachable));
}

void TestWording::theStatusBarTellsOneTroubleFromAnother()
{
    QFETCH(const QString, code);
    Language::instance().choose(code);
    using Kind = Error::Kind;
    QSet<QString> told;
    const QVector<Kind> kinds{Kind::Unreachable, Kind::AccessDenied, Kind::NoSuchDatabase, Kind::Untrusted,
                              Kind::Missing,     Kind::Unsupported,  Kind::Rejected};
    for (const Kind kind : kinds) {
        const QString text = troubleText(kind, QStringLiteral("Redis 7"));
        QVERIFY(text.startsWith(QStringLiteral("✕")) && text.contains(QStringLiteral("Redis 7")));
        told.insert(text);
    }
    QCOMPARE(told.size(), kinds.size());
}

void TestWording::everyFlawOfAScenarioIsWordedInTheLanguage_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : {"", "{} {}", "{\"a\":}", "{a:1}", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "{\"a\":[1 2]}",
                             "{\"a\":\"\\x\"}", "{\"a\":\"b}", "{\"a\":\"\xff\"}", "{\"a\":1e999}"})
        QTest::addRow("%s", json) << QByteArray(json);
    QTest::newRow("a zero byte") << QByteArray("{\0}", 3);
}

void TestWording::everyFlawOfAScenarioIsWordedInTheLanguage()
{
    QFETCH(const QByteArray, json);
    const ScenarioReading reading = readScenario(json);
    QCOMPARE(reading.problems.size(), 1);
    QCOMPARE(reading.problems.first().kind, ScenarioProblem::Kind::NotJson);
    ScenarioProblem unknown = reading.problems.first();
    unknown.found = QStringLiteral("what nobody has named");
    QSet<QString> told;
    for (const QString &code : Language::available()) {
        Language::instance().choose(code);
        const QString text = words(reading.problems.first());
        QVERIFY2(!text.contains(reading.problems.first().found) || code == QLatin1String("en"), qPrintable(text));
        QVERIFY2(text != words(unknown), qPrintable(text)); // a sentence of its own
        told.insert(text);
    }
    QCOMPARE(told.size(), Language::available().size());
}

void TestWording::aStrategyIsDescribedOnce()
{
    QFETCH(const QString, code);
    Language::instance().choose(code);
    for (const StrategyInfo &info : strategies()) {
        QVERIFY2(strategySummary(info.id) != info.name, qPrintable(info.id)); // a text of its own
        QVERIFY2(strategyList().contains(strategySummary(info.id)), qPrintable(info.id));
        for (int column = 0; column < comparisontext::taughtCount; ++column) {
            const QString taught = comparisontext::taught(info.id, static_cast<comparisontext::Taught>(column));
            QVERIFY2(taught.size() > 1, qPrintable(info.id)); // no dash
        }
    }
}

void TestWording::everyFieldHasItsWords()
{
    Language::instance().choose(QStringLiteral("en"));
    for (const ScenarioField &field : scenarioFields()) {
        const QString path = field.path();
        QVERIFY2(fieldName(path) != code(path), qPrintable(path));
        using enum FieldGroup;
        const bool inPanel = field.group >= Option && field.group <= NextRun;
        QVERIFY2(fieldRow(path, {}).help.isEmpty() != inPanel, qPrintable(path));
    }
}

void TestWording::everyChoiceHasItsWord()
{
    Language::instance().choose(QStringLiteral("vi")); // in English some are called as they are named
    Scenario any;
    for (const ScenarioField &field : scenarioFields()) {
        const FieldSlot slot = field.slot(any);
        for (const QString &word : choicesOf(slot))
            QVERIFY2(choiceName(word) != code(word) || std::holds_alternative<StrategyId>(slot), qPrintable(word));
    }
}

void TestWording::whatALessonCountsHasAName()
{
    Language::instance().choose(QStringLiteral("vi")); // in English some are called as they are named
    for (const LessonInfo &info : lessons()) {
        QVERIFY2(figureName(info.damage) != info.damage, info.damage.data());
        QVERIFY2(info.size == 0 || figureName(info.sizeOf) != info.sizeOf, info.sizeOf.data());
    }
}

void TestWording::everyStepSaysSomethingToItsStore()
{
    for (const StepInfo &info : stepTable) {
        const QString said = statementOf(info.step, Key{7});
        QVERIFY2(said.isEmpty() == (info.step == Step::Request), info.id);
        QVERIFY2(said != QLatin1String(info.id), info.id); // what stands in for a text that is missing
        QVERIFY2(!said.contains(QLatin1Char('%')), info.id);
    }
    QCOMPARE(statementOf(Step::CacheGet, Key{7}), QStringLiteral("GET product:7"));
    QCOMPARE(statementOf(Step::LockTake, Key{7}), QStringLiteral("SET NX lock:7"));
}

QTEST_MAIN(TestWording)
#include "tst_wording.moc"
