// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/experiment/comparison.h"
#include "engine/experiment/lab.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

#include <deque>

namespace cachescope {

/// How far a comparison has come.
struct ComparisonProgress
{
    int done = 0;               ///< runs
    int total = 0;
    int contender = 0;          ///< the one that runs now
    int round = 0;              ///< from 0
    bool warmingUp = false;
    double share = 0;           ///< of the time, 0 … 1
    double secondsLeft = 0;     ///< as the runs so far suggest
};

/// The time that each store took, from what the lab traces. Only requests that the lab's trace window takes in count.
class StoreTimes
{
public:
    void add(const TraceBatch &events);
    void clear();
    std::optional<double> cacheGetP50() const { return medianOf(m_gets); }
    std::optional<double> databaseLoadP50() const { return medianOf(m_loads); }

private:
    static std::optional<double> medianOf(const QVector<double> &times);

    QHash<quint64, Nanos> m_begun;     ///< of a request's GET or load under way
    QVector<double> m_gets, m_loads;   ///< ms
};

/// Runs a comparison on a lab that has its servers, one run after the other. Nobody else may give the lab commands until
/// finished(). Main thread; the lab outlives it.
class ComparisonRun : public QObject
{
    Q_OBJECT
public:
    explicit ComparisonRun(Lab &lab, QObject *parent = nullptr);

    /// False when there is nothing to compare or an override is refused; then nothing happens.
    bool start(const ComparisonPlan &plan);
    /// Ends the run under way, which is left out; what has finished is kept. Answered by finished().
    void cancel();
    bool isRunning() const { return m_phase != Phase::Idle; }
    const ComparisonResult &result() const { return m_result; }

Q_SIGNALS:
    void progressed(const cachescope::ComparisonProgress &progress);
    /// One more round of a contender stands in result().
    void measured(int contender);
    /// Once for each start(): all done, cancelled, or broken off because a run could not begin or the servers went away.
    void finished();

private:
    enum class Phase : quint8 { Idle, Resetting, Preparing, Running, Ending };

    void next();
    void show(const Snapshot &snapshot);
    void whileResetting(const Snapshot &snapshot);
    void whilePreparing(const Snapshot &snapshot);
    void whileRunning(const Snapshot &snapshot);
    void collect(const Snapshot &snapshot);
    void end();
    void tellProgress();
    int total() const;
    int contender() const;
    int round() const;

    Lab &m_lab;
    ComparisonPlan m_plan;
    ComparisonResult m_result;
    Phase m_phase = Phase::Idle;
    bool m_seenPreparing = false;       ///< what the lab said before it took our command does not count
    int m_done = 0;
    QVector<Sample> m_samples;
    StoreTimes m_times;
    double m_warmUpEnded = 0;           ///< seconds of the run; 0: not yet
    double m_requestsEnded = 0;
    QTimer m_warmUp;
    QElapsedTimer m_runClock;
    double m_runSecondsSoFar = 0;       ///< of the finished runs, from reset to audit
};

} // namespace cachescope
