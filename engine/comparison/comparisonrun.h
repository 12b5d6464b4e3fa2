// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/comparison/comparisonjobs.h"
#include "engine/lab/lab.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

#include <deque>

namespace cachescope {

/// The progress of a comparison.
struct ComparisonProgress
{
    int done = 0; ///< runs
    int total = 0;
    ComparisonJob job; ///< the current run
    bool warmingUp = false;
    double share = 0;       ///< of the time, 0 … 1
    double secondsLeft = 0; ///< estimated from the runs so far
};

/// The time that each store took, from the lab's trace: as the application waited, and excluding added latency. Only
/// requests within the lab's trace window count.
class StoreTimes
{
public:
    void add(const TraceBatch &events);
    void clear();
    std::optional<double> cacheGetP50() const { return medianOf(m_gets.waited); }
    std::optional<double> databaseLoadP50() const { return medianOf(m_loads.waited); }
    std::optional<double> cacheGetOwnP50() const { return medianOf(m_gets.own); }
    std::optional<double> databaseLoadOwnP50() const { return medianOf(m_loads.own); }

private:
    struct Times
    {
        QVector<double> waited, own; ///< ms
    };

    static std::optional<double> medianOf(const QVector<double> &times);

    QHash<quint64, Nanos> m_begun; ///< of a request's GET or load in progress
    Times m_gets, m_loads;
};

/// Runs a comparison on a lab that has its servers, one run after the other. Until finished() no one else may send
/// commands to the lab or set its trace window. Main thread; the lab outlives it.
class ComparisonRun : public QObject
{
    Q_OBJECT
public:
    explicit ComparisonRun(Lab &lab, QObject *parent = nullptr);
    ~ComparisonRun() override;

    /// Returns false, without effect, when there is nothing to compare, an override is invalid or the lab has no
    /// servers. Kills are left out on servers outside the sandbox.
    bool start(const ComparisonPlan &plan);
    /// Ends the current run, which is left out; finished runs are kept. Answered by finished().
    void cancel();
    bool isRunning() const { return m_phase != Phase::Idle; }
    /// An unreachable server is now intended.
    bool isKilling() const { return isRunning() && m_done < m_jobs.size() && job().kind == ComparisonJob::Kind::Kill; }
    const ComparisonResult &result() const { return m_result; }

Q_SIGNALS:
    void progressed(const cachescope::ComparisonProgress &progress);
    /// The result of one more run is in result().
    void measured(const cachescope::ComparisonJob &job);
    /// Emitted once for each start(): all done, cancelled, or stopped because a run could not begin or the servers were
    /// lost.
    void finished();

private:
    enum class Phase : quint8 { Idle, Resetting, Preparing, Running, Ending };

    void next();
    void show(const Snapshot &snapshot);
    void whileResetting(const Snapshot &snapshot);
    void whilePreparing(const Snapshot &snapshot);
    void whileRunning(const Snapshot &snapshot);
    void collect(const Snapshot &snapshot);
    RoundResult roundOf(const Snapshot &snapshot) const;
    void end();
    void tellProgress();
    const ComparisonJob &job() const { return m_jobs.at(m_done); }

    Lab &m_lab;
    ComparisonResult m_result;
    QVector<ComparisonJob> m_jobs;
    TraceWindow m_windowBefore;
    Phase m_phase = Phase::Idle;
    RunId m_runId = RunId::None; ///< of the reset, or of the run, that it waits for
    int m_done = 0;
    QVector<Sample> m_samples;
    StoreTimes m_times;
    double m_warmUpEnded = 0; ///< seconds of the run; 0: not yet
    double m_requestsEnded = 0;
    QTimer m_warmUp;
    QElapsedTimer m_runClock;
    double m_overheadSoFar = 0; ///< of the finished runs: their time from reset to audit, beyond their seconds
};

} // namespace cachescope
