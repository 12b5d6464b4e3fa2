// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/writehistory.h"

#include <algorithm>
#include <limits>

namespace cachescope {

namespace {

using WriteId = std::pair<int, Version>;

QSet<WriteId> idsOf(const QVector<Product> &products)
{
    QSet<WriteId> ids;
    for (const Product &product : products)
        ids.insert({product.key.id, product.version});
    return ids;
}

} // namespace

void WriteHistory::start(int products, const QVector<std::pair<Key, Version>> &versions)
{
    *this = WriteHistory();
    m_last.assign(static_cast<size_t>(products) + 1, 1);
    for (const auto &[key, version] : versions)
        m_last[index(key)] = version;
    m_first = m_last;
    m_forgotten.assign(m_last.size(), 0);
    m_floors.resize(m_last.size());
    std::transform(m_last.begin(), m_last.end(), m_floors.begin(), [](Version version) { return Stamp{version, 0}; });
}

void WriteHistory::reserve(Key key, Version version)
{
    if (index(key) < m_last.size())
        m_last[index(key)] = std::max(m_last[index(key)], version);
}

Version WriteHistory::begin(Key key)
{
    const Version version = ++m_last[index(key)];
    m_writes[key].push_back({.version = version, .began = now()});
    return version;
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
    const auto found = std::lower_bound(writes->begin(), writes->end(), version,
                                        [](const Write &write, Version wanted) { return write.version < wanted; });
    return found != writes->end() && found->version == version ? &*found : nullptr;
}

void WriteHistory::acknowledged(Key key, Version version)
{
    Write *write = find(key, version);
    if (!write)
        return;
    write->answered = now();
    write->acknowledged = true;
    ++m_accepted;
    count(*write, +1);
    Stamp &floor = m_floors[index(key)];
    if (version > floor.version)
        floor = {version, write->began};
    prune(key);
}

void WriteHistory::failed(Key key, Version version)
{
    Write *write = find(key, version);
    if (!write)
        return;
    if (write->saved)
        ++m_unconfirmed;
    write->answered = now();
    write->fate = Fate::Failed;
    prune(key);
}

void WriteHistory::saved(std::span<const Product> rows)
{
    for (const Product &row : rows) {
        Write *write = find(row.key, row.version);
        if (!write)
            continue; // from an earlier process
        write->saved = true;
        if (write->fate == Fate::Failed)
            ++m_unconfirmed;
        else
            close(*write, Fate::Saved);
    }
}

void WriteHistory::superseded(std::span<const Product> writes)
{
    batchDone(writes);
}

void WriteHistory::batchDone(std::span<const Product> taken)
{
    for (const Product &product : taken) {
        Write *write = find(product.key, product.version);
        if (write && write->fate == Fate::Open)
            close(*write, Fate::Merged);
    }
}

void WriteHistory::deadLettered(std::span<const Product> writes)
{
    for (const Product &product : writes) {
        if (Write *write = find(product.key, product.version))
            close(*write, Fate::DeadLettered);
    }
}

void WriteHistory::close(Write &write, Fate fate)
{
    count(write, -1);
    write.fate = fate;
    count(write, +1);
}

void WriteHistory::count(const Write &write, int sign)
{
    if (!write.acknowledged)
        return;
    if (write.fate == Fate::Saved)
        m_saved += sign;
    else if (write.fate == Fate::Merged)
        m_merged += sign;
}

void WriteHistory::prune(Key key)
{
    Writes &writes = m_writes[key];
    Nanos &forgotten = m_forgotten[index(key)];
    while (writes.size() > remembered && writes.front().fate != Fate::Open && writes.front().answered) {
        if (writes.front().fate == Fate::DeadLettered && writes.front().acknowledged)
            ++m_forgottenDead;
        forgotten = std::max(forgotten, writes.front().answered);
        writes.pop_front();
    }
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
    auto write = std::upper_bound(writes->begin(), writes->end(), version,
                                  [](Version wanted, const Write &one) { return wanted < one.version; });
    Nanos longest = 0;
    for (int looked = 0; write != writes->end() && looked < mostCompared; ++write, ++looked) {
        if (write->acknowledged && write->began > answered)
            longest = std::max(longest, readBegan - write->answered);
    }
    return longest;
}

bool WriteHistory::databaseHeld(Key key, Version version) const
{
    const Write *write = find(key, version);
    return version <= m_first[index(key)] || (write && write->saved);
}

bool WriteHistory::hasFailed(Key key, Version version) const
{
    const Write *write = find(key, version);
    return write && write->fate == Fate::Failed && !write->saved;
}

QVector<Key> WriteHistory::writtenKeys() const
{
    QVector<Key> keys(m_writes.keyBegin(), m_writes.keyEnd());
    std::sort(keys.begin(), keys.end());
    return keys;
}

Audit WriteHistory::audit(const QVector<Version> &stored, const QVector<Product> &queued,
                          const QVector<Product> &dead) const
{
    Audit audit;
    audit.accepted = m_accepted;
    audit.saved = m_saved;
    audit.merged = m_merged;
    audit.unconfirmed = m_unconfirmed;
    const QSet<WriteId> inQueue = idsOf(queued);
    const QSet<WriteId> inDeadLetters = idsOf(dead);
    // The list may have been lost with its server: forgotten dead letters that are gone have been overwritten long ago.
    const qint64 stillThere = std::count_if(dead.begin(), dead.end(), [this](const Product &letter) {
        const bool ours = index(letter.key) < m_first.size() && letter.version > m_first[index(letter.key)];
        return ours && !find(letter.key, letter.version);
    });
    audit.deadLettered = std::min(m_forgottenDead, stillThere);
    audit.merged += m_forgottenDead - audit.deadLettered;
    const QVector<Key> keys = writtenKeys();
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const Version held = stored.value(i);
        const Write *heldWrite = find(keys.at(i), held);
        const auto overwritesHeld = [&](const Write &write) { // it began after the held one was acknowledged
            if (!heldWrite) // forgotten, perhaps just now: a very slow write may have been the last to be saved
                return precedes(keys.at(i), held, {write.version, write.began});
            return write.version > held && heldWrite->acknowledged && write.began > heldWrite->answered;
        };
        const Writes writes = m_writes.value(keys.at(i));
        for (const Write &write : writes) {
            if (write.fate == Fate::Failed && !write.saved && write.version == held)
                ++audit.unconfirmed;
            if (!write.acknowledged || write.fate == Fate::Merged)
                continue;
            const WriteId id{keys.at(i).id, write.version};
            if (write.fate == Fate::Saved) {
                if (overwritesHeld(write)) { // was saved, but an older value is stored now
                    --audit.saved;
                    ++audit.lost;
                }
            } else if (inDeadLetters.contains(id)) {
                ++audit.deadLettered;
            } else if (inQueue.contains(id)) {
                ++audit.queued;
            } else if (held == write.version) {
                ++audit.saved; // its batch was saved, the answer was lost
            } else if (held > write.version) {
                ++audit.merged;
            } else {
                ++audit.lost;
            }
        }
    }
    audit.looked = true;
    audit.balanced = audit.accepted == audit.saved + audit.merged + audit.queued + audit.deadLettered + audit.lost;
    return audit;
}

} // namespace cachescope
