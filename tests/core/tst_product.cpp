// SPDX-License-Identifier: GPL-3.0-only
#include "engine/core/product.h"

#include <QTest>

#include <rapidcheck.h>

#include <limits>

using namespace cachescope;

namespace {

Product lamp()
{
    Product product;
    product.key = Key{42};
    product.name = "Lamp";
    product.priceCents = 1999;
    product.stock = 7;
    product.updatedAt = 1'700'000'000'123;
    product.version = 12;
    return product;
}

} // namespace

class TestProduct : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsWrittenAsTheLessonsShowIt();
    void whatIsWrittenIsReadBack();
    void everyCentIsKept();
    void namesOfAllLanguagesAreKept_data();
    void namesOfAllLanguagesAreKept();
    void additionalFieldsAndAnotherOrderDoNotMatter();
    void aBadValueIsRefused_data();
    void aBadValueIsRefused();
    void aValueThatIsCutShortIsRefused();
    void anyBytesAreReadOrRefused();
    void aDeepValueIsRefusedWithoutACrash();
    void theShortNameIsTheOneTheLessonsShow();
};

void TestProduct::itIsWrittenAsTheLessonsShowIt()
{
    QCOMPARE(toJson(lamp()),
             QByteArray(R"({"id":42,"name":"Lamp","price":19.99,"stock":7,)"
                        R"("updatedAt":1700000000123,"version":12})"));
}

void TestProduct::whatIsWrittenIsReadBack()
{
    QVERIFY(rc::check([] {
        Product product;
        product.key = Key{*rc::gen::arbitrary<qint32>()};
        const auto letters = *rc::gen::container<std::vector<char32_t>>(rc::gen::suchThat(
            rc::gen::inRange<char32_t>(0, 0x110000), [](char32_t code) { return code < 0xd800 || code > 0xdfff; }));
        product.name = QString::fromUcs4(letters.data(), static_cast<qsizetype>(letters.size())).toUtf8();
        product.priceCents = *rc::gen::inRange<qint64>(-1'000'000'000'000, 1'000'000'000'000);
        product.stock = *rc::gen::arbitrary<qint32>();
        product.updatedAt = *rc::gen::arbitrary<qint64>();
        product.version = *rc::gen::arbitrary<qint64>();
        const auto read = productFromJson(toJson(product));
        RC_ASSERT(read.ok());
        RC_ASSERT(*read == product);
    }));
}

void TestProduct::everyCentIsKept()
{
    Product product = lamp();
    for (qint64 cents = 0; cents < 200'000; cents += 7) {
        product.priceCents = cents;
        const auto read = productFromJson(toJson(product));
        QVERIFY(read);
        QCOMPARE(read->priceCents, cents);
    }
}

void TestProduct::namesOfAllLanguagesAreKept_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("Vietnamese") << QStringLiteral("Đèn bàn điện tử");
    QTest::newRow("Arabic") << QStringLiteral("مصباح");
    QTest::newRow("beyond the basic plane") << QStringLiteral("💡 lamp");
    QTest::newRow("quotes and backslashes") << QStringLiteral(R"(a "lamp" \ 'lamp')");
    QTest::newRow("control characters") << QStringLiteral("a\n\t\u0001b");
    QTest::newRow("nothing") << QString();
}

void TestProduct::namesOfAllLanguagesAreKept()
{
    QFETCH(const QString, name);
    Product product = lamp();
    product.name = name.toUtf8();
    const auto read = productFromJson(toJson(product));
    QVERIFY(read);
    QCOMPARE(QString::fromUtf8(read->name), name);
}

void TestProduct::additionalFieldsAndAnotherOrderDoNotMatter()
{
    const auto read =
        productFromJson(R"({"colour":"red","version":12,"updatedAt":1700000000123,"stock":7,"price":19.99,)"
                        R"("name":"Lamp","id":42,"tags":[1,{"a":null}]})");
    QVERIFY(read);
    QCOMPARE(*read, lamp());
}

void TestProduct::aBadValueIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("lamp");
    QTest::newRow("another type") << QByteArray("[1,2]");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("an empty object") << QByteArray("{}");
    QTest::newRow("a missing field") << toJson(lamp()).replace(R"("stock":7,)", "");
    QTest::newRow("a text for a number") << toJson(lamp()).replace(R"("stock":7)", R"("stock":"7")");
    QTest::newRow("a number for a text") << toJson(lamp()).replace(R"("Lamp")", "5");
    QTest::newRow("a number that is too large") << toJson(lamp()).replace(R"("id":42)", R"("id":4200000000)");
    QTest::newRow("a fraction for a whole number") << toJson(lamp()).replace(R"("stock":7)", R"("stock":7.5)");
    QTest::newRow("more after the value") << toJson(lamp()) + "x";
}

void TestProduct::aBadValueIsRefused()
{
    QFETCH(const QByteArray, json);
    const auto read = productFromJson(json);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Malformed);
    QVERIFY(!read.error().detail.isEmpty());
}

void TestProduct::aValueThatIsCutShortIsRefused()
{
    const QByteArray whole = toJson(lamp());
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY(!productFromJson(QByteArrayView(whole).first(length)));
}

void TestProduct::anyBytesAreReadOrRefused()
{
    QVERIFY(rc::check([](const std::string &bytes) {
        const auto read = productFromJson(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
        RC_ASSERT(!read.ok());
    }));
    QVERIFY(rc::check("also a product with bytes changed", [](const std::vector<std::pair<quint8, char>> &changes) {
        QByteArray json = toJson(lamp());
        for (const auto &[place, byte] : changes)
            json[place % json.size()] = byte;
        const auto read = productFromJson(json);
        if (!read)
            RC_ASSERT(read.error().kind == Error::Kind::Malformed);
    }));
}

void TestProduct::aDeepValueIsRefusedWithoutACrash()
{
    QVERIFY(!productFromJson(QByteArray(1'000'000, '[')));
    QByteArray deep = R"({"a":)";
    QVERIFY(!productFromJson(deep.repeated(200'000)));
}

void TestProduct::theShortNameIsTheOneTheLessonsShow()
{
    QCOMPARE(Key{42}.shortName(), QByteArray("product:42"));
}

QTEST_GUILESS_MAIN(TestProduct)
#include "tst_product.moc"
