// SPDX-License-Identifier: GPL-3.0-only
#include "ui/alerts/alertnotes.h"

#include <algorithm>

namespace cachescope {

QVector<AlertNote> AlertNotes::take(const Snapshot &snapshot)
{
    if (snapshot.time < m_time)
        m_known.clear();   // another run
    m_time = snapshot.time;
    QVector<AlertNote> notes;
    for (const Alert &alert : snapshot.alerts) {
        const Name name{alert.kind, alert.began};
        if (!m_known.contains(name)) {
            m_known.insert(name, false);
            notes.append({alert, true});
        }
        bool &ended = m_known[name];
        if (!alert.active() && !ended) {
            ended = true;
            notes.append({alert, false});
        }
    }
    const auto time = [](const AlertNote &note) { return note.begins ? note.alert.began : note.alert.ended; };
    std::stable_sort(notes.begin(), notes.end(), [&](const AlertNote &one, const AlertNote &other) { return time(one) < time(other); });
    return notes;
}

} // namespace cachescope
