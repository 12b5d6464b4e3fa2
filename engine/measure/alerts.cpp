// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/alerts.h"

#include <algorithm>

namespace cachescope {

namespace {

constexpr double incidentGap = 1; // harm within a second of the last belongs to the same incident
constexpr double slack = 1;       // figures cover the last second, so a correct alert may be this late
constexpr qint64 harmShare = 100; // one answer in this many

/// A figure is bad above its threshold, except the hit rate, which is bad below it.
bool isBeyond(AlertKind kind, double figure, double threshold)
{
    return kind == AlertKind::HitRate ? figure < threshold : figure > threshold;
}

double worse(AlertKind kind, double one, double other)
{
    return kind == AlertKind::HitRate ? std::min(one, other) : std::max(one, other);
}

template<typename T> void appendBounded(QVector<T> &list, const T &entry)
{
    if (list.size() >= Alerts::mostRemembered)
        list.removeFirst();
    list.append(entry);
}

} // namespace

Alert *Alerts::active(AlertKind kind)
{
    const auto found = std::find_if(m_alerts.begin(), m_alerts.end(),
                                    [kind](const Alert &alert) { return alert.kind == kind && alert.active(); });
    return found == m_alerts.end() ? nullptr : &*found;
}

bool Alerts::isActive(AlertKind kind) const
{
    return std::any_of(m_alerts.cbegin(), m_alerts.cend(),
                       [kind](const Alert &alert) { return alert.kind == kind && alert.active(); });
}

void Alerts::begin(AlertKind kind, double time)
{
    if (m_alerts.size() >= mostRemembered) {
        const auto oldest =
            std::find_if(m_alerts.cbegin(), m_alerts.cend(), [](const Alert &alert) { return !alert.active(); });
        m_alerts.erase(oldest); // there is one: at most one alert of each kind is active
    }
    m_alerts.append({.kind = kind, .began = time});
}

void Alerts::judge(AlertKind kind, double time, std::optional<double> figure, double threshold)
{
    double &quietSince = m_quietSince[static_cast<size_t>(kind)];
    Alert *alert = active(kind);
    if (figure && isBeyond(kind, *figure, threshold)) {
        quietSince = -1;
        if (!alert) {
            begin(kind, time);
            m_alerts.last().worst = *figure;
        } else {
            alert->worst = worse(kind, alert->worst, *figure);
        }
        return;
    }
    if (!alert)
        return;
    if (quietSince < 0)
        quietSince = time;
    if (time - quietSince >= calmSeconds) {
        alert->ended = quietSince;
        quietSince = -1;
    }
}

void Alerts::judge(const Figures &figures)
{
    const double away = figures.cacheReachable ? 0 : 1;
    judge(AlertKind::CacheUnreachable, figures.time, away, 0.5);
    if (Alert *alert = active(AlertKind::CacheUnreachable); alert && !figures.cacheReachable)
        alert->worst = figures.time - alert->began;
    judge(AlertKind::Latency, figures.time, figures.latencyMs, m_thresholds.latencyMs);
    judge(AlertKind::HitRate, figures.time, figures.hitRate, m_thresholds.hitRate);
    judge(AlertKind::Memory, figures.time, figures.memoryMb, m_thresholds.memoryMb);
    judge(AlertKind::Queue, figures.time, figures.queue, m_thresholds.queue);
    noteHarm(figures);
    m_before = figures;
}

void Alerts::noteHarm(const Figures &figures)
{
    // After a warm-up the counts start again from zero.
    const auto grown = [](qint64 now, qint64 before) { return now >= before ? now - before : now; };
    const qint64 answered = grown(figures.answered, m_before.answered);
    const qint64 failed = grown(figures.failed, m_before.failed);
    const qint64 stale = grown(figures.stale, m_before.stale);
    if (failed + stale == 0 || (failed + stale) * harmShare < answered)
        return;
    if (m_incidents.isEmpty() || m_before.time - m_incidents.last().ended > incidentGap)
        appendBounded(m_incidents, Incident{m_before.time, figures.time, 0, 0});
    Incident &incident = m_incidents.last();
    incident.ended = figures.time;
    incident.failed += failed;
    incident.stale += stale;
}

void Alerts::finish(double time)
{
    for (Alert &alert : m_alerts) {
        const double quietSince = m_quietSince[static_cast<size_t>(alert.kind)];
        if (alert.active())
            alert.ended = quietSince >= 0 ? quietSince : time;
    }
    m_quietSince.fill(-1);
}

AlertReview review(const QVector<Alert> &alerts, const QVector<Incident> &incidents, double end)
{
    const auto belong = [end](const Alert &alert, const Incident &incident) {
        const double ended = alert.active() ? end : alert.ended;
        return alert.began <= incident.ended + slack && ended >= incident.began;
    };
    AlertReview found;
    for (qsizetype i = 0; i < incidents.size(); ++i) {
        if (std::none_of(alerts.begin(), alerts.end(),
                         [&](const Alert &alert) { return belong(alert, incidents.at(i)); }))
            found.missed.append(i);
    }
    for (qsizetype i = 0; i < alerts.size(); ++i) {
        if (std::none_of(incidents.begin(), incidents.end(),
                         [&](const Incident &one) { return belong(alerts.at(i), one); }))
            found.falseAlarms.append(i);
    }
    return found;
}

} // namespace cachescope
