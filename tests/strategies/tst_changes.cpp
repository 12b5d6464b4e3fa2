// SPDX-License-Identifier: GPL-3.0-only
#include "engine/sandbox/sandbox.h"
#include "tests/support/workbench.h"

#include <qcorotask.h>
#include <QTest>

#include <rapidcheck.h>

#include <map>

using namespace cachescope;

Q_DECLARE_METATYPE(cachescope::StrategyOptions)

namespace {

constexpr int nowhere = 4711;                      ///< no such product, until it is created
constexpr qint64 firstWriteAt = 4'000'000'000'000; ///< later than any row is laid

/// Each write has contents of its own; a part says nothing of the rest.
Change writeOf(ChangeKind kind, int id, Version version)
{
    Product product = productOf(id, version, 10'000 + version);
    product.stock = static_cast<qint32>(100 + version);
    product.updatedAt = firstWriteAt + 1000 * version;
    const Part part = partOf(kind);
    if (part != Part::Whole)
        product.name.clear();
    if (part == Part::Price)
        product.stock = 0;
    if (part == Part::Stock)
        product.priceCents = 0;
    return Change(product, kind);
}

/// The same product, however the versions of its parts are written down.
bool isSame(const Product &one, Product other)
{
    const bool parts = Held::of(one) == Held::of(other);
    other.parts = one.parts;
    return parts && one == other;
}

bool isSame(const std::optional<Product> &one, const std::optional<Product> &other)
{
    return one && other ? isSame(*one, *other) : !one && !other;
}

/// What a client is told: nothing, or why it was not done.
std::optional<Error::Kind> told(const Status &status)
{
    return status ? std::nullopt : std::optional(status.error().kind);
}

/// What the products are, when one request is over before the next begins.
class Model
{
public:
    Model(bool queued, std::map<int, std::optional<Product>> products)
        : m_queued(queued)
        , m_products(std::move(products))
    {
    }

    const std::optional<Product> &at(int id) const { return m_products.at(id); }

    /// What the client is told of a write. A queue takes every write of a whole: an update of what is not there creates
    /// it, a creation of what is there replaces it, and a deletion of what is not there deletes nothing.
    std::optional<Error::Kind> write(const Change &change)
    {
        std::optional<Product> &product = m_products.at(change.key().id);
        const bool creates = change.kind == ChangeKind::Create;
        if (change.isPart() || !m_queued) {
            if (creates && product)
                return Error::Kind::Exists;
            if (!creates && !product)
                return Error::Kind::NotFound;
        }
        if (change.deletes())
            product.reset();
        else
            product = change.isPart() ? merged(*product, change) : change.product;
        return {};
    }

private:
    bool m_queued;
    std::map<int, std::optional<Product>> m_products;
};

StrategyOptions anyRightOptions()
{
    StrategyOptions options;
    options.setIfNewer = *rc::gen::arbitrary<bool>();
    options.versionGuard = *rc::gen::arbitrary<bool>();
    options.batchVersionGuard = *rc::gen::arbitrary<bool>();
    options.lockPerKey = *rc::gen::arbitrary<bool>();
    options.singleFlight = *rc::gen::arbitrary<bool>();
    options.absenceExpiry = std::chrono::seconds(*rc::gen::element(0, 60));
    options.afterWrite = *rc::gen::element(AfterWrite::Delete, AfterWrite::Update);
    options.writeThroughOrder = static_cast<WriteThroughOrder>(*rc::gen::inRange(0, 3));
    options.queue = static_cast<QueueKind>(*rc::gen::inRange(0, 2));
    options.coalesce = *rc::gen::arbitrary<bool>();
    options.takeByPop = *rc::gen::arbitrary<bool>();
    options.batchSize = *rc::gen::inRange(1, 6);
    return options;
}

} // namespace

/// Creations, deletions and writes of one part, under every strategy, each request over before the next begins.
class TestChanges : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(startSandbox(m_sandbox)); }
    void init();
    void cleanup();

    void aProductLivesAndDiesAndLivesAgain_data();
    void aProductLivesAndDiesAndLivesAgain();
    void whatIsNotThereCannotBeWritten_data() { everyVariant(); }
    void whatIsNotThereCannotBeWritten();
    void whatIsThereCannotBeCreated_data() { everyVariant(); }
    void whatIsThereCannotBeCreated();
    void aCachedAbsenceEndsWithTheCreation_data() { everyVariant(); }
    void aCachedAbsenceEndsWithTheCreation();
    void aRefusedCreationLeavesNothingInTheCache_data() { everyVariant(); }
    void aRefusedCreationLeavesNothingInTheCache();
    void theStepsOfAWriteFollowItsKind_data();
    void theStepsOfAWriteFollowItsKind();

    void aQueuedDeletionIsAnsweredBeforeItIsSaved();
    void aQueuedPartKeepsWhatIsQueuedBeforeIt_data();
    void aQueuedPartKeepsWhatIsQueuedBeforeIt();
    void aPartTakenForTheWholeIsCachedWithoutAName_data();
    void aPartTakenForTheWholeIsCachedWithoutAName();
    void aPartThatIsCachedAsItShouldBeKeepsItsName_data() { aPartTakenForTheWholeIsCachedWithoutAName_data(); }
    void aPartThatIsCachedAsItShouldBeKeepsItsName();
    void aWorkerThatKnowsUpdatesOnlyDropsTheRest_data();
    void aWorkerThatKnowsUpdatesOnlyDropsTheRest();
    void aReloadOfWhatIsGoneEmptiesTheCache();

    void anySequenceAgreesWithAModel();

private:
    static void everyVariant();
    void use(const QByteArray &id) { m_strategy = m_bench->make(id.constData()); }
    bool isQueued(const QByteArray &id) const { return findStrategy(QString::fromLatin1(id))->can.queue; }
    Status write(const Change &change) { return m_bench->write(*m_strategy, change); }
    Result<Product> read(int id) { return m_bench->read(*m_strategy, id); }
    StoreMonitor::OneProduct look(int id) { return *QCoro::waitFor(m_bench->monitor.product(Key{id})); }
    bool isCached(int id)
    {
        const auto exists = m_bench->redisSays({"EXISTS", "cachescope:product:" + QByteArray::number(id)});
        return exists && exists->integer == 1;
    }
    void workOnce() { QCoro::waitFor(m_strategy->workOnce()); }
    bool holdsWhatItShould(int id, const std::optional<Product> &expected);
    void playAny();

    Sandbox m_sandbox;
    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<Strategy> m_strategy;
};

void TestChanges::init()
{
    m_bench = std::make_unique<Workbench>(Workbench::Servers{m_sandbox.redis(), m_sandbox.postgres()});
    QVERIFY(m_bench->lay(20));
    QVERIFY(m_bench->sql(QStringLiteral("DELETE FROM cachescope.products WHERE id > 20")));
    m_bench->monitor.watch(m_bench->stores.memoryQueue);
    m_bench->options.backOff = std::chrono::milliseconds(1);
}

void TestChanges::cleanup()
{
    if (m_strategy)
        m_bench->drain(*m_strategy);
    m_strategy.reset();
    QVERIFY(m_bench->sql(QStringLiteral("ALTER TABLE cachescope.products DROP CONSTRAINT IF EXISTS refused")));
    m_bench.reset();
}

void TestChanges::everyVariant()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<StrategyOptions>("options");
    const auto rows = [](const QByteArray &what, const char *id, StrategyOptions options) {
        QTest::newRow(what) << QByteArray(id) << options;
        options.setIfNewer = options.versionGuard = true;
        QTest::newRow(what + ", only if newer") << QByteArray(id) << options;
    };
    StrategyOptions update, databaseFirst, cacheFirst, inMemory, locked;
    update.afterWrite = AfterWrite::Update;
    databaseFirst.writeThroughOrder = WriteThroughOrder::DatabaseFirst;
    cacheFirst.writeThroughOrder = WriteThroughOrder::CacheFirst;
    inMemory.queue = QueueKind::InMemory;
    locked.lockPerKey = true;
    rows("cache-aside", "cache-aside", {});
    rows("cache-aside that updates", "cache-aside", update);
    rows("cache-aside with a lock per key", "cache-aside", locked);
    rows("read-through", "read-through", {});
    rows("refresh-ahead", "refresh-ahead", {});
    rows("write-through in a transaction", "write-through", {});
    rows("write-through, database first", "write-through", databaseFirst);
    rows("write-through, cache first", "write-through", cacheFirst);
    rows("write-behind", "write-behind", {});
    rows("write-behind in memory", "write-behind", inMemory);
}

/// The cache holds the truth, or nothing.
bool TestChanges::holdsWhatItShould(int id, const std::optional<Product> &expected)
{
    const auto both = look(id);
    const bool cached = !both.cachedAs || (both.cachedAs->present ? isSame(both.cached, expected) : !expected);
    return cached && isSame(both.stored, expected);
}

void TestChanges::aProductLivesAndDiesAndLivesAgain_data()
{
    everyVariant();
    StrategyOptions oneByOne, unguarded;
    oneByOne.coalesce = false;
    unguarded.batchVersionGuard = false;
    QTest::newRow("write-behind, not coalesced") << QByteArray("write-behind") << oneByOne;
    QTest::newRow("write-behind, without the guard") << QByteArray("write-behind") << unguarded;
}

void TestChanges::aProductLivesAndDiesAndLivesAgain()
{
    QFETCH(const QByteArray, id);
    QFETCH(const StrategyOptions, options);
    m_bench->options = options;
    for (const bool flushes : {false, true}) { // without a queue it does the same twice
        use(id);
        const int product = nowhere + flushes;
        QCOMPARE(read(product).error().kind, Error::Kind::NotFound);
        std::optional<Product> expected;
        Version version = 1;
        using enum ChangeKind;
        for (const ChangeKind kind :
             {Create, Price, Stock, Price, Update, Stock, Delete, Create, Price, Delete, Create}) {
            const Change change = writeOf(kind, product, ++version);
            const Status done = write(change);
            QVERIFY2(done, qPrintable(nameOf(kind) + (done ? QString() : QLatin1Char(' ') + done.error().detail)));
            expected = afterAll(expected, {change});
            if (flushes)
                workOnce();
            for (int time = 0; time < 2; ++time) {
                const auto answer = read(product);
                QVERIFY2(isSame(answer ? std::optional(*answer) : std::nullopt, expected), qPrintable(nameOf(kind)));
                QVERIFY(answer || answer.error().kind == Error::Kind::NotFound);
            }
        }
        m_bench->drain(*m_strategy);
        QVERIFY(holdsWhatItShould(product, expected));
    }
}

void TestChanges::whatIsNotThereCannotBeWritten()
{
    QFETCH(const QByteArray, id);
    QFETCH(const StrategyOptions, options);
    m_bench->options = options;
    use(id);
    const bool queued = isQueued(id);
    using enum ChangeKind;
    Version version = 1;
    for (const ChangeKind kind : {Price, Stock, Delete, Update}) {
        const bool upserts = queued && partOf(kind) == Part::Whole; // saved whatever the row is
        const Status done = write(writeOf(kind, nowhere, ++version));
        QCOMPARE(told(done), upserts ? std::nullopt : std::optional(Error::Kind::NotFound));
        if (!upserts)
            QVERIFY(!look(nowhere).cachedAs && !look(nowhere).stored);
    }
    m_bench->drain(*m_strategy);
    const auto expected = queued ? std::optional(writeOf(Update, nowhere, version).product) : std::nullopt;
    QVERIFY(holdsWhatItShould(nowhere, expected));
}

void TestChanges::whatIsThereCannotBeCreated()
{
    QFETCH(const QByteArray, id);
    QFETCH(const StrategyOptions, options);
    m_bench->options = options;
    use(id);
    QVERIFY(read(3));
    const auto before = look(3).stored;
    const Change creation = writeOf(ChangeKind::Create, 3, 2);
    const Status done = write(creation);
    QCOMPARE(told(done), isQueued(id) ? std::nullopt : std::optional(Error::Kind::Exists));
    m_bench->drain(*m_strategy);
    QVERIFY(holdsWhatItShould(3, isQueued(id) ? creation.product : before));
}

void TestChanges::aCachedAbsenceEndsWithTheCreation()
{
    QFETCH(const QByteArray, id);
    QFETCH(const StrategyOptions, options);
    m_bench->options = options;
    m_bench->options.absenceExpiry = std::chrono::seconds(60);
    use(id);
    for (int time = 0; time < 2; ++time)
        QCOMPARE(read(nowhere).error().kind, Error::Kind::NotFound);
    QCOMPARE(look(nowhere).cachedAs, std::optional(Held::absence()));
    const Change creation = writeOf(ChangeKind::Create, nowhere, 2);
    QVERIFY(write(creation));
    const auto answer = read(nowhere);
    QVERIFY(answer);
    QVERIFY(isSame(*answer, creation.product));
    m_bench->drain(*m_strategy);
    QVERIFY(holdsWhatItShould(nowhere, creation.product));
}

void TestChanges::aRefusedCreationLeavesNothingInTheCache()
{
    QFETCH(const QByteArray, id);
    QFETCH(const StrategyOptions, options);
    m_bench->options = options;
    use(id);
    QVERIFY(m_bench->sql(
        QStringLiteral("ALTER TABLE cachescope.products ADD CONSTRAINT refused CHECK (price_cents < 1000000)")));
    Change creation = writeOf(ChangeKind::Create, nowhere, 2);
    creation.product.priceCents = 1'000'000;
    const Status done = write(creation);
    m_bench->drain(*m_strategy);
    QVERIFY(!look(nowhere).stored);
    if (isQueued(id)) {
        QVERIFY(done);
        QCOMPARE(m_bench->queue().dead, 1);
        return; // the cache holds what the database never will, and the lesson is there
    }
    QCOMPARE(told(done), std::optional(Error::Kind::Rejected));
    QVERIFY(!isCached(nowhere));
}

void TestChanges::theStepsOfAWriteFollowItsKind_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<StrategyOptions>("options");
    QTest::addColumn<ChangeKind>("kind");
    QTest::addColumn<bool>("cached"); // before the write
    QTest::addColumn<QVector<Step>>("steps");
    using enum Step;
    StrategyOptions cacheFirst;
    cacheFirst.writeThroughOrder = WriteThroughOrder::CacheFirst;
    const auto row = [](const char *what, const char *id, const StrategyOptions &options, ChangeKind kind, bool cached,
                        const QVector<Step> &steps) {
        QTest::newRow(what) << QByteArray(id) << options << kind << cached << steps;
    };
    row("cache-aside deletes", "cache-aside", {}, ChangeKind::Delete, true, {DatabaseSave, CacheDelete});
    row("cache-aside writes a part", "cache-aside", {}, ChangeKind::Price, true, {DatabaseSave, CacheDelete});
    row("write-through deletes", "write-through", {}, ChangeKind::Delete, true,
        {DatabaseBegin, DatabaseSave, CacheDelete, DatabaseCommit});
    row("write-through writes a part", "write-through", {}, ChangeKind::Stock, true,
        {DatabaseBegin, DatabaseSave, CacheSet, DatabaseCommit});
    row("write-through writes a part, cache first", "write-through", cacheFirst, ChangeKind::Stock, true,
        {CacheMerge, DatabaseSave});
    row("write-through deletes, cache first", "write-through", cacheFirst, ChangeKind::Delete, true,
        {CacheDelete, DatabaseSave});
    row("write-behind deletes", "write-behind", {}, ChangeKind::Delete, true, {CacheSet, QueuePush});
    row("write-behind writes a part of what is cached", "write-behind", {}, ChangeKind::Price, true,
        {CacheMerge, QueuePush});
    row("write-behind writes a part of what is not cached", "write-behind", {}, ChangeKind::Price, false,
        {CacheMerge, QueueFind, DatabaseLoad, CacheSet, QueuePush});
}

void TestChanges::theStepsOfAWriteFollowItsKind()
{
    QFETCH(const QByteArray, id);
    QFETCH(const StrategyOptions, options);
    QFETCH(const ChangeKind, kind);
    QFETCH(const bool, cached);
    QFETCH(const QVector<Step>, steps);
    m_bench->options = options;
    use(id);
    if (cached)
        QVERIFY(read(3));
    QVERIFY(write(writeOf(kind, 3, 2)));
    QCOMPARE(m_bench->log.steps(Activity::Write), steps);
    for (const StepLog::Entry &entry : m_bench->log.entries) {
        if (entry.event.activity == Activity::Write)
            QCOMPARE(entry.event.change, kind);
    }
}

void TestChanges::aQueuedDeletionIsAnsweredBeforeItIsSaved()
{
    use("write-behind");
    QVERIFY(write(writeOf(ChangeKind::Delete, 3, 2)));
    QVERIFY(look(3).stored);
    m_bench->log.entries.clear();
    QCOMPARE(read(3).error().kind, Error::Kind::NotFound);
    QCOMPARE(read(3).error().version, Version(2));
    QCOMPARE(m_bench->log.count(Step::DatabaseLoad), 0);
    QCOMPARE(told(write(writeOf(ChangeKind::Price, 3, 3))), std::optional(Error::Kind::NotFound));
    m_bench->drain(*m_strategy);
    QCOMPARE(look(3).storedAs, Held::absence(2));
}

void TestChanges::aQueuedPartKeepsWhatIsQueuedBeforeIt_data()
{
    QTest::addColumn<PartialWrite>("how");
    QTest::addColumn<bool>("cached");
    QTest::addColumn<bool>("keeps");
    QTest::newRow("as a part, cached") << PartialWrite::Change << true << true;
    QTest::newRow("as a part, not cached") << PartialWrite::Change << false << true;
    QTest::newRow("onto the row, cached") << PartialWrite::OntoRow << true << false;
    QTest::newRow("onto the row, not cached") << PartialWrite::OntoRow << false << false;
    QTest::newRow("as the whole, cached") << PartialWrite::AsWhole << true << true; // the cache alone loses it
}

void TestChanges::aQueuedPartKeepsWhatIsQueuedBeforeIt()
{
    QFETCH(const PartialWrite, how);
    QFETCH(const bool, cached);
    QFETCH(const bool, keeps);
    m_bench->options.partialWrite = how;
    use("write-behind");
    const Product before = *look(3).stored;
    if (cached)
        QVERIFY(read(3));
    const Change price = writeOf(ChangeKind::Price, 3, 2), stock = writeOf(ChangeKind::Stock, 3, 3);
    QVERIFY(write(price));
    QVERIFY(write(stock));
    QCOMPARE(look(3).stored, before); // nothing is saved yet
    m_bench->drain(*m_strategy);
    const auto stored = look(3).stored;
    QVERIFY(stored);
    QCOMPARE(stored->name, before.name);
    QCOMPARE(stored->stock, stock.product.stock);
    QCOMPARE(stored->priceCents, keeps ? price.product.priceCents : before.priceCents);
}

void TestChanges::aPartTakenForTheWholeIsCachedWithoutAName_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<StrategyOptions>("options");
    StrategyOptions update, databaseFirst, cacheFirst;
    update.afterWrite = AfterWrite::Update;
    databaseFirst.writeThroughOrder = WriteThroughOrder::DatabaseFirst;
    cacheFirst.writeThroughOrder = WriteThroughOrder::CacheFirst;
    QTest::newRow("write-through in a transaction") << QByteArray("write-through") << StrategyOptions();
    QTest::newRow("write-through, database first") << QByteArray("write-through") << databaseFirst;
    QTest::newRow("write-through, cache first") << QByteArray("write-through") << cacheFirst;
    QTest::newRow("write-behind") << QByteArray("write-behind") << StrategyOptions();
    QTest::newRow("cache-aside that updates") << QByteArray("cache-aside") << update;
    QTest::newRow("refresh-ahead that updates") << QByteArray("refresh-ahead") << update;
}

void TestChanges::aPartTakenForTheWholeIsCachedWithoutAName()
{
    QFETCH(const QByteArray, id);
    QFETCH(const StrategyOptions, options);
    m_bench->options = options;
    m_bench->options.partialWrite = PartialWrite::AsWhole;
    use(id);
    QVERIFY(read(3));
    const Product before = *look(3).stored;
    const Change price = writeOf(ChangeKind::Price, 3, 2);
    QVERIFY(write(price));
    const auto answer = read(3);
    QVERIFY(answer);
    QCOMPARE(*answer, asWhole(price));
    QVERIFY(answer->name.isEmpty() && answer->stock == 0);
    m_bench->drain(*m_strategy);
    QVERIFY(isSame(*look(3).stored, merged(before, price))); // the database knows better
}

void TestChanges::aPartThatIsCachedAsItShouldBeKeepsItsName()
{
    QFETCH(const QByteArray, id);
    QFETCH(const StrategyOptions, options);
    m_bench->options = options;
    use(id);
    QVERIFY(read(3));
    const Change price = writeOf(ChangeKind::Price, 3, 2);
    const Product expected = merged(*look(3).stored, price);
    QVERIFY(write(price));
    QVERIFY(isSame(look(3).cached, expected));
    m_bench->drain(*m_strategy);
    QVERIFY(holdsWhatItShould(3, expected));
}

void TestChanges::aWorkerThatKnowsUpdatesOnlyDropsTheRest_data()
{
    QTest::addColumn<bool>("updatesOnly");
    QTest::addColumn<bool>("coalesce");
    for (const bool coalesce : {false, true}) {
        QTest::addRow("it does%s", coalesce ? "" : ", one by one") << true << coalesce;
        QTest::addRow("another saves them%s", coalesce ? "" : ", one by one") << false << coalesce;
    }
}

void TestChanges::aWorkerThatKnowsUpdatesOnlyDropsTheRest()
{
    QFETCH(const bool, updatesOnly);
    QFETCH(const bool, coalesce);
    m_bench->options.updatesOnly = updatesOnly;
    m_bench->options.coalesce = coalesce;
    use("write-behind");
    using enum ChangeKind;
    const Product before = *look(3).stored;
    const Change update = writeOf(Update, 4, 2), price = writeOf(Price, 5, 2);
    for (const Change &change : {writeOf(Create, nowhere, 2), writeOf(Delete, 3, 2), update, price})
        QVERIFY(write(change));
    const Product priced = *look(5).cached;
    m_bench->drain(*m_strategy);
    QCOMPARE(look(nowhere).stored.has_value(), !updatesOnly);
    QCOMPARE(look(3).stored, updatesOnly ? std::optional(before) : std::nullopt);
    QVERIFY(isSame(*look(4).stored, update.product));
    QVERIFY(isSame(*look(5).stored, priced));
    QCOMPARE(m_bench->queue().waiting + m_bench->queue().processing + m_bench->queue().dead, 0);
}

void TestChanges::aReloadOfWhatIsGoneEmptiesTheCache()
{
    m_bench->options.refreshAheadExpiry = std::chrono::seconds(10);
    use("refresh-ahead");
    QVERIFY(read(3));
    QVERIFY(m_bench->sql(QStringLiteral("DELETE FROM cachescope.products WHERE id = 3")));
    QVERIFY(m_bench->redisSays({"PEXPIRE", "cachescope:product:3", "1900"})); // within the refresh zone
    QVERIFY(read(3));
    m_bench->drain(*m_strategy);
    QCOMPARE(m_bench->log.steps(Activity::Refresh), (QVector<Step>{Step::DatabaseLoad, Step::CacheDelete}));
    QVERIFY(!isCached(3));
    for (const auto &request : m_bench->log.all(Step::Request)) {
        if (request.event.activity == Activity::Refresh)
            QCOMPARE(request.event.outcome, Outcome::NotFound);
    }
}

void TestChanges::playAny()
{
    m_bench->options = anyRightOptions();
    const QString id = strategies()[*rc::gen::inRange<size_t>(0, strategies().size())].id;
    const bool queued = isQueued(id.toLatin1());
    const StrategyOptions &options = m_bench->options;
    RunSetup::Initial initial{{Key{3}, Key{nowhere}}};
    initial.absent = {Key{nowhere}};
    RC_ASSERT(QCoro::waitFor(m_bench->setup.resetKeys(initial)).ok());
    m_bench->stores.memoryQueue->lose();
    Model model(queued, {{3, look(3).stored}, {nowhere, std::nullopt}});
    use(id.toLatin1());
    // Of what waits in the queue only a guarded cache remembers that there is something.
    const bool evicts = !queued || options.setIfNewer;
    std::map<int, Version> versions{{3, 1}, {nowhere, 1}};
    const int requests = *rc::gen::inRange(1, 25);
    for (int request = 0; request < requests; ++request) {
        const int product = *rc::gen::element(3, nowhere);
        const int choice = *rc::gen::inRange(0, changeKindCount + 5);
        if (choice < changeKindCount) {
            const Change change = writeOf(static_cast<ChangeKind>(choice), product, ++versions[product]);
            RC_ASSERT(told(write(change)) == model.write(change));
        } else if (choice == changeKindCount) {
            workOnce();
        } else if (choice == changeKindCount + 1 && evicts) {
            m_bench->redisSays({"DEL", "cachescope:product:" + QByteArray::number(product)});
        } else {
            const auto answer = read(product);
            RC_ASSERT(isSame(answer ? std::optional(*answer) : std::nullopt, model.at(product)));
            const bool failed = !answer && answer.error().kind != Error::Kind::NotFound;
            RC_ASSERT(!failed);
        }
    }
    m_bench->drain(*m_strategy);
    for (const int product : {3, nowhere})
        RC_ASSERT(holdsWhatItShould(product, model.at(product)));
}

void TestChanges::anySequenceAgreesWithAModel()
{
    QVERIFY(rc::check("every answer, and in the end both stores", [this] { playAny(); }));
}

QTEST_GUILESS_MAIN(TestChanges)
#include "tst_changes.moc"
