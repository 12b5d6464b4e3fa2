// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/alertnotes.h"

#include <algorithm>

namespace cachescope {

QVector<AlertNote> AlertNotes::take(const Snapshot &snapshot)
{
    if (snapshot.time < m_time)
        m_known.clear(); // a new run
    m_time = snapshot.time;
    QVector<AlertNote> notes;
    const bool over = snapshot.state == RunState::Finished || snapshot.state == RunState::Failed;
    const double end = static_cast<double>(snapshot.time) / second - 0.001; // the alert's time was rounded in transit
    for (const Alert &alert : snapshot.alerts) {
        const Name name{alert.kind, alert.began};
        if (!m_known.contains(name)) {
            m_known.insert(name, false);
            notes.append({alert, true, false});
        }
        bool &ended = m_known[name];
        if (!alert.active() && !ended) {
            ended = true;
            notes.append({alert, false, over && alert.ended >= end});
        }
    }
    const auto time = [](const AlertNote &note) { return note.begins ? note.alert.began : note.alert.ended; };
    std::stable_sort(notes.begin(), notes.end(),
                     [&](const AlertNote &one, const AlertNote &other) { return time(one) < time(other); });
    return notes;
}

} // namespace cachescope
