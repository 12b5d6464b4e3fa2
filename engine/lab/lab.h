// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/run/runfeed.h"
#include "engine/run/sessionplan.h"
#include "engine/sandbox/serveraddress.h"
#include "engine/trace/gate.h"
#include "engine/trace/tracewindow.h"

#include <memory>

namespace cachescope {

/// The interface of the engine: commands go in, values come out, each with the name of its run. Lives on the main
/// thread; owns the engine's thread and, unless servers are given, the sandbox. Every command returns immediately.
class Lab : public RunFeed
{
    Q_OBJECT
public:
    explicit Lab(QObject *parent = nullptr);
    ~Lab() override; ///< ends a run with a flush, within a few seconds, unless close() has already done so

    /// Connects to the user's own servers, as soon as the run on the servers before has ended.
    void openServers(const ServerAddress &redis, const ServerAddress &postgres);
    /// Starts the sandbox and connects to it.
    void openSandbox();
    /// Ends the run with a flush and disconnects; answered by closed().
    void close();
    /// Waits for nobody any more: what has not ended is left behind, in a thread that ends with the process.
    void abandon();

    // Each of these ends what is going on and begins something new, under the name that is returned; None: there are
    // no servers, nothing happens.

    /// A live run: answered by snapshots with Preparing, Running, …
    RunId start(const Scenario &scenario);
    /// Resets every product to its initial version and clears our keys.
    RunId reset();
    /// Runs every interleaving of `requests` on the scenario's strategy; answered by exploring() and explored(). stop()
    /// cancels it.
    RunId explore(const Scenario &scenario, const RequestPlan &requests, qint64 limit);
    /// Step mode on the scenario's strategy: each command is answered by stepped().
    RunId openSteps(const Scenario &scenario, const RequestPlan &requests, const MoveOrder &order = {});
    /// Opens a lesson (see lessons()); `size` 0: the lesson's default. Answered by lesson(), at each of its moments.
    RunId openLesson(const QString &id, int size = 0, const AlertThresholds &alerts = {});

    /// What has been begun last.
    RunId run() const;
    /// Ends it: a live run finishes what is in flight, flushes, audits and is then Finished.
    void stop();
    /// Ends the flush of a run that is ending: what is left stays in the queue, or is lost with a queue in memory.
    void giveUpFlush();

    // To the current run, at once.

    void pause(); ///< no new requests; the workers continue
    void resume();
    /// New options, workload and delays. A change of strategy needs start().
    void adjust(const Scenario &scenario);
    /// Injects a fault now (its `at` is ignored) for its duration; only during a run.
    void fault(const Fault &fault);
    /// Ends the faults of this kind on this server.
    void clear(FaultKind kind, Server server);
    /// Whether the sandbox's Redis writes every change to a file that it loads on its next start; for the current run
    /// and from now on. Starting a scenario overrides it.
    void keepAppendOnlyFile(bool keep);
    /// Ends the warm-up: resets the figures of the current run (its samples, its audit and the merged writes are kept).
    void restartFigures();
    /// Reads one product from both stores now; answered by inspected().
    void inspect(Key key);

    // To the step mode or the lesson that has been begun last, one after the other.

    void addStepRequest(const PlannedRequest &request);
    void moveLane(int lane);
    void stepBack(); ///< a new run without the last move
    void changeStepBranch(int number);
    void finishSteps(); ///< all requests and workers finish, the stores are judged
    void closeSteps() { stop(); }
    /// Continues to the next moment. `size`: before the first part, overrides the lesson's default.
    void nextMoment(int size = 0);

    // For all runs.

    /// A crash ends the program immediately with this status; by default only the run is dropped.
    void setCrashStatus(int status);
    /// Runs started from now on log each acknowledged write to this file, for checks from outside.
    void logAcknowledged(const QString &path);
    void trace(const TraceWindow &window);
    TraceWindow traceWindow() const; ///< as last requested

    bool serversOpen() const;
    bool ownsServers() const;      ///< the servers belong to the sandbox: their processes may be suspended and killed
    qint64 sandboxReadyMs() const; ///< -1: no sandbox

Q_SIGNALS:
    void serversReady();
    /// After close(): nothing is running any more.
    void closed();

private:
    RunId begin(const SessionPlan &plan);
    void tell(const SessionCommand &command);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace cachescope
