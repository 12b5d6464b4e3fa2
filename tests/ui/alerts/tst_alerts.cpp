// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/alertnotes.h"
#include "tests/support/patience.h"
#include "ui/alerts/alertsdialog.h"
#include "ui/alerts/desktopnotifier.h"
#include "ui/appearance/theme.h"
#include "ui/charts/alertmarks.h"
#include "ui/charts/chartbuilder.h"
#include "ui/charts/chartpanel.h"
#include "ui/charts/livechart.h"
#include "ui/charts/thresholdmark.h"
#include "ui/controls/banner.h"
#include "ui/controls/serverstatusbar.h"
#include "ui/window/mainwindow.h"
#include "ui/words/alertwords.h"
#include "ui/words/language.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QChart>
#include <QDBusServer>
#include <QDir>
#include <QDoubleSpinBox>
#include <QGraphicsScene>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace cachescope;

namespace {

Snapshot runWithAlerts(RunState state)
{
    Snapshot snapshot;
    snapshot.state = state;
    snapshot.strategy = QStringLiteral("write-behind");
    snapshot.time = 30 * second;
    const double end = state == RunState::Finished ? 30 : -1;
    snapshot.alerts = {
        {AlertKind::HitRate, 0.1, 2.4, 0.31}, {AlertKind::Latency, 11, 14, 420}, {AlertKind::Queue, 25, end, 4200}};
    snapshot.incidents = {{10.5, 13.5, 320, 4}, {18, 18.5, 0, 77}};
    for (int i = 0; i <= 300; ++i) {
        Sample sample;
        sample.time = i * 0.1;
        sample.queueDepth = i * 6;
        sample.readP50 = sample.writeP50 = 1;
        sample.readP99 = sample.writeP99 = i > 110 && i < 140 ? 420 : 9;
        sample.hitRate = std::min(0.97, 0.3 + i * 0.02);
        snapshot.newSamples.append(sample);
    }
    return snapshot;
}

/// Where CACHESCOPE_PICTURES names a folder, pictures to look at.
void keep(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("CACHESCOPE_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(widget.grab().save(QDir(folder).filePath(name + QStringLiteral(".png"))));
}

QStringList column(const QTableWidget *table, int number)
{
    QStringList texts;
    for (int row = 0; row < table->rowCount(); ++row)
        texts.append(table->item(row, number)->text());
    return texts;
}

/// What a desktop shows of us.
class Desktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Notification
    {
        QString text;
        QVariantMap hints;
    };
    QVector<Notification> shown;
    QVector<quint32> closed;

public Q_SLOTS:
    // NOLINTNEXTLINE: the interface is not ours
    quint32 Notify(const QString &, quint32, const QString &, const QString &, const QString &text, const QStringList &,
                   const QVariantMap &hints, int)
    {
        shown.append({text, hints});
        return static_cast<quint32>(shown.size());
    }
    void CloseNotification(quint32 id) { closed.append(id); }
};

} // namespace

/// Alerts as the window shows them.
class TestAlertsShown : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        Language::instance().choose(QStringLiteral("en"));
        Theme::instance().choose(Theme::Choice::Light);
    }
    void theDialogListsWhatBeganAndEnded();
    void theVerdictComesAfterTheRun();
    void aThresholdIsSetByHand();
    void everyFieldHasAName();
    void theBarDoubtsARunThatLostWrites();
    void theBarNamesTheServersPlacesWhereThereIsRoom();
    void aWindowShowsBannerMarkAndStatus();
    void anAlertThatEndsTakesItsBannerAway();
    void theKeyOpensTheDialogAndItsThresholdsGoIntoTheScenario();
    void everyBeginAndEveryEndIsTakenOnce();
    void theLogKeepsBeginAndEndOfEveryRun();
    void alertsAreMarkedOnTheirCharts();
    void aNotificationComesAndGoesWithItsAlert();
    void withoutADesktopNobodyIsNotified();
    void itSpeaksEveryLanguage_data();
    void itSpeaksEveryLanguage();
};

void TestAlertsShown::theDialogListsWhatBeganAndEnded()
{
    AlertsDialog dialog;
    dialog.show();
    dialog.setSnapshot(runWithAlerts(RunState::Running));
    const auto tables = dialog.findChildren<QTableWidget *>();
    QCOMPARE(tables.size(), 2);
    QCOMPARE(tables.first()->rowCount(), 3);
    QCOMPARE(column(tables.first(), 0),
             (QStringList{QStringLiteral("▲ Warning"), QStringLiteral("▲ Warning"), QStringLiteral("✕ Error")}));
    QCOMPARE(column(tables.first(), 1).last(), QStringLiteral("More than 1,000 writes in the queue"));
    QCOMPARE(column(tables.first(), 3),
             (QStringList{QStringLiteral("2.4 s"), QStringLiteral("14.0 s"), QStringLiteral("goes on")}));
    QCOMPARE(column(tables.first(), 4),
             (QStringList{QStringLiteral("31\u00a0%"), QStringLiteral("420\u00a0ms"), QStringLiteral("4,200")}));
    QCOMPARE(column(tables.first(), 5), (QStringList{QString(), QString(), QString()}));
    QCOMPARE(column(tables.last(), 2), (QStringList{QStringLiteral("320"), QStringLiteral("0")}));
}

void TestAlertsShown::theVerdictComesAfterTheRun()
{
    AlertsDialog dialog;
    dialog.show();
    dialog.setSnapshot(runWithAlerts(RunState::Finished));
    const auto tables = dialog.findChildren<QTableWidget *>();
    QCOMPARE(
        column(tables.first(), 5),
        (QStringList{QStringLiteral("✕ false alarm"), QStringLiteral("✓ justified"), QStringLiteral("✕ false alarm")}));
    QCOMPARE(column(tables.last(), 4), (QStringList{QStringLiteral("✓ noticed"), QStringLiteral("✕ missed")}));
    QStringList texts;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY(texts.contains(QStringLiteral("Incidents missed: 1 of 2. False alarms: 2 of 3.")));
}

void TestAlertsShown::aThresholdIsSetByHand()
{
    AlertsDialog dialog;
    QCOMPARE(dialog.thresholds(), AlertThresholds());
    AlertThresholds strict;
    strict.latencyMs = 12.5;
    strict.hitRate = 0.9;
    QSignalSpy edited(&dialog, &AlertsDialog::edited);
    dialog.setThresholds(strict);
    QCOMPARE(dialog.thresholds(), strict);
    QVERIFY(edited.isEmpty());
    dialog.findChildren<QDoubleSpinBox *>().first()->setValue(7);
    QCOMPARE(edited.size(), 1);
    QCOMPARE(dialog.thresholds().latencyMs, 7.0);
}

void TestAlertsShown::everyFieldHasAName()
{
    AlertsDialog dialog;
    dialog.show();
    QCOMPARE(dialog.findChildren<QAbstractSpinBox *>().size(), 4); // all alerts but one have a threshold
    QCOMPARE(dialog.findChildren<QTableWidget *>().size(), 2);
    for (const QAbstractSpinBox *field : dialog.findChildren<QAbstractSpinBox *>())
        QVERIFY(!field->accessibleName().isEmpty());
    for (const QTableWidget *table : dialog.findChildren<QTableWidget *>())
        QVERIFY(!table->accessibleName().isEmpty());
}

void TestAlertsShown::theBarDoubtsARunThatLostWrites()
{
    ServerStatusBar bar;
    Snapshot run;
    run.state = RunState::Finished;
    run.audit = Audit();
    run.audit->looked = run.audit->balanced = true;
    run.audit->accepted = run.audit->saved = 50;
    const auto said = [&] {
        bar.setSnapshot(run);
        return bar.findChildren<QLabel *>().last()->text();
    };
    QVERIFY2(said().startsWith(QStringLiteral("✓ 50 accepted = 50 saved · ")), qPrintable(said()));
    run.audit->saved = 0;
    run.audit->lost = 50;
    QVERIFY2(said().startsWith(QStringLiteral("⚠ 50 accepted = 0 saved + 50 lost · ")), qPrintable(said()));
    run.audit->balanced = false;
    QVERIFY2(said().startsWith(QStringLiteral("✕ ")), qPrintable(said()));
}

void TestAlertsShown::theBarNamesTheServersPlacesWhereThereIsRoom()
{
    ServerStatusBar bar;
    Snapshot run = runWithAlerts(RunState::Running);
    run.servers.redis.state = StoreState::Connected;
    run.servers.redis.product = QStringLiteral("Redis 7.0.15");
    run.servers.redis.sandbox = true;
    run.anomalies.staleReads = 3'464;
    run.anomalies.backwardReads = run.anomalies.ownWritesMissed = 2'599;
    bar.resize(1600, 30);
    bar.show();
    bar.setSnapshot(run);
    const auto *redis = bar.findChildren<QLabel *>().first();
    QVERIFY(redis->text().contains(QStringLiteral("private sandbox")));
    bar.resize(420, 30);
    QTRY_VERIFY_WITH_TIMEOUT(!redis->text().contains(QStringLiteral("private sandbox")), patienceMs);
    QVERIFY(redis->text().contains(QStringLiteral("Redis 7.0.15")));
    QVERIFY(redis->toolTip().contains(QStringLiteral("private sandbox")));
    QVERIFY(redis->width() >= redis->sizeHint().width()); // the long sentences give way, not which server it is
}

void TestAlertsShown::aWindowShowsBannerMarkAndStatus()
{
    Lab lab;
    MainWindow window(&lab);
    Scenario scenario;
    scenario.strategy = QStringLiteral("write-behind");
    window.setScenario(scenario);
    window.resize(1280, 720);
    window.show();
    Q_EMIT lab.snapshot(runWithAlerts(RunState::Running));
    QCOMPARE(window.findChild<Banner *>()->texts(), QStringList{QStringLiteral("More than 1,000 writes in the queue")});
    for (const LiveChart *chart : window.findChild<ChartPanel *>()->charts()) {
        const bool queue = chart->id() == ChartKind::Id::QueueDepth;
        QCOMPARE(chart->threshold()->isAlerting(), queue);
        QCOMPARE(chart->accessibleName().endsWith(QStringLiteral(", alert")), queue);
    }
    QStringList texts;
    for (const QLabel *label : window.findChild<ServerStatusBar *>()->findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY2(!texts.filter(QStringLiteral("✕ 1 alert")).isEmpty(), qPrintable(texts.join(QLatin1Char('|'))));
    QTRY_VERIFY_WITH_TIMEOUT(window.findChild<ChartPanel *>()->charts().first()->threshold()->isVisible(), patienceMs);
}

void TestAlertsShown::anAlertThatEndsTakesItsBannerAway()
{
    Lab lab;
    MainWindow window(&lab);
    Scenario scenario;
    scenario.strategy = QStringLiteral("write-behind");
    window.setScenario(scenario);
    window.show();
    Q_EMIT lab.snapshot(runWithAlerts(RunState::Running));
    QCOMPARE(window.findChild<Banner *>()->texts().size(), 1);
    Q_EMIT lab.snapshot(runWithAlerts(RunState::Finished));
    QVERIFY(window.findChild<Banner *>()->texts().isEmpty());
    QVERIFY(!window.findChild<ChartPanel *>()->charts().first()->threshold()->isAlerting());
}

void TestAlertsShown::theKeyOpensTheDialogAndItsThresholdsGoIntoTheScenario()
{
    Lab lab;
    MainWindow window(&lab);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_A);
    auto *dialog = window.findChild<AlertsDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    dialog->findChildren<QDoubleSpinBox *>().first()->setValue(42);
    QCOMPARE(window.scenario().alerts.latencyMs, 42.0);
    QApplication::setActiveWindow(dialog); // the offscreen platform does not raise windows
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

void TestAlertsShown::everyBeginAndEveryEndIsTakenOnce()
{
    AlertNotes notes;
    Snapshot run;
    run.time = second;
    run.alerts = {{AlertKind::Latency, 0.5, -1, 200}};
    QVector<AlertNote> taken = notes.take(run);
    QCOMPARE(taken.size(), 1);
    QVERIFY(taken.first().begins);
    QVERIFY(notes.take(run).isEmpty());
    run.time = 4 * second;
    run.alerts = {{AlertKind::Latency, 0.5, 2, 300}, {AlertKind::Queue, 1.5, 3.5, 2000}};
    taken = notes.take(run);
    QCOMPARE(taken.size(), 3); // in the order of their time: the queue's begin, the latency's end, the queue's end
    QVERIFY(taken.at(0).begins && taken.at(0).alert.kind == AlertKind::Queue);
    QVERIFY(!taken.at(1).begins && taken.at(1).alert.kind == AlertKind::Latency);
    QVERIFY(!taken.at(2).begins && taken.at(2).alert.kind == AlertKind::Queue);
    QVERIFY(notes.take(run).isEmpty());
    run.time = second; // another run, with an alert at the same moment
    run.alerts = {{AlertKind::Latency, 0.5, -1, 200}};
    QCOMPARE(notes.take(run).size(), 1);
}

void TestAlertsShown::theLogKeepsBeginAndEndOfEveryRun()
{
    Lab lab;
    MainWindow window(&lab);
    Scenario scenario;
    scenario.strategy = QStringLiteral("write-behind");
    window.setScenario(scenario);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    Q_EMIT lab.snapshot(runWithAlerts(RunState::Running));
    QTest::keyClick(&window, Qt::Key_A);
    auto *log = window.findChild<AlertsDialog *>()->findChild<QListWidget *>();
    QVERIFY(!log->accessibleName().isEmpty());
    QCOMPARE(log->count(), 5); // three began, two have ended
    QVERIFY(log->item(4)->text().endsWith(QStringLiteral("✕ Error at 25.0 s: More than 1,000 writes in the queue")));
    Q_EMIT lab.snapshot(runWithAlerts(RunState::Finished));
    QCOMPARE(log->count(), 6);
    QVERIFY(log->item(5)->text().endsWith(
        QStringLiteral("✕ Still so at the end of the run: More than 1,000 writes in the queue; the worst was 4,200")));
    Snapshot next = runWithAlerts(RunState::Running);
    next.time = second;
    next.alerts = {{AlertKind::Memory, 0.5, -1, 2000}};
    Q_EMIT lab.snapshot(next);
    QCOMPARE(log->count(), 7);
}

void TestAlertsShown::alertsAreMarkedOnTheirCharts()
{
    QVector<Alert> alerts;
    for (const AlertKind kind :
         {AlertKind::CacheUnreachable, AlertKind::Latency, AlertKind::HitRate, AlertKind::Memory, AlertKind::Queue})
        alerts.append({kind, 5, 9, 1});
    for (const ChartKind::Id id : chartKinds()) {
        QChart chart;
        chart.resize(400, 200);
        AlertMarks marks(&chart, id, lightPalette(), 1);
        marks.set(alerts, 10, 10);
        QStringList kinds;
        for (const Alert &alert : marks.shown())
            kinds.append(shortNameOf(alert.kind));
        QVERIFY(kinds.contains(QStringLiteral("memory"))
                && kinds.contains(QStringLiteral("cache away"))); // no chart is about them
        QCOMPARE(kinds.contains(QStringLiteral("queue")), id == ChartKind::Id::QueueDepth);
        QCOMPARE(kinds.contains(QStringLiteral("latency")), id == ChartKind::Id::Latency);
        QCOMPARE(kinds.contains(QStringLiteral("hit rate")), id == ChartKind::Id::HitRate);
        marks.setParentItem(nullptr);
    }

    // The strip at the foot is there for as long as the alert lasted, and not beyond.
    Snapshot run = runWithAlerts(RunState::Finished);
    SampleBuffer samples;
    samples.append(run.newSamples);
    samples.setAlerts({{AlertKind::Latency, 11, 14, 420}});
    ChartBuilder builder(ChartKind::Id::Latency, lightPalette(), 1);
    builder.fill(samples);
    QGraphicsScene scene;
    scene.addItem(builder.chart());
    builder.chart()->resize(600, 300);
    QImage picture(600, 300, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    scene.render(&painter, QRectF(0, 0, 600, 300), QRectF(0, 0, 600, 300));
    painter.end();
    const auto colorAt = [&](double time) {
        const QPointF foot(builder.chart()->mapToPosition(QPointF(time - samples.newest(), 0)).x(),
                           builder.chart()->plotArea().bottom() - 3);
        return picture.pixelColor(foot.toPoint());
    };
    QCOMPARE(colorAt(12.5), lightPalette().queue);
    QVERIFY(colorAt(9) != lightPalette().queue);
    QVERIFY(colorAt(16) != lightPalette().queue);
}

void TestAlertsShown::aNotificationComesAndGoesWithItsAlert()
{
    QDBusServer server; // a desktop of our own, without a bus
    Desktop desktop;
    connect(&server, &QDBusServer::newConnection, this, [&desktop](QDBusConnection connection) {
        connection.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &desktop,
                                  QDBusConnection::ExportAllSlots);
    });
    const QString name = QStringLiteral("desktop");
    DesktopNotifier notifier(QDBusConnection::connectToPeer(server.address(), name), nullptr);
    notifier.show(AlertKind::Queue, QStringLiteral("More than 1,000 writes in the queue"));
    QTRY_COMPARE_WITH_TIMEOUT(desktop.shown.size(), 1, patienceMs);
    QCOMPARE(desktop.shown.first().text, QStringLiteral("More than 1,000 writes in the queue"));
    QVERIFY(desktop.shown.first().hints.value(QStringLiteral("suppress-sound")).toBool());
    QCOMPARE(desktop.shown.first().hints.value(QStringLiteral("urgency")).toInt(), 2);
    QVERIFY(desktop.closed.isEmpty());
    notifier.withdraw(AlertKind::Queue);
    QTRY_COMPARE_WITH_TIMEOUT(desktop.closed, QVector<quint32>{1}, patienceMs);
    notifier.show(AlertKind::Latency, QStringLiteral("slow"));
    notifier.withdraw(AlertKind::Latency); // over before the desktop has answered
    QTRY_COMPARE_WITH_TIMEOUT(desktop.closed, (QVector<quint32>{1, 2}), patienceMs);
    QDBusConnection::disconnectFromPeer(name);
}

void TestAlertsShown::withoutADesktopNobodyIsNotified()
{
    DesktopNotifier notifier(QDBusConnection(QString()), nullptr);
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    notifier.show(AlertKind::Queue, QStringLiteral("nobody reads this"));
    notifier.withdraw(AlertKind::Queue);
}

void TestAlertsShown::itSpeaksEveryLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    for (const QString &language : Language::available()) {
        QTest::newRow(qPrintable(language + QStringLiteral(" light"))) << language << false;
        QTest::newRow(qPrintable(language + QStringLiteral(" dark"))) << language << true;
    }
}

void TestAlertsShown::itSpeaksEveryLanguage()
{
    QFETCH(const QString, language);
    QFETCH(const bool, dark);
    Language::instance().choose(language);
    Theme::instance().choose(dark ? Theme::Choice::Dark : Theme::Choice::Light);
    Lab lab;
    MainWindow window(&lab);
    Scenario scenario;
    scenario.strategy = QStringLiteral("write-behind");
    window.setScenario(scenario);
    window.resize(1280, 720);
    window.show();
    Q_EMIT lab.snapshot(runWithAlerts(RunState::Running));
    for (LiveChart *chart : window.findChild<ChartPanel *>()->charts())
        chart->refresh();
    const QString name = language + (dark ? QStringLiteral("-dark") : QStringLiteral("-light"));
    keep(window, QStringLiteral("window-") + name);
    AlertsDialog dialog(&window);
    dialog.show();
    dialog.setSnapshot(runWithAlerts(RunState::Finished));
    keep(dialog, QStringLiteral("dialog-") + name);
    QCOMPARE(dialog.layoutDirection(), QLocale(language).textDirection());
    QVERIFY(dialog.minimumSizeHint().width() <= 1280 && dialog.minimumSizeHint().height() <= 720);
}

QTEST_MAIN(TestAlertsShown)
#include "tst_alerts.moc"
