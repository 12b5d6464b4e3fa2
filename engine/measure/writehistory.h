// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/product.h"
#include "engine/measure/snapshot.h"

#include <QHash>
#include <QSet>
#include <QVector>

#include <deque>
#include <span>
#include <utility>

namespace cachescope {

/// What was written, acknowledged and saved, key by key: judges reads during the run and every acknowledged write at
/// the end. Remembers all writes whose fate is open and the last `remembered` closed ones of each key. Engine thread.
class WriteHistory
{
public:
    static constexpr size_t remembered = 64;

    /// Clears everything; `versions` are those in the database above 1.
    void start(int products, const QVector<std::pair<Key, Version>> &versions);

    /// Marks a version as used by a dead letter of an earlier run: no new write may get it.
    void reserve(Key key, Version version);

    Version begin(Key key); ///< a client begins a write; returns its version
    void acknowledged(Key key, Version version);
    void failed(Key key, Version version);            ///< reported to the client as failed
    void saved(std::span<const Product> rows);        ///< durable in the database
    void batchDone(std::span<const Product> taken);   ///< writes of the batch that were not saved count as merged
    void superseded(std::span<const Product> writes); ///< not saved: the database holds newer ones
    void deadLettered(std::span<const Product> writes);

    /// A version of a key and when its write began.
    struct Stamp
    {
        Version version = 0;
        Nanos began = 0;
    };

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
    bool databaseHeld(Key key, Version version) const; ///< also what it held before the run
    bool hasFailed(Key key, Version version) const;

    qint64 accepted() const { return m_accepted; }
    qint64 merged() const { return m_merged; }
    QVector<Key> writtenKeys() const;

    /// `stored`: the current versions in the database of writtenKeys(); `queued` and `dead`: what the queue holds.
    Audit audit(const QVector<Version> &stored, const QVector<Product> &queued, const QVector<Product> &dead) const;

private:
    enum class Fate : quint8 { Open, Saved, Merged, DeadLettered, Failed };

    struct Write
    {
        Version version = 0;
        Nanos began = 0;
        Nanos answered = 0; ///< acknowledged or failed; 0: not yet
        Fate fate = Fate::Open;
        bool acknowledged = false;
        bool saved = false; ///< also set for a failed write that the database holds
    };
    using Writes = std::deque<Write>;

    static size_t index(Key key) { return static_cast<size_t>(key.id); }
    Write *find(Key key, Version version);
    const Write *find(Key key, Version version) const;
    void close(Write &write, Fate fate);
    void count(const Write &write, int sign);
    void prune(Key key);
    Nanos answeredAt(Key key, Version version) const;

    std::vector<Version> m_last;    ///< newest version assigned, by key
    std::vector<Stamp> m_floors;    ///< newest version acknowledged, by key
    std::vector<Version> m_first;   ///< the version from before the run, by key
    std::vector<Nanos> m_forgotten; ///< when the last of the forgotten writes was acknowledged or failed, by key
    QHash<Key, Writes> m_writes;
    qint64 m_accepted = 0;
    qint64 m_saved = 0;
    qint64 m_merged = 0;
    qint64 m_unconfirmed = 0;
    qint64 m_forgottenDead = 0;
};

} // namespace cachescope
