// SPDX-License-Identifier: GPL-3.0-only
#include "engine/comparison/comparisonrun.h"

#include <algorithm>

namespace cachescope {

namespace {

constexpr double guessedOverheadSeconds = 1; // reset, flush and audit, before the first run has been measured
constexpr qsizetype mostTimes = 200'000;
// Traces enough requests for the stores' times, but few enough to cost nothing.
constexpr TraceWindow traced{.window = 50 * millisecond, .period = second, .stride = 1};

} // namespace

void StoreTimes::clear()
{
    m_begun.clear();
    m_gets = {};
    m_loads = {};
}

void StoreTimes::add(const TraceBatch &events)
{
    for (const TraceEvent &event : events) {
        const bool get = isLookUp(event.step);
        if (event.step == Step::Request && event.phase == TraceEvent::Phase::End)
            m_begun.remove(event.request); // its step may have been aborted
        if (event.activity != Activity::Read || (!get && !isLoad(event.step)))
            continue;
        if (event.phase == TraceEvent::Phase::Begin) {
            m_begun.insert(event.request, event.time);
            continue;
        }
        const auto begun = m_begun.constFind(event.request);
        Times &times = get ? m_gets : m_loads;
        if (begun == m_begun.constEnd() || isFailure(event.outcome) || times.waited.size() >= mostTimes)
            continue;
        times.waited.append(toMs(event.time - *begun));
        times.own.append(toMs(event.time - *begun - event.added));
        m_begun.erase(begun);
    }
}

std::optional<double> StoreTimes::medianOf(const QVector<double> &times)
{
    const auto spread = spreadOf(times);
    return spread ? std::optional(spread->median) : std::nullopt;
}

ComparisonRun::ComparisonRun(Lab &lab, QObject *parent)
    : QObject(parent)
    , m_lab(lab)
{
    m_warmUp.setSingleShot(true);
    m_warmUp.setTimerType(Qt::PreciseTimer);
    connect(&m_warmUp, &QTimer::timeout, this, [this] {
        if (m_phase == Phase::Running)
            m_lab.restartFigures();
    });
    connect(&lab, &Lab::snapshot, this, &ComparisonRun::show);
    connect(&lab, &Lab::traced, this, [this](const TraceBatch &events) {
        if (m_phase == Phase::Running && events.runId == m_runId) // the warm-up too: later there may be no more misses
            m_times.add(events);
    });
    connect(&lab, &Lab::serversReady, this, [this] { // the servers have changed during the comparison
        if (isRunning())
            end();
    });
}

ComparisonRun::~ComparisonRun()
{
    if (isRunning())
        m_lab.trace(m_windowBefore);
}

bool ComparisonRun::start(const ComparisonPlan &plan)
{
    if (isRunning() || !m_lab.serversOpen() || plan.contenders.isEmpty() || plan.contenders.size() > mostContenders)
        return false;
    ComparisonResult result;
    for (const Contender &contender : plan.contenders) {
        const auto scenario = plan.scenarioOf(contender);
        if (!scenario)
            return false;
        result.contenders.append({contender.label, *scenario, {}});
    }
    if (plan.claims) {
        for (const QString &strategy : claimedStrategyIds())
            result.claimRuns.append({strategy, claimScenario(plan.base, strategy), {}});
    }
    ComparisonPlan bounded = plan;
    bounded.repeat = std::clamp(plan.repeat, 1, mostRounds);
    result.base = plan.base;
    result.repeat = bounded.repeat;
    result.warmUpSeconds = plan.warmUpSeconds;
    result.seconds = plan.seconds;
    result.kills = plan.kills && m_lab.ownsServers();
    result.machine = thisMachine();
    m_result = result;
    m_jobs = jobsOf(bounded, result);
    m_done = 0;
    m_overheadSoFar = 0;
    m_windowBefore = m_lab.traceWindow();
    m_lab.trace(traced);
    next();
    return true;
}

void ComparisonRun::cancel()
{
    if (!isRunning())
        return;
    if (m_phase == Phase::Running) {
        m_phase = Phase::Ending;
        m_warmUp.stop();
        m_lab.stop();
        return;
    }
    if (m_phase != Phase::Ending) {
        m_lab.stop();
        end();
    }
}

void ComparisonRun::next()
{
    if (m_done == m_jobs.size()) {
        m_result.complete = true;
        end();
        return;
    }
    m_phase = Phase::Resetting;
    m_samples.clear();
    m_times.clear();
    m_warmUpEnded = 0;
    m_requestsEnded = 0;
    m_runClock.start();
    m_runId = m_lab.reset();
    tellProgress();
}

void ComparisonRun::show(const Snapshot &snapshot)
{
    if (snapshot.runId != m_runId)
        return;
    switch (m_phase) {
    case Phase::Idle: return;
    case Phase::Resetting: whileResetting(snapshot); break;
    case Phase::Preparing: whilePreparing(snapshot); break;
    case Phase::Running: whileRunning(snapshot); break;
    case Phase::Ending:
        if (snapshot.state == RunState::Finished || snapshot.state == RunState::Failed)
            end();
        return;
    }
    if (isRunning())
        tellProgress();
}

void ComparisonRun::whileResetting(const Snapshot &snapshot)
{
    if (snapshot.state == RunState::Failed)
        return end();
    if (snapshot.state != RunState::Idle)
        return;
    m_phase = Phase::Preparing;
    m_runId = m_lab.start(job().scenario);
}

void ComparisonRun::whilePreparing(const Snapshot &snapshot)
{
    if (snapshot.state == RunState::Failed)
        return end();
    if (snapshot.state != RunState::Running)
        return;
    m_phase = Phase::Running;
    if (job().kind != ComparisonJob::Kind::Kill) // the losses of a kill count over the whole run
        m_warmUp.start(static_cast<int>(job().warmUpSeconds * 1000));
    whileRunning(snapshot);
}

void ComparisonRun::whileRunning(const Snapshot &snapshot)
{
    m_samples += snapshot.newSamples;
    if (snapshot.figuresSince > 0)
        m_warmUpEnded = static_cast<double>(snapshot.figuresSince) / second;
    if (snapshot.state == RunState::Settling && m_requestsEnded == 0)
        m_requestsEnded = static_cast<double>(snapshot.time) / second; // a crash may end them early
    if (snapshot.state == RunState::Finished)
        collect(snapshot);
    else if (snapshot.state == RunState::Failed || snapshot.state == RunState::Idle)
        end();
}

RoundResult ComparisonRun::roundOf(const Snapshot &snapshot) const
{
    RoundResult round;
    const bool warmedUp = m_warmUpEnded > 0;
    const Figures all = figuresOf(snapshot, m_requestsEnded - m_warmUpEnded);
    if (warmedUp)
        round.figures = all;
    else // a crash ended it before there was anything to measure
        at(round.figures, Figure::LostWrites) = at(all, Figure::LostWrites);
    at(round.figures, Figure::CacheTime) = m_times.cacheGetP50();
    at(round.figures, Figure::DatabaseTime) = m_times.databaseLoadP50();
    at(round.figures, Figure::CacheOwnTime) = m_times.cacheGetOwnP50();
    at(round.figures, Figure::DatabaseOwnTime) = m_times.databaseLoadOwnP50();
    round.samples = m_samples;
    for (Sample &sample : round.samples)
        sample.time -= m_warmUpEnded;
    return round;
}

void ComparisonRun::collect(const Snapshot &snapshot)
{
    const ComparisonJob finished = job();
    switch (finished.kind) {
    case ComparisonJob::Kind::Round: m_result.contenders[finished.contender].rounds.append(roundOf(snapshot)); break;
    case ComparisonJob::Kind::Claim: m_result.claimRuns[finished.contender].rounds.append(roundOf(snapshot)); break;
    case ComparisonJob::Kind::Kill: {
        Figures &figures = m_result.contenders[finished.contender].rounds[finished.round].figures;
        at(figures, finished.lost) = at(figuresOf(snapshot, 0), Figure::LostWrites);
        break;
    }
    }
    m_result.machine.redis = snapshot.servers.redis.product;
    m_result.machine.postgres = snapshot.servers.postgres.product;
    m_result.machine.sandbox = snapshot.servers.redis.sandbox;
    m_overheadSoFar += std::max(0.0, static_cast<double>(m_runClock.elapsed()) / 1000 - finished.scenario.seconds);
    ++m_done;
    Q_EMIT measured(finished);
    next();
}

void ComparisonRun::end()
{
    m_warmUp.stop();
    m_phase = Phase::Idle;
    m_lab.trace(m_windowBefore);
    Q_EMIT finished();
}

void ComparisonRun::tellProgress()
{
    const double overhead = m_done > 0 ? m_overheadSoFar / m_done : guessedOverheadSeconds;
    double before = 0, all = 0;
    for (qsizetype i = 0; i < m_jobs.size(); ++i) {
        const double each = m_jobs.at(i).scenario.seconds + overhead;
        all += each;
        before += i < m_done ? each : 0;
    }
    const double underWay =
        std::min(job().scenario.seconds + overhead, static_cast<double>(m_runClock.elapsed()) / 1000);
    ComparisonProgress progress;
    progress.done = m_done;
    progress.total = static_cast<int>(m_jobs.size());
    progress.job = job();
    progress.warmingUp = m_warmUpEnded == 0;
    progress.secondsLeft = std::max(0.0, all - before - underWay); // rounding may make it slightly negative
    progress.share = std::min(1.0, (before + underWay) / all);
    Q_EMIT progressed(progress);
}

} // namespace cachescope
