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

/// The face of the engine: commands go in, values come out. Lives on the main thread; owns the engine thread and,
/// when no servers are given, the sandbox. Every command returns at once.
class Lab : public QObject
{
    Q_OBJECT
public:
    explicit Lab(QObject *parent = nullptr);
    ~Lab() override; ///< ends a run with a flush, within a few seconds

    /// Connects to servers of the user's own.
    void openServers(const ServerAddress &redis, const ServerAddress &postgres);
    /// Starts the sandbox and connects to it.
    void openSandbox();

    /// Starts a run; one that is under way is settled first. Answered by snapshots with Preparing, Running, …
    void start(const Scenario &scenario);
    void pause(); ///< no new requests; the workers go on
    void resume();
    void stop(); ///< settle: finish what is in flight, flush, audit; then Finished
    /// Ends a run, then puts every product back to its first version and clears our keys.
    void reset();
    /// New options, workload and delays for the run under way. Another strategy needs start().
    void adjust(const Scenario &scenario);
    /// Lets a fault inject now (its `at` does not count) for its duration; only while a run is under way.
    void fault(const Fault &fault);
    /// Ends the faults of this kind on this server.
    void clear(FaultKind kind, Server server);
    /// Whether the sandbox's Redis writes every change to a file that it reads when it is started again; for the run
    /// under way and from now on. A scenario that is started says it anew.
    void keepAppendOnlyFile(bool keep);
    /// A crash ends the program at once with this status; by default only the run is dropped.
    void setCrashStatus(int status);
    /// Runs started from now on write each acknowledged write into this file, for whoever checks them from outside.
    void logAcknowledged(const QString &path);
    void trace(const TraceWindow &window);
    TraceWindow traceWindow() const; ///< as it was asked for last
    /// The warm-up is over: the figures of the run under way begin anew (its samples, its audit and the writes merged
    /// go on).
    void restartFigures();
    /// Reads one product from both stores, now; answered by inspected().
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
    void finishSteps(); ///< everything goes on, the workers finish, the stores are judged
    void closeSteps();

    /// Opens a lesson (see lessons()); `size` 0: the lesson's own. Answered by lesson(), at each of its moments.
    void openLesson(const QString &id, int size = 0);
    /// Goes on to the next moment. `size`: before the first part, another than the lesson's own.
    void nextMoment(int size = 0);

    bool serversOpen() const;
    bool ownsServers() const;      ///< they are the sandbox's: their processes may be paused and killed
    qint64 sandboxReadyMs() const; ///< -1: no sandbox

Q_SIGNALS:
    void serversReady();
    /// At most 30 times a second, and at each change of state.
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
