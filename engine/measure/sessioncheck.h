// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"
#include "engine/measure/writehistory.h"

#include <vector>

namespace cachescope {

/// Checks session guarantees for every read of a client: never older than what this client has read before (monotonic
/// reads), never older than its own acknowledged write (read your writes). Overlapping writes are unordered, so neither
/// makes a read stale. Remembers at most `mostSlots` pairs of client and key: with more of them some reads are not
/// judged, but none is judged wrongly. A client has one request at a time. Engine thread.
class SessionCheck
{
public:
    static constexpr size_t mostSlots = size_t(1) << 19; // 20 MB
    static constexpr int nobody = -1;                    ///< a request without a client: not judged here

    explicit SessionCheck(const WriteHistory &history)
        : m_history(history)
    {
    }

    /// Clears everything.
    void start(int products);
    /// Resets the figures; what each client has seen is kept.
    void restart() { m_figures = {}; }
    /// Makes room for the clients 0 … clients - 1; existing ones keep what they have seen.
    void ensureClients(int clients);

    /// A read that began at `began`, when the history's floor was `floor`, has returned `version`. Whether it was
    /// stale.
    bool readReturned(int client, Key key, Version version, const WriteHistory::Stamp &floor, Nanos began);
    void writeAcknowledged(int client, Key key, Version version);

    void fill(Snapshot &snapshot) const;

private:
    struct Slot
    {
        qint32 key = 0;
        WriteHistory::Stamp seen;
        WriteHistory::Stamp written;
    };

    struct Figures
    {
        qint64 staleReads = 0;
        qint64 backwardReads = 0;
        qint64 ownWritesMissed = 0;
        Nanos staleMaxAge = 0;
        Nanos staleLastAge = 0;
    };

    Slot *slot(int client, Key key);
    void judgeForTheClient(Slot &known, Version version, const WriteHistory::Stamp &floor);

    const WriteHistory &m_history;
    std::vector<Slot> m_slots; ///< a power of two for each client; keys that share a slot displace one another
    size_t m_slotsPerClient = 0;
    size_t m_wanted = 0; ///< slots needed for all keys without collisions
    Figures m_figures;
};

} // namespace cachescope
