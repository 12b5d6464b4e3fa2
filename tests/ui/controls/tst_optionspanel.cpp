// SPDX-License-Identifier: GPL-3.0-only
#include "engine/scenario/scenariofields.h"
#include "engine/strategies/cachepresets.h"
#include "engine/strategies/registry.h"
#include "ui/controls/optionspanel.h"
#include "ui/words/language.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace cachescope;

namespace {

/// Every option set to something that is not its default.
StrategyOptions otherKnobs()
{
    Scenario scenario;
    for (const ScenarioField &field : scenarioFields()) {
        if (field.section != QLatin1String("knobs"))
            continue;
        const FieldSlot slot = field.slot(scenario);
        std::visit(
            [&]<typename Slot>(Slot value) {
                if constexpr (std::is_same_v<Slot, bool *>)
                    *value = !*value;
                else if constexpr (std::is_same_v<Slot, int *>)
                    *value += 3;
                else if constexpr (std::is_same_v<Slot, double *>)
                    *value = 0.375;
                else if constexpr (std::is_same_v<Slot, milliseconds *>)
                    *value += milliseconds(1234);
                else
                    setChoice(slot, choiceIndex(slot) == 0 ? 1 : 0);
            },
            slot);
    }
    return scenario.options;
}

QStringList captions(const OptionsPanel &panel)
{
    QStringList shown;
    for (const auto *label : panel.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&panel) && label->buddy() && label->buddy()->isVisibleTo(&panel))
            shown.append(label->text());
    }
    return shown;
}

} // namespace

class TestOptionsPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { Language::instance().choose(QStringLiteral("en")); }
    void everyKnobComesBack();
    void settingTheKnobsIsNoEditAndTurningOneIs();
    void whatAFileSaysMoreFinelyStaysUntilItIsEdited();
    void onlyTheKnobsOfTheStrategyAreShown_data();
    void onlyTheKnobsOfTheStrategyAreShown();
    void aSectionFolds();
    void theKeyboardWalksThroughTheKnobsInARightToLeftWindow();
    void usualSettingsFillTheFieldsInAndFieldsNameThem();
};

void TestOptionsPanel::everyKnobComesBack()
{
    OptionsPanel panel;
    QCOMPARE(panel.options(), StrategyOptions());
    const StrategyOptions options = otherKnobs();
    QVERIFY(options != StrategyOptions());
    for (const StrategyInfo &info : strategies()) { // also those that are not shown
        panel.setStrategy(info.id);
        panel.setOptions(options);
        QCOMPARE(panel.options(), options);
    }
}

void TestOptionsPanel::settingTheKnobsIsNoEditAndTurningOneIs()
{
    OptionsPanel panel;
    QSignalSpy edited(&panel, &OptionsPanel::edited);
    panel.setOptions(otherKnobs());
    QCOMPARE(edited.count(), 0);
    for (auto *box : panel.findChildren<QCheckBox *>())
        box->toggle();
    const qsizetype flags = panel.findChildren<QCheckBox *>().size();
    QVERIFY(flags >= 9);
    QCOMPARE(edited.count(), flags);
    for (auto *box : panel.findChildren<QComboBox *>())
        box->setCurrentIndex(box->currentIndex() == 0 ? 1 : 0);
    QCOMPARE(edited.count(), flags + panel.findChildren<QComboBox *>().size());
}

void TestOptionsPanel::whatAFileSaysMoreFinelyStaysUntilItIsEdited()
{
    OptionsPanel panel;
    panel.setStrategy(QStringLiteral("refresh-ahead"));
    StrategyOptions options;
    options.refreshThreshold = 0.81234; // a row shows a tenth of a percent
    panel.setOptions(options);
    panel.findChild<QCheckBox *>()->toggle();
    QVERIFY(panel.options() != options);
    QCOMPARE(panel.options().refreshThreshold, 0.81234);
    QDoubleSpinBox *threshold = nullptr;
    for (auto *box : panel.findChildren<QDoubleSpinBox *>())
        threshold = box->accessibleName() == QLatin1String("Refresh after") ? box : threshold;
    QVERIFY(threshold);
    QCOMPARE(threshold->value(), 81.2);
    threshold->setValue(81.3);
    QCOMPARE(panel.options().refreshThreshold, 0.813);
}

void TestOptionsPanel::onlyTheKnobsOfTheStrategyAreShown_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QStringList>("shown");
    QTest::addColumn<QStringList>("hidden");
    const auto row = [](const char *id, const QStringList &shown, const QStringList &hidden) {
        QTest::newRow(id) << QString::fromLatin1(id) << shown << hidden;
    };
    const auto guard = QStringLiteral("Version guard"), shared = QStringLiteral("Single-flight"),
               after = QStringLiteral("After a write"), longest = QStringLiteral("Longest queue"),
               pop = QStringLiteral("Take by pop"), refused = QStringLiteral("Cache what was refused");
    row("cache-aside", {guard, shared, after}, {longest, pop, refused});
    row("read-through", {guard, after}, {shared, longest, pop, refused});
    row("write-through", {guard, refused}, {shared, after, longest, pop});
    row("write-behind", {longest, pop}, {guard, shared, after, refused});
    row("refresh-ahead", {guard, after}, {shared, longest, pop, refused});
}

void TestOptionsPanel::onlyTheKnobsOfTheStrategyAreShown()
{
    QFETCH(const QString, strategy);
    QFETCH(QStringList, shown);
    QFETCH(const QStringList, hidden);
    OptionsPanel panel;
    panel.setStrategy(strategy);
    const QStringList there = captions(panel);
    shown << QStringLiteral("Set only if newer") << QStringLiteral("Lock per key") << QStringLiteral("Expiry (TTL)");
    for (const QString &caption : shown)
        QCOMPARE(there.count(caption), 1);
    for (const QString &caption : hidden)
        QVERIFY2(!there.contains(caption), qPrintable(caption));
}

void TestOptionsPanel::aSectionFolds()
{
    OptionsPanel panel;
    panel.setStrategy(QStringLiteral("cache-aside"));
    const auto titles = panel.findChildren<QToolButton *>();
    QCOMPARE(titles.size(), 3);
    QVERIFY(captions(panel).contains(QStringLiteral("Lock per key")));
    const QString open = titles.first()->text();
    QTest::keyClick(titles.first(), Qt::Key_Space);
    QVERIFY(!captions(panel).contains(QStringLiteral("Lock per key")));
    QVERIFY(captions(panel).contains(QStringLiteral("Expiry (TTL)")));
    QVERIFY(titles.first()->text() != open); // not by the colour alone
    Language::instance().choose(QStringLiteral("ar"));
    QVERIFY(!captions(panel).contains(QStringLiteral("Lock per key")));
    Language::instance().choose(QStringLiteral("en"));
    QTest::keyClick(titles.first(), Qt::Key_Space);
    QVERIFY(captions(panel).contains(QStringLiteral("Lock per key")));
    QCOMPARE(titles.first()->text(), open);
}

void TestOptionsPanel::theKeyboardWalksThroughTheKnobsInARightToLeftWindow()
{
    Language::instance().choose(QStringLiteral("ar"));
    OptionsPanel panel;
    panel.setStrategy(QStringLiteral("write-behind"));
    panel.resize(340, 900);
    panel.show();
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    QCOMPARE(panel.layoutDirection(), Qt::RightToLeft);
    QList<QWidget *> stops;
    for (auto *widget : panel.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)
            && !widget->focusProxy()
            && !qobject_cast<QLineEdit *>(widget)) // a spin box holds one, which gives the focus back to it
            stops.append(widget);
    }
    QVERIFY(stops.size() > 12);
    stops.first()->setFocus(Qt::TabFocusReason);
    QList<QWidget *> walked;
    int lowest = -1;
    while (walked.size() < stops.size()) {
        QWidget *now = panel.focusWidget();
        if (walked.contains(now))
            break;
        walked.append(now);
        QVERIFY2(!now->accessibleName().isEmpty() || !now->property("text").toString().isEmpty(),
                 now->metaObject()->className());
        const int y = now->mapTo(&panel, now->rect().center()).y();
        QVERIFY2(y >= lowest, qPrintable(now->accessibleName() + QStringLiteral(" stands above the one before it")));
        lowest = y;
        QTest::keyClick(now, Qt::Key_Tab);
    }
    for (QWidget *stop : stops)
        QVERIFY2(walked.contains(stop), qPrintable(stop->accessibleName()));

    // and each of them is turned by the keys alone
    for (QWidget *stop : stops) {
        const StrategyOptions before = panel.options();
        stop->setFocus(Qt::TabFocusReason);
        if (auto *box = qobject_cast<QComboBox *>(stop))
            QTest::keyClick(stop, box->currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up);
        else if (auto *spin = qobject_cast<QAbstractSpinBox *>(stop)) {
            spin->selectAll();
            QTest::keyClick(stop, Qt::Key_Up);
            if (panel.options() == before)
                QTest::keyClick(stop, Qt::Key_Down);
        } else if (qobject_cast<QCheckBox *>(stop))
            QTest::keyClick(stop, Qt::Key_Space);
        else
            continue; // the titles of the sections
        QVERIFY2(panel.options() != before, qPrintable(stop->accessibleName()));
    }
    Language::instance().choose(QStringLiteral("en"));
}

void TestOptionsPanel::usualSettingsFillTheFieldsInAndFieldsNameThem()
{
    OptionsPanel panel;
    QComboBox *presets = nullptr;
    for (auto *box : panel.findChildren<QComboBox *>())
        presets = box->accessibleName() == QLatin1String("Usual settings") ? box : presets;
    QVERIFY(presets);
    QCOMPARE(presets->currentText(), QStringLiteral("off"));
    presets->setCurrentIndex(static_cast<int>(CachePreset::Production));
    QCOMPARE(panel.options().breakerFailures, 10);
    QCOMPARE(panel.options().breakerOpenTime, milliseconds(120'000));
    QCOMPARE(panel.options().cacheRetries, 5);
    QCOMPARE(panel.options().cacheRetryPause, milliseconds(200));
    presets->setCurrentIndex(static_cast<int>(CachePreset::Development));
    StrategyOptions options = panel.options();
    QCOMPARE(options.breakerFailures, 3);
    QCOMPARE(options.breakerOpenTime, milliseconds(30'000));
    QCOMPARE(options.cacheRetries, 2);
    QCOMPARE(options.cacheRetryPause, milliseconds(100));
    QSpinBox *failures = nullptr;
    for (auto *box : panel.findChildren<QSpinBox *>())
        failures = box->accessibleName() == QLatin1String("Circuit opens after") ? box : failures;
    QVERIFY(failures);
    failures->setValue(4);
    QCOMPARE(presets->currentText(), QStringLiteral("own values"));
    failures->setValue(3);
    QCOMPARE(presets->currentText(), QStringLiteral("development"));
    presets->setCurrentIndex(static_cast<int>(CachePreset::Off));
    QCOMPARE(panel.options().breakerFailures + panel.options().cacheRetries, 0);
    QCOMPARE(presetOf(panel.options()), std::optional(CachePreset::Off));
}

QTEST_MAIN(TestOptionsPanel)
#include "tst_optionspanel.moc"
