// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/recording/recording.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>
#include <concepts>
#include <type_traits>

namespace cachescope {

// One list of fields for writing and for reading. Where there are thousands (events, samples, tiles), the fields are an
// array of plain numbers in their order. later(…) names a field that older files do not have.

/// The highest value of an enum that a file may contain.
template<typename T> constexpr int highestOf = 255;
template<> inline constexpr int highestOf<RunState> = static_cast<int>(RunState::Failed);
template<> inline constexpr int highestOf<StoreState> = static_cast<int>(StoreState::Down);
template<> inline constexpr int highestOf<TileState> = tileStateCount - 1;
template<> inline constexpr int highestOf<Step> = stepCount - 1;
template<> inline constexpr int highestOf<Activity> = activityCount - 1;
template<> inline constexpr int highestOf<Outcome> = static_cast<int>(Outcome::Refused);
template<> inline constexpr int highestOf<BreakerState> = static_cast<int>(BreakerState::HalfOpen);
template<> inline constexpr int highestOf<TraceEvent::Phase> = 1;
template<> inline constexpr int highestOf<FaultKind> = faultKindCount - 1;
template<> inline constexpr int highestOf<Server> = static_cast<int>(Server::None);
template<> inline constexpr int highestOf<EvictionPolicy> = static_cast<int>(EvictionPolicy::VolatileTtl);
template<> inline constexpr int highestOf<AlertKind> = alertKindCount - 1;

template<typename T>
concept Number = std::is_arithmetic_v<T> || std::is_enum_v<T>;

template<typename V> void visit(V &v, LatencySummary &s)
{
    v("count", s.count), v("p50", s.p50), v("p90", s.p90), v("p99", s.p99), v("max", s.max);
}

template<typename V> void visit(V &v, StoreHealth &s)
{
    v("state", s.state), v("product", s.product), v("sandbox", s.sandbox); // the address is private
}

template<typename V> void visit(V &v, Audit &a)
{
    v("accepted", a.accepted), v("saved", a.saved), v("merged", a.merged), v("queued", a.queued);
    v("deadLettered", a.deadLettered), v("lost", a.lost), v("unconfirmed", a.unconfirmed), v("looked", a.looked);
    v("balanced", a.balanced);
}

template<typename V> void visit(V &v, Tile &t)
{
    v("firstKey", t.firstKey), v("keys", t.keys), v("state", t.state), v("diverged", t.diverged);
    v.later("worstKey", t.worstKey);
}

template<typename V> void visit(V &v, Sample &s)
{
    v("time", s.time), v("queueDepth", s.queueDepth), v("ahead", s.ahead), v("stale", s.stale), v("phantom", s.phantom);
    v("readP50", s.readP50), v("readP99", s.readP99), v("writeP50", s.writeP50), v("writeP99", s.writeP99);
    v("hitRate", s.hitRate), v("requestsPerSecond", s.requestsPerSecond);
    v.later("readMeasuredP50", s.readMeasuredP50), v.later("readMeasuredP99", s.readMeasuredP99);
    v.later("writeMeasuredP50", s.writeMeasuredP50), v.later("writeMeasuredP99", s.writeMeasuredP99);
}

template<typename V> void visit(V &v, TraceEvent &e)
{
    v("request", e.request), v("time", e.time), v("added", e.added), v("version", e.version), v("key", e.key);
    v("count", e.count), v("step", e.step), v("phase", e.phase), v("activity", e.activity), v("outcome", e.outcome);
    v.later("refused", e.refused);
}

template<typename V> void visit(V &v, FaultMark &m)
{
    v("kind", m.fault.kind), v("server", m.fault.server), v("from", m.from), v("until", m.until), v("failed", m.failed);
    v.later("at", m.fault.at), v.later("duration", m.fault.duration), v.later("ms", m.fault.ms);
    v.later("jitterMs", m.fault.jitterMs), v.later("share", m.fault.share), v.later("key", m.fault.key);
    v.later("megabytes", m.fault.megabytes), v.later("policy", m.fault.policy), v.later("detail", m.detail);
}

template<typename V> void visit(V &v, Alert &a)
{
    v("kind", a.kind), v("began", a.began), v("ended", a.ended), v("worst", a.worst);
}

template<typename V> void visit(V &v, Incident &i)
{
    v("began", i.began), v("ended", i.ended), v("failed", i.failed), v("stale", i.stale);
}

template<typename V> void visit(V &v, Snapshot &s)
{
    v("state", s.state), v("strategy", s.strategy), v("time", s.time), v("figuresSince", s.figuresSince);
    v("reads", s.reads), v("writes", s.writes), v("failedReads", s.failedReads), v("failedWrites", s.failedWrites);
    v("requestsPerSecond", s.requestsPerSecond), v("meanRequestsPerSecond", s.meanRequestsPerSecond);
    v("inFlight", s.inFlight), v("hits", s.hits), v("misses", s.misses), v("hitRate", s.hitRate);
    v("recentHitRate", s.recentHitRate), v.later("recentLookUps", s.recentLookUps);
    v("read", s.read), v("write", s.write), v("readMeasured", s.readMeasured), v("writeMeasured", s.writeMeasured);
    v("recent", s.recent), v("recentMeasured", s.recentMeasured);
    v("loads", s.loads), v("saves", s.saves), v("rowsSaved", s.rowsSaved), v("statements", s.statements);
    v("rowsSavedPerSecond", s.rowsSavedPerSecond);
    v("queueDepth", s.queueDepth), v("queueMaxDepth", s.queueMaxDepth), v("queueOldestMs", s.queueOldestMs);
    v("queued", s.queued), v("merged", s.merged), v("retried", s.retried), v("deadLettered", s.deadLettered);
    v("batches", s.batches), v("recovered", s.recovered), v("refreshes", s.refreshes);
    v("keys", s.keys), v("divergenceOldestMs", s.divergenceOldestMs), v("divergenceMaxKeys", s.divergenceMaxKeys);
    v("divergenceMaxAgeMs", s.divergenceMaxAgeMs);
    v("staleReads", s.staleReads), v("staleReadMaxAgeMs", s.staleReadMaxAgeMs),
        v("staleReadLastAgeMs", s.staleReadLastAgeMs);
    v("backwardReads", s.backwardReads), v("ownWritesMissed", s.ownWritesMissed), v("lostWrites", s.lostWrites);
    v("stepRates", s.stepRates), v("stepTotals", s.stepTotals), v("tracedPerSecond", s.tracedPerSecond);
    v("tiles", s.tiles), v("newSamples", s.newSamples), v("redis", s.redis), v("postgres", s.postgres);
    v("faults", s.faults), v("audit", s.audit);
    v.later("redisMemoryMb", s.redisMemoryMb), v.later("alerts", s.alerts), v.later("incidents", s.incidents);
    v.later("patternRates", s.patternRates), v.later("patternTotals", s.patternTotals), v.later("breaker", s.breaker);
    v.later("breakerOpened", s.breakerOpened), v.later("breakerProbeInMs", s.breakerProbeInMs);
}

template<typename V> void visit(V &v, Recording &r)
{
    v("version", r.version), v("date", r.date), v("scenario", r.scenario), v("truncated", r.truncated);
    v("snapshots", r.snapshots), v("events", static_cast<QVector<TraceEvent> &>(r.events));
}

template<typename T>
constexpr bool isRow =
    std::is_same_v<
        T,
        Tile> || std::is_same_v<T, Sample> || std::is_same_v<T, TraceEvent> || std::is_same_v<T, FaultMark> || std::is_same_v<T, Alert> || std::is_same_v<T, Incident>;

/// Writes the fields of a struct into a JSON object, or those of a row into an array.
class FieldWriter
{
public:
    QJsonObject object;
    QJsonArray row;
    bool asRow = false;

    template<typename T> void operator()(const char *name, T &value)
    {
        if (asRow)
            row.append(json(value));
        else
            object.insert(QLatin1String(name), json(value));
    }
    template<typename T> void later(const char *name, T &value) { (*this)(name, value); }

private:
    static QJsonValue json(QString &value) { return value; }
    static QJsonValue json(QDateTime &value) { return value.toString(Qt::ISODateWithMs); }
    static QJsonValue json(Scenario &value) { return QString::fromUtf8(writeScenario(value)); }
    static QJsonValue json(bool &value) { return value; }
    template<Number T> static QJsonValue json(T &value)
    {
        if constexpr (std::is_floating_point_v<T>)
            return std::isfinite(value) ? value : 0.0;
        else
            return static_cast<qint64>(value);
    }
    template<typename T, size_t size> static QJsonValue json(std::array<T, size> &values)
    {
        QJsonArray list;
        for (T &value : values)
            list.append(json(value));
        return list;
    }
    template<typename T> static QJsonValue json(QVector<T> &values)
    {
        QJsonArray list;
        for (T &value : values)
            list.append(json(value));
        return list;
    }
    template<typename T> static QJsonValue json(std::optional<T> &value) { return value ? json(*value) : QJsonValue(); }
    template<typename T>
    requires(std::is_class_v<T>) static QJsonValue json(T &value)
    {
        FieldWriter part;
        part.asRow = isRow<T>;
        visit(part, value);
        return isRow<T> ? QJsonValue(part.row) : QJsonValue(part.object);
    }
};

/// Reads them back; the first field that is missing or invalid is the problem.
class FieldReader
{
public:
    explicit FieldReader(const QJsonObject &from)
        : m_object(from)
    {
    }
    explicit FieldReader(const QJsonArray &from)
        : m_row(from)
        , m_asRow(true)
    {
    }
    QString problem;

    template<typename T> void operator()(const char *name, T &value)
    {
        if (!problem.isEmpty())
            return;
        const QJsonValue found = m_asRow ? m_row.at(m_next++) : m_object.value(QLatin1String(name));
        if (!read(found, value))
            problem = m_inner.isEmpty() ? QString::fromLatin1(name) : QLatin1String(name) + QLatin1Char('.') + m_inner;
    }
    /// A field that older files do not have; in a row it comes last.
    template<typename T> void later(const char *name, T &value)
    {
        if (m_asRow ? m_next < m_row.size() : m_object.contains(QLatin1String(name)))
            (*this)(name, value);
    }

private:
    bool read(const QJsonValue &from, QString &value)
    {
        value = from.toString();
        return from.isString() && value.size() <= 10'000;
    }
    bool read(const QJsonValue &from, QDateTime &value)
    {
        value = QDateTime::fromString(from.toString(), Qt::ISODateWithMs);
        return value.isValid();
    }
    bool read(const QJsonValue &from, Scenario &value)
    {
        const ScenarioReading reading = readScenario(from.toString().toUtf8());
        value = reading.scenario;
        return from.isString() && reading.problems.isEmpty();
    }
    bool read(const QJsonValue &from, bool &value)
    {
        value = from.toBool();
        return from.isBool();
    }
    static bool isWithin(const QJsonValue &from, double lowest, double highest)
    {
        return from.isDouble() && from.toDouble() >= lowest && from.toDouble() <= highest;
    }
    template<Number T> bool read(const QJsonValue &from, T &value)
    {
        if constexpr (std::is_enum_v<T>) {
            value = static_cast<T>(from.toInt());
            return isWithin(from, 0, highestOf<T>);
        } else if constexpr (std::is_floating_point_v<T>) {
            value = from.toDouble();
            return from.isDouble();
        } else {
            value = static_cast<T>(from.toInteger());
            return isWithin(from, -9e15, 9e15);
        }
    }
    template<typename T, size_t size> bool read(const QJsonValue &from, std::array<T, size> &values)
    {
        const QJsonArray list = from.toArray();
        if (list.size() > static_cast<qsizetype>(size)) // fewer: written before a step was added
            return false;
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (!read(list.at(i), values[static_cast<size_t>(i)]))
                return false;
        }
        return from.isArray();
    }
    template<typename T> bool read(const QJsonValue &from, QVector<T> &values)
    {
        const QJsonArray list = from.toArray();
        if (!from.isArray() || list.size() > mostRecordedEvents)
            return false;
        values.reserve(list.size());
        for (const QJsonValue &each : list) {
            T value;
            if (!read(each, value))
                return false;
            values.append(value);
        }
        return true;
    }
    template<typename T> bool read(const QJsonValue &from, std::optional<T> &value)
    {
        if (from.isNull() || from.isUndefined())
            return true;
        value.emplace();
        return read(from, *value);
    }
    template<typename T>
    requires(std::is_class_v<T>) bool read(const QJsonValue &from, T &value)
    {
        FieldReader part = isRow<T> ? FieldReader(from.toArray()) : FieldReader(from.toObject());
        visit(part, value);
        m_inner = part.problem;
        return part.problem.isEmpty() && (isRow<T> ? from.isArray() : from.isObject());
    }

    QJsonObject m_object;
    QJsonArray m_row;
    bool m_asRow = false;
    qsizetype m_next = 0;
    QString m_inner;
};

} // namespace cachescope
