// SPDX-License-Identifier: GPL-3.0-only
// What tests/bench/run cannot ask of redis-benchmark and pgbench. Each mode prints one JSON object.
//
//   cachescope_bench run REDIS POSTGRES STRATEGY SECONDS CLIENTS READS KEYS EXPIRY_MS   a run with full counting
//   cachescope_bench loads REDIS POSTGRES SECONDS CLIENTS KEYS                          database loads alone
//   cachescope_bench window SECONDS                                                     the window, engine flat out
//   cachescope_bench first-window STARTED_NS                                            until the first frame is painted
#include "engine/core/task.h"
#include "engine/experiment/lab.h"
#include "engine/measure/meter.h"
#include "engine/stores/databaseview.h"
#include "engine/workload/workload.h"
#include "ui/mainwindow.h"
#include "ui/presentation/fonts.h"
#include "ui/presentation/language.h"
#include "ui/presentation/theme.h"
#include "ui/stage/stage.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace cachescope;

namespace {

void print(const QJsonObject &object)
{
    std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

double residentMb()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

qint64 wallNanos()
{
    timespec time{};
    clock_gettime(CLOCK_REALTIME, &time);
    return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
}

Scenario scenarioFrom(const QStringList &arguments)
{
    Scenario scenario;
    scenario.strategy = arguments.value(0);
    scenario.seconds = arguments.value(1).toDouble();
    scenario.workload.clients = arguments.value(2).toInt();
    scenario.workload.readShare = arguments.value(3).toDouble();
    scenario.products = arguments.value(4).toInt();
    scenario.knobs.expiry = std::chrono::milliseconds(arguments.value(5).toInt());
    scenario.workload.choice = WorkloadPlan::Choice::Uniform;
    return scenario;
}

/// The window's usual tracing: a stretch of 10 ms in every 5 s.
TraceWindow usualTracing()
{
    return {10 * millisecond, 5 * second, 1};
}

int runOnce(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto redis = ServerAddress::parse(ServerAddress::Kind::Redis, arguments.value(2));
    const auto postgres = ServerAddress::parse(ServerAddress::Kind::Postgres, arguments.value(3));
    if (!redis || !postgres)
        return 2;
    const Scenario scenario = scenarioFrom(arguments.mid(4));
    Lab lab;
    lab.trace(usualTracing());
    QObject::connect(&lab, &Lab::serversReady, &lab, [&] { lab.start(scenario); });
    QObject::connect(&lab, &Lab::problem, &lab, [&](const Problem &problem) {
        if (problem.fatal)
            QCoreApplication::exit(1);
    });
    QObject::connect(&lab, &Lab::snapshot, &lab, [&](const Snapshot &snapshot) {
        if (snapshot.state != RunState::Finished)
            return;
        const double seconds = scenario.seconds;   // writes that settling saves later do not count for more time
        print({{QStringLiteral("reads"), static_cast<double>(snapshot.reads) / seconds},
               {QStringLiteral("writes"), static_cast<double>(snapshot.writes) / seconds},
               {QStringLiteral("loads"), static_cast<double>(snapshot.loads) / seconds},
               {QStringLiteral("hitRate"), snapshot.hitRate},
               {QStringLiteral("auditPassed"), snapshot.audit && snapshot.audit->passed()},
               {QStringLiteral("residentMb"), residentMb()}});
        QCoreApplication::exit(0);
    });
    lab.openServers(*redis, *postgres);
    return QCoreApplication::exec();
}

/// Loads one after the other, without end: what a strategy does on a miss, through gate, recorder and meter.
Task<> loadWithoutEnd(Stores *stores, int products, quint64 seed)
{
    WorkloadPlan plan;
    plan.choice = WorkloadPlan::Choice::Uniform;
    plan.seed = seed;
    Workload workload(plan, products);
    while (true) {
        const Key key = workload.next().key;
        Request request(*stores, Activity::Read, key);
        const auto loaded = co_await request.database().load(key);
        request.close(loaded ? Outcome::Ok : Outcome::Failed, loaded ? loaded->version : 0);
    }
}

int loadOnly(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto redisAddress = ServerAddress::parse(ServerAddress::Kind::Redis, arguments.value(2));
    const auto postgresAddress = ServerAddress::parse(ServerAddress::Kind::Postgres, arguments.value(3));
    if (!redisAddress || !postgresAddress)
        return 2;
    const int seconds = arguments.value(4).toInt();
    const int products = arguments.value(6).toInt();
    RedisConnection redis(*redisAddress);
    PostgresPool postgres(*postgresAddress);
    Gate gate;
    Recorder recorder;
    History history;
    history.start(products, {});
    Meter meter(history);
    const Nanos start = now();
    recorder.setWindow(usualTracing());
    recorder.start(start, &meter);
    meter.start(start);
    Stores stores{gate, recorder, redis, postgres};
    for (int client = 0; client < arguments.value(5).toInt(); ++client)
        loadWithoutEnd(&stores, products, static_cast<quint64>(client));
    QTimer::singleShot(seconds * 1000, &application, [&] {
        Snapshot snapshot;
        meter.fill(snapshot);
        print({{QStringLiteral("loads"), static_cast<double>(snapshot.loads) / (toMs(now() - start) / 1000)},
               {QStringLiteral("failed"), static_cast<double>(snapshot.failedReads)}});
        std::_Exit(snapshot.failedReads == 0 ? 0 : 1);   // the loaders are in the middle of their work
    });
    return QCoreApplication::exec();
}

/// How long the event loop was busy between two waits.
class StepClock
{
public:
    StepClock()
    {
        auto *loop = QAbstractEventDispatcher::instance();
        QObject::connect(loop, &QAbstractEventDispatcher::awake, loop, [this] { m_awake = now(); });
        QObject::connect(loop, &QAbstractEventDispatcher::aboutToBlock, loop, [this] {
            if (m_awake && m_counting)
                m_steps.push_back(toMs(now() - m_awake));
        });
    }
    void count() { m_counting = true; }
    size_t steps() const { return m_steps.size(); }
    double p99()
    {
        if (m_steps.empty())
            return 0;
        std::sort(m_steps.begin(), m_steps.end());
        return m_steps[static_cast<size_t>(0.99 * static_cast<double>(m_steps.size() - 1))];
    }

private:
    Nanos m_awake = 0;
    bool m_counting = false;
    std::vector<double> m_steps;
};

/// Two thousand requests that are on their way for the whole measurement, beside those of the run.
TraceBatch manyTokens(Nanos from)
{
    TraceBatch events;
    for (quint64 i = 0; i < 2000; ++i) {
        TraceEvent event;
        event.request = (quint64(1) << 40) + i;
        event.time = from;
        event.key = 1;
        events.append(event);
        event.step = i % 2 ? Step::CacheGet : Step::DatabaseLoad;
        events.append(event);
    }
    return events;
}

int showWindow(int argc, char **argv)
{
    QApplication application(argc, argv);
    installFonts();
    Language::instance().choose(QStringLiteral("en"));
    const int seconds = QCoreApplication::arguments().value(2).toInt();
    Lab lab;
    MainWindow window(&lab);
    Scenario scenario;
    scenario.strategy = QStringLiteral("cache-aside");
    scenario.workload.clients = 50;
    window.setScenario(scenario);
    window.resize(1280, 720);
    window.show();
    StepClock clock;
    double startMb = 0;
    double fps = 0;
    QObject::connect(&lab, &Lab::serversReady, &window, &MainWindow::runOrPause);
    QTimer settled, finished, minute;
    settled.setSingleShot(true);
    finished.setSingleShot(true);
    QObject::connect(&lab, &Lab::snapshot, &window, [&](const Snapshot &snapshot) {
        if (snapshot.state == RunState::Running && !settled.isActive() && startMb == 0)
            settled.start(2000);
    });
    QObject::connect(&settled, &QTimer::timeout, &window, [&] {
        startMb = residentMb();
        window.stage()->append(manyTokens(window.stage()->snapshot().time));
        clock.count();
        finished.start(seconds * 1000);
    });
    QObject::connect(&finished, &QTimer::timeout, &window, [&] {
        fps = window.stage()->framesPerSecond();
        print({{QStringLiteral("fps"), fps},
               {QStringLiteral("guiStepP99Ms"), clock.p99()},
               {QStringLiteral("guiSteps"), static_cast<double>(clock.steps())},
               {QStringLiteral("frameP99Ms"), window.stage()->frameP99Ms()},
               {QStringLiteral("requestsPerSecond"), window.stage()->snapshot().requestsPerSecond},
               {QStringLiteral("sandboxReadyMs"), static_cast<double>(lab.sandboxReadyMs())},
               {QStringLiteral("residentMbStart"), startMb},
               {QStringLiteral("residentMb"), residentMb()}});
        QCoreApplication::exit(0);
    });
    lab.openSandbox();
    return QApplication::exec();
}

class FirstPaint : public QObject
{
public:
    explicit FirstPaint(qint64 started) : m_started(started) {}
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_seen) {
            m_seen = true;
            QTimer::singleShot(0, this, [this] {   // after this painting
                print({{QStringLiteral("firstWindowMs"), toMs(wallNanos() - m_started)}});
                QCoreApplication::exit(0);
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    qint64 m_started;
    bool m_seen = false;
};

int showFirstWindow(int argc, char **argv)
{
    QApplication application(argc, argv);
    installFonts();
    Language::instance().choose(QStringLiteral("en"));
    Lab lab;
    MainWindow window(&lab);
    FirstPaint paint(QCoreApplication::arguments().value(2).toLongLong());
    window.stage()->installEventFilter(&paint);
    window.show();
    lab.openSandbox();   // as the program does
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    std::signal(SIGPIPE, SIG_IGN);
    qputenv("QT_NO_GLIB", "1");
    const QByteArray mode = argc > 1 ? argv[1] : "";
    if (mode == "run")
        return runOnce(argc, argv);
    if (mode == "loads")
        return loadOnly(argc, argv);
    if (mode == "window")
        return showWindow(argc, argv);
    if (mode == "first-window")
        return showFirstWindow(argc, argv);
    std::fputs("cachescope_bench: run, window or first-window\n", stderr);
    return 2;
}
