// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/sessioncheck.h"

#include <algorithm>
#include <bit>

namespace cachescope {

namespace {

constexpr size_t fewestSlotsPerClient = 16;

} // namespace

void SessionCheck::start(int products)
{
    m_slots.clear();
    m_slotsPerClient = 0;
    m_wanted = std::bit_ceil(static_cast<size_t>(products) + 1);
    m_figures = {};
}

void SessionCheck::ensureClients(int clients)
{
    const auto wanted = static_cast<size_t>(std::max(clients, 0));
    if (wanted == 0)
        return;
    if (m_slotsPerClient == 0) // half of the slots stay free for clients added later
        m_slotsPerClient = std::clamp(std::bit_floor(mostSlots / 2 / wanted), fewestSlotsPerClient, m_wanted);
    const size_t slots = std::min(wanted, mostSlots / m_slotsPerClient) * m_slotsPerClient;
    if (slots > m_slots.size())
        m_slots.resize(slots);
}

SessionCheck::Slot *SessionCheck::slot(int client, Key key)
{
    const size_t first = static_cast<size_t>(client) * m_slotsPerClient;
    if (client < 0 || first >= m_slots.size())
        return nullptr;
    Slot &found = m_slots[first + (static_cast<size_t>(key.id) & (m_slotsPerClient - 1))];
    if (found.key != key.id)
        found = {.key = key.id, .seen = {}, .written = {}};
    return &found;
}

bool SessionCheck::readReturned(int client, Key key, Version version, const WriteHistory::Stamp &floor, Nanos began)
{
    const bool stale = m_history.isStale(key, version, floor);
    if (stale) {
        ++m_figures.staleReads;
        m_figures.staleLastAge = m_history.staleFor(key, version, began);
        m_figures.staleMaxAge = std::max(m_figures.staleMaxAge, m_figures.staleLastAge);
    }
    if (Slot *known = slot(client, key))
        judgeForTheClient(*known, version, floor);
    return stale;
}

void SessionCheck::judgeForTheClient(Slot &known, Version version, const WriteHistory::Stamp &floor)
{
    const Key key{known.key};
    m_figures.ownWritesMissed += m_history.precedes(key, version, known.written);
    m_figures.backwardReads += m_history.precedes(key, version, known.seen);
    // A higher version began later: if the highest version is known, the others add nothing.
    if (version > known.seen.version)
        known.seen = version == floor.version ? floor : WriteHistory::Stamp{version, m_history.beganAt(key, version)};
}

void SessionCheck::writeAcknowledged(int client, Key key, Version version)
{
    Slot *known = slot(client, key);
    if (known && version > known->written.version)
        known->written = {version, m_history.beganAt(key, version)};
}

void SessionCheck::fill(Snapshot &snapshot) const
{
    snapshot.anomalies.staleReads = m_figures.staleReads;
    snapshot.anomalies.staleReadMaxAgeMs = toMs(m_figures.staleMaxAge);
    snapshot.anomalies.staleReadLastAgeMs = toMs(m_figures.staleLastAge);
    snapshot.anomalies.backwardReads = m_figures.backwardReads;
    snapshot.anomalies.ownWritesMissed = m_figures.ownWritesMissed;
}

} // namespace cachescope
