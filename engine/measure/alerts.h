// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/alert.h"

#include <array>
#include <optional>

namespace cachescope {

struct Snapshot;

/// Watches a run's figures: an alert begins as soon as its figure is beyond the threshold and ends when it has been
/// within for a whole second. The figures are of the last second; without that pause one that hovers about its
/// threshold would ring ten times a second. The end that is noted is when it came back. Where there is no figure
/// nothing is known to be wrong: no alert begins, and one that goes on ends likewise.
class Alerts
{
public:
    static constexpr double quietSeconds = 1;
    static constexpr qint64 enoughLookUps = 100;     ///< in a second, to speak of a hit rate
    static constexpr qsizetype mostRemembered = 200; ///< the oldest that have ended are forgotten

    struct Figures
    {
        double time = 0; ///< seconds since the start of the run
        bool cacheReachable = true;
        std::optional<double> latencyMs;
        std::optional<double> hitRate;
        std::optional<double> memoryMb;
        std::optional<double> queue;
        qint64 answered = 0; ///< since the start of the run, as the two below
        qint64 failed = 0;
        qint64 stale = 0;
    };

    void setThresholds(const AlertThresholds &thresholds) { m_thresholds = thresholds; }
    void judge(const Figures &figures);
    /// The run is over: what is active ends now.
    void finish(double time);

    /// In the order in which they began.
    const QVector<Alert> &alerts() const { return m_alerts; }
    const QVector<Incident> &incidents() const { return m_incidents; }
    bool isActive(AlertKind kind) const;

private:
    void judge(AlertKind kind, double time, std::optional<double> figure, double threshold);
    void begin(AlertKind kind, double time);
    void noteHarm(const Figures &figures);
    Alert *active(AlertKind kind);

    AlertThresholds m_thresholds;
    QVector<Alert> m_alerts;
    QVector<Incident> m_incidents;
    std::array<double, alertKindCount> m_quietSince{-1, -1, -1, -1, -1};
    Figures m_before;
};

/// What an alarm was worth, seen from the end of a run.
struct AlertReview
{
    QVector<qsizetype> missed;      ///< incidents during which, and one second after, no alert was active
    QVector<qsizetype> falseAlarms; ///< alerts during which, and one second before, no incident was
};
AlertReview review(const QVector<Alert> &alerts, const QVector<Incident> &incidents, double end);

} // namespace cachescope
