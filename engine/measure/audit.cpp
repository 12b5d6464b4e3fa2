// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/audit.h"

#include <QSet>

#include <array>

namespace cachescope {

namespace {

enum class Fate : quint8 { Saved, Merged, Queued, DeadLettered, Lost };

/// What the database holds of a part of a key.
struct Row
{
    Version version = 0;
    Version reach = 0; ///< WriteHistory::reach()
};

/// The versions of each key in a list.
class Listed
{
public:
    explicit Listed(const QVector<Change> &changes)
    {
        for (const Change &change : changes)
            m_versions[change.key()].insert(change.version());
    }

    bool contains(Key key, Version version) const { return of(key).contains(version); }
    QSet<Version> of(Key key) const { return m_versions.value(key); }

private:
    QHash<Key, QSet<Version>> m_versions;
};

/// The audit while it is being made.
class Books
{
public:
    Books(const WriteHistory &history, const Found &found)
        : m_history(history)
        , m_queued(found.queued)
        , m_dead(found.dead)
    {
        m_audit.accepted = history.accepted();
        m_audit.unconfirmed = history.unconfirmed();
    }

    void enter(Key key, const Held &stored);
    Audit closed();

private:
    Fate fateOf(Key key, const WriteHistory::Write &write, const Row &held) const;
    void enter(Key key, const WriteHistory::Write &write, const Row &held);
    void enterPart(Key key, Part part, const Row &held, const QSet<Version> &stored);
    void enterSettled(const SettledWrites::Sum &all, const SettledWrites::Sum &lost);

    const WriteHistory &m_history;
    Listed m_queued;
    Listed m_dead;
    Audit m_audit;
};

Fate Books::fateOf(Key key, const WriteHistory::Write &write, const Row &held) const
{
    const bool queued = m_queued.contains(key, write.version), dead = m_dead.contains(key, write.version);
    if (dead && !write.saved)
        return Fate::DeadLettered;
    if (queued && !write.saved && !write.over)
        return Fate::Queued;
    // The place of a write that never got there can only have been taken by a newer one.
    const Version newest = write.saved || write.over ? held.reach : held.version;
    if (write.version <= newest)
        return write.saved || write.version == held.version ? Fate::Saved : Fate::Merged;
    return dead ? Fate::DeadLettered : queued ? Fate::Queued : Fate::Lost;
}

void Books::enter(Key key, const WriteHistory::Write &write, const Row &held)
{
    const qint64 own = write.counts();
    switch (fateOf(key, write, held)) {
    case Fate::Saved:
        m_audit.saved += own;
        m_audit.merged += write.carried;
        break;
    case Fate::Merged: m_audit.merged += own + write.carried; break;
    case Fate::Queued: m_audit.queued += own + write.carried; break;
    case Fate::DeadLettered: m_audit.deadLettered += own + write.carried; break;
    case Fate::Lost: m_audit.lost += own + write.carried; break;
    }
}

/// The settled writes of a key; `lost` are those of them that are, unless they are in a list.
void Books::enterSettled(const SettledWrites::Sum &all, const SettledWrites::Sum &lost)
{
    m_audit.saved += all.saved - lost.saved;
    m_audit.merged += all.merged - lost.merged;
    m_audit.lost += lost.saved + lost.merged;
}

void Books::enter(Key key, const Held &stored)
{
    QSet<Version> versions;
    std::array<Row, partCount> rows;
    for (const Part part : {Part::Whole, Part::Price, Part::Stock}) {
        const Version version = stored.versionOf(part);
        rows[static_cast<size_t>(part)] = {version, m_history.reach(key, version)};
        versions.insert(version);
    }
    m_history.forEachWrite(
        key, [&](const WriteHistory::Write &write) { enter(key, write, rows[static_cast<size_t>(write.part)]); });
    for (const Part part : {Part::Whole, Part::Price, Part::Stock})
        enterPart(key, part, rows[static_cast<size_t>(part)], versions);
    for (const Version version : std::as_const(versions)) {
        const auto standing = m_history.write(key, version);
        m_audit.unconfirmed += standing && standing->failed && !standing->isUnconfirmed();
    }
}

/// The settled writes of a part.
void Books::enterPart(Key key, Part part, const Row &held, const QSet<Version> &stored)
{
    const SettledWrites &settled = m_history.settled(key, part);
    enterSettled(settled.all(), settled.after(held.reach));
    // Of these, each that is stored or in a list is taken out again and entered by itself.
    const SettledWrites::Sum none;
    const QSet<Version> apart = m_queued.of(key) + m_dead.of(key) + stored;
    for (const Version version : apart) {
        const auto one = m_history.isRemembered(key, version) ? std::nullopt : settled.oneOf(version);
        if (!one)
            continue;
        enterSettled(none - one->sum, version > held.reach ? none - one->sum : none);
        enter(key, *m_history.write(key, version), held);
    }
}

Audit Books::closed()
{
    const qint64 known = m_audit.saved + m_audit.merged + m_audit.queued + m_audit.deadLettered + m_audit.lost;
    m_audit.looked = true;
    m_audit.balanced = m_audit.accepted == known;
    return m_audit;
}

} // namespace

Audit auditOf(const WriteHistory &history, const Found &found)
{
    Books books(history, found);
    const QVector<Key> keys = history.writtenKeys();
    for (qsizetype i = 0; i < keys.size(); ++i)
        books.enter(keys.at(i), found.stored.value(i));
    return books.closed();
}

} // namespace cachescope
