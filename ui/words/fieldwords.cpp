// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/fieldwords.h"

#include "ui/words/wording.h"

#include <QCoreApplication>

namespace cachescope {

namespace {

struct FieldWords
{
    const char *path;
    const char *name;            ///< wherever it stands alone
    const char *help = nullptr;  ///< of a field that stands in a panel
    const char *label = nullptr; ///< null: its name
    const char *atLowest = nullptr;
    bool inverted = false;
    bool spread = false;
};

const FieldWords fields[] = {
    {.path = "name", .name = QT_TRANSLATE_NOOP("ScenarioField", "Name")},
    {.path = "strategy", .name = QT_TRANSLATE_NOOP("ScenarioField", "Strategy")},
    {.path = "seconds", .name = QT_TRANSLATE_NOOP("ScenarioField", "Length of the run")},
    {.path = "products",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Products"),
     .help = QT_TRANSLATE_NOOP("ScenarioField", "Takes effect with the next run"),
     .label = QT_TRANSLATE_NOOP("ScenarioField", "Products *")},
    {.path = "knobs.expiryMs",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Expiry (TTL)"),
     .help = QT_TRANSLATE_NOOP("ScenarioField", "How long a cached product stays before Redis drops it")},
    {.path = "knobs.refreshAheadExpiryMs",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Expiry (TTL), refresh-ahead"),
     .help = QT_TRANSLATE_NOOP("ScenarioField", "How long a cached product stays before Redis drops it"),
     .label = QT_TRANSLATE_NOOP("ScenarioField", "Expiry (TTL)")},
    {.path = "knobs.refreshThreshold",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Refresh after"),
     .help = QT_TRANSLATE_NOOP("ScenarioField",
                               "A read later than this share of the expiry reloads the value in the background")},
    {.path = "knobs.writeThroughOrder",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Order of a write"),
     .help = QT_TRANSLATE_NOOP(
         "ScenarioField",
         "In a transaction both stores take the write or neither; the other orders can leave them apart")},
    {.path = "knobs.queue",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Write queue"),
     .help =
         QT_TRANSLATE_NOOP("ScenarioField", "A list in Redis survives the program; a queue in memory is lost with it")},
    {.path = "knobs.flushIntervalMs",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Flush every"),
     .help = QT_TRANSLATE_NOOP("ScenarioField", "The worker saves what is queued at least this often")},
    {.path = "knobs.batchSize",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Batch size"),
     .help = QT_TRANSLATE_NOOP("ScenarioField",
                               "As soon as this many writes are queued, the worker saves them in one round trip")},
    {.path = "knobs.coalesce",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Coalescing"),
     .help = QT_TRANSLATE_NOOP("ScenarioField", "Of several writes of one key in a batch only the newest is saved")},
    {.path = "knobs.attempts",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Attempts"),
     .help = QT_TRANSLATE_NOOP("ScenarioField", "How often a batch is tried before its writes become dead letters")},
    {.path = "knobs.backOffMs",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Back-off"),
     .help = QT_TRANSLATE_NOOP("ScenarioField", "The wait before the second attempt; it doubles each time")},
    {.path = "knobs.afterWrite",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "After a write"),
     .help = QT_TRANSLATE_NOOP("ScenarioField", "What becomes of the cached copy when the database has been written")},
    {.path = "knobs.setIfNewer",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Set only if newer"),
     .help = QT_TRANSLATE_NOOP("ScenarioField", "An older value never replaces a newer one in the cache")},
    {.path = "knobs.versionGuard",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Version guard"),
     .help = QT_TRANSLATE_NOOP("ScenarioField", "An UPDATE never replaces a newer version of the row")},
    {.path = "knobs.batchVersionGuard",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Version guard of a batch"),
     .help = QT_TRANSLATE_NOOP("ScenarioField", "A batch may replace a newer version of a row"),
     .label = QT_TRANSLATE_NOOP("ScenarioField", "Batch without version guard"),
     .inverted = true},
    {.path = "knobs.lockPerKey",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Lock per key"),
     .help = QT_TRANSLATE_NOOP("ScenarioField", "One request at a time loads or writes a product; the others wait")},
    {.path = "knobs.requeueFailed",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Failed batch to the end"),
     .help = QT_TRANSLATE_NOOP(
         "ScenarioField", "A batch that could not be saved goes behind newer writes, which it may then overwrite")},
    {.path = "knobs.singleFlight",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Single-flight"),
     .help = QT_TRANSLATE_NOOP("ScenarioField", "Readers who miss the same product share one load")},
    {.path = "knobs.expiryJitter",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Spread of the expiry"),
     .help = QT_TRANSLATE_NOOP("ScenarioField",
                               "Each expiry is longer or shorter by up to this share, so that not all end together"),
     .atLowest = QT_TRANSLATE_NOOP("ScenarioField", "off"),
     .spread = true},
    {.path = "knobs.absenceExpiryMs",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Cache absence for"),
     .help = QT_TRANSLATE_NOOP("ScenarioField",
                               "A product that does not exist is not looked for in the database again so long"),
     .atLowest = QT_TRANSLATE_NOOP("ScenarioField", "off")},
    {.path = "knobs.queueLimit",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Longest queue"),
     .help = QT_TRANSLATE_NOOP("ScenarioField", "Writes wait while so many are queued (back-pressure)"),
     .atLowest = QT_TRANSLATE_NOOP("ScenarioField", "no limit")},
    {.path = "knobs.takeByPop",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Take by pop"),
     .help =
         QT_TRANSLATE_NOOP("ScenarioField", "No processing list keeps the batch: a crash before it is saved loses it")},
    {.path = "knobs.cacheUnsaved",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Cache what was refused"),
     .help = QT_TRANSLATE_NOOP("ScenarioField", "The cache gets the value although the database refused it")},
    {.path = "knobs.partialWrite",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Write of one part"),
     .help = QT_TRANSLATE_NOOP(
         "ScenarioField", "What is put into the cache and the queue when the price or the stock is written alone")},
    {.path = "knobs.updatesOnly",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Worker saves updates only"),
     .help = QT_TRANSLATE_NOOP("ScenarioField", "Creations and deletions are dropped from the queue")},
    {.path = "knobs.breakerFailures",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Circuit opens after"),
     .help = QT_TRANSLATE_NOOP(
         "ScenarioField",
         "So many failures to reach the cache, one after the other, open the circuit: the cache is left alone"),
     .atLowest = QT_TRANSLATE_NOOP("ScenarioField", "never: no circuit breaker")},
    {.path = "knobs.breakerOpenMs",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Circuit stays open for"),
     .help = QT_TRANSLATE_NOOP("ScenarioField", "Then one request may try the cache; an answer closes the circuit"),
     .label = QT_TRANSLATE_NOOP("ScenarioField", "Open for")},
    {.path = "knobs.cacheRetries",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Retries of a look-up"),
     .help = QT_TRANSLATE_NOOP(
         "ScenarioField", "A look-up that does not reach the cache is tried again so often, then the database answers"),
     .atLowest = QT_TRANSLATE_NOOP("ScenarioField", "none")},
    {.path = "knobs.cacheRetryPauseMs",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "First pause before a retry"),
     .help = QT_TRANSLATE_NOOP("ScenarioField", "Before the first retry; it doubles each time"),
     .label = QT_TRANSLATE_NOOP("ScenarioField", "First pause")},
    {.path = "workload.loop",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Loop"),
     .help = QT_TRANSLATE_NOOP("ScenarioField",
                               "Closed: a client asks again when it has its answer. Open: requests come at a rate, "
                               "whatever the answers take.")},
    {.path = "workload.clients",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Clients"),
     .help = QT_TRANSLATE_NOOP("ScenarioField", "How many requests can be under way at once")},
    {.path = "workload.thinkTimeMs",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Think time"),
     .help = QT_TRANSLATE_NOOP("ScenarioField", "Pause of a client between an answer and its next request")},
    {.path = "workload.rate",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Requests per second"),
     .help = QT_TRANSLATE_NOOP("ScenarioField", "Requests that start in a second"),
     .label = QT_TRANSLATE_NOOP("ScenarioField", "Rate")},
    {.path = "workload.readShare",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Reads"),
     .help = QT_TRANSLATE_NOOP("ScenarioField", "Share of reads; the rest are writes")},
    {.path = "workload.createShare",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Creations"),
     .help = QT_TRANSLATE_NOOP("ScenarioField", "Share of the writes that create a product; there may be one already")},
    {.path = "workload.deleteShare",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Deletions"),
     .help = QT_TRANSLATE_NOOP("ScenarioField", "Share of the writes that delete a product")},
    {.path = "workload.partShare",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Writes of one part"),
     .help = QT_TRANSLATE_NOOP("ScenarioField",
                               "Share of the writes that change one part alone: half of them the price, half the "
                               "stock")},
    {.path = "workload.choice",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Keys"),
     .help = QT_TRANSLATE_NOOP("ScenarioField", "Which products are asked for")},
    {.path = "workload.zipfExponent",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Zipf exponent"),
     .help = QT_TRANSLATE_NOOP("ScenarioField",
                               "0: all alike; 1: the second product half as often as the first, the third a third")},
    {.path = "workload.hotShare",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Hot products"),
     .help = QT_TRANSLATE_NOOP("ScenarioField", "Share of the products that are hot")},
    {.path = "workload.hotTraffic",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Hot traffic"),
     .help = QT_TRANSLATE_NOOP("ScenarioField", "Share of the requests that go to the hot products")},
    {.path = "workload.ids",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Ids asked for"),
     .help = QT_TRANSLATE_NOOP("ScenarioField",
                               "Ids from 1 to this one; those above the number of products do not exist until they "
                               "are created. Takes effect with the next run."),
     .label = QT_TRANSLATE_NOOP("ScenarioField", "Ids asked for *"),
     .atLowest = QT_TRANSLATE_NOOP("ScenarioField", "as many as products")},
    {.path = "workload.seed",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Seed"),
     .help = QT_TRANSLATE_NOOP(
         "ScenarioField",
         "The same seed asks for the same products in the same order. Takes effect with the next run."),
     .label = QT_TRANSLATE_NOOP("ScenarioField", "Seed *")},
    {.path = "cacheDelay.kind", .name = QT_TRANSLATE_NOOP("ScenarioField", "Kind of the cache's added latency")},
    {.path = "cacheDelay.ms", .name = QT_TRANSLATE_NOOP("ScenarioField", "Latency added to the cache")},
    {.path = "cacheDelay.spreadMs", .name = QT_TRANSLATE_NOOP("ScenarioField", "Spread of the cache's added latency")},
    {.path = "databaseDelay.kind", .name = QT_TRANSLATE_NOOP("ScenarioField", "Kind of the database's added latency")},
    {.path = "databaseDelay.ms", .name = QT_TRANSLATE_NOOP("ScenarioField", "Latency added to the database")},
    {.path = "databaseDelay.spreadMs",
     .name = QT_TRANSLATE_NOOP("ScenarioField", "Spread of the database's added latency")},
    {.path = "alerts.latencyMs", .name = QT_TRANSLATE_NOOP("ScenarioField", "Alert: latency above")},
    {.path = "alerts.hitRate", .name = QT_TRANSLATE_NOOP("ScenarioField", "Alert: hit rate below")},
    {.path = "alerts.memoryMb", .name = QT_TRANSLATE_NOOP("ScenarioField", "Alert: memory of Redis above")},
    {.path = "alerts.queue", .name = QT_TRANSLATE_NOOP("ScenarioField", "Alert: queue longer than")},
    {.path = "schedule.requests", .name = QT_TRANSLATE_NOOP("ScenarioField", "Requests of the schedule")},
    {.path = "schedule.order", .name = QT_TRANSLATE_NOOP("ScenarioField", "Order of the steps")},
    {.path = "sandbox.appendOnly", .name = QT_TRANSLATE_NOOP("ScenarioField", "Redis keeps an append-only file")},
};

struct ChoiceWords
{
    const char *word; ///< as in a file
    const char *text;
};

const ChoiceWords choices[] = {
    {"in-transaction", QT_TRANSLATE_NOOP("ScenarioField", "in a transaction")},
    {"database-first", QT_TRANSLATE_NOOP("ScenarioField", "database first")},
    {"cache-first", QT_TRANSLATE_NOOP("ScenarioField", "cache first")},
    {"redis-list", QT_TRANSLATE_NOOP("ScenarioField", "list in Redis")},
    {"in-memory", QT_TRANSLATE_NOOP("ScenarioField", "in memory")},
    {"delete", QT_TRANSLATE_NOOP("ScenarioField", "delete it (right)")},
    {"update", QT_TRANSLATE_NOOP("ScenarioField", "update it")},
    {"nothing", QT_TRANSLATE_NOOP("ScenarioField", "leave it")},
    {"change", QT_TRANSLATE_NOOP("ScenarioField", "the part alone (right)")},
    {"onto-row", QT_TRANSLATE_NOOP("ScenarioField", "the saved row with it")},
    {"as-whole", QT_TRANSLATE_NOOP("ScenarioField", "the part as the product")},
    {"closed", QT_TRANSLATE_NOOP("ScenarioField", "closed")},
    {"open", QT_TRANSLATE_NOOP("ScenarioField", "open")},
    {"uniform", QT_TRANSLATE_NOOP("ScenarioField", "uniform")},
    {"zipf", QT_TRANSLATE_NOOP("ScenarioField", "Zipf")},
    {"hot-set", QT_TRANSLATE_NOOP("ScenarioField", "hot set")},
    {"none", QT_TRANSLATE_NOOP("ScenarioField", "none")},
    {"fixed", QT_TRANSLATE_NOOP("ScenarioField", "fixed")},
    {"normal", QT_TRANSLATE_NOOP("ScenarioField", "normal")},
};

QString say(const char *text)
{
    return text ? QCoreApplication::translate("ScenarioField", text) : QString();
}

const FieldWords *wordsOf(const QString &path)
{
    for (const FieldWords &field : fields) {
        if (path == QLatin1String(field.path))
            return &field;
    }
    return nullptr;
}

} // namespace

QString fieldName(const QString &path)
{
    const FieldWords *field = wordsOf(path);
    return field ? say(field->name) : code(path);
}

FieldRow fieldRow(const QString &path, const Scenario &scenario)
{
    FieldRow row;
    const FieldWords *field = wordsOf(path);
    row.label = field ? say(field->label ? field->label : field->name) : code(path);
    if (field) {
        row.help = say(field->help);
        row.atLowest = say(field->atLowest);
        row.inverted = field->inverted;
        row.spread = field->spread;
    }
    if (path == QLatin1String("workload.clients") && scenario.workload.loop == WorkloadPlan::Loop::Open)
        row.label = say(QT_TRANSLATE_NOOP("ScenarioField", "At most in flight"));
    return row;
}

QString choiceName(const QString &word)
{
    for (const ChoiceWords &choice : choices) {
        if (word == QLatin1String(choice.word))
            return say(choice.text);
    }
    return code(word);
}

QString groupName(FieldGroup group)
{
    switch (group) {
    case FieldGroup::Remedy: return say(QT_TRANSLATE_NOOP("ScenarioField", "Remedies"));
    case FieldGroup::DeadCache: return say(QT_TRANSLATE_NOOP("ScenarioField", "When the cache is silent"));
    case FieldGroup::Mistake: return say(QT_TRANSLATE_NOOP("ScenarioField", "Mistakes to watch"));
    case FieldGroup::Run:
    case FieldGroup::Option:
    case FieldGroup::Workload:
    case FieldGroup::NextRun:
    case FieldGroup::Latency:
    case FieldGroup::Alert:
    case FieldGroup::Schedule:
    case FieldGroup::Sandbox: break;
    }
    return {};
}

} // namespace cachescope
