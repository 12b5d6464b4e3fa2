// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/lessons/lessonview.h"
#include "engine/measure/snapshot.h"
#include "engine/run/problem.h"
#include "engine/run/stepview.h"
#include "engine/sandbox/serveraddress.h"
#include "engine/scenario/scenario.h"
#include "engine/schedule/exploration.h"
#include "engine/trace/traceevent.h"
#include "engine/trace/tracewindow.h"

#include <QObject>

#include <memory>

namespace cachescope {

struct ServerControl;

/// The interface of the engine: commands go in, values come out. Lives on the main thread; owns the engine thread and,
/// unless servers are given, the sandbox. Every command returns immediately.
class Lab : public QObject
{
    Q_OBJECT
public:
    explicit Lab(QObject *parent = nullptr);
    ~Lab() override; ///< ends a run with a flush, within a few seconds

    /// Connects to the user's own servers.
    void openServers(const ServerAddress &redis, const ServerAddress &postgres);
    /// Starts the sandbox and connects to it.
    void openSandbox();

    /// Starts a run; an active one is settled first. Answered by snapshots with Preparing, Running, …
    void start(const Scenario &scenario);
    void pause(); ///< no new requests; the workers continue
    void resume();
    void stop(); ///< settle: finish what is in flight, flush, audit; then Finished
    /// Ends a run, then resets every product to its initial version and clears our keys.
    void reset();
    /// New options, workload and delays for the current run. A change of strategy needs start().
    void adjust(const Scenario &scenario);
    /// Injects a fault now (its `at` is ignored) for its duration; only during a run.
    void fault(const Fault &fault);
    /// Ends the faults of this kind on this server.
    void clear(FaultKind kind, Server server);
    /// Whether the sandbox's Redis writes every change to a file that it loads on its next start; for the current run
    /// and from now on. Starting a scenario overrides it.
    void keepAppendOnlyFile(bool keep);
    /// A crash ends the program immediately with this status; by default only the run is dropped.
    void setCrashStatus(int status);
    /// Runs started from now on log each acknowledged write to this file, for checks from outside.
    void logAcknowledged(const QString &path);
    void trace(const TraceWindow &window);
    TraceWindow traceWindow() const; ///< as last requested
    /// Ends the warm-up: resets the figures of the current run (its samples, its audit and the merged writes are kept).
    void restartFigures();
    /// Reads one product from both stores now; answered by inspected().
    void inspect(Key key);

    /// Runs every interleaving of `requests` on the scenario's strategy; answered by exploring() and explored(). stop()
    /// cancels it.
    void explore(const Scenario &scenario, const RequestPlan &requests, qint64 limit);

    /// Step mode on the scenario's strategy: each command is answered by stepped().
    void openSteps(const Scenario &scenario, const RequestPlan &requests, const MoveOrder &order = {});
    void addStepRequest(const PlannedRequest &request);
    void moveLane(int lane);
    void stepBack(); ///< a new run without the last move
    void playSteps(const MoveOrder &order);
    void changeStepBranch(int number);
    void finishSteps(); ///< all requests and workers finish, the stores are judged
    void closeSteps();

    /// Opens a lesson (see lessons()); `size` 0: the lesson's default. Answered by lesson(), at each of its moments.
    void openLesson(const QString &id, int size = 0);
    /// Continues to the next moment. `size`: before the first part, overrides the lesson's default.
    void nextMoment(int size = 0);

    bool serversOpen() const;
    bool ownsServers() const;      ///< the servers belong to the sandbox: their processes may be suspended and killed
    qint64 sandboxReadyMs() const; ///< -1: no sandbox

Q_SIGNALS:
    void serversReady();
    /// At most 30 times a second, and at each state change.
    void snapshot(const cachescope::Snapshot &snapshot);
    void traced(const cachescope::TraceBatch &events);
    void inspected(const cachescope::Inspection &inspection);
    void problem(const cachescope::Problem &problem);
    /// At most 10 times a second while exploring.
    void exploring(const cachescope::Exploration &soFar);
    void explored(const cachescope::Exploration &found);
    void stepped(const cachescope::StepView &view);
    void lesson(const cachescope::LessonView &view);

private:
    void openEngine(const ServerAddress &redis, const ServerAddress &postgres, bool sandbox);
    void closeEngine();
    void controlServer(const ServerControl &control);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace cachescope
