// SPDX-License-Identifier: GPL-3.0-only
#include "engine/core/change.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace cachescope;

namespace {

constexpr Version never = PartVersions::never;

/// Each write has contents of its own, and is later than those of lower versions.
Product lamp(Version version, int id = 1)
{
    Product product;
    product.key = Key{id};
    product.name = "Lamp " + QByteArray::number(version);
    product.priceCents = 1000 + version;
    product.stock = static_cast<qint32>(version);
    product.updatedAt = 1'700'000'000'000 + 1000 * version;
    product.version = version;
    return product;
}

/// As a client writes a part: nothing else of the product counts.
Change write(ChangeKind kind, Version version, int id = 1)
{
    Change change(lamp(version, id), kind);
    if (change.isPart())
        change.product.name.clear();
    return change;
}

Product withParts(Product product, PartVersions parts)
{
    product.parts = parts;
    return product;
}

std::optional<Product> oneByOne(std::optional<Product> held, QVector<Change> batch)
{
    std::stable_sort(batch.begin(), batch.end(),
                     [](const Change &one, const Change &other) { return one.version() < other.version(); });
    for (const Change &change : std::as_const(batch))
        held = afterAll(held, {change});
    return held;
}

QVector<Change> ofKey(const QVector<Change> &batch, Key key)
{
    QVector<Change> own = batch;
    own.removeIf([key](const Change &change) { return change.key() != key; });
    return own;
}

ChangeKind anyKind()
{
    return static_cast<ChangeKind>(*rc::gen::inRange(0, changeKindCount));
}

/// Writes of two products in any order, some of them queued twice; all newer than version 1.
QVector<Change> anyBatch()
{
    QVector<Change> batch;
    const int writes = *rc::gen::inRange(0, 10);
    for (int i = 0; i < writes; ++i) {
        const Change change = write(anyKind(), 2 + i, *rc::gen::inRange(1, 3));
        const int times = *rc::gen::weightedElement<int>({{6, 1}, {1, 2}});
        for (int time = 0; time < times; ++time)
            batch.insert(*rc::gen::inRange<qsizetype>(0, batch.size() + 1), change);
    }
    return batch;
}

Product anyProduct()
{
    Product product = lamp(*rc::gen::inRange<Version>(1, 1'000'000), *rc::gen::inRange(1, 1000));
    product.priceCents = *rc::gen::inRange<qint64>(0, 1'000'000'000);
    if (*rc::gen::arbitrary<bool>())
        product.parts = {product.version, *rc::gen::inRange<Version>(1, product.version + 1),
                         *rc::gen::element(never, Version(1), product.version)};
    return product;
}

} // namespace

class TestChange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindWritesItsPart();
    void aWriteHasTheVersionOfItsPart();
    void placesThatHoldTheSameAreEqual();
    void aPartIsMergedOnlyOverAnOlderOne();
    void aPartTakenForTheWholeHasNoName();
    void aDeletionLeavesNothingAndAPartBringsNothingBack();
    void theWholeKeepsAPartThatIsNewer();
    void ofABatchOnlyWhatNoNewerWriteCoversIsNeeded();
    void aBatchMakesOfAProductWhatItsWritesMakeOneByOne();
    void aWriteIsWrittenAndReadBack();
    void anUpdateIsWrittenAsTheProduct();
    void aProductOfAnEarlierVersionIsAnUpdate();
    void aBadWriteIsRefused_data();
    void aBadWriteIsRefused();
};

void TestChange::everyKindWritesItsPart()
{
    QCOMPARE(partOf(ChangeKind::Price), Part::Price);
    QCOMPARE(partOf(ChangeKind::Stock), Part::Stock);
    for (const ChangeKind whole : {ChangeKind::Update, ChangeKind::Create, ChangeKind::Delete}) {
        QCOMPARE(partOf(whole), Part::Whole);
        QVERIFY(!write(whole, 2).isPart());
    }
    QVERIFY(write(ChangeKind::Delete, 2).deletes() && !write(ChangeKind::Create, 2).deletes());
    QCOMPARE(Change(lamp(2)).kind, ChangeKind::Update);
}

void TestChange::aWriteHasTheVersionOfItsPart()
{
    const Product held = withParts(lamp(7), {1, 7, 5});
    QCOMPARE(Change(held, ChangeKind::Price).version(), Version(7));
    QCOMPARE(Change(held, ChangeKind::Stock).version(), Version(5));
    QCOMPARE(Change(held, ChangeKind::Update).version(), Version(7));
    QCOMPARE(write(ChangeKind::Stock, 9).version(), Version(9));
}

void TestChange::placesThatHoldTheSameAreEqual()
{
    QCOMPARE(Held::of(withParts(lamp(5), {5, 5, 5})), Held::value(5));
    QCOMPARE(Held::of(withParts(lamp(5), {0, 5, 0})), Held::value(5));
    QCOMPARE(Held::of(lamp(5)).versionOf(Part::Stock), Version(5));
    QVERIFY(Held::of(withParts(lamp(5), {3, 5, 3})) != Held::value(5));
    QVERIFY(Held::of(withParts(lamp(5), {never, 5, never})) != Held::value(5));
    QVERIFY(Held::value(5) != Held::value(6));
    QVERIFY(Held::value(5) != Held::absence(5));
    QVERIFY(Held::absence() != Held::absence(5));
    QCOMPARE(Held::absence(), Held());
}

void TestChange::aPartIsMergedOnlyOverAnOlderOne()
{
    const Product priced = merged(lamp(3), write(ChangeKind::Price, 5));
    Product expected = withParts(lamp(3), {3, 5, 3});
    expected.priceCents = 1005;
    expected.updatedAt = lamp(5).updatedAt;
    expected.version = 5;
    QCOMPARE(priced, expected);
    QCOMPARE(merged(priced, write(ChangeKind::Price, 4)), priced);

    const Product both = merged(priced, write(ChangeKind::Stock, 4));
    expected.parts = {3, 5, 4};
    expected.stock = 4;
    QCOMPARE(both, expected); // still of version 5, and as old
}

void TestChange::aPartTakenForTheWholeHasNoName()
{
    const Product price = asWhole(write(ChangeKind::Price, 5)), stock = asWhole(write(ChangeKind::Stock, 6));
    QVERIFY(price.name.isEmpty() && stock.name.isEmpty());
    QCOMPARE(price.key, Key{1});
    QCOMPARE(price.priceCents, 1005);
    QCOMPARE(price.stock, 0);
    QCOMPARE(Held::of(price), (Held{5, true, {never, 5, never}}));
    QCOMPARE(stock.priceCents, 0);
    QCOMPARE(stock.stock, 6);
    QCOMPARE(Held::of(stock), (Held{6, true, {never, never, 6}}));
}

void TestChange::aDeletionLeavesNothingAndAPartBringsNothingBack()
{
    QVERIFY(!afterAll(lamp(1), {write(ChangeKind::Delete, 2)}));
    QVERIFY(!afterAll(lamp(1), {write(ChangeKind::Delete, 2), write(ChangeKind::Price, 3)}));
    QVERIFY(!afterAll({}, {write(ChangeKind::Stock, 3)}));
    QCOMPARE(afterAll(lamp(1), {write(ChangeKind::Create, 3), write(ChangeKind::Delete, 2)}), lamp(3));
    QCOMPARE(afterAll(lamp(9), {write(ChangeKind::Delete, 2)}), lamp(9)); // it was created later
    QCOMPARE(afterAll({}, {write(ChangeKind::Update, 2)}), lamp(2));
    QCOMPARE(afterAll(lamp(4), {}), lamp(4));
}

void TestChange::theWholeKeepsAPartThatIsNewer()
{
    const Product priced = merged(lamp(3), write(ChangeKind::Price, 8));
    const auto updated = afterAll(priced, {write(ChangeKind::Update, 5)});
    QVERIFY(updated);
    QCOMPARE(updated->name, QByteArray("Lamp 5"));
    QCOMPARE(updated->stock, 5);
    QCOMPARE(updated->priceCents, 1008);
    QCOMPARE(Held::of(*updated), (Held{8, true, {5, 8, 5}}));
    QCOMPARE(afterAll(priced, {write(ChangeKind::Update, 2)}), priced); // older than the rest of it

    const auto both = afterAll(merged(priced, write(ChangeKind::Stock, 6)), {write(ChangeKind::Update, 5)});
    QVERIFY(both);
    QCOMPARE(both->stock, 6);
    QCOMPARE(Held::of(*both), (Held{8, true, {5, 8, 6}}));
}

void TestChange::ofABatchOnlyWhatNoNewerWriteCoversIsNeeded()
{
    using enum ChangeKind;
    const Change created = write(Create, 2), cheap = write(Price, 3), updated = write(Update, 4), few = write(Stock, 5),
                 dear = write(Price, 6), other = write(Delete, 3, 2), none = write(Stock, 7);
    QCOMPARE(coalesced({created, cheap, updated}), QVector<Change>{updated});
    QCOMPARE(coalesced({cheap, dear, few, updated, other}), (QVector<Change>{updated, other, dear, few}));
    QCOMPARE(coalesced({few, none, few}), QVector<Change>{none});
    QCOMPARE(coalesced({updated, updated}), QVector<Change>{updated}); // queued twice
    QCOMPARE(coalesced({write(Delete, 8), none}), QVector<Change>{write(Delete, 8)});
    QVERIFY(coalesced({}).isEmpty());
}

void TestChange::aBatchMakesOfAProductWhatItsWritesMakeOneByOne()
{
    QVERIFY(rc::check("whatever their order, and whether it is there", [] {
        const QVector<Change> batch = anyBatch(), needed = coalesced(batch);
        for (const int id : {1, 2}) {
            const auto held = *rc::gen::arbitrary<bool>() ? std::optional(lamp(1, id)) : std::nullopt;
            const QVector<Change> own = ofKey(batch, Key{id}), ownNeeded = ofKey(needed, Key{id});
            RC_ASSERT(ownNeeded.size() <= partCount);
            const auto together = afterAll(held, own);
            RC_ASSERT(together == oneByOne(held, own));
            RC_ASSERT(afterAll(held, ownNeeded) == together);
            RC_ASSERT(oneByOne(held, ownNeeded) == together);
        }
    }));
}

void TestChange::aWriteIsWrittenAndReadBack()
{
    QVERIFY(rc::check([] {
        const Change change(anyProduct(), anyKind());
        const auto read = changeFromJson(toJson(change));
        RC_ASSERT(read.ok());
        RC_ASSERT(read->kind == change.kind);
        RC_ASSERT(read->version() == change.version());
        RC_ASSERT(Held::of(read->product) == Held::of(change.product));
        RC_ASSERT(withParts(read->product, {}) == withParts(change.product, {}));
        const auto product = productFromJson(toJson(change)); // whoever asks for the product finds it in the write
        RC_ASSERT(product.ok());
        RC_ASSERT(*product == read->product);
    }));
}

void TestChange::anUpdateIsWrittenAsTheProduct()
{
    QCOMPARE(toJson(Change(lamp(3))), toJson(lamp(3)));
    QCOMPARE(toJson(Change(withParts(lamp(5), {5, 5, 5}))), toJson(lamp(5)));
    const QByteArray priced = toJson(Change(withParts(lamp(5), {3, 5, 3}), ChangeKind::Price));
    QVERIFY2(priced.endsWith(R"("version":5,"parts":[3,5,3],"change":"price"})"), priced.constData());
    const QByteArray deleted = toJson(write(ChangeKind::Delete, 4));
    QVERIFY2(deleted.endsWith(R"("version":4,"change":"delete"})"), deleted.constData());
}

void TestChange::aProductOfAnEarlierVersionIsAnUpdate()
{
    const auto read = changeFromJson(R"({"id":1,"name":"Lamp 3","price":10.03,"stock":3,"updatedAt":1700000003000,)"
                                     R"("version":3})");
    QVERIFY(read);
    QCOMPARE(*read, Change(lamp(3)));
}

void TestChange::aBadWriteIsRefused_data()
{
    const QByteArray whole = toJson(write(ChangeKind::Price, 5));
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("a kind that is not known") << QByteArray(whole).replace("price\"}", "rename\"}");
    QTest::newRow("no product") << QByteArray(R"({"change":"delete"})");
    const auto parts = [&](const char *versions) {
        return QByteArray(whole).replace(R"("change")", QByteArray(R"("parts":)") + versions + R"(,"change")");
    };
    QTest::newRow("versions of two parts") << parts("[1,2]");
    QTest::newRow("versions of four parts") << parts("[1,2,3,4]");
    QTest::newRow("versions that are no numbers") << parts(R"([1,"2",3])");
    QTest::newRow("a version that is a fraction") << parts("[1,2.5,3]");
    QTest::newRow("versions that are no list") << parts("5");
}

void TestChange::aBadWriteIsRefused()
{
    QFETCH(const QByteArray, json);
    const auto read = changeFromJson(json);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Malformed);
    QVERIFY(!read.error().detail.isEmpty());
}

QTEST_GUILESS_MAIN(TestChange)
#include "tst_change.moc"
