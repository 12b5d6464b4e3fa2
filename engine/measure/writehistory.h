// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/change.h"
#include "engine/core/clock.h"
#include "engine/measure/settledwrites.h"

#include <QHash>
#include <QVector>

#include <algorithm>
#include <array>
#include <deque>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace cachescope {

/// What was written, acknowledged and saved, key by key: what reads and audits are judged by. Remembers singly all
/// writes whose fate is open and the last `remembered` settled ones of each key; of the others, what an audit needs.
/// Engine thread.
class WriteHistory
{
public:
    static constexpr size_t remembered = 64;

    /// What is known of one write.
    struct Write
    {
        Version version = 0;
        Nanos began = 0;
        Nanos answered = 0;        ///< acknowledged or failed; 0: not yet
        Version reach = 0;         ///< the newest version that had begun when it was acknowledged: overlapped it
        Version row = 0;           ///< the newer write that was sent to the database in its place; 0: none
        qint64 carried = 0;        ///< acknowledged writes in whose place it was sent
        Part part = Part::Whole;   ///< what it writes: a later write of another part does not replace it
        bool acknowledged = false; ///< what the client was told …
        bool failed = false;       ///< … if it has been told
        bool saved = false;        ///< the database confirmed it
        bool inDoubt = false;      ///< sent to be saved, and no answer came
        bool over = false;         ///< will not be saved: the database held a newer one or no row, or `row` was sent
        bool deadLettered = false;

        /// Whether an audit counts it itself: otherwise `row` answers for it, too.
        bool counts() const { return acknowledged && !row; }
        bool isUnconfirmed() const { return failed && (saved || inDoubt); }
        bool isSettled() const;
    };

    /// Clears everything; `versions` are those in the database above 1.
    void start(int products, const QVector<std::pair<Key, Version>> &versions);

    /// A client begins a write, with a version newer than all before.
    void begin(Key key, Version version, ChangeKind kind = ChangeKind::Update);
    void acknowledged(Key key, Version version);
    void failed(Key key, Version version);           ///< reported to the client as failed
    void saved(std::span<const Change> rows);        ///< durable in the database
    void inDoubt(std::span<const Change> rows);      ///< perhaps durable: no answer came
    void superseded(std::span<const Change> writes); ///< not saved: the database holds newer ones, or no such row
    /// A batch has left the queue. The newest of each key stood for the others, unless they have been saved or given up
    /// by themselves; it may be one of those that went back into the queue.
    void batchDone(std::span<const Change> taken, std::span<const Change> requeued = {});
    void deadLettered(std::span<const Change> writes);

    /// A version of a key and when its write began.
    struct Stamp
    {
        Version version = 0;
        Nanos began = 0;
    };

    /// The newest version of a key that has begun.
    Version newest(Key key) const { return m_last[index(key)]; }
    /// The newest acknowledged version of a key: a read that begins now must return at least this one.
    Stamp floor(Key key) const { return m_floors[index(key)]; }
    /// Whether the write of `version` was over (acknowledged or failed) before that of `newer` began. False for
    /// overlapping writes and where the answer has been forgotten.
    bool precedes(Key key, Version version, const Stamp &newer) const;
    /// A read that began when floor() was `floor` returned `version`: whether a newer write, begun after the write
    /// of that version was over, had been acknowledged before the read began.
    bool isStale(Key key, Version version, const Stamp &floor) const { return precedes(key, version, floor); }
    /// How long a stale read's version had been outdated when the read began: since the first acknowledgement of a
    /// write that replaced it; for a forgotten version a lower bound.
    Nanos staleFor(Key key, Version version, Nanos readBegan) const;
    /// When a write began; 0 if it is no longer remembered.
    Nanos beganAt(Key key, Version version) const;
    /// What a read that found no product has seen, when nothing tells it: the newest deletion that has begun, or that
    /// there never was one.
    Version newestAbsence(Key key) const { return m_deletions.value(key); }
    bool databaseHeld(Key key, Version version) const; ///< also what it held before the run
    bool hasFailed(Key key, Version version) const;
    bool isAcknowledged(Key key, Version version) const;

    qint64 accepted() const { return m_accepted; }
    qint64 merged() const { return m_merged; }
    qint64 unconfirmed() const { return m_unconfirmed; } ///< reported as failed, and perhaps saved
    QVector<Key> writtenKeys() const;

    // For an audit.

    /// Calls `each` with every write of the key that is remembered singly.
    template<typename Each> void forEachWrite(Key key, Each each) const;
    /// The others, of a written key and a part.
    const SettledWrites &settled(Key key, Part part) const
    {
        return m_writes.find(key)->settled[static_cast<size_t>(part)];
    }
    bool isRemembered(Key key, Version version) const { return find(key, version); }
    /// One of either; nothing if it is known only as part of a sum.
    std::optional<Write> write(Key key, Version version) const;
    /// If the database holds `held`, of a product or of a part: the last version that need not have been written over
    /// it. All later writes began when that one was over.
    Version reach(Key key, Version held) const;

private:
    struct Writes
    {
        std::deque<Write> open;                       ///< by version, and so are the others
        std::vector<Write> lately;                    ///< settled
        std::array<SettledWrites, partCount> settled; ///< by part

        size_t runs() const;
        SettledWrites &of(Part part) { return settled[static_cast<size_t>(part)]; }
    };

    static size_t index(Key key) { return static_cast<size_t>(key.id); }
    Write *find(Key key, Version version);
    const Write *find(Key key, Version version) const;
    std::optional<Part> settledPart(Key key, Version version) const;
    Version nextCovering(Key key, Part part, Version version) const;
    bool isKnown(Key key, Version version) const { return find(key, version) || settledPart(key, version); }
    Part partOf(const Change &change) const;
    Write *recall(Key key, Version version);
    template<typename Act> void change(Key key, Version version, Act act);
    template<typename Act> void changeEach(std::span<const Change> writes, Act act);
    void carry(Key key, Version row, qint64 writes);
    void settle(Key key, const Write &write);
    void forget(Writes &writes, Key key);
    Nanos answeredAt(Key key, Version version) const;

    std::vector<Version> m_last;    ///< newest version begun, by key
    std::vector<Stamp> m_floors;    ///< newest version acknowledged, by key
    std::vector<Version> m_first;   ///< the version from before the run, by key
    std::vector<Nanos> m_forgotten; ///< when the last of the forgotten writes was acknowledged or failed, by key
    QHash<Key, Writes> m_writes;
    QHash<Key, Version> m_deletions; ///< the newest one begun
    qint64 m_accepted = 0;
    qint64 m_merged = 0;
    qint64 m_unconfirmed = 0;
    size_t m_runs = 0; ///< of settled writes, of all keys
};

template<typename Each> void WriteHistory::forEachWrite(Key key, Each each) const
{
    const auto writes = m_writes.constFind(key);
    if (writes == m_writes.cend())
        return;
    std::for_each(writes->lately.begin(), writes->lately.end(), each);
    std::for_each(writes->open.begin(), writes->open.end(), each);
}

} // namespace cachescope
