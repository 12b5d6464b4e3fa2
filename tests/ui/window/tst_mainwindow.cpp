// SPDX-License-Identifier: GPL-3.0-only
// On X11 for each landing: windows as a window manager has them.
#include "engine/strategies/registry.h"
#include "tests/support/fakekeychain.h"
#include "tests/support/patience.h"
#include "ui/alerts/alertsdialog.h"
#include "ui/appearance/fonts.h"
#include "ui/appearance/theme.h"
#include "ui/compare/comparepage.h"
#include "ui/compare/decisionguide.h"
#include "ui/controls/banner.h"
#include "ui/controls/helpdialog.h"
#include "ui/controls/runbar.h"
#include "ui/controls/serversdialog.h"
#include "ui/recording/recordingplayer.h"
#include "ui/recording/timeline.h"
#include "ui/stage/stage.h"
#include "ui/window/mainwindow.h"
#include "ui/words/language.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QScopeGuard>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace cachescope;

namespace {

/// Widgets that the keyboard reaches and that say nothing about themselves.
QStringList namelessWidgets(const QWidget &window)
{
    QStringList nameless;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const bool internal = widget->objectName().startsWith(QLatin1String("qt_"))
            || widget->inherits("QComboBoxListView"); // the list of a combo box speaks through the box
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool speaks = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        if ((widget->focusPolicy() & Qt::TabFocus) && !internal && !speaks)
            nameless.append(QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName());
    }
    return nameless;
}

/// Buttons whose text needs more room than they have.
QStringList clippedButtons(const QWidget &window)
{
    QStringList clipped;
    for (const auto *button : window.findChildren<QAbstractButton *>()) {
        const int text = button->fontMetrics().horizontalAdvance(button->text());
        if (button->isVisible() && button->width() < text)
            clipped.append(button->text());
    }
    return clipped;
}

void languagesAndAppearances()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    for (const QString &code : Language::available()) {
        for (const bool dark : {false, true}) {
            for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)})
                QTest::addRow("%s, %s, %d wide", qPrintable(code), dark ? "dark" : "light", size.width())
                    << code << dark << size;
        }
    }
}

/// How many kinds of report the menu lets one save.
int reportsOffered(const MainWindow &window)
{
    QMenu *menu = window.findChild<RunBar *>()->exportMenu();
    Q_EMIT menu->aboutToShow();
    const QList<QAction *> actions = menu->actions();
    return static_cast<int>(std::count_if(actions.begin(), actions.end(), [](const QAction *action) {
        return action->text().startsWith(QLatin1String("Report of the run")) && action->isEnabled();
    }));
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void everythingFitsAndSpeaks_data() { languagesAndAppearances(); }
    void everythingFitsAndSpeaks();
    void aChangeOfLanguageChangesTextsAndDirection();
    void theStrategyThatIsChosenIsTheOneThatWillRun();
    void aRunOnTheSandboxReachesTheStage();
    void whatHasNoEffectInAScenarioIsInTheBanner();
    void whatWasSetComesBackWithTheNextWindow();
    void rubbishInTheSettingsIsIgnored();
    void whatThePanelsAllowAFileMayHold();
    void settingsHoldNoPassword();
    void dialogsSpeak();

private:
    QTemporaryDir m_settings;
};

void TestMainWindow::initTestCase()
{
    installFonts();
    QCoreApplication::setOrganizationName(QStringLiteral("cachescope-test"));
    QCoreApplication::setApplicationName(QStringLiteral("cachescope-test"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
}

void TestMainWindow::init()
{
    QSettings().clear();
    Language::instance().choose(QStringLiteral("en"));
    Theme::instance().choose(Theme::Choice::Light);
}

void TestMainWindow::everythingFitsAndSpeaks()
{
    QFETCH(QString, code);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    Lab lab;
    MainWindow window(&lab);
    Scenario scenario;
    scenario.strategy = QStringLiteral("write-behind");
    scenario.cacheDelay = {Delay::Kind::Normal, 1000, 100};
    scenario.databaseDelay = {Delay::Kind::Uniform, 1200, 300};
    window.setScenario(scenario);
    Language::instance().choose(code);
    Theme::instance().choose(dark ? Theme::Choice::Dark : Theme::Choice::Light);
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY2(window.minimumSizeHint().width() <= size.width(),
             qPrintable(QString::number(window.minimumSizeHint().width())));
    QVERIFY2(window.minimumSizeHint().height() <= size.height(),
             qPrintable(QString::number(window.minimumSizeHint().height())));
    QCOMPARE(namelessWidgets(window).join(QLatin1Char(10)), QString());
    QTRY_COMPARE_WITH_TIMEOUT(clippedButtons(window).join(QLatin1Char(10)), QString(), patienceMs);
    const QImage picture = window.picture(size);
    QCOMPARE(picture.size(), size);
    const QColor background = picture.pixelColor(size.width() / 2, size.height() / 2);
    QCOMPARE(background.lightness() < 128, dark);
}

void TestMainWindow::aChangeOfLanguageChangesTextsAndDirection()
{
    Lab lab;
    MainWindow window(&lab);
    window.show();
    auto *bar = window.findChild<RunBar *>();
    const auto texts = [bar] {
        QStringList all;
        for (const auto *button : bar->findChildren<QAbstractButton *>())
            all.append(button->text());
        return all;
    };
    const QStringList english = texts();
    Language::instance().choose(QStringLiteral("ar"));
    QTRY_VERIFY_WITH_TIMEOUT(texts() != english, patienceMs); // the change reaches the widgets as a posted event
    QCOMPARE(window.layoutDirection(), Qt::RightToLeft);
    Language::instance().choose(QStringLiteral("en"));
    QTRY_COMPARE_WITH_TIMEOUT(texts(), english, patienceMs);
    QCOMPARE(window.layoutDirection(), Qt::LeftToRight);
}

void TestMainWindow::theStrategyThatIsChosenIsTheOneThatWillRun()
{
    Lab lab;
    MainWindow window(&lab);
    window.show();
    auto *list = window.findChild<QListWidget *>();
    QCOMPARE(list->count(), static_cast<int>(strategies().size()));
    for (int row = 0; row < list->count(); ++row) {
        list->setCurrentRow(row);
        QCOMPARE(window.scenario().strategy, QString(strategies()[static_cast<size_t>(row)].id));
    }
}

void TestMainWindow::aRunOnTheSandboxReachesTheStage()
{
    Lab lab;
    MainWindow window(&lab);
    Scenario scenario;
    scenario.strategy = QStringLiteral("write-behind");
    scenario.workload.clients = 8;
    window.setScenario(scenario);
    window.show();
    QCOMPARE(reportsOffered(window), 0); // nothing has run
    QSignalSpy ready(&lab, &Lab::serversReady);
    lab.openSandbox();
    QVERIFY(ready.wait(patienceMs));
    window.runOrPause();
    QTRY_VERIFY_WITH_TIMEOUT(window.stage()->snapshot().requests.writes > 100, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(window.stage()->framesPerSecond() > 5, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(window.stage()->drawnPerSecond() > 0, patienceMs);
    lab.stop();
    QTRY_VERIFY_WITH_TIMEOUT(window.stage()->snapshot().audit.has_value(), patienceMs);
    QVERIFY(window.stage()->snapshot().audit->passed());
    QCOMPARE(window.findChild<Banner *>()->texts(), QStringList());
    QCOMPARE(reportsOffered(window), 2); // HTML and PDF
}

void TestMainWindow::whatHasNoEffectInAScenarioIsInTheBanner()
{
    Language::instance().choose(QStringLiteral("en"));
    Lab lab;
    MainWindow window(&lab);
    const auto *banner = window.findChild<Banner *>();
    Scenario scenario;
    scenario.strategy = QStringLiteral("cache-aside");
    scenario.options.batchSize = 7;
    window.tell(withoutEffect(scenario));
    QCOMPARE(banner->texts().size(), 1);
    QVERIFY(banner->texts().first().startsWith(QLatin1String("Batch size has no effect:")));
    scenario.options.coalesce = false;
    window.tell(withoutEffect(scenario)); // instead of the one before
    QCOMPARE(banner->texts().size(), 1);
    QVERIFY(banner->texts().first().endsWith(QLatin1String("(and 1 more)")));
    window.tell({});
    QCOMPARE(banner->texts(), QStringList());
}

void TestMainWindow::whatWasSetComesBackWithTheNextWindow()
{
    Scenario scenario;
    scenario.strategy = QStringLiteral("refresh-ahead");
    scenario.workload.clients = 7;
    scenario.databaseDelay = {Delay::Kind::Fixed, 120, 0};
    Lab lab;
    {
        MainWindow window(&lab);
        window.setScenario(scenario);
        window.findChild<RunBar *>()->setSlowMotion(2000);
        window.saveSettings();
    }
    MainWindow window(&lab);
    window.restoreSettings();
    QCOMPARE(window.scenario(), scenario);
    QCOMPARE(window.stage()->slowMotion(), 2000);
}

void TestMainWindow::rubbishInTheSettingsIsIgnored()
{
    QSettings settings;
    for (const char *key :
         {"window/geometry", "window/across", "window/down", "theme", "slowMotion", "scenario", "language"})
        settings.setValue(QLatin1String(key), QByteArray("\x01\xff rubbish {"));
    settings.sync();
    Lab lab;
    MainWindow window(&lab);
    const Scenario before = window.scenario();
    window.restoreSettings();
    QCOMPARE(window.scenario(), before);
    window.show();
    QCOMPARE(window.stage()->slowMotion(), MainWindow(&lab).stage()->slowMotion());
    QCOMPARE(window.findChild<RunBar *>()->slowMotion(), window.stage()->slowMotion());
}

void TestMainWindow::whatThePanelsAllowAFileMayHold()
{
    Lab lab;
    MainWindow window(&lab);
    for (const bool highest : {true, false}) {
        for (auto *box : window.findChildren<QSpinBox *>())
            box->setValue(highest ? box->maximum() : box->minimum());
        for (auto *box : window.findChildren<QDoubleSpinBox *>())
            box->setValue(highest ? box->maximum() : box->minimum());
        const ScenarioReading reading = readScenario(writeScenario(window.scenario()));
        QVERIFY2(reading.problems.isEmpty(), qPrintable(reading.problems.value(0).path));
        QCOMPARE(reading.scenario, window.scenario());
    }
}

void TestMainWindow::settingsHoldNoPassword()
{
    const auto kept = std::make_shared<Kept>();
    keychain::use(std::make_unique<FakeStore>(kept));
    const auto after = qScopeGuard([] { keychain::use(nullptr); });
    QSettings().setValue(QStringLiteral("servers/sandbox"), false);
    ServersDialog dialog;
    const auto fields = dialog.findChildren<QLineEdit *>();
    QVERIFY(fields.size() >= 4);
    for (QLineEdit *field : fields) {
        if (field->echoMode() == QLineEdit::Password)
            field->setText(QStringLiteral("topsecret"));
        else
            field->setText(field->placeholderText());
    }
    dialog.accept();
    QVERIFY(!dialog.useSandbox());
    QCOMPARE(dialog.redis().password, QStringLiteral("topsecret"));
    QCOMPARE(kept->passwords.values(), (QStringList{QStringLiteral("topsecret"), QStringLiteral("topsecret")}));
    for (const QString &entry : kept->passwords.keys())
        QVERIFY2(!entry.contains(QStringLiteral("topsecret")), qPrintable(entry));
    QSettings settings;
    settings.sync();
    for (const QString &key : settings.allKeys())
        QVERIFY2(!settings.value(key).toString().contains(QStringLiteral("topsecret")), qPrintable(key));
}

void TestMainWindow::dialogsSpeak()
{
    for (const QString &code : Language::available()) {
        Language::instance().choose(code);
        HelpDialog help;
        ServersDialog servers;
        AlertsDialog alerts;
        DecisionGuide guide;
        Lab lab;
        ComparePage compare(lab, Scenario());
        RecordingPlayer player;
        Timeline timeline(&player);
        for (const QWidget *window :
             std::initializer_list<const QWidget *>{&help, &servers, &alerts, &guide, &compare, &timeline}) {
            QVERIFY2(!window->windowTitle().isEmpty() || !qobject_cast<const QDialog *>(window),
                     window->metaObject()->className());
            QCOMPARE(namelessWidgets(*window).join(QLatin1Char(10)), QString());
        }
    }
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
