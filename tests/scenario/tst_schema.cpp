// SPDX-License-Identifier: GPL-3.0-only
#include "engine/scenario/scenarioschema.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace cachescope;

namespace {

const QString documents = QStringLiteral(CACHESCOPE_SOURCE_DIR "/resources/schema/");

/// Written anew instead of compared, when CACHESCOPE_REGENERATE is set.
QByteArray committed(const QString &name, const QByteArray &generated)
{
    QFile file(documents + name);
    if (qEnvironmentVariableIsSet("CACHESCOPE_REGENERATE") && file.open(QIODevice::WriteOnly)) {
        file.write(generated);
        return generated;
    }
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString marked(const QString &word)
{
    return QStringLiteral("`%1`").arg(word);
}

QString numberText(double number)
{
    return QString::fromLatin1(writeJson(jsonOf(number))).trimmed();
}

QString allowedText(const ScenarioField &field, const FieldSlot &slot)
{
    if (std::holds_alternative<StrategyId>(slot))
        return QStringLiteral("an id that `cachescope list` shows");
    if (std::holds_alternative<QString *>(slot))
        return QStringLiteral("text, up to %1 characters").arg(field.highest);
    if (std::holds_alternative<RequestPlan *>(slot))
        return QStringLiteral("up to %1, keys 1 … %2").arg(mostPlannedRequests).arg(mostPlannedKey);
    if (std::holds_alternative<MoveOrder *>(slot))
        return QStringLiteral("numbers, separated by spaces");
    if (std::holds_alternative<bool *>(slot))
        return QStringLiteral("`true`, `false`");
    QStringList choices = choicesOf(slot);
    std::transform(choices.begin(), choices.end(), choices.begin(), marked);
    if (!choices.isEmpty())
        return choices.join(QStringLiteral(", "));
    const bool isSeed = std::holds_alternative<quint64 *>(slot);
    const QString highest = isSeed ? QString::number(std::numeric_limits<quint64>::max()) : numberText(field.highest);
    return numberText(field.lowest) + QStringLiteral(" … ") + highest;
}

QString defaultText(const FieldSlot &slot)
{
    const Json value = jsonOf(slot);
    const auto *text = value.as<QString>();
    if (text && text->isEmpty())
        return QStringLiteral("empty");
    if (text)
        return marked(*text);
    const QString written = QString::fromLatin1(writeJson(value)).trimmed();
    return value.as<bool>() ? marked(written) : written;
}

QString tableOf(const QString &section)
{
    QString table = QStringLiteral("| key | what it says | allowed | when left out |\n|---|---|---|---|\n");
    Scenario usual;
    for (const ScenarioField &field : scenarioFields()) {
        if (field.section != section)
            continue;
        const FieldSlot slot = field.slot(usual);
        table +=
            QStringLiteral("| %1 | %2 | %3 | %4 |\n")
                .arg(marked(field.key), QString::fromUtf8(field.meaning), allowedText(field, slot), defaultText(slot));
    }
    return table;
}

/// The document, with the tables between its marks as the table of fields has them.
QString withTables(const QString &document)
{
    static const QRegularExpression mark(QStringLiteral("<!-- the fields of ([^>]*) -->\n(.*?)<!-- end -->"),
                                         QRegularExpression::DotMatchesEverythingOption);
    QString text = document;
    auto match = mark.match(text);
    while (match.hasMatch()) {
        const QString first = match.captured(1).section(QStringLiteral(", "), 0, 0);
        const QString table = tableOf(first == QLatin1String("the scenario itself") ? QString() : first);
        text.replace(match.capturedStart(2), match.capturedLength(2), table);
        match = mark.match(text, match.capturedStart(2) + table.size());
    }
    return text;
}

/// The keys of `value` that `schema` does not know, as paths.
QStringList unknownKeys(const Json &value, const Json &schema, const QString &path)
{
    QStringList unknown;
    const auto *object = value.as<Json::Object>();
    const Json *properties = schema.find("properties");
    if (!object || !properties)
        return unknown;
    for (const auto &[name, member] : *object) {
        const QString place = path + QLatin1Char('.') + QString::fromUtf8(name);
        const Json *known = properties->find(name.constData());
        if (known)
            unknown += unknownKeys(member, *known, place);
        else
            unknown.append(place);
    }
    return unknown;
}

} // namespace

/// What is written about scenario files elsewhere says what the table of fields says.
class TestSchema : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSchemaIsThatOfTheTable();
    void theDocumentIsThatOfTheTable();
    void sectionsOfOneTableHaveTheSameFields();
    void theSchemaKnowsWhatTheExamplesSay_data();
    void theSchemaKnowsWhatTheExamplesSay();
    void aKindOfFaultKnowsItsKeys();
};

namespace {

constexpr char howTo[] =
    "is not as the table of fields says: CACHESCOPE_REGENERATE=1 build/dev/bin/tst_scenario_schema "
    "writes it anew";

} // namespace

void TestSchema::theSchemaIsThatOfTheTable()
{
    const QString name = QStringLiteral("scenario.schema.json");
    QVERIFY2(committed(name, scenarioSchema()) == scenarioSchema(), howTo);
}

void TestSchema::theDocumentIsThatOfTheTable()
{
    const QString name = QStringLiteral("scenario.md");
    QFile file(documents + name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    file.close();
    QCOMPARE(text.count(QStringLiteral("<!-- the fields of ")), 7);
    const QByteArray generated = withTables(text).toUtf8();
    QVERIFY2(committed(name, generated) == generated, howTo);
}

void TestSchema::sectionsOfOneTableHaveTheSameFields()
{
    QCOMPARE(tableOf(QStringLiteral("cacheDelay")), tableOf(QStringLiteral("databaseDelay")));
}

void TestSchema::theSchemaKnowsWhatTheExamplesSay_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(CACHESCOPE_SOURCE_DIR "/resources/scenarios"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestSchema::theSchemaKnowsWhatTheExamplesSay()
{
    QFETCH(const QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const JsonReading example = readJson(file.readAll());
    const JsonReading schema = readJson(scenarioSchema());
    QVERIFY(example.place.isEmpty() && schema.place.isEmpty());
    QCOMPARE(unknownKeys(example.value, schema.value, {}), QStringList());
}

void TestSchema::aKindOfFaultKnowsItsKeys()
{
    const JsonReading schema = readJson(scenarioSchema());
    const Json *faults = schema.value.find("properties")->find("faults");
    const auto *kinds = faults->find("items")->find("oneOf")->as<Json::List>();
    QCOMPARE(kinds->size(), qsizetype(faultKindCount));
    for (int i = 0; i < faultKindCount; ++i) {
        Scenario scenario;
        Fault fault;
        fault.kind = static_cast<FaultKind>(i);
        fault.server = usualServer(fault.kind);
        scenario.faults = {fault};
        const JsonReading written = readJson(writeScenario(scenario));
        const Json &object = written.value.find("faults")->as<Json::List>()->first();
        QCOMPARE(unknownKeys(object, kinds->at(i), faultWord(fault.kind)), QStringList());
    }
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
