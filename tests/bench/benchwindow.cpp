// SPDX-License-Identifier: GPL-3.0-only
// The window: frames, steps of the GUI thread, the time until the first picture.
#include "engine/lab/lab.h"
#include "tests/bench/bench.h"
#include "ui/appearance/fonts.h"
#include "ui/stage/stage.h"
#include "ui/window/mainwindow.h"
#include "ui/words/language.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QTimer>

#include <algorithm>
#include <ctime>
#include <vector>

namespace cachescope {

namespace {

qint64 wallNanos()
{
    timespec time{};
    clock_gettime(CLOCK_REALTIME, &time);
    return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
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

} // namespace

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
    std::vector<double> framesOfEachSecond;
    QObject::connect(&lab, &Lab::serversReady, &window, &MainWindow::runOrPause);
    QTimer settled, finished, eachSecond;
    QObject::connect(&eachSecond, &QTimer::timeout, &window,
                     [&] { framesOfEachSecond.push_back(window.stage()->framesPerSecond()); });
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
        eachSecond.start(1000);
        finished.start(seconds * 1000);
    });
    QObject::connect(&finished, &QTimer::timeout, &window, [&] {
        std::sort(framesOfEachSecond.begin(), framesOfEachSecond.end());
        const size_t count = framesOfEachSecond.size();
        print({{QStringLiteral("fps"), count ? framesOfEachSecond[count / 2] : 0},
               {QStringLiteral("fpsWorst"), count ? framesOfEachSecond.front() : 0},
               {QStringLiteral("guiStepP99Ms"), clock.p99()},
               {QStringLiteral("guiSteps"), static_cast<double>(clock.steps())},
               {QStringLiteral("frameP99Ms"), window.stage()->frameP99Ms()},
               {QStringLiteral("requestsPerSecond"), window.stage()->snapshot().requests.perSecond},
               {QStringLiteral("sandboxReadyMs"), static_cast<double>(lab.sandboxReadyMs())},
               {QStringLiteral("residentMbStart"), startMb},
               {QStringLiteral("residentMb"), residentMb()}});
        QCoreApplication::exit(0);
    });
    lab.openSandbox();
    return QApplication::exec();
}

namespace {

class FirstPaint : public QObject
{
public:
    explicit FirstPaint(qint64 started)
        : m_started(started)
    {
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_seen) {
            m_seen = true;
            QTimer::singleShot(0, this, [this] { // after this painting
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

} // namespace

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
    lab.openSandbox(); // as the program does
    return QApplication::exec();
}

} // namespace cachescope
