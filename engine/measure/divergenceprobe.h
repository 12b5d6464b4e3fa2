// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"
#include "engine/measure/writehistory.h"
#include "engine/stores/storemonitor.h"

namespace cachescope {

/// Reads the database, the cache and the database again, and judges them key by key. With many products it reads
/// those that diverged and the next range of the others. Engine thread.
class DivergenceProbe
{
public:
    static constexpr int keysALook = 1024;
    static constexpr int tiles = 192; ///< at most; with more products a tile represents a group

    DivergenceProbe(StoreMonitor &monitor, const WriteHistory &history)
        : m_storeMonitor(monitor)
        , m_history(history)
    {
    }

    void start(int products);
    /// Reads the keys that were diverged and the next range of the others; false when a store did not answer.
    Task<bool> poll();
    Task<bool> pollKeys(QVector<Key> keys);
    void fill(Snapshot &snapshot) const;
    /// Resets the maximum count and the longest age. A key's age still counts from when it diverged.
    void restart();
    int diverged() const { return static_cast<int>(m_since.size()); }
    int count(TileState state) const { return m_counts[static_cast<size_t>(state)]; }
    TileState state(Key key) const { return m_states.value(key.id, TileState::Unknown); }
    /// When the key diverged, 0 if it is not diverged.
    Nanos since(Key key) const { return m_since.value(key, 0); }

    /// The products `first` to `first + keys - 1` as one tile; `states` by product number.
    static Tile tileOf(const QVector<TileState> &states, int first, int keys);

private:
    QVector<Key> chooseKeys();
    void note(Key key, TileState state, Nanos time);

    StoreMonitor &m_storeMonitor;
    const WriteHistory &m_history;
    QVector<TileState> m_states; ///< by product number
    QHash<Key, Nanos> m_since;   ///< the diverged keys and when they diverged
    std::array<int, tileStateCount> m_counts{};
    int m_next = 1;
    qint64 m_maxKeys = 0;
    Nanos m_maxAge = 0;
};

} // namespace cachescope
