// SPDX-License-Identifier: GPL-3.0-only
#include "engine/stores/cacheview.h"

#include <QRandomGenerator>

#include <hiredis/hiredis.h>

#include <array>

namespace cachescope {

namespace {

// What a guarded cache has seen of a product's parts, the floor, outlives the value: a reader delayed since before the
// write must not put the old value in after the new one has been deleted or evicted. A value that lacks a part which
// has been seen is rejected, and so is one that was cached before the guard and lacks a part of this one. An unreadable
// value counts as none. KEYS: the value, the floor.
constexpr char partsLua[] =
    "local function seen() "
    "  local floor = {} "
    "  for part in string.gmatch(redis.call('GET', KEYS[2]) or '', '%-?%d+') do floor[#floor + 1] = tonumber(part) end "
    "  local all = floor[1] or 0 "
    "  return {all, floor[2] or all, floor[3] or all} "
    "end "
    "local function keep(floor, life) redis.call('SET', KEYS[2], table.concat(floor, ','), 'PX', life) end "
    "local function held() "
    "  local readable, value = pcall(cjson.decode, redis.pcall('GET', KEYS[1])) "
    "  if not readable or type(value) ~= 'table' or not (value.version or value.absent) then return nil end "
    "  local version = tonumber(value.version) or 0 "
    "  value.parts = value.parts or {version, version, version} "
    "  return value "
    "end ";
/// ARGV: the value, its expiry, the floor's expiry, the versions of the value's three parts.
constexpr char setIfNewerLua[] = "local floor, value = seen(), held() "
                                 "local known = value and value.parts or {0, 0, 0} "
                                 "local older, newer = false, false "
                                 "for i = 1, 3 do "
                                 "  local part = tonumber(ARGV[3 + i]) "
                                 "  older = older or part < floor[i] or part < tonumber(known[i]) "
                                 "  newer = newer or part > tonumber(known[i]) "
                                 "  floor[i] = math.max(floor[i], part) "
                                 "end "
                                 "keep(floor, ARGV[3]) "
                                 "if older and newer then redis.call('DEL', KEYS[1]) end "
                                 "if older then return 0 end "
                                 "redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2]) "
                                 "return 1";
/// ARGV: the marker, its expiry, the version of the deletion.
constexpr char setAbsentLua[] = "local floor = seen() "
                                "if tonumber(ARGV[3]) < math.max(floor[1], floor[2], floor[3]) then return 0 end "
                                "return redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) and 1 or 0";
/// ARGV: the part (2 or 3), its name, its value, its version, the time, the expiry, the floor's expiry, "1" if guarded.
constexpr char mergeLua[] = "local place, version, guarded = tonumber(ARGV[1]), tonumber(ARGV[4]), ARGV[8] == '1' "
                            "if guarded then "
                            "  local floor = seen() "
                            "  floor[place] = math.max(floor[place], version) "
                            "  keep(floor, ARGV[7]) "
                            "end "
                            "local value = held() "
                            "if not value then redis.call('DEL', KEYS[1]) return false end "
                            "local newer = guarded and tonumber(value.parts[place]) > version "
                            "if value.absent or newer then return redis.call('GET', KEYS[1]) end "
                            "value[ARGV[2]] = tonumber(ARGV[3]) "
                            "value.parts[place] = version "
                            "value.version = math.max(tonumber(value.version) or 0, version) "
                            "value.updatedAt = math.max(tonumber(value.updatedAt) or 0, tonumber(ARGV[5])) "
                            "local merged = cjson.encode(value) "
                            "redis.call('SET', KEYS[1], merged, 'PX', ARGV[6]) "
                            "return merged";
/// ARGV: the version, the floor's expiry, which part was written (1: every one).
constexpr char invalidateLua[] = "local floor, version, place = seen(), tonumber(ARGV[1]), tonumber(ARGV[3]) "
                                 "for i = 1, 3 do "
                                 "  if place == 1 or place == i then floor[i] = math.max(floor[i], version) end "
                                 "end "
                                 "keep(floor, ARGV[2]) "
                                 "return redis.call('DEL', KEYS[1])";
constexpr char undoSetLua[] = "for _, part in ipairs(seen()) do "
                              "  if part == tonumber(ARGV[1]) then redis.call('DEL', KEYS[2]) end "
                              "end "
                              "return redis.call('DEL', KEYS[1])";

QByteArray withParts(const char *script)
{
    return QByteArray(partsLua) + script;
}

const QByteArray setIfNewerScript = withParts(setIfNewerLua), setAbsentScript = withParts(setAbsentLua);
const QByteArray mergeScript = withParts(mergeLua), invalidateScript = withParts(invalidateLua);
const QByteArray undoSetScript = withParts(undoSetLua);
constexpr char releaseScript[] = "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end "
                                 "return 0";
constexpr QByteArrayView absence(R"({"absent":true)"); // not a product, so other programs treat it as none
constexpr QByteArrayView sinceVersion(R"(,"version":)");
constexpr char floorLifeMs[] = "3600000"; // longer than any request may be delayed

/// Unique, even if another program or an earlier run has left a lock behind.
QByteArray ownerOf(const Request &request)
{
    static const QByteArray program = QByteArray::number(QRandomGenerator::system()->generate64(), 16) + ':';
    return program + QByteArray::number(request.tag().number);
}

/// Of a text that begins with `absence`.
Version sinceOf(QByteArrayView marker)
{
    const auto at = marker.indexOf(sinceVersion);
    if (at < 0)
        return 0;
    const QByteArrayView rest = marker.sliced(at + sinceVersion.size());
    return rest.chopped(std::min<qsizetype>(rest.size(), 1)).toLongLong();
}

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

} // namespace

QByteArray CacheView::absenceMarker(Version since)
{
    QByteArray marker = absence.toByteArray();
    if (since > 0)
        marker.append(sinceVersion).append(QByteArray::number(since));
    return marker.append('}');
}

CacheAnswer CacheView::answerIn(Key key, QByteArrayView value)
{
    if (value.startsWith(absence))
        return CacheAnswer::absence(key, sinceOf(value));
    const auto product = productFromJson(value);
    return product ? CacheAnswer(*product) : CacheAnswer(product.error());
}

CacheView Request::cache()
{
    return CacheView(*this);
}

std::optional<Error> RedisStep::errorOf(const redisReply *reply)
{
    if (!reply)
        return request().stores().redis.lastError();
    if (reply->type == REDIS_REPLY_ERROR)
        return Error{Error::Kind::Rejected, QString::fromUtf8(reply->str, static_cast<qsizetype>(reply->len))};
    return std::nullopt;
}

CacheView::Get CacheView::get(Key key)
{
    return Get(m_request, key, false);
}

CacheView::Get CacheView::getWithExpiry(Key key)
{
    return Get(m_request, key, true);
}

CacheView::Set CacheView::set(const Product &product, std::chrono::milliseconds expiry)
{
    return Set(m_request, product.key, &product, product.version, Set::Over::Anything, expiry);
}

CacheView::Set CacheView::setAbsent(Key key, Version since, std::chrono::milliseconds expiry)
{
    return Set(m_request, key, nullptr, since, Set::Over::Nothing, expiry);
}

CacheView::Set CacheView::setDeleted(const Change &deletion, std::chrono::milliseconds expiry)
{
    return Set(m_request, deletion.key(), nullptr, deletion.version(), Set::Over::Anything, expiry);
}

CacheView::Merge CacheView::merge(const Change &part, std::chrono::milliseconds expiry)
{
    return Merge(m_request, part, expiry);
}

CacheView::Delete CacheView::remove(Key key)
{
    return Delete(m_request, key, 0, Part::Whole, Delete::Reason::Unsaid, {});
}

CacheView::Delete CacheView::invalidate(const Change &written, std::chrono::milliseconds expiry)
{
    const auto reason = written.deletes() ? Delete::Reason::Deleted : Delete::Reason::Written;
    return Delete(m_request, written.key(), written.version(), written.part(), reason, expiry);
}

CacheView::Delete CacheView::undoSet(const Change &unsaved)
{
    return Delete(m_request, unsaved.key(), unsaved.version(), unsaved.part(), Delete::Reason::Unsaved, {});
}

CacheView::TakeLock CacheView::takeLock(Key key, std::chrono::milliseconds expiry)
{
    return TakeLock(m_request, key, expiry);
}

Pause CacheView::waitForLock(Key key, std::chrono::milliseconds time)
{
    return Pause(m_request, Step::LockWait, key, time);
}

CacheView::ReleaseLock CacheView::releaseLock(Key key)
{
    return ReleaseLock(m_request, key);
}

CacheView::Get::Get(Request &request, Key key, bool withExpiry)
    : RedisStep(request, withExpiry ? Step::CacheGetExpiry : Step::CacheGet, key)
    , m_withExpiry(withExpiry)
{
}

bool CacheView::Get::issue()
{
    const QByteArray key = redisKey();
    const std::array<QByteArrayView, 2> get{"GET", key};
    m_left = m_withExpiry ? 2 : 1;
    send(get);
    if (m_withExpiry) {
        const std::array<QByteArrayView, 2> pttl{"PTTL", key};
        send(pttl);
    }
    return false;
}

bool CacheView::Get::giveUp(const Error &error)
{
    m_answer = CacheAnswer(error);
    request().lookedUp(false);
    return StepCall::giveUp(error);
}

void CacheView::Get::read(const redisReply *reply)
{
    if (const auto error = errorOf(reply)) {
        m_error = error;
    } else if (reply->type == REDIS_REPLY_INTEGER) {
        if (reply->integer >= 0)
            m_answer.setExpiresIn(std::chrono::milliseconds(reply->integer));
    } else if (reply->type == REDIS_REPLY_STRING) {
        m_answer = answerIn(m_key, QByteArrayView(reply->str, static_cast<qsizetype>(reply->len)));
        if (!m_answer.hit())
            m_error = m_answer.error();
    }
}

void CacheView::Get::replied(const redisReply *reply)
{
    read(reply);
    if (--m_left > 0)
        return;
    request().lookedUp(!m_error);
    if (m_error) {
        m_answer = CacheAnswer(*m_error);
        fail(*m_error);
    } else if (m_answer.absent()) {
        ended(Outcome::Absent, m_answer.version());
    } else {
        ended(m_answer.hit() ? Outcome::Hit : Outcome::Miss, m_answer.version());
    }
    resume();
}

CacheView::Set::Set(Request &request, Key key, const Product *product, Version since, Over over,
                    std::chrono::milliseconds expiry)
    : RedisStep(request, Step::CacheSet, key)
    , m_product(product)
    , m_version(since)
    , m_over(over)
    , m_expiry(expiry)
{
}

bool CacheView::Set::issue()
{
    const QByteArray key = redisKey();
    const QByteArray value = m_product ? toJson(*m_product) : absenceMarker(m_version);
    const QByteArray ttl = number(static_cast<qint64>(m_expiry.count()));
    if (request().stores().guards.cache) {
        const QByteArray newest = request().stores().newestName(m_key);
        if (m_over == Over::Nothing) {
            const QByteArray version = number(m_version);
            const std::array<QByteArrayView, 8> setAbsent{"EVAL", setAbsentScript, "2", key,
                                                          newest, value,           ttl, version};
            send(setAbsent);
            return false;
        }
        const Held held = m_product ? Held::of(*m_product) : Held::absence(m_version);
        const QByteArray whole = number(held.versionOf(Part::Whole));
        const QByteArray price = number(held.versionOf(Part::Price));
        const QByteArray stock = number(held.versionOf(Part::Stock));
        const std::array<QByteArrayView, 11> setIfNewer{"EVAL", setIfNewerScript, "2",   key,   newest, value,
                                                        ttl,    floorLifeMs,      whole, price, stock};
        send(setIfNewer);
        return false;
    }
    if (m_over == Over::Nothing) {
        const std::array<QByteArrayView, 6> setAbsent{"SET", key, value, "NX", "PX", ttl};
        send(setAbsent);
        return false;
    }
    const std::array<QByteArrayView, 5> set{"SET", key, value, "PX", ttl};
    send(set);
    return false;
}

void CacheView::Set::replied(const redisReply *reply)
{
    const bool refused =
        reply && (reply->type == REDIS_REPLY_NIL || (reply->type == REDIS_REPLY_INTEGER && reply->integer == 0));
    request().superseded = refused && (m_product || request().stores().guards.cache);
    if (const auto error = errorOf(reply))
        fail(*error);
    else
        ended(refused ? Outcome::Superseded : Outcome::Ok, m_version);
    resume();
}

CacheView::Merge::Merge(Request &request, const Change &part, std::chrono::milliseconds expiry)
    : RedisStep(request, Step::CacheMerge, part.key())
    , m_part(part)
    , m_expiry(expiry)
{
}

bool CacheView::Merge::issue()
{
    const bool price = m_part.part() == Part::Price;
    const QByteArray key = redisKey();
    const QByteArray newest = request().stores().newestName(m_key);
    const QByteArray value = price ? QByteArray::number(static_cast<double>(m_part.product.priceCents) / 100, 'g', 17)
                                   : number(m_part.product.stock);
    const QByteArray version = number(m_part.version());
    const QByteArray updatedAt = number(m_part.product.updatedAt);
    const QByteArray ttl = number(static_cast<qint64>(m_expiry.count()));
    const std::array<QByteArrayView, 13> merge{"EVAL",
                                               mergeScript,
                                               "2",
                                               key,
                                               newest,
                                               price ? "2" : "3",
                                               price ? "price" : "stock",
                                               value,
                                               version,
                                               updatedAt,
                                               ttl,
                                               floorLifeMs,
                                               request().stores().guards.cache ? "1" : "0"};
    send(merge);
    return false;
}

void CacheView::Merge::replied(const redisReply *reply)
{
    if (const auto error = errorOf(reply)) {
        fail(*error);
    } else {
        if (reply->type == REDIS_REPLY_STRING)
            m_answer = answerIn(m_key, QByteArrayView(reply->str, static_cast<qsizetype>(reply->len)));
        const bool product = m_answer.hit() && !m_answer.absent();
        const Outcome outcome = product ? Outcome::Ok : m_answer.absent() ? Outcome::Absent : Outcome::Miss;
        ended(outcome, m_answer.version());
    }
    resume();
}

CacheView::Delete::Delete(Request &request, Key key, Version version, Part part, Reason reason,
                          std::chrono::milliseconds expiry)
    : RedisStep(request, Step::CacheDelete, key)
    , m_version(version)
    , m_part(part)
    , m_reason(reason)
    , m_expiry(expiry)
{
}

bool CacheView::Delete::issue()
{
    const QByteArray key = redisKey();
    if (m_reason == Reason::Unsaid || !request().stores().guards.cache) {
        const std::array<QByteArrayView, 2> del{"DEL", key};
        send(del);
        return false;
    }
    const QByteArray newest = request().stores().newestName(m_key);
    const QByteArray version = number(m_version);
    if (m_reason == Reason::Deleted) {
        const QByteArray value = absenceMarker(m_version);
        const QByteArray ttl = number(static_cast<qint64>(m_expiry.count()));
        const std::array<QByteArrayView, 11> absent{"EVAL", setIfNewerScript, "2",     key,     newest, value,
                                                    ttl,    floorLifeMs,      version, version, version};
        send(absent);
        return false;
    }
    const QByteArray &script = m_reason == Reason::Written ? invalidateScript : undoSetScript;
    const QByteArray place = number(static_cast<int>(m_part) + 1);
    const std::array<QByteArrayView, 8> guarded{"EVAL", script, "2", key, newest, version, floorLifeMs, place};
    send(guarded);
    return false;
}

void CacheView::Delete::replied(const redisReply *reply)
{
    if (const auto error = errorOf(reply))
        fail(*error);
    else
        ended(Outcome::Ok);
    resume();
}

CacheView::TakeLock::TakeLock(Request &request, Key key, std::chrono::milliseconds expiry)
    : RedisStep(request, Step::LockTake, key)
    , m_expiry(expiry)
{
}

bool CacheView::TakeLock::issue()
{
    const QByteArray name = request().stores().lockName(m_key);
    const QByteArray owner = ownerOf(request());
    const QByteArray expiry = QByteArray::number(static_cast<qint64>(m_expiry.count()));
    const std::array<QByteArrayView, 6> set{"SET", name, owner, "NX", "PX", expiry};
    send(set);
    return false;
}

void CacheView::TakeLock::replied(const redisReply *reply)
{
    if (const auto error = errorOf(reply)) {
        fail(*error);
    } else {
        m_taken = reply->type == REDIS_REPLY_STATUS;
        ended(m_taken ? Outcome::Ok : Outcome::Miss);
    }
    resume();
}

CacheView::ReleaseLock::ReleaseLock(Request &request, Key key)
    : RedisStep(request, Step::LockRelease, key)
{
}

bool CacheView::ReleaseLock::issue()
{
    const QByteArray name = request().stores().lockName(m_key);
    const QByteArray owner = ownerOf(request());
    const std::array<QByteArrayView, 5> release{"EVAL", releaseScript, "1", name, owner};
    send(release);
    return false;
}

void CacheView::ReleaseLock::replied(const redisReply *reply)
{
    if (const auto error = errorOf(reply))
        fail(*error);
    else
        ended(reply->type == REDIS_REPLY_INTEGER && reply->integer == 1 ? Outcome::Ok : Outcome::Miss);
    resume();
}

} // namespace cachescope
