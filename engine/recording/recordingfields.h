// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/recording/fileids.h"
#include "engine/recording/recording.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>
#include <optional>
#include <type_traits>
#include <utility>

namespace cachescope {

// One list of fields for writing and for reading. Where there are thousands (events, samples, tiles), the fields are an
// array in their order. later(…) names a field that older files do not have. An enum is written as its id, in the rows
// of events and tiles as a number of the file's own (FileIds), and what is counted by an enum as an object of those ids
// that are not nought.

template<typename T>
concept Number = std::is_arithmetic_v<T>;

/// What an id that this version does not know is taken for; without it, the row that has it is left out.
template<Named Enum> inline constexpr std::optional<Enum> unknownOf = std::nullopt;
template<> inline constexpr auto unknownOf<TileState> = std::optional(TileState::Unknown);
template<> inline constexpr auto unknownOf<StoreState> = std::optional(StoreState::Unknown);

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
    v.later("worstKey", t.worstKey), v.later("kind", t.kind);
}

template<typename V> void visit(V &v, Sample &s)
{
    v("time", s.time), v("queueDepth", s.queueDepth), v("ahead", s.ahead), v("stale", s.stale), v("phantom", s.phantom);
    v("readP50", s.readP50), v("readP99", s.readP99), v("writeP50", s.writeP50), v("writeP99", s.writeP99);
    v("hitRate", s.hitRate), v("requestsPerSecond", s.requestsPerSecond);
    v.later("readMeasuredP50", s.readMeasuredP50), v.later("readMeasuredP99", s.readMeasuredP99);
    v.later("writeMeasuredP50", s.writeMeasuredP50), v.later("writeMeasuredP99", s.writeMeasuredP99);
    v.later("missing", s.missing), v.later("hidden", s.hidden);
}

template<typename V> void visit(V &v, TraceEvent &e)
{
    v("request", e.request), v("time", e.time), v("added", e.added), v.version("version", e.version), v("key", e.key);
    v("count", e.count), v("step", e.step), v("phase", e.phase), v("activity", e.activity);
    v.later("outcome", e.outcome), v.later("refused", e.refused), v.later("kind", e.kind);
    v.later("change", e.change);
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
    v("reads", s.requests.reads), v("writes", s.requests.writes), v("failedReads", s.requests.failedReads),
        v("failedWrites", s.requests.failedWrites);
    v("requestsPerSecond", s.requests.perSecond), v("meanRequestsPerSecond", s.requests.meanPerSecond);
    v("inFlight", s.requests.inFlight), v("hits", s.lookUps.hits), v("misses", s.lookUps.misses),
        v("hitRate", s.lookUps.hitRate);
    v("recentHitRate", s.lookUps.recentHitRate), v.later("recentLookUps", s.lookUps.recent);
    v("read", s.latency.read), v("write", s.latency.write), v("readMeasured", s.latency.readMeasured),
        v("writeMeasured", s.latency.writeMeasured);
    v("recent", s.latency.recent), v("recentMeasured", s.latency.recentMeasured);
    v("loads", s.database.loads), v("saves", s.database.saves), v("rowsSaved", s.database.rowsSaved),
        v("statements", s.database.statements);
    v("rowsSavedPerSecond", s.database.rowsSavedPerSecond);
    v("queueDepth", s.queue.depth), v("queueMaxDepth", s.queue.maxDepth), v("queueOldestMs", s.queue.oldestMs);
    v("queued", s.queue.queued), v("merged", s.queue.merged), v("retried", s.queue.retried),
        v("deadLettered", s.queue.deadLettered);
    v("batches", s.queue.batches), v("recovered", s.queue.recovered), v("refreshes", s.requests.refreshes);
    v("keys", s.divergence.keys), v("divergenceOldestMs", s.divergence.oldestMs),
        v("divergenceMaxKeys", s.divergence.maxKeys);
    v("divergenceMaxAgeMs", s.divergence.maxAgeMs);
    v("staleReads", s.anomalies.staleReads), v("staleReadMaxAgeMs", s.anomalies.staleReadMaxAgeMs),
        v("staleReadLastAgeMs", s.anomalies.staleReadLastAgeMs);
    v("backwardReads", s.anomalies.backwardReads), v("ownWritesMissed", s.anomalies.ownWritesMissed),
        v("lostWrites", s.anomalies.lostWrites);
    v("stepRates", s.steps.rates), v("stepTotals", s.steps.totals), v("tracedPerSecond", s.steps.tracedPerSecond);
    v("tiles", s.divergence.tiles), v("newSamples", s.newSamples), v("redis", s.servers.redis),
        v("postgres", s.servers.postgres);
    v("faults", s.faults), v("audit", s.audit);
    v.later("redisMemoryMb", s.servers.redisMemoryMb), v.later("alerts", s.alerts), v.later("incidents", s.incidents);
    v.later("patternRates", s.patterns.rates), v.later("patternTotals", s.patterns.totals),
        v.later("breaker", s.circuit.state);
    v.later("breakerOpened", s.circuit.opened), v.later("breakerProbeInMs", s.circuit.probeInMs);
    v.later("notFound", s.requests.notFound), v.later("existed", s.requests.existed);
    v.later("changes", s.requests.changes);
}

template<typename V> void visit(V &v, Recording &r)
{
    v("version", r.version), v("date", r.date), v("scenario", r.scenario), v("truncated", r.truncated);
    v("snapshots", r.snapshots), v("events", static_cast<QVector<TraceEvent> &>(r.events));
}

/// Written as an array of its fields. One with an id that this version does not know is left out.
template<typename T>
constexpr bool isRow =
    std::is_same_v<
        T,
        Tile> || std::is_same_v<T, Sample> || std::is_same_v<T, TraceEvent> || std::is_same_v<T, FaultMark> || std::is_same_v<T, Alert> || std::is_same_v<T, Incident>;

/// A row in which ids are numbers, and which ends with its last field that is not nought, if that is a later one.
template<typename T> constexpr bool isShort = std::is_same_v<T, Tile> || std::is_same_v<T, TraceEvent>;

/// Writes the fields of a struct into a JSON object, or those of a row into an array.
class FieldWriter
{
public:
    QJsonObject object;
    QJsonArray row;

    FieldWriter() = default;
    FieldWriter(bool asRow, bool asShort)
        : m_asRow(asRow)
        , m_asShort(asShort)
    {
    }

    template<typename T> void operator()(const char *name, T &value) { put(name, json(value)); }
    template<typename T> void later(const char *name, T &value)
    {
        if constexpr (Number<T> || std::is_enum_v<T>) {
            if (m_asShort && value == T{}) {
                ++m_noughts;
                return;
            }
        }
        put(name, json(value));
    }
    void version(const char *name, Version &value) { put(name, value ? json(value) : QJsonValue()); }

private:
    void put(const char *name, const QJsonValue &value)
    {
        if (!m_asRow) {
            object.insert(QLatin1String(name), value);
            return;
        }
        for (; m_noughts > 0; --m_noughts)
            row.append(0);
        row.append(value);
    }

    static QJsonValue json(QString &value) { return value; }
    static QJsonValue json(QDateTime &value) { return value.toString(Qt::ISODateWithMs); }
    static QJsonValue json(Scenario &value) { return QString::fromUtf8(writeScenario(value)); }
    static QJsonValue json(bool &value) { return value; }
    template<Named Enum> QJsonValue json(Enum &value) const
    {
        return m_asShort ? QJsonValue(static_cast<int>(value)) : QJsonValue(nameOf<Enum>(value));
    }
    template<Number T> static QJsonValue json(T &value)
    {
        if constexpr (std::is_floating_point_v<T>)
            return std::isfinite(value) ? value : 0.0;
        else
            return static_cast<qint64>(value);
    }
    template<Named Enum, typename T> static QJsonValue json(ByEnum<Enum, T> &values)
    {
        QJsonObject named;
        for (size_t i = 0; i < values.size(); ++i) {
            if (values[i] != T{})
                named.insert(QLatin1String(namesOf<Enum>[i]), json(values[i]));
        }
        return named;
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
        FieldWriter part(isRow<T>, isShort<T>);
        visit(part, value);
        return isRow<T> ? QJsonValue(part.row) : QJsonValue(part.object);
    }

    bool m_asRow = false;
    bool m_asShort = false;
    int m_noughts = 0; ///< at the end of the row, not yet written
};

/// What the parts of a file are read with.
struct FileReading
{
    FileIds ids;
    bool old = false;   ///< enums are numbers everywhere, and 0 is no version
    qint64 leftOut = 0; ///< rows with an id that this version does not know
};

/// Reads them back; the first field that is missing or invalid is the problem.
class FieldReader
{
public:
    FieldReader(const QJsonObject &from, FileReading &file)
        : m_object(from)
        , m_file(file)
        , m_idsAreNumbers(file.old)
    {
    }
    FieldReader(const QJsonArray &from, FileReading &file, bool asShort)
        : m_row(from)
        , m_file(file)
        , m_asRow(true)
        , m_asShort(asShort && !file.old)
        , m_idsAreNumbers(asShort || file.old)
    {
    }
    QString problem;
    bool unknown = false; ///< a field has an id that this version does not know

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
        if (m_asRow ? m_next < m_row.size() : m_object.contains(QLatin1String(name))) {
            (*this)(name, value);
        } else if constexpr (std::is_enum_v<T>) {
            if (m_asShort && problem.isEmpty()) // the first in the file's list, whatever is the first in ours
                read(QJsonValue(0), value);
        }
    }
    /// A version that may be absent: null, in old files 0.
    void version(const char *name, Version &value)
    {
        if (m_file.old || !(m_asRow ? m_row.at(m_next) : m_object.value(QLatin1String(name))).isNull())
            (*this)(name, value);
        else
            ++m_next;
    }

private:
    static bool read(const QJsonValue &from, QString &value)
    {
        value = from.toString();
        return from.isString() && value.size() <= 10'000;
    }
    static bool read(const QJsonValue &from, QDateTime &value)
    {
        value = QDateTime::fromString(from.toString(), Qt::ISODateWithMs);
        return value.isValid();
    }
    static bool read(const QJsonValue &from, Scenario &value)
    {
        const ScenarioReading reading = readScenario(from.toString().toUtf8());
        value = reading.scenario;
        return from.isString() && reading.problems.isEmpty();
    }
    static bool read(const QJsonValue &from, bool &value)
    {
        value = from.toBool();
        return from.isBool();
    }
    template<Named Enum> bool read(const QJsonValue &from, Enum &value)
    {
        std::optional<Enum> found;
        if (m_idsAreNumbers) {
            const auto &list = m_file.ids.listOf<Enum>();
            const auto number = static_cast<size_t>(from.toInteger(-1)); // what is no number is too large
            if (number >= list.size())
                return false;
            found = list[number];
        } else {
            if (!from.isString())
                return false;
            found = valueOfId<Enum>(from.toString());
        }
        if (!found)
            found = unknownOf<Enum>;
        unknown = unknown || !found;
        value = found.value_or(value);
        return true;
    }
    template<Number T> static bool read(const QJsonValue &from, T &value)
    {
        if constexpr (std::is_floating_point_v<T>) {
            value = from.toDouble();
            return from.isDouble();
        } else {
            value = static_cast<T>(from.toInteger());
            return from.isDouble() && from.toDouble() >= -9e15 && from.toDouble() <= 9e15;
        }
    }
    /// What is counted by an id that this version does not know is left out.
    template<Named Enum, typename T> bool read(const QJsonValue &from, ByEnum<Enum, T> &values)
    {
        if (m_file.old)
            return readAsOld(from, values);
        const QJsonObject named = from.toObject();
        for (auto each = named.begin(); each != named.end(); ++each) {
            const auto at = valueNamed<Enum>(each.key());
            if (at && !read(each.value(), values[*at]))
                return false;
        }
        return from.isObject();
    }
    /// One for each number, fewer in files from before another was added.
    template<Named Enum, typename T> bool readAsOld(const QJsonValue &from, ByEnum<Enum, T> &values)
    {
        const auto &ids = m_file.ids.listOf<Enum>();
        const QJsonArray list = from.toArray();
        if (!from.isArray() || list.size() > static_cast<qsizetype>(ids.size()))
            return false;
        for (qsizetype i = 0; i < list.size(); ++i) {
            const auto at = ids[static_cast<size_t>(i)];
            if (at && !read(list.at(i), values[*at]))
                return false;
        }
        return true;
    }
    template<typename T> bool read(const QJsonValue &from, QVector<T> &values)
    {
        const QJsonArray list = from.toArray();
        if (!from.isArray() || list.size() > mostRecordedEvents)
            return false;
        values.reserve(list.size());
        for (const QJsonValue &each : list) {
            T value;
            const bool before = std::exchange(unknown, false);
            if (!read(each, value))
                return false;
            const bool leftOut = isRow<T> && unknown;
            unknown = before || (unknown && !leftOut);
            m_file.leftOut += leftOut;
            if (!leftOut)
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
        FieldReader part =
            isRow<T> ? FieldReader(from.toArray(), m_file, isShort<T>) : FieldReader(from.toObject(), m_file);
        visit(part, value);
        m_inner = part.problem;
        unknown = unknown || part.unknown;
        return part.problem.isEmpty() && (isRow<T> ? from.isArray() : from.isObject());
    }

    QJsonObject m_object;
    QJsonArray m_row;
    FileReading &m_file;
    bool m_asRow = false;
    bool m_asShort = false;
    bool m_idsAreNumbers = false;
    qsizetype m_next = 0;
    QString m_inner;
};

} // namespace cachescope
