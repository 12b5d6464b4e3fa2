// SPDX-License-Identifier: GPL-3.0-only
#include "engine/core/json.h"

#include <QTest>

#include <limits>

using namespace cachescope;

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsWrittenOnLinesOfItsOwn();
    void numbersSurvive_data();
    void numbersSurvive();
    void infinityBecomesZero();
    void membersKeepTheirOrderAndRepetitions();
    void whatIsNotThereIsNull();
    void aMillionLevelsAreCountedAndNotKept();
    void anErrorIsNamedWithItsPlace_data();
    void anErrorIsNamedWithItsPlace();
};

void TestJson::itIsWrittenOnLinesOfItsOwn()
{
    const Json json = Json::Object{
        {"name", QStringLiteral("é “😀” \"\\\n\x1b")},
        {"numbers", Json::List{1, 0.25, 3.0}},
        {"words", Json::List{"a", Json::Object{{"b", true}}}},
        {"none", Json()},
        {"emptyList", Json::List()},
        {"emptyObject", Json::Object()},
    };
    const QByteArray expected = R"({
  "name": "é “😀” \"\\\n\u001b",
  "numbers": [1, 0.25, 3.0],
  "words": [
    "a",
    {
      "b": true
    }
  ],
  "none": null,
  "emptyList": [],
  "emptyObject": {}
}
)";
    QCOMPARE(writeJson(json), expected);
    QCOMPARE(writeJson(readJson(expected).value), expected);
}

void TestJson::numbersSurvive_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"0", "-1", "9007199254740993", "-9223372036854775808", "18446744073709551615", "0.1",
                             "0.30000000000000004", "1e-09", "5e-324", "1.7976931348623157e+308"})
        QTest::newRow(text) << QByteArray(text);
}

void TestJson::numbersSurvive()
{
    QFETCH(const QByteArray, text);
    const JsonReading reading = readJson(text);
    QVERIFY2(reading.place.isEmpty(), qPrintable(reading.flaw));
    QCOMPARE(reading.value.number(), text.toDouble());
    QCOMPARE(writeJson(reading.value), text + '\n');
}

void TestJson::infinityBecomesZero()
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    QCOMPARE(writeJson(Json::List{infinity, -infinity, std::numeric_limits<double>::quiet_NaN()}), "[0.0, 0.0, 0.0]\n");
}

void TestJson::membersKeepTheirOrderAndRepetitions()
{
    const JsonReading reading = readJson(R"({"b":1,"a":2,"b":3})");
    const auto *object = reading.value.as<Json::Object>();
    QVERIFY(object);
    QByteArray keys;
    for (const auto &[key, value] : *object)
        keys += key;
    QCOMPARE(keys, "bab");
    QCOMPARE(reading.value.find("b")->number(), 1.0);
}

void TestJson::whatIsNotThereIsNull()
{
    const Json json = Json::Object{{"a", 1}};
    QVERIFY(!json.find("b"));
    QVERIFY(!json.as<QString>());
    QVERIFY(!Json("a").find("a"));
    QVERIFY(!Json(true).number());
}

void TestJson::aMillionLevelsAreCountedAndNotKept()
{
    constexpr int levels = 1'000'000;
    const JsonReading reading = readJson(QByteArray(levels, '[') + QByteArray(levels, ']'));
    QVERIFY(reading.place.isEmpty());
    QCOMPARE(reading.depth, levels);
    QVERIFY(writeJson(reading.value).size() < 1000);

    QByteArray objects;
    for (int i = 0; i < levels; ++i)
        objects += "{\"a\":";
    QCOMPARE(readJson(objects + "1" + QByteArray(levels, '}')).depth, levels);
}

void TestJson::anErrorIsNamedWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("flaw");
    const auto row = [](const char *name, const QByteArray &json, const char *place, const char *flaw) {
        QTest::newRow(name) << json << QString::fromLatin1(place) << QString::fromLatin1(flaw);
    };
    row("nothing", "", "1:1", "empty");
    row("blanks alone", " \n ", "2:2", "empty");
    row("a word", "hello", "1:1", "value");
    row("a word that is none of ours", "{\"a\": nul}", "1:10", "value");
    row("no value", "{\"a\": }", "1:7", "value");
    row("a comma too many in a list", "[1, ]", "1:5", "value");
    row("a comma too many in an object", "{\"a\": 1, }", "1:10", "name");
    row("a name without quotes", "{name: 1}", "1:2", "name");
    row("a name of one letter without quotes", "{n: 1}", "1:2", "name");
    row("a name in single quotes", "{'a': 1}", "1:2", "name");
    row("an object without its end", "{\"a\": 1", "1:8", "comma or }");
    row("no comma before a name", "{\"é😀\": 1\n  \"b\": 1}", "2:3", "comma or }");
    row("no comma before a name with a bad escape", "{\"a\": 1 \"b\\x\": 1}", "1:9", "comma or }");
    row("a unit behind a number", "{\"a\": 5s}", "1:8", "comma or }");
    row("a word behind a number", "{\"a\": 5 true}", "1:9", "comma or }");
    row("no comma in a list", "[1 2]", "1:4", "comma or ]");
    row("no colon", "{\"a\" \"\\\"b\"}", "1:6", "colon");
    row("an equals sign", "{\"a\"= 1}", "1:5", "colon");
    row("a second document", "{} []", "1:4", "more");
    row("a word behind the end", "{} end", "1:4", "more");
    row("no closing quote", "[\"a", "1:4", "quote");
    row("a bad escape", "[\"é\\x\"]", "1:4", "escape");
    row("an escape cut short", "[\"\\u12\"]", "1:3", "escape");
    row("half a pair", "[\"\\ud800\"]", "1:3", "escape");
    row("a line break in a text", "[\"a\nb\"]", "1:4", "escape");
    row("Latin-1", "[\"caf\xe9 noir\"]", "1:6", "encoding");
    row("a byte that UTF-8 does not know", "[\"é\xff\"]", "1:4", "encoding");
    row("a text that speaks of quotes, in Latin-1", "[\"closing quote \xe9\"]", "1:17", "encoding");
    row("too large a number", "[1e999]", "1:2", "number");
    row("a number that stops at its point", "[1.]", "1:4", "number");
    row("a number that stops at its exponent", "[1e]", "1:4", "number");
    row("a minus sign alone", "[-]", "1:3", "value");
    row("a comment", "{} // end", "1:4", "more");
    row("a zero byte", QByteArray("{\n}\0", 4), "2:2", "zero byte");
}

void TestJson::anErrorIsNamedWithItsPlace()
{
    QFETCH(const QByteArray, json);
    const JsonReading reading = readJson(json);
    QTEST(reading.flaw, "flaw");
    QTEST(reading.place, "place");
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
