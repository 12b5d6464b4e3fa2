// SPDX-License-Identifier: GPL-3.0-only
#include "engine/sandbox/sandbox.h"
#include "tests/support/patience.h"
#include "ui/appearance/fonts.h"
#include "ui/appearance/theme.h"
#include "ui/charts/chartbuilder.h"
#include "ui/charts/chartpanel.h"
#include "ui/controls/banner.h"
#include "ui/controls/runbar.h"
#include "ui/stage/stage.h"
#include "ui/window/mainwindow.h"
#include "ui/words/faultwords.h"
#include "ui/words/language.h"

#include <QChart>
#include <QGraphicsScene>
#include <QMenu>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace cachescope;

namespace {

QList<QAction *> faultActions(const MainWindow &window)
{
    QMenu *menu = window.findChild<RunBar *>()->faultMenu();
    Q_EMIT menu->aboutToShow();
    QList<QAction *> faults;
    for (QAction *action : menu->actions()) {
        if (action->data().isValid())
            faults.append(action);
    }
    return faults;
}

QList<QAction *> faultActions(const MainWindow &window, FaultKind kind)
{
    QList<QAction *> some = faultActions(window);
    some.removeIf([kind](const QAction *action) { return action->data().toInt() != static_cast<int>(kind); });
    return some;
}

/// How many pixels of this colour, nearly, a picture has.
int pixelsOf(const QImage &image, const QColor &color)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            found += std::abs(pixel.red() - color.red()) + std::abs(pixel.green() - color.green())
                    + std::abs(pixel.blue() - color.blue())
                < 30;
        }
    }
    return found;
}

FaultMark markOf(FaultKind kind, Server server, double from, double until = -1)
{
    FaultMark mark;
    mark.fault.kind = kind;
    mark.fault.server = server;
    mark.from = from;
    mark.until = until;
    return mark;
}

} // namespace

/// Faults in the window: the menu, the stage, the charts.
class TestWindowFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void everyKindIsInTheMenuAndNoneBeforeARun();
    void theMenuStrikesAndHealsInTheSandbox();
    void theMenuChoosesWhetherRedisKeepsItsFile();
    void onOtherServersTheMenuSaysWhyNot();
    void theMenuSaysWhichServerIsMeant();
    void theShortcutOpensTheMenu();
    void aFaultHasABadgeOnTheStage_data();
    void aFaultHasABadgeOnTheStage();
    void aFaultHasAMarkOnTheCharts_data();
    void aFaultHasAMarkOnTheCharts();
    void everyFaultHasWords();
};

void TestWindowFaults::initTestCase()
{
    installFonts();
    QCoreApplication::setOrganizationName(QStringLiteral("cachescope-test"));
    QCoreApplication::setApplicationName(QStringLiteral("cachescope-test-faults"));
}

void TestWindowFaults::init()
{
    Language::instance().choose(QStringLiteral("en"));
    Theme::instance().choose(Theme::Choice::Light);
}

void TestWindowFaults::everyKindIsInTheMenuAndNoneBeforeARun()
{
    Lab lab;
    MainWindow window(&lab);
    for (int kind = 0; kind < faultKindCount; ++kind)
        QVERIFY2(!faultActions(window, static_cast<FaultKind>(kind)).isEmpty(), qPrintable(QString::number(kind)));
    for (const QAction *action : faultActions(window)) {
        QVERIFY(!action->isEnabled());
        QVERIFY(!action->text().isEmpty() && !action->toolTip().isEmpty());
    }
}

void TestWindowFaults::theMenuStrikesAndHealsInTheSandbox()
{
    Lab lab;
    MainWindow window(&lab);
    window.show();
    QSignalSpy ready(&lab, &Lab::serversReady);
    lab.openSandbox();
    QVERIFY(ready.wait(patienceMs));
    window.runOrPause();
    const Stage &stage = *window.stage();
    QTRY_VERIFY_WITH_TIMEOUT(stage.snapshot().requests.reads > 100, patienceMs);
    for (const QAction *action : faultActions(window))
        QVERIFY2(action->isEnabled() && !action->isChecked(), qPrintable(action->text()));

    faultActions(window, FaultKind::Kill).first()->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!stage.snapshot().faults.isEmpty() && stage.snapshot().faults.first().active(),
                             patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(stage.snapshot().servers.redis.state != StoreState::Connected, patienceMs);
    QVERIFY(stage.accessibleDescription().contains(QLatin1String("Killed")));
    QVERIFY(faultActions(window, FaultKind::Kill).first()->isChecked());
    QVERIFY(!faultActions(window, FaultKind::Kill).last()->isChecked()); // PostgreSQL's
    for (const QString &text :
         window.findChild<Banner *>()->texts()) // an alert may ring, but no advice to look for what we have done
        QVERIFY2(!text.contains(QLatin1String("check that")), qPrintable(text));

    faultActions(window, FaultKind::Kill).first()->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!stage.snapshot().faults.first().active(), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(stage.snapshot().servers.redis.state, StoreState::Connected, patienceMs);
    lab.stop();
    QTRY_VERIFY_WITH_TIMEOUT(stage.snapshot().audit.has_value(), patienceMs);
    QVERIFY(stage.snapshot().audit->passed());
}

/// A kill with the file and one without: what stood in Redis is there again, or it is not.
void TestWindowFaults::theMenuChoosesWhetherRedisKeepsItsFile()
{
    Lab lab;
    MainWindow window(&lab);
    window.show();
    QSignalSpy ready(&lab, &Lab::serversReady);
    lab.openSandbox();
    QVERIFY(ready.wait(patienceMs));
    Scenario scenario;
    scenario.strategy = QStringLiteral("cache-aside");
    scenario.workload.clients = 1;
    scenario.workload.readShare = 1; // what is cached once stays
    scenario.products = 1;
    window.setScenario(scenario);
    window.runOrPause();
    const Stage &stage = *window.stage();
    const auto misses = [&stage] {
        return stage.snapshot().lookUps.misses;
    }; // a load may also be one that Redis gave no answer to
    QTRY_VERIFY_WITH_TIMEOUT(misses() > 0, patienceMs);
    QMenu *menu = window.findChild<RunBar *>()->faultMenu();
    for (const bool keeps : {false, true}) {
        Q_EMIT menu->aboutToShow();
        auto *file = menu->findChild<QAction *>(QStringLiteral("appendOnly"));
        QVERIFY(file && file->isEnabled() && file->isCheckable());
        QCOMPARE(file->isChecked(), false);
        if (keeps)
            file->trigger();
        QCOMPARE(window.scenario().appendOnly, keeps);
        lab.stop();
        QTRY_COMPARE_WITH_TIMEOUT(stage.snapshot().state, RunState::Finished, patienceMs);
        window.runOrPause();
        QTRY_VERIFY_WITH_TIMEOUT(stage.snapshot().state == RunState::Running && stage.snapshot().lookUps.hits > 100,
                                 patienceMs);
        lab.pause(); // nobody asks while Redis is away
        QTRY_COMPARE_WITH_TIMEOUT(stage.snapshot().state, RunState::Paused, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(stage.snapshot().requests.inFlight, 0, patienceMs);
        const qint64 before = misses();
        const qsizetype kills = stage.snapshot().faults.size();
        faultActions(window, FaultKind::Kill).first()->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(stage.snapshot().faults.size() > kills, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(stage.snapshot().servers.redis.state != StoreState::Connected, patienceMs);
        faultActions(window, FaultKind::Kill).first()->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(stage.snapshot().servers.redis.state, StoreState::Connected, patienceMs);
        const qint64 hits = stage.snapshot().lookUps.hits;
        lab.resume();
        QTRY_VERIFY_WITH_TIMEOUT(stage.snapshot().lookUps.hits > hits + 100, patienceMs);
        QCOMPARE(misses(), keeps ? before : before + 1);
    }
}

void TestWindowFaults::onOtherServersTheMenuSaysWhyNot()
{
    Sandbox sandbox; // as if it were somebody else's
    QSignalSpy ready(&sandbox, &Sandbox::ready);
    sandbox.start();
    QVERIFY(ready.wait(patienceMs));
    Lab lab;
    MainWindow window(&lab);
    lab.openServers(sandbox.redis(), sandbox.postgres());
    window.runOrPause();
    QTRY_VERIFY_WITH_TIMEOUT(window.stage()->snapshot().requests.reads > 100, patienceMs);
    for (const QAction *action : faultActions(window)) {
        const bool refused = needsSandbox(static_cast<FaultKind>(action->data().toInt()));
        QCOMPARE(action->isEnabled(), !refused);
        QCOMPARE(action->toolTip() == whyOnlyInSandbox(), refused);
    }
    QVERIFY(window.findChild<RunBar *>()->faultMenu()->toolTipsVisible());
    const QList<QAction *> all = window.findChild<RunBar *>()->faultMenu()->actions();
    QVERIFY(all.last()->text().contains(QLatin1String("sandbox")));
    lab.stop();
    QTRY_VERIFY_WITH_TIMEOUT(window.stage()->snapshot().audit.has_value(), patienceMs);
}

/// By entries of their own, which are drawn and read out: a separator's text is neither under a style sheet.
void TestWindowFaults::theMenuSaysWhichServerIsMeant()
{
    Lab lab;
    const MainWindow window(&lab);
    QMenu *menu = window.findChild<RunBar *>()->faultMenu();
    Q_EMIT menu->aboutToShow();
    QStringList titles;
    QStringList above; // of each fault
    for (const QAction *action : menu->actions()) {
        QVERIFY(!action->isSeparator() || action->text().isEmpty());
        if (action->font().bold()) {
            QVERIFY(!action->isEnabled() && action->isVisible());
            titles.append(action->text());
        } else if (action->data().toInt() == static_cast<int>(FaultKind::Kill) && action->data().isValid()) {
            above.append(titles.value(titles.size() - 1));
        }
    }
    QCOMPARE(titles, QStringList({faultPlace(Server::Redis), faultPlace(Server::Postgres), faultPlace(Server::None)}));
    QCOMPARE(above, titles.mid(0, 2));
}

void TestWindowFaults::theShortcutOpensTheMenu()
{
    Lab lab;
    MainWindow window(&lab);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QMenu *menu = window.findChild<RunBar *>()->faultMenu();
    bool opened = false;
    connect(menu, &QMenu::aboutToShow, this, [&] {
        opened = true;
        QMetaObject::invokeMethod(menu, &QMenu::close, Qt::QueuedConnection);
    });
    QTest::keyClick(window.stage(), Qt::Key_F);
    QTRY_VERIFY_WITH_TIMEOUT(opened, patienceMs);
}

void TestWindowFaults::aFaultHasABadgeOnTheStage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    for (const QString &language : Language::available()) {
        QTest::addRow("%s, light", qPrintable(language)) << language << false;
        QTest::addRow("%s, dark", qPrintable(language)) << language << true;
    }
}

void TestWindowFaults::aFaultHasABadgeOnTheStage()
{
    QFETCH(const QString, language);
    QFETCH(const bool, dark);
    Language::instance().choose(language);
    Theme::instance().choose(dark ? Theme::Choice::Dark : Theme::Choice::Light);
    const QColor red = Theme::instance().palette().error;
    Stage stage;
    stage.resize(820, 480);
    Snapshot snapshot;
    snapshot.state = RunState::Finished;
    snapshot.time = 10 * second;
    const auto signs = [&](const QVector<FaultMark> &marks) {
        snapshot.faults = marks;
        stage.setSnapshot(snapshot);
        return pixelsOf(stage.grab().toImage(), red);
    };
    const int none = signs({});
    const int one = signs({markOf(FaultKind::Pause, Server::Redis, 3)});
    QVERIFY2(one > none + 100, qPrintable(QString::number(one)));
    const int two =
        signs({markOf(FaultKind::Pause, Server::Redis, 3), markOf(FaultKind::FullDisk, Server::Postgres, 4)});
    QVERIFY(two > one + 100);
    QCOMPARE(signs({markOf(FaultKind::Pause, Server::Redis, 3, 5)}), none);          // over
    QVERIFY(signs({markOf(FaultKind::Crash, Server::None, 9.5, 9.5)}) > none + 100); // just now
    QCOMPARE(signs({markOf(FaultKind::Crash, Server::None, 3, 3)}), none);           // long ago
}

void TestWindowFaults::aFaultHasAMarkOnTheCharts_data()
{
    aFaultHasABadgeOnTheStage_data();
}

void TestWindowFaults::aFaultHasAMarkOnTheCharts()
{
    QFETCH(const QString, language);
    QFETCH(const bool, dark);
    Language::instance().choose(language);
    const Palette &palette = dark ? darkPalette() : lightPalette();
    SampleBuffer samples;
    QVector<Sample> some;
    for (int i = 0; i <= 300; ++i) {
        Sample sample;
        sample.time = i * 0.1;
        sample.readP50 = sample.readP99 = sample.writeP50 = sample.writeP99 = 1;
        some.append(sample);
    }
    samples.append(some);
    for (const ChartKind::Id id : chartKinds()) {
        const auto drawn = [&](const QVector<FaultMark> &marks) {
            samples.setFaults(marks);
            ChartBuilder builder(id, palette, 1, ChartBuilder::Span::WholeRun);
            builder.fill(samples);
            QGraphicsScene scene;
            scene.addItem(builder.chart());
            builder.chart()->resize(500, 300);
            scene.setSceneRect(0, 0, 500, 300);
            QImage image(500, 300, QImage::Format_RGB32);
            image.fill(palette.card);
            QPainter painter(&image);
            scene.render(&painter);
            return image;
        };
        const QImage without = drawn({});
        const QImage with = drawn({markOf(FaultKind::Kill, Server::Redis, 15, 20)});
        const int line = pixelsOf(with, palette.error) - pixelsOf(without, palette.error);
        QVERIFY2(line > 60, qPrintable(QString::number(line))); // a line from top to bottom, and a name
        QVERIFY(drawn({markOf(FaultKind::Kill, Server::Redis, 15, 20), markOf(FaultKind::Cut, Server::Redis, 15.1, 16),
                       markOf(FaultKind::Evict, Server::Redis, 29.9, 29.9)})
                != with);
        FaultMark failed = markOf(FaultKind::Kill, Server::Redis, 15, 20);
        failed.failed = true;
        QCOMPARE(drawn({failed}), without);
    }
}

void TestWindowFaults::everyFaultHasWords()
{
    for (int kind = 0; kind < faultKindCount; ++kind) {
        FaultMark mark = markOf(static_cast<FaultKind>(kind), usualServer(static_cast<FaultKind>(kind)), 1.5);
        QVERIFY(!faultName(mark.fault.kind).isEmpty() && !faultMeaning(mark.fault.kind).isEmpty());
        QVERIFY(!faultAction(mark.fault).contains(QLatin1Char('%') + QString::number(1)));
        QVERIFY(faultStory(mark).contains(QLatin1String("1.5")));
        mark.failed = true;
        mark.detail = QStringLiteral("53100");
        QVERIFY(faultStory(mark).contains(QLatin1String("53100")));
    }
}

QTEST_MAIN(TestWindowFaults)
#include "tst_windowfaults.moc"
