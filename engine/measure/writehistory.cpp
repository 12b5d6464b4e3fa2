// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/writehistory.h"

#include <algorithm>
#include <limits>

namespace cachescope {

namespace {

// Where writes of one key overlap all the time, each is a run of its own: these take some 15 MB. Of a key with few of
// them none is ever joined.
constexpr size_t runsOfAllKeys = size_t(1) << 18;
constexpr size_t fewRuns = 64;

/// The place of a version among writes.
template<typename Writes> auto placeOf(Writes &writes, Version version)
{
    return std::lower_bound(writes.begin(), writes.end(), version,
                            [](const auto &write, Version wanted) { return write.version < wanted; });
}

template<typename Writes> auto findIn(Writes &writes, Version version)
{
    const auto place = placeOf(writes, version);
    return place != writes.end() && place->version == version ? &*place : nullptr;
}

/// Accepted writes that were not saved, since a newer one of their key was.
qint64 mergedBy(const WriteHistory::Write &write)
{
    if (!write.saved && !write.over)
        return 0;
    return write.carried + (write.counts() && !write.saved);
}

SettledWrites::Run settledOf(const WriteHistory::Write &write)
{
    using Kind = SettledWrites::Kind;
    if (write.failed) {
        const Kind kind = write.saved ? Kind::Unheard : write.inDoubt ? Kind::InDoubt : Kind::Failed;
        return SettledWrites::one(write.version, write.version, {}, kind);
    }
    const SettledWrites::Sum sum{write.saved && write.counts(), mergedBy(write)};
    const Version reach = write.row ? write.version : write.reach;
    const bool alone = reach == write.version && sum == SettledWrites::Sum{1, 0};
    return SettledWrites::one(write.version, reach, sum, alone ? Kind::Saved : Kind::Row);
}

/// What a settled write is known to be; when it was answered is no longer known, but that it was before `answered`.
/// `next`: the next write that covers it.
WriteHistory::Write writeOf(const SettledWrites::Run &one, Part part, Version next, Nanos answered)
{
    using Kind = SettledWrites::Kind;
    WriteHistory::Write write;
    write.version = one.first;
    write.part = part;
    write.answered = answered;
    write.reach = one.reach;
    write.failed = one.kind == Kind::Failed || one.kind == Kind::InDoubt || one.kind == Kind::Unheard;
    write.acknowledged = !write.failed;
    write.inDoubt = one.kind == Kind::InDoubt;
    write.saved = one.kind == Kind::Unheard || one.sum.saved > 0;
    write.over = !write.failed && !write.saved;
    write.row = write.over && one.sum.merged == 0 ? next : 0; // whichever it was, it counts it already
    write.carried = one.sum.merged - (write.over && !write.row);
    return write;
}

} // namespace

/// Nothing that is still to come can change what an audit makes of it, except that it may be found in a list.
bool WriteHistory::Write::isSettled() const
{
    if (!answered)
        return false;
    return failed ? carried == 0 : saved || (over && !deadLettered);
}

void WriteHistory::start(int products, const QVector<std::pair<Key, Version>> &versions)
{
    *this = WriteHistory();
    m_last.assign(static_cast<size_t>(products) + 1, 1);
    for (const auto &[key, version] : versions)
        m_last[index(key)] = std::max(m_last[index(key)], version);
    m_first = m_last;
    m_forgotten.assign(m_last.size(), 0);
    m_floors.resize(m_last.size());
    std::transform(m_last.begin(), m_last.end(), m_floors.begin(), [](Version version) { return Stamp{version, 0}; });
}

void WriteHistory::begin(Key key, Version version, ChangeKind kind)
{
    m_last[index(key)] = version;
    m_writes[key].open.push_back({.version = version, .began = now(), .part = cachescope::partOf(kind)});
    if (kind == ChangeKind::Delete)
        m_deletions[key] = version;
}

size_t WriteHistory::Writes::runs() const
{
    size_t all = 0;
    for (const SettledWrites &each : settled)
        all += each.runs();
    return all;
}

/// Of which part a settled write is; none: there is no such write.
std::optional<Part> WriteHistory::settledPart(Key key, Version version) const
{
    const auto writes = m_writes.constFind(key);
    for (const Part part : {Part::Whole, Part::Price, Part::Stock}) {
        if (writes != m_writes.cend() && settled(key, part).find(version))
            return part;
    }
    return {};
}

/// The first write after that version that writes the part, too; 0: there is none.
Version WriteHistory::nextCovering(Key key, Part part, Version version) const
{
    constexpr Version none = std::numeric_limits<Version>::max();
    Version next = none;
    const auto consider = [&](Version other) { next = other > version ? std::min(next, other) : next; };
    consider(settled(key, part).next(version));
    consider(settled(key, Part::Whole).next(version));
    forEachWrite(key, [&](const Write &write) {
        if (write.part == part || write.part == Part::Whole)
            consider(write.version);
    });
    return next == none ? 0 : next;
}

/// What the client wrote: a strategy may have made a write of the whole of it.
Part WriteHistory::partOf(const Change &change) const
{
    const auto known = write(change.key(), change.version());
    return known ? known->part : change.part();
}

WriteHistory::Write *WriteHistory::find(Key key, Version version)
{
    return const_cast<Write *>(std::as_const(*this).find(key, version));
}

const WriteHistory::Write *WriteHistory::find(Key key, Version version) const
{
    const auto writes = m_writes.constFind(key);
    if (writes == m_writes.cend())
        return nullptr;
    const Write *open = findIn(writes->open, version);
    return open ? open : findIn(writes->lately, version);
}

/// Finds a write, or makes it one that is remembered singly again. Null: from an earlier process, or known only as part
/// of a sum.
WriteHistory::Write *WriteHistory::recall(Key key, Version version)
{
    if (Write *write = find(key, version))
        return write;
    const auto writes = m_writes.find(key);
    const auto part = settledPart(key, version);
    if (!part)
        return nullptr;
    const Version next = nextCovering(key, *part, version);
    m_runs -= writes->runs();
    const auto settled = writes->of(*part).take(version);
    m_runs += writes->runs();
    if (!settled)
        return nullptr;
    return &*writes->open.insert(placeOf(writes->open, version),
                                 writeOf(*settled, *part, next, m_forgotten[index(key)]));
}

template<typename Act> void WriteHistory::change(Key key, Version version, Act act)
{
    Write *write = recall(key, version);
    if (!write)
        return;
    m_merged -= mergedBy(*write);
    m_unconfirmed -= write->isUnconfirmed();
    act(*write);
    m_merged += mergedBy(*write);
    m_unconfirmed += write->isUnconfirmed();
    settle(key, *write);
}

template<typename Act> void WriteHistory::changeEach(std::span<const Change> writes, Act act)
{
    for (const Change &write : writes)
        change(write.key(), write.version(), act);
}

void WriteHistory::acknowledged(Key key, Version version)
{
    const Write *write = find(key, version);
    if (!write)
        return;
    ++m_accepted;
    Stamp &floor = m_floors[index(key)];
    if (version > floor.version)
        floor = {version, write->began};
    const Version row = write->row;
    change(key, version, [this, key](Write &known) {
        known.answered = now();
        known.reach = m_last[index(key)];
        known.acknowledged = true;
    });
    if (row)
        carry(key, row, 1);
}

void WriteHistory::failed(Key key, Version version)
{
    change(key, version, [](Write &write) {
        write.answered = now();
        write.failed = true;
    });
}

void WriteHistory::saved(std::span<const Change> rows)
{
    changeEach(rows, [](Write &write) { write.saved = true; });
}

void WriteHistory::inDoubt(std::span<const Change> rows)
{
    changeEach(rows, [](Write &write) { write.inDoubt = true; });
}

void WriteHistory::superseded(std::span<const Change> writes)
{
    changeEach(writes, [](Write &write) { write.over = true; });
}

void WriteHistory::deadLettered(std::span<const Change> writes)
{
    changeEach(writes, [](Write &write) { write.deadLettered = true; });
}

void WriteHistory::batchDone(std::span<const Change> taken, std::span<const Change> requeued)
{
    QHash<Key, std::array<Version, partCount>> rows;
    for (const auto &changes : {taken, requeued}) {
        for (const Change &change : changes) {
            Version &row = rows[change.key()][static_cast<size_t>(partOf(change))];
            row = std::max(row, change.version());
        }
    }
    for (const Change &change : taken) {
        const Write *write = find(change.key(), change.version());
        if (!write || write->saved || write->over || write->deadLettered)
            continue;
        const auto &newest = rows[change.key()];
        const Version row =
            std::max(newest[static_cast<size_t>(write->part)], newest[static_cast<size_t>(Part::Whole)]);
        const bool carries = row != change.version() && isKnown(change.key(), row);
        const qint64 passedOn = carries ? write->carried + write->counts() : 0;
        this->change(change.key(), change.version(), [&](Write &known) {
            known.over = true;
            if (carries) {
                known.row = row;
                known.carried = 0;
            }
        });
        carry(change.key(), row, passedOn);
    }
}

/// Has a row count for the acknowledged writes in whose place it was sent.
void WriteHistory::carry(Key key, Version row, qint64 writes)
{
    if (writes == 0)
        return;
    const auto known = write(key, row);
    if (known && known->row) {
        carry(key, known->row, writes); // another was sent in the place of both
    } else if (known) {
        change(key, row, [writes](Write &write) { write.carried += writes; });
    } else if (const auto part = settledPart(key, row)) {
        m_writes[key].of(*part).addMerged(row, writes);
        m_merged += writes;
    }
}

void WriteHistory::settle(Key key, const Write &write)
{
    Writes &writes = m_writes[key];
    const auto open = placeOf(writes.open, write.version);
    if (!write.isSettled() || open == writes.open.end() || &*open != &write)
        return;
    writes.lately.insert(placeOf(writes.lately, write.version), write);
    writes.open.erase(open);
    if (writes.lately.size() > remembered)
        forget(writes, key);
}

/// The oldest of the settled writes.
void WriteHistory::forget(Writes &writes, Key key)
{
    const Write write = writes.lately.front();
    writes.lately.erase(writes.lately.begin());
    if (!write.isSettled()) { // no longer
        writes.open.insert(placeOf(writes.open, write.version), write);
        return;
    }
    Nanos &forgotten = m_forgotten[index(key)];
    forgotten = std::max(forgotten, write.answered);
    m_runs -= writes.runs();
    SettledWrites &settled = writes.of(write.part);
    settled.add(settledOf(write));
    if (m_runs + writes.runs() > runsOfAllKeys && settled.runs() > fewRuns)
        settled.coarsen();
    m_runs += writes.runs();
}

Nanos WriteHistory::answeredAt(Key key, Version version) const
{
    if (version <= m_first[index(key)])
        return 0;
    const Write *write = find(key, version);
    if (!write)
        return m_forgotten[index(key)]; // an upper bound
    return write->answered ? write->answered : std::numeric_limits<Nanos>::max();
}

bool WriteHistory::precedes(Key key, Version version, const Stamp &newer) const
{
    return version < newer.version && answeredAt(key, version) < newer.began;
}

Nanos WriteHistory::beganAt(Key key, Version version) const
{
    const Write *write = find(key, version);
    return write ? write->began : 0;
}

Nanos WriteHistory::staleFor(Key key, Version version, Nanos readBegan) const
{
    constexpr int mostCompared = 1024; // a long queue of one key must not make a read slow
    const auto writes = m_writes.constFind(key);
    if (writes == m_writes.cend())
        return 0;
    const Nanos answered = answeredAt(key, version);
    Nanos longest = 0;
    const auto compare = [&](const auto &later) {
        auto write = placeOf(later, version + 1);
        for (int looked = 0; write != later.end() && looked < mostCompared; ++write, ++looked) {
            if (write->acknowledged && write->began > answered)
                longest = std::max(longest, readBegan - write->answered);
        }
    };
    compare(writes->lately);
    compare(writes->open);
    return longest;
}

std::optional<WriteHistory::Write> WriteHistory::write(Key key, Version version) const
{
    if (const Write *write = find(key, version))
        return *write;
    const auto part = settledPart(key, version);
    const auto one = part ? settled(key, *part).oneOf(version) : std::nullopt;
    if (!one)
        return {};
    return writeOf(*one, *part, nextCovering(key, *part, version), m_forgotten[index(key)]);
}

bool WriteHistory::databaseHeld(Key key, Version version) const
{
    const auto known = write(key, version);
    return version <= m_first[index(key)] || (known && known->saved);
}

bool WriteHistory::hasFailed(Key key, Version version) const
{
    const auto known = write(key, version);
    return known && known->failed && !known->saved;
}

bool WriteHistory::isAcknowledged(Key key, Version version) const
{
    const auto known = write(key, version);
    return known && known->acknowledged;
}

QVector<Key> WriteHistory::writtenKeys() const
{
    QVector<Key> keys(m_writes.keyBegin(), m_writes.keyEnd());
    std::sort(keys.begin(), keys.end());
    return keys;
}

Version WriteHistory::reach(Key key, Version held) const
{
    if (held <= m_first[index(key)])
        return m_first[index(key)];
    if (const auto known = write(key, held)) {
        if (!known->acknowledged) // it may have been saved at any time since it began
            return std::numeric_limits<Version>::max();
        return known->row ? held : known->reach; // what was never sent was put there by somebody else
    }
    const auto part = settledPart(key, held);
    return part ? settled(key, *part).find(held)->reach : held;
}

} // namespace cachescope
