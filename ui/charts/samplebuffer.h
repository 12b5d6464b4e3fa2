// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"

#include <deque>

namespace cachescope {

/// The samples of a run ordered by time: up to `limit` of them (an hour), of which the charts draw the last
/// `drawnSeconds`.
class SampleBuffer
{
public:
    static constexpr size_t limit = 36'000;
    static constexpr double drawnSeconds = 60;

    void append(const QVector<Sample> &samples)
    {
        for (const Sample &sample : samples) {
            if (m_samples.size() >= limit)
                m_samples.pop_front();
            m_samples.push_back(sample);
        }
    }
    void clear()
    {
        m_samples.clear();
        m_faults.clear();
        m_alerts.clear();
    }
    void setFaults(const QVector<FaultMark> &faults) { m_faults = faults; }
    const QVector<FaultMark> &faults() const { return m_faults; }
    void setAlerts(const QVector<Alert> &alerts) { m_alerts = alerts; }
    const QVector<Alert> &alerts() const { return m_alerts; }
    bool isEmpty() const { return m_samples.empty(); }
    const std::deque<Sample> &all() const { return m_samples; }
    /// Time of the newest sample, seconds since the start of the run.
    double newest() const { return m_samples.empty() ? 0 : m_samples.back().time; }
    /// Index of the first sample that is drawn.
    size_t firstDrawn() const
    {
        size_t first = m_samples.size();
        while (first > 0 && m_samples[first - 1].time >= newest() - drawnSeconds)
            --first;
        return first;
    }

private:
    std::deque<Sample> m_samples;
    QVector<FaultMark> m_faults;
    QVector<Alert> m_alerts;
};

} // namespace cachescope
