// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/divergenceprobe.h"

#include "engine/measure/divergence.h"

#include <algorithm>

namespace cachescope {

namespace {

/// The order in which a group shows the worst state of its keys.
constexpr int severity(TileState state)
{
    switch (state) {
    case TileState::Phantom: return 8;
    case TileState::Missing: return 7;
    case TileState::Hidden: return 6;
    case TileState::Stale: return 5;
    case TileState::Ahead: return 4;
    case TileState::InStep: return 3;
    case TileState::Absent: return 2;
    case TileState::Nowhere: return 1;
    case TileState::Unknown: break;
    }
    return 0;
}

} // namespace

void DivergenceProbe::start(int products)
{
    m_states.fill(TileState::Unknown, products + 1);
    m_since.clear();
    m_counts.fill(0);
    m_counts[static_cast<size_t>(TileState::Unknown)] = products;
    m_next = 1;
    m_maxKeys = 0;
    m_maxAge = 0;
}

QVector<Key> DivergenceProbe::chooseKeys()
{
    const int products = static_cast<int>(m_states.size()) - 1;
    QVector<Key> keys(m_since.keyBegin(), m_since.keyEnd());
    if (keys.size() > keysALook / 2)
        keys.resize(keysALook / 2);
    const QSet<Key> chosen(keys.begin(), keys.end());
    for (int step = 0; step < products && keys.size() < keysALook; ++step) {
        const Key key{m_next};
        m_next = m_next % products + 1;
        if (!chosen.contains(key))
            keys.append(key);
    }
    return keys;
}

Task<bool> DivergenceProbe::poll()
{
    const QVector<Key> keys = chooseKeys();
    const bool answered = co_await pollKeys(keys);
    co_return answered;
}

Task<bool> DivergenceProbe::pollKeys(QVector<Key> keys)
{
    if (keys.isEmpty())
        co_return true;
    const auto before = co_await m_storeMonitor.stored(keys);
    if (!before)
        co_return false;
    const auto cached = co_await m_storeMonitor.cached(keys);
    if (!cached)
        co_return false;
    const auto after = co_await m_storeMonitor.stored(keys);
    if (!after)
        co_return false;

    const Nanos time = now();
    for (qsizetype i = 0; i < keys.size() && i < cached->size(); ++i) {
        const Look look{before->at(i), cached->at(i), after->at(i)};
        const TileState state = divergenceOf(m_history, keys.at(i), look);
        if (state != TileState::Unknown) // otherwise a write is in progress: check again next time
            note(keys.at(i), state, time);
    }
    m_maxKeys = std::max<qint64>(m_maxKeys, m_since.size());
    co_return true;
}

void DivergenceProbe::note(Key key, TileState state, Nanos time)
{
    TileState &known = m_states[key.id];
    --m_counts[static_cast<size_t>(known)];
    ++m_counts[static_cast<size_t>(state)];
    known = state;
    if (!isDiverged(state)) {
        m_since.remove(key);
        return;
    }
    const auto since = m_since.find(key);
    if (since == m_since.end())
        m_since.insert(key, time);
    else
        m_maxAge = std::max(m_maxAge, time - *since);
}

void DivergenceProbe::restart()
{
    m_maxKeys = m_since.size();
    m_maxAge = 0;
}

Tile DivergenceProbe::tileOf(const QVector<TileState> &states, int first, int keys)
{
    Tile tile;
    tile.firstKey = tile.worstKey = first;
    tile.keys = keys;
    for (int id = first; id < first + keys; ++id) {
        const TileState state = states.at(id);
        tile.diverged += isDiverged(state);
        if (severity(state) > severity(tile.state)) {
            tile.state = state;
            tile.worstKey = id;
        }
    }
    return tile;
}

void DivergenceProbe::fill(Snapshot &snapshot) const
{
    for (size_t i = 0; i < snapshot.divergence.keys.size(); ++i)
        snapshot.divergence.keys[i] = m_counts[i];
    Nanos oldest = 0;
    for (const Nanos since : m_since)
        oldest = std::max(oldest, now() - since);
    snapshot.divergence.oldestMs = toMs(oldest);
    snapshot.divergence.maxKeys = m_maxKeys;
    snapshot.divergence.maxAgeMs = toMs(m_maxAge);

    const int products = static_cast<int>(m_states.size()) - 1;
    const int group = std::max(1, (products + tiles - 1) / tiles);
    snapshot.divergence.tiles.clear();
    for (int first = 1; first <= products; first += group)
        snapshot.divergence.tiles.append(tileOf(m_states, first, std::min(group, products - first + 1)));
}

} // namespace cachescope
