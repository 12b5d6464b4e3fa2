// SPDX-License-Identifier: GPL-3.0-only
// Offscreen only: words and single widgets; the window is not shown.
#include "app/commands/commandline.h"
#include "engine/lab/lab.h"
#include "engine/scenario/scenariofields.h"
#include "engine/scenario/scenarioschema.h"
#include "ui/controls/optionspanel.h"
#include "ui/window/mainwindow.h"
#include "ui/words/comparisontext.h"
#include "ui/words/fieldwords.h"
#include "ui/words/language.h"
#include "ui/words/pseudocode.h"
#include "ui/words/scenariowords.h"
#include "ui/words/wording.h"

#include <QLabel>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace cachescope;

namespace {

const QString path = QStringLiteral("knobs.rowsAtOnce");

/// An option that nobody knows but its row: another name for the size of a batch.
const ScenarioField rowsAtOnce{QLatin1String("knobs"),
                               QLatin1String("rowsAtOnce"),
                               FieldGroup::Remedy,
                               [](Scenario &scenario) -> FieldSlot { return &scenario.options.batchSize; },
                               1,
                               50,
                               FieldUnit::None,
                               {Need::Queue},
                               "rows saved at once"};

Scenario writeBehind(int rows)
{
    Scenario scenario;
    scenario.strategy = QStringLiteral("write-behind");
    scenario.options.batchSize = rows;
    return scenario;
}

CommandLine parsed(const QString &arguments)
{
    return parseCommandLine(QStringList{QStringLiteral("cachescope")} + arguments.split(QLatin1Char(' ')), {});
}

} // namespace

/// An option that is added at run time, at every place that could have forgotten it.
class TestAddedOption : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { removeScenarioField(path); }

    void aPathIsTakenOnlyOnce();
    void aFileSaysIt();
    void aFileThatSaysItWronglyIsRefused();
    void itIsSaidWhenItHasNoEffect();
    void comparisonsVaryIt();
    void theSchemaDescribesIt();
    void thePanelShowsItWhereItHasAnEffect();
    void wordsSayItsPath_data();
    void wordsSayItsPath();
    void theCodeMayAskForIt();
    void theSettingsKeepIt();
};

void TestAddedOption::init()
{
    Language::instance().choose(QStringLiteral("en"));
    QVERIFY(addScenarioField(rowsAtOnce));
}

void TestAddedOption::aPathIsTakenOnlyOnce()
{
    QVERIFY(!addScenarioField(rowsAtOnce));
    QVERIFY(findField(path));
    removeScenarioField(path);
    QVERIFY(!findField(path));
    QVERIFY(!keysOf(rowsAtOnce.section).contains(rowsAtOnce.key));
}

void TestAddedOption::aFileSaysIt()
{
    const ScenarioReading reading = readScenario(R"({"strategy": "write-behind", "knobs": {"rowsAtOnce": 7}})");
    QVERIFY(reading.problems.isEmpty());
    QCOMPARE(reading.scenario, writeBehind(7));
    const QByteArray written = writeScenario(reading.scenario);
    QVERIFY(written.contains("\"rowsAtOnce\": 7"));
    QCOMPARE(readScenario(written).scenario, reading.scenario); // its section is still one
    removeScenarioField(path);
    QCOMPARE(readScenario(written).problems.size(), 1);
}

void TestAddedOption::aFileThatSaysItWronglyIsRefused()
{
    const ScenarioReading reading = readScenario(R"({"knobs": {"rowsAtOnce": 51}})");
    QCOMPARE(reading.problems.size(), 1);
    QCOMPARE(reading.problems.first().kind, ScenarioProblem::Kind::OutOfRange);
    QCOMPARE(reading.problems.first().path, path);
    QCOMPARE(reading.problems.first().allowed, (QStringList{QStringLiteral("1"), QStringLiteral("50")}));
}

void TestAddedOption::itIsSaidWhenItHasNoEffect()
{
    const NoEffect expected{path, {}, Need::Queue, QStringLiteral("cache-aside")};
    Scenario scenario = writeBehind(7);
    QVERIFY(!withoutEffect(scenario).contains(expected));
    scenario.strategy = expected.strategy;
    QVERIFY(withoutEffect(scenario).contains(expected));
}

void TestAddedOption::comparisonsVaryIt()
{
    const CommandLine line = parsed(QStringLiteral("compare --strategy write-behind --vary knobs.rowsAtOnce=7,8"));
    QVERIFY(line.problems.isEmpty());
    QCOMPARE(line.comparison.contenders.size(), 2);
    QCOMPARE(line.comparison.scenarioOf(line.comparison.contenders.last())->options.batchSize, 8);
    QVERIFY(comparisontext::label(line.comparison.contenders.first().label).contains(code(path)));
    QCOMPARE(parsed(QStringLiteral("compare --vary knobs.rowsAtOnce=0")).problems.size(), 1);
    const CommandLine idle = parsed(QStringLiteral("compare --strategy cache-aside --vary knobs.rowsAtOnce=7"));
    QVERIFY(std::any_of(idle.withoutEffect.begin(), idle.withoutEffect.end(),
                        [](const NoEffect &one) { return one.path == path; }));
}

void TestAddedOption::theSchemaDescribesIt()
{
    const JsonReading schema = readJson(scenarioSchema());
    const Json *knobs = schema.value.find("properties")->find("knobs")->find("properties");
    const Json *row = knobs->find("rowsAtOnce");
    QVERIFY(row);
    QCOMPARE(row->find("maximum")->number(), std::optional(50.0));
    QCOMPARE(*row->find("description")->as<QString>(), QLatin1String(rowsAtOnce.meaning));
}

void TestAddedOption::thePanelShowsItWhereItHasAnEffect()
{
    OptionsPanel panel;
    QSpinBox *row = nullptr;
    for (auto *box : panel.findChildren<QSpinBox *>())
        row = box->accessibleName() == code(path) ? box : row;
    QVERIFY(row);
    QCOMPARE(row->maximum(), 50);
    panel.setStrategy(QStringLiteral("cache-aside"));
    QVERIFY(!row->isVisibleTo(&panel));
    panel.setStrategy(QStringLiteral("write-behind"));
    QVERIFY(row->isVisibleTo(&panel));
    panel.setOptions(writeBehind(7).options);
    QCOMPARE(row->value(), 7);
    row->setValue(9);
    QCOMPARE(panel.options(), writeBehind(9).options);
}

void TestAddedOption::wordsSayItsPath_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : Language::available())
        QTest::newRow(qPrintable(language)) << language;
}

void TestAddedOption::wordsSayItsPath()
{
    QFETCH(const QString, language);
    Language::instance().choose(language);
    QCOMPARE(fieldName(path), code(path));
    QCOMPARE(fieldRow(path, {}).label, code(path));
    QCOMPARE(settingText(path, QStringLiteral("7")), formatCount(7));
    QVERIFY(changedOptions(writeBehind(7)).contains(code(path) + QLatin1Char(' ') + formatCount(7)));
    QVERIFY(words(NoEffect{path, {}, Need::Queue, QStringLiteral("cache-aside")}).contains(code(path)));
}

void TestAddedOption::theCodeMayAskForIt()
{
    QStringList unknown;
    parsePseudocode(QStringLiteral("? rowsAtOnce\n- | save\n"), writeBehind(7), &unknown);
    QCOMPARE(unknown, QStringList());
}

void TestAddedOption::theSettingsKeepIt()
{
    const QTemporaryDir folder;
    QCoreApplication::setOrganizationName(QStringLiteral("cachescope-test"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    Lab lab;
    {
        MainWindow window(&lab);
        window.setScenario(writeBehind(7));
        window.saveSettings();
    }
    QVERIFY(QSettings().value(QStringLiteral("scenario")).toByteArray().contains("rowsAtOnce"));
    MainWindow window(&lab);
    window.restoreSettings();
    QCOMPARE(window.scenario().options, writeBehind(7).options);
}

QTEST_MAIN(TestAddedOption)
#include "tst_addedoption.moc"
