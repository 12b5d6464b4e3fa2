// SPDX-License-Identifier: GPL-3.0-only
#include "engine/schedule/steppedrun.h"

#include "engine/measure/audit.h"
#include "engine/measure/divergence.h"
#include "engine/measure/unsaved.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace cachescope {

namespace {

constexpr std::chrono::hours indefinitely{24};
constexpr std::chrono::milliseconds roomPause{5};
constexpr int mostFlushes = 200;
constexpr qint64 firstWriteAt = 1'704'067'260'000; // 2024-01-01 00:01 UTC: the same in every run

StrategyOptions heldOptions(StrategyOptions options)
{
    options.backOff = {}; // the pause before a retry is a step: its position counts, not its length
    return options;
}

Activity activityOf(PlannedRequest::Kind kind)
{
    switch (kind) {
    case PlannedRequest::Kind::Write:
    case PlannedRequest::Kind::Create:
    case PlannedRequest::Kind::Delete: return Activity::Write;
    case PlannedRequest::Kind::Evict: return Activity::Evict;
    case PlannedRequest::Kind::Flush: return Activity::Flush;
    case PlannedRequest::Kind::Read:
    case PlannedRequest::Kind::Warm: break;
    }
    return Activity::Read;
}

/// What is wrong when that is left at the end.
std::optional<Anomaly> anomalyOf(TileState state)
{
    switch (state) {
    case TileState::Stale: return Anomaly::Stale;
    case TileState::Phantom: return Anomaly::Phantom;
    case TileState::Missing: return Anomaly::Raised;
    case TileState::Hidden: return Anomaly::Hidden;
    default: return {};
    }
}

} // namespace

RunSetup::Initial initialOf(const SteppedPlan &plan)
{
    return {keysOf(plan.requests), warmKeysOf(plan.requests), absentKeysOf(plan.requests), plan.options.absenceExpiry};
}

SteppedRun::SteppedRun(const Connections &connections, const SteppedPlan &plan, const WaitContext *outer)
    : m_plan(plan)
    , m_context(connections, {plan.strategy, heldOptions(plan.options), mostPlannedKey, mostPlannedKey}, outer)
    , m_monitor(m_context.monitor())
{
    m_context.gate().setScheduler(this);
    m_context.start(m_began, this);
    m_monitor.recorder().setWindow({.window = 0, .period = second, .stride = 1}); // the steps are kept here
    const WaitContext &waits = m_context.waits();
    QObject::connect(&waits, &WaitContext::cancelled, &waits, [this] { refuseHeld(); });
    for (const PlannedRequest &request : plan.requests) {
        if (request.kind != PlannedRequest::Kind::Warm)
            addLane(request);
    }
}

SteppedRun::~SteppedRun() = default;

int SteppedRun::add(const PlannedRequest &request)
{
    m_plan.requests.append(request); // judge() checks its key, too
    return addLane(request);
}

int SteppedRun::addLane(const PlannedRequest &request)
{
    const int number = 1 + static_cast<int>(std::count_if(m_lanes.begin(), m_lanes.end(), [](const auto &each) {
                           return each.first <= mostPlannedRequests;
                       }));
    Runner &runner = addRunner(number);
    runner.facts.plan = request;
    runner.facts.activity = activityOf(request.kind);
    return number;
}

SteppedRun::Runner &SteppedRun::addRunner(int number)
{
    auto &runner = m_lanes[number];
    runner = std::make_unique<Runner>();
    runner->facts.number = number;
    return *runner;
}

QVector<Lane> SteppedRun::lanes() const
{
    QVector<Lane> lanes;
    for (const auto &[number, runner] : m_lanes)
        lanes.append(runner->facts);
    return lanes;
}

bool SteppedRun::mayMove(int number) const
{
    if (!m_lanes.contains(number))
        return false;
    const Lane &facts = lane(number);
    return facts.state == Lane::State::Planned || (facts.state == Lane::State::Held && !facts.blocked);
}

void SteppedRun::move(int number)
{
    Runner &runner = *m_lanes.at(number);
    m_moves.append(number);
    m_moving = number;
    if (runner.facts.state == Lane::State::Planned) {
        runner.facts.state = Lane::State::Moving;
        m_starting = number;
        runner.task = carryOut(number);
        m_starting = 0;
    } else {
        release(runner);
    }
}

void SteppedRun::release(Runner &runner)
{
    PendingStep *pending = std::exchange(runner.pending, nullptr);
    runner.releasedAt = now() - m_began;
    const Step step = runner.facts.next.step;
    runner.facts.state = step == Step::LoaderWait ? Lane::State::Joined : Lane::State::Moving;
    if (runner.facts.plan.fails && !runner.refused && isSave(step)) {
        runner.refused = true;
        pending->refuse({Error::Kind::Injected, {}});
    } else {
        pending->proceed(0);
    }
}

/// The run is cancelled: what is held goes back to the gate, which turns it away from the event loop.
void SteppedRun::refuseHeld()
{
    for (const auto &[number, runner] : m_lanes) {
        if (PendingStep *pending = std::exchange(runner->pending, nullptr)) {
            runner->facts.state = Lane::State::Moving;
            m_context.gate().reject(*pending, {Error::Kind::Cancelled, {}});
        }
    }
}

Task<> SteppedRun::untilIdle()
{
    while (anyMoving())
        co_await m_idle.waitFor(indefinitely);
    if (standsStill() && waitsForWorker())
        m_rounds.push_back(makeRoom()); // held before its first step
}

bool SteppedRun::standsStill() const
{
    return std::none_of(m_lanes.begin(), m_lanes.end(), [this](const auto &each) { return mayMove(each.first); });
}

Task<> SteppedRun::makeRoom()
{
    co_await m_context.strategy().workOnce();
}

bool SteppedRun::anyMoving() const
{
    return std::any_of(m_lanes.begin(), m_lanes.end(),
                       [](const auto &each) { return each.second->facts.state == Lane::State::Moving; });
}

Task<> SteppedRun::finish()
{
    m_context.gate().setScheduler(nullptr);
    for (auto each = m_lanes.begin(); each != m_lanes.end(); ++each) { // releasing a lane may start another
        if (each->second->pending)
            release(*each->second);
    }
    int flushes = 0;
    while (anyUnderWay()) {
        if (!waitsForWorker()) {
            co_await m_idle.waitFor(indefinitely);
            continue;
        }
        if (++flushes > mostFlushes)
            m_context.gate().cancel(); // the queue cannot be reached: requests that wait for room are aborted
        else
            co_await m_context.strategy().workOnce();
        co_await m_idle.waitFor(roomPause);
    }
    co_await m_context.strategy().drain();
}

bool SteppedRun::anyUnderWay() const
{
    return std::any_of(m_lanes.begin(), m_lanes.end(), [](const auto &each) {
        return each.second->facts.state != Lane::State::Planned && each.second->facts.state != Lane::State::Done;
    });
}

/// A request waits at a full queue and no flush is in progress that would make room: here no worker runs by itself.
bool SteppedRun::waitsForWorker() const
{
    const bool waits = std::any_of(m_lanes.begin(), m_lanes.end(), [](const auto &each) {
        const Lane &facts = each.second->facts;
        return facts.state != Lane::State::Done && facts.next.step == Step::QueueWait;
    });
    const bool flushes = std::any_of(m_lanes.begin(), m_lanes.end(), [](const auto &each) {
        const Lane &facts = each.second->facts;
        return facts.activity == Activity::Flush && facts.state != Lane::State::Planned
            && facts.state != Lane::State::Done;
    });
    return waits && !flushes && !m_context.strategy().hasRoom();
}

Task<> SteppedRun::carryOut(int number)
{
    Runner &runner = *m_lanes.at(number);
    const PlannedRequest plan = runner.facts.plan;
    Answer answer;
    switch (plan.kind) {
    case PlannedRequest::Kind::Read: answer = co_await m_context.caller().read(plan.key); break;
    case PlannedRequest::Kind::Write:
    case PlannedRequest::Kind::Create:
    case PlannedRequest::Kind::Delete: {
        const Change change = changeOf(number);
        answer = co_await m_context.caller().write(change);
        break;
    }
    case PlannedRequest::Kind::Evict: answer = co_await evict(plan.key); break;
    case PlannedRequest::Kind::Flush: answer = co_await flush(); break;
    case PlannedRequest::Kind::Warm: break;
    }
    runner.facts.answer = answer;
    endLane(runner);
}

void SteppedRun::endLane(Runner &runner)
{
    runner.facts.state = Lane::State::Done;
    updateBlocked(); // it may have made room in the queue
    m_idle.set();
}

Task<Answer> SteppedRun::evict(Key key)
{
    Request request(m_context.stores(), Activity::Evict, key);
    const auto gone = co_await request.cache().remove(key);
    Answer answer;
    answer.outcome = gone ? Outcome::Ok : Outcome::Failed;
    request.close(answer.outcome);
    co_return answer;
}

Task<Answer> SteppedRun::flush()
{
    co_await m_context.strategy().workOnce();
    Answer answer;
    answer.outcome = Outcome::Ok;
    co_return answer;
}

Change SteppedRun::changeOf(int number) const
{
    const PlannedRequest &plan = lane(number).plan;
    Product product;
    product.key = plan.key;
    product.name = "Product " + QByteArray::number(plan.key.id);
    product.priceCents = plan.priceCents ? plan.priceCents : 1000 + 100 * number;
    product.stock = plan.part == Part::Stock ? plan.stock : number;
    product.updatedAt = firstWriteAt + 1000 * number;
    return Change(product, cachescope::changeOf(plan).value_or(ChangeKind::Update));
}

int SteppedRun::laneOf(quint64 request) const
{
    for (const auto &[number, runner] : m_lanes) {
        if (runner->facts.request == request)
            return number;
    }
    return 0;
}

/// The lane of a new request: the one being issued, or one that another lane started in the background.
int SteppedRun::adoptBackground(const StepContext &context)
{
    if (m_starting && !lane(m_starting).request) {
        m_lanes.at(m_starting)->facts.request = context.request;
        return m_starting;
    }
    Lane &facts = addRunner(std::max(m_lanes.rbegin()->first, mostPlannedRequests) + 1).facts;
    facts.plan.key = context.key;
    facts.activity = context.activity;
    facts.begunBy = m_moving;
    facts.request = context.request;
    return facts.number;
}

void SteppedRun::stepArrived(PendingStep &pending, const StepContext &context)
{
    int number = laneOf(context.request);
    if (!number)
        number = adoptBackground(context);
    Runner &runner = *m_lanes.at(number);
    runner.pending = &pending;
    runner.facts.next = context;
    runner.facts.state = Lane::State::Held;
    updateBlocked();
    m_idle.set();
}

void SteppedRun::stepEnded(const RequestTag &tag, const TraceEvent &event, std::span<const Change>)
{
    const int number = laneOf(tag.number);
    if (!number)
        return;
    Runner &runner = *m_lanes.at(number);
    if (event.step == Step::Request) {
        if (runner.facts.begunBy) {
            runner.facts.answer.outcome = event.outcome;
            endLane(runner);
        }
        return;
    }
    runner.facts.state = Lane::State::Moving;
    ++runner.facts.taken;
    m_moving = number;
    m_steps.append({number, event.activity, event.step, Key{event.key}, event.outcome, event.version, event.count,
                    runner.releasedAt, event.time, event.change});
    noteLocks(number, event);
    if (event.step == Step::QueueWait) {
        runner.facts.next.step = Step::QueueWait; // a lane released for good is no longer held, and may wait again
        m_idle.set();                             // finish() checks whether the worker is needed
    }
}

void SteppedRun::noteLocks(int number, const TraceEvent &event)
{
    Runner &runner = *m_lanes.at(number);
    const bool ok = event.outcome == Outcome::Ok;
    const auto release = [number](QHash<Key, int> &locks) {
        locks.removeIf([number](const auto &lock) { return lock.value() == number; });
    };
    switch (event.step) {
    case Step::LockTake:
        if (ok)
            m_keyLocks.insert(Key{event.key}, number);
        break;
    case Step::LockRelease: release(m_keyLocks); break;
    case Step::DatabaseBegin: runner.inTransaction = ok; break;
    case Step::DatabaseSave:
        if (ok && runner.inTransaction)
            m_rowLocks.insert(Key{event.key}, number);
        break;
    case Step::DatabaseCommit:
    case Step::DatabaseRollback:
        runner.inTransaction = false;
        release(m_rowLocks);
        break;
    default: break;
    }
    updateBlocked();
}

/// A lane that would only wait for another's lock, or for room in a full queue, may not move: so the order in which
/// steps end is the order of the moves, and every move has an effect.
void SteppedRun::updateBlocked()
{
    for (const auto &each : m_lanes) {
        Lane &facts = each.second->facts;
        const auto heldByAnother = [&facts](const QHash<Key, int> &locks) {
            return locks.value(facts.next.key, facts.number) != facts.number;
        };
        facts.blocked = false;
        if (facts.state != Lane::State::Held)
            continue;
        if (facts.next.step == Step::DatabaseSave)
            facts.blocked = heldByAnother(m_rowLocks);
        else if (facts.next.step == Step::QueueWait)
            facts.blocked = !m_context.strategy().hasRoom();
        else if (facts.next.step == Step::LockTake)
            facts.blocked = heldByAnother(m_keyLocks);
        else if (facts.next.step == Step::DatabaseSaveBatch)
            facts.blocked = !m_rowLocks.isEmpty();
    }
}

Task<Result<Verdict>> SteppedRun::judge()
{
    const QVector<Key> keys = keysOf(m_plan.requests);
    const auto cached = co_await m_monitor.stores().cached(keys);
    if (!cached)
        co_return cached.error();
    const auto stored = co_await m_monitor.stores().stored(keys);
    if (!stored)
        co_return stored.error();
    const auto unsaved = co_await findUnsaved(m_monitor.stores(), m_monitor.metrics().everQueued());
    if (!unsaved)
        co_return unsaved.error();
    const WriteHistory &history = m_monitor.history();
    QVector<Held> storedOfWritten;
    for (const Key key : history.writtenKeys())
        storedOfWritten.append(stored->value(keys.indexOf(key)));
    m_audit = auditOf(history, {storedOfWritten, unsaved->queued, unsaved->dead});

    Verdict verdict;
    m_diverged.fill(0);
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const TileState state = divergenceAtTheEnd(history, keys.at(i), Look::atRest(cached->at(i), stored->at(i)));
        if (const auto anomaly = anomalyOf(state)) {
            ++m_diverged[state];
            verdict |= *anomaly;
        }
        const Version deleted = history.newestAbsence(keys.at(i));
        const bool lost = deleted > stored->at(i).version && history.isAcknowledged(keys.at(i), deleted);
        verdict.setFlag(Anomaly::Raised, verdict.testFlag(Anomaly::Raised) || (lost && stored->at(i).present));
    }
    const bool staleRead =
        std::any_of(m_lanes.begin(), m_lanes.end(), [](const auto &each) { return each.second->facts.answer.stale; });
    verdict.setFlag(Anomaly::StaleRead, staleRead);
    verdict.setFlag(Anomaly::LostWrite, m_audit->lost > 0);
    co_return verdict;
}

TileState SteppedRun::stateOf(Key key, const StoreMonitor::OneProduct &found) const
{
    return divergenceOf(m_monitor.history(), key, Look::atRest(found.cachedAs, found.storedAs));
}

void SteppedRun::fill(Snapshot &snapshot) const
{
    snapshot.strategy = m_plan.strategy;
    snapshot.time = now() - m_began;
    snapshot.divergence.keys = m_diverged;
    snapshot.divergence.maxKeys = std::accumulate(m_diverged.begin(), m_diverged.end(), qint64(0));
    m_monitor.metrics().fill(snapshot);
    m_monitor.check().fill(snapshot);
    snapshot.audit = m_audit;
    snapshot.anomalies.lostWrites = m_audit ? m_audit->lost : 0;
}

} // namespace cachescope
