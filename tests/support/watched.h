// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/lab/lab.h"
#include "tests/support/workbench.h"

#include <QSignalSpy>
#include <QTest>

namespace cachescope {

/// A lab with all that it has said so far.
class Watched
{
public:
    Watched()
    {
        QObject::connect(&*lab, &Lab::snapshot, &*lab, [this](const Snapshot &values) {
            if (states.isEmpty() || states.last() != values.state)
                states.append(values.state);
            samples += values.newSamples;
            last = values;
        });
        QObject::connect(&*lab, &Lab::problem, &*lab, [this](const Problem &problem) { problems.append(problem); });
        QObject::connect(&*lab, &Lab::traced, &*lab, [this](const TraceBatch &events) { traced += events.size(); });
    }

    bool open(const ServerAddress &redis, const ServerAddress &postgres)
    {
        QSignalSpy ready(&*lab, &Lab::serversReady);
        lab->openServers(redis, postgres);
        return !ready.isEmpty() || ready.wait(patienceMs);
    }

    bool reaches(RunState state, int withinMs = patienceMs)
    {
        return QTest::qWaitFor([&] { return last.state == state; }, withinMs);
    }

    /// Starts and waits until requests have been answered.
    bool runs(const Scenario &scenario)
    {
        states.clear();
        const RunId run = lab->start(scenario); // what is said of the run before does not count
        return QTest::qWaitFor(
            [&] { return last.runId == run && last.state == RunState::Running && last.requests.reads > 20; },
            patienceMs);
    }

    bool stops()
    {
        lab->stop();
        return reaches(RunState::Finished);
    }

    std::unique_ptr<Lab> lab = std::make_unique<Lab>();
    Snapshot last;
    QVector<RunState> states;
    QVector<Problem> problems;
    QVector<Sample> samples;
    qsizetype traced = 0;
};

/// A lively one with short waits.
inline Scenario scenarioOf(const QString &strategy)
{
    Scenario scenario;
    scenario.strategy = strategy;
    scenario.products = 50;
    scenario.workload.clients = 8;
    scenario.workload.readShare = 0.7;
    scenario.options.flushInterval = std::chrono::milliseconds(50);
    scenario.options.backOff = std::chrono::milliseconds(20);
    return scenario;
}

} // namespace cachescope
