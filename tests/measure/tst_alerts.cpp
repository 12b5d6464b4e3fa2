// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/alerts.h"

#include <QTest>

using namespace cachescope;

namespace {

Alerts::Figures quietAt(double time)
{
    Alerts::Figures figures;
    figures.time = time;
    figures.latencyMs = 5;
    figures.hitRate = 0.95;
    figures.memoryMb = 10;
    figures.queue = 0;
    return figures;
}

Alerts::Figures bad(AlertKind kind, double time, double figure)
{
    Alerts::Figures figures = quietAt(time);
    switch (kind) {
    case AlertKind::CacheUnreachable: figures.cacheReachable = false; break;
    case AlertKind::Latency: figures.latencyMs = figure; break;
    case AlertKind::HitRate: figures.hitRate = figure; break;
    case AlertKind::Memory: figures.memoryMb = figure; break;
    case AlertKind::Queue: figures.queue = figure; break;
    }
    return figures;
}

Alerts::Figures harmedAt(double time, qint64 answered, qint64 failed, qint64 stale)
{
    Alerts::Figures figures = quietAt(time);
    figures.answered = answered;
    figures.failed = failed;
    figures.stale = stale;
    return figures;
}

} // namespace

Q_DECLARE_METATYPE(cachescope::AlertKind)
Q_DECLARE_METATYPE(cachescope::AlertLevel)

class TestAlerts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFigureBeyondItsThresholdBeginsAnAlertAndWithinEndsIt_data();
    void aFigureBeyondItsThresholdBeginsAnAlertAndWithinEndsIt();
    void aFigureAtItsThresholdIsNoAlert();
    void aFigureThatHoversIsOneAlert();
    void whereThereIsNoFigureNoAlertBeginsAndOneThatGoesOnEnds_data();
    void whereThereIsNoFigureNoAlertBeginsAndOneThatGoesOnEnds();
    void thresholdsCanBeMoved();
    void theEndOfTheRunEndsWhatGoesOn();
    void noMoreThanSoManyAreRemembered();
    void harmIsAnIncident();
    void fewStaleAmongManyAreNoIncident();
    void afterAWarmUpTheCountsBeginAnew();
    void theReviewNamesMissedIncidentsAndFalseAlarms();
};

void TestAlerts::aFigureBeyondItsThresholdBeginsAnAlertAndWithinEndsIt_data()
{
    QTest::addColumn<AlertKind>("kind");
    QTest::addColumn<AlertLevel>("level");
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("worst");
    QTest::addColumn<double>("expected");
    QTest::newRow("cache unreachable") << AlertKind::CacheUnreachable << AlertLevel::Error << 0.0 << 0.0 << 0.5;
    QTest::newRow("latency") << AlertKind::Latency << AlertLevel::Warning << 101.0 << 240.0 << 240.0;
    QTest::newRow("hit rate") << AlertKind::HitRate << AlertLevel::Warning << 0.79 << 0.4 << 0.4;
    QTest::newRow("memory") << AlertKind::Memory << AlertLevel::Warning << 1025.0 << 3000.0 << 3000.0;
    QTest::newRow("queue") << AlertKind::Queue << AlertLevel::Error << 1001.0 << 5000.0 << 5000.0;
}

void TestAlerts::aFigureBeyondItsThresholdBeginsAnAlertAndWithinEndsIt()
{
    QFETCH(const AlertKind, kind);
    QFETCH(const double, first);
    QFETCH(const double, worst);
    Alerts alerts;
    alerts.judge(quietAt(1));
    QVERIFY(alerts.alerts().isEmpty());
    alerts.judge(bad(kind, 2, first));
    QVERIFY(alerts.isActive(kind));
    alerts.judge(bad(kind, 2.5, worst));
    alerts.judge(quietAt(3));
    QVERIFY(alerts.isActive(kind));
    alerts.judge(quietAt(4));
    QVERIFY(!alerts.isActive(kind));

    QCOMPARE(alerts.alerts().size(), 1);
    const Alert alert = alerts.alerts().first();
    QCOMPARE(alert.kind, kind);
    QTEST(levelOf(alert.kind), "level");
    QCOMPARE(alert.began, 2.0);
    QCOMPARE(alert.ended, 3.0);
    QTEST(alert.worst, "expected");
}

void TestAlerts::aFigureAtItsThresholdIsNoAlert()
{
    Alerts alerts;
    alerts.judge(bad(AlertKind::Latency, 1, 100));
    alerts.judge(bad(AlertKind::HitRate, 2, 0.8));
    alerts.judge(bad(AlertKind::Memory, 3, 1024));
    alerts.judge(bad(AlertKind::Queue, 4, 1000));
    QVERIFY(alerts.alerts().isEmpty());
}

void TestAlerts::aFigureThatHoversIsOneAlert()
{
    Alerts alerts;
    for (int i = 0; i < 50; ++i)
        alerts.judge(bad(AlertKind::Latency, i * 0.1, i % 2 ? 99 : 101));
    QCOMPARE(alerts.alerts().size(), 1);
    QVERIFY(alerts.isActive(AlertKind::Latency));
}

void TestAlerts::whereThereIsNoFigureNoAlertBeginsAndOneThatGoesOnEnds_data()
{
    QTest::addColumn<AlertKind>("kind");
    QTest::addColumn<double>("figure");
    QTest::newRow("no requests, no latency") << AlertKind::Latency << 500.0;
    QTest::newRow("no look-ups, no hit rate") << AlertKind::HitRate << 0.1;
    QTest::newRow("nobody says how much memory there is") << AlertKind::Memory << 5000.0;
    QTest::newRow("nobody says how long the queue is") << AlertKind::Queue << 5000.0;
}

void TestAlerts::whereThereIsNoFigureNoAlertBeginsAndOneThatGoesOnEnds()
{
    QFETCH(const AlertKind, kind);
    QFETCH(const double, figure);
    Alerts alerts;
    Alerts::Figures none;
    none.time = 1;
    alerts.judge(none);
    QVERIFY(alerts.alerts().isEmpty());
    alerts.judge(bad(kind, 2, figure));
    none.time = 3;
    alerts.judge(none);
    QVERIFY(alerts.isActive(kind)); // a gap of less than a second ends nothing
    alerts.judge(bad(kind, 3.5, figure));
    for (double time = 4; time < 9; ++time) {
        none.time = time;
        alerts.judge(none);
    }
    QVERIFY(!alerts.isActive(kind));
    QCOMPARE(alerts.alerts().size(), 1);
    QCOMPARE(alerts.alerts().first().ended, 4.0);
}

void TestAlerts::thresholdsCanBeMoved()
{
    Alerts alerts;
    alerts.judge(bad(AlertKind::Queue, 1, 500));
    QVERIFY(alerts.alerts().isEmpty());
    AlertThresholds thresholds;
    thresholds.queue = 100;
    alerts.setThresholds(thresholds);
    alerts.judge(bad(AlertKind::Queue, 2, 500));
    QVERIFY(alerts.isActive(AlertKind::Queue));
}

void TestAlerts::theEndOfTheRunEndsWhatGoesOn()
{
    Alerts alerts;
    alerts.judge(bad(AlertKind::Queue, 1, 5000));
    alerts.judge(bad(AlertKind::Latency, 1.1, 5000)); // the queue is quiet since
    alerts.finish(1.5);
    QCOMPARE(alerts.alerts().at(0).ended, 1.1);
    QCOMPARE(alerts.alerts().at(1).ended, 1.5);
}

void TestAlerts::noMoreThanSoManyAreRemembered()
{
    Alerts alerts;
    alerts.judge(bad(AlertKind::Memory, 0, 9999));
    for (int i = 1; i <= 500; ++i) {
        Alerts::Figures figures = bad(AlertKind::Latency, i * 10, 999);
        figures.memoryMb = 9999;
        alerts.judge(figures);
        for (const double later : {1.0, 3.0}) {
            figures.time = i * 10 + later;
            figures.latencyMs = 1;
            alerts.judge(figures);
        }
    }
    QCOMPARE(alerts.alerts().size(), Alerts::mostRemembered);
    QVERIFY(alerts.isActive(AlertKind::Memory)); // what goes on is never forgotten
    QCOMPARE(alerts.alerts().last().began, 5000.0);
}

void TestAlerts::harmIsAnIncident()
{
    Alerts alerts;
    alerts.judge(harmedAt(1, 1000, 0, 0));
    alerts.judge(harmedAt(1.1, 1100, 10, 0));
    alerts.judge(harmedAt(1.2, 1200, 10, 5));
    alerts.judge(harmedAt(1.3, 1300, 10, 5));
    alerts.judge(harmedAt(2.1, 1400, 10, 10)); // within a second: the same
    alerts.judge(harmedAt(4.0, 1500, 10, 10));
    alerts.judge(harmedAt(4.1, 1600, 60, 10));
    QCOMPARE(alerts.incidents().size(), 2);
    const Incident incident = alerts.incidents().first();
    QCOMPARE(incident.began, 1.0);
    QCOMPARE(incident.ended, 2.1);
    QCOMPARE(incident.failed, 10);
    QCOMPARE(incident.stale, 10);
    QCOMPARE(alerts.incidents().last().began, 4.0);
    QCOMPARE(alerts.incidents().last().failed, 50);
}

void TestAlerts::fewStaleAmongManyAreNoIncident()
{
    Alerts alerts;
    alerts.judge(harmedAt(1, 10'000, 0, 99));
    QVERIFY(alerts.incidents().isEmpty());
    alerts.judge(harmedAt(2, 20'000, 0, 199));
    QCOMPARE(alerts.incidents().size(), 1);
}

void TestAlerts::afterAWarmUpTheCountsBeginAnew()
{
    Alerts alerts;
    alerts.judge(harmedAt(1, 10'000, 0, 50));
    alerts.judge(harmedAt(1.1, 100, 0, 0));
    alerts.judge(harmedAt(1.2, 200, 3, 0));
    QCOMPARE(alerts.incidents().size(), 1);
    QCOMPARE(alerts.incidents().first().failed, 3);
    QCOMPARE(alerts.incidents().first().stale, 0);
}

void TestAlerts::theReviewNamesMissedIncidentsAndFalseAlarms()
{
    const QVector<Incident> incidents{{2, 3, 10, 0}, {10, 11, 0, 50}, {20, 21, 5, 0}};
    const QVector<Alert> alerts{{AlertKind::Latency, 3.5, 5, 200}, // late, still of the first incident
                                {AlertKind::HitRate, 6, 8, 0.5},   // of none
                                {AlertKind::Queue, 15, -1, 2000}}; // goes on over the last
    const AlertReview found = review(alerts, incidents, 30);
    QCOMPARE(found.missed, QVector<qsizetype>{1});
    QCOMPARE(found.falseAlarms, QVector<qsizetype>{1});
    QCOMPARE(review({}, incidents, 30).missed.size(), 3);
    QCOMPARE(review(alerts, {}, 30).falseAlarms.size(), 3);
    QVERIFY(review({}, {}, 30).missed.isEmpty());
}

QTEST_GUILESS_MAIN(TestAlerts)
#include "tst_alerts.moc"
