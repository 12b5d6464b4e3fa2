// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/alert.h"

#include <array>
#include <optional>

namespace cachescope {

struct Snapshot;

/// Watches a run's figures: an alert begins as soon as its figure is beyond the threshold and ends when the figure has
/// been within it for a whole second; without that second, a figure near its threshold would raise ten alerts a second.
/// The recorded end is when the figure came back. Figures cover the last second. A missing figure counts as within the
/// threshold.
class Alerts
{
public:
    static constexpr double calmSeconds = 1;
    static constexpr qint64 enoughLookUps = 100;     ///< in a second, below which there is no hit rate
    static constexpr qsizetype mostRemembered = 200; ///< beyond this, the oldest that have ended are dropped

    struct Figures
    {
        double time = 0; ///< seconds since the start of the run
        bool cacheReachable = true;
        std::optional<double> latencyMs;
        std::optional<double> hitRate;
        std::optional<double> memoryMb;
        std::optional<double> queue;
        qint64 answered = 0; ///< since the start of the run, like the two below
        qint64 failed = 0;
        qint64 stale = 0;
    };

    void setThresholds(const AlertThresholds &thresholds) { m_thresholds = thresholds; }
    void judge(const Figures &figures);
    /// The run has ended: active alerts end now.
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

/// How accurate the alerts were, evaluated after the run.
struct AlertReview
{
    QVector<qsizetype> missed;      ///< incidents during which, and one second after, no alert was active
    QVector<qsizetype> falseAlarms; ///< alerts during which, and one second before, no incident was
};
AlertReview review(const QVector<Alert> &alerts, const QVector<Incident> &incidents, double end);

} // namespace cachescope
