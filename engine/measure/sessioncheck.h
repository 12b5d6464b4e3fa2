// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/writehistory.h"

#include <vector>

namespace cachescope {

/// Judges every read by what is promised to the one client that made it: never older than what this client has read
/// before (a read that goes back in time), never older than its own acknowledged write. Two writes that overlap in time
/// accuse nobody. Remembers at most `mostSlots` pairs of client and key: with more of them some reads are not judged,
/// none is judged wrongly. A client has one request at a time. Engine thread.
class SessionCheck
{
public:
    static constexpr size_t mostSlots = size_t(1) << 19; // 20 MB
    static constexpr int nobody = -1;                    ///< a request without a client: not judged here

    explicit SessionCheck(const WriteHistory &history)
        : m_history(history)
    {
    }

    /// Forgets everything.
    void start(int products);
    /// The figures begin anew; what each client knows stays.
    void restart() { m_figures = {}; }
    /// Makes room for the clients 0 … clients - 1; those that were there keep what they know.
    void hire(int clients);

    /// A read that began at `began`, when the history's floor was `floor`, has returned `version`.
    void readReturned(int client, Key key, Version version, const WriteHistory::Stamp &floor, Nanos began);
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
    std::vector<Slot> m_slots; ///< a power of two for each client; keys that fall on the same slot displace another
    size_t m_slotsPerClient = 0;
    size_t m_wanted = 0; ///< slots that hold every key without displacing
    Figures m_figures;
};

} // namespace cachescope
