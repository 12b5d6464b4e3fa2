// SPDX-License-Identifier: GPL-3.0-only
// Offscreen only: reads files, shows nothing.
#include "ui/words/language.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace cachescope;

namespace {

struct Message
{
    QString context, source, state;
    bool counted = false;
    QStringList texts;
};

QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            Message message;
            message.context = context;
            message.counted = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
            messages.append(message);
        } else if (xml.name() == QLatin1String("source")) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            messages.last().state = xml.attributes().value(QLatin1String("type")).toString();
            if (!messages.last().counted)
                messages.last().texts.append(xml.readElementText());
        } else if (xml.name() == QLatin1String("numerusform")) {
            messages.last().texts.append(xml.readElementText());
        }
    }
    return messages;
}

QString pathOf(const QString &code)
{
    return QStringLiteral(CACHESCOPE_SOURCE_DIR "/translations/cachescope_%1.ts").arg(code);
}

/// Which placeholders a text has: %1, %L2, %n.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?([0-9]|n)"));
    QStringList found;
    auto match = pattern.globalMatch(text);
    while (match.hasNext())
        found.append(match.next().captured(1));
    found.sort();
    found.removeDuplicates();
    return found;
}

/// What lupdate finds in the sources below `folders`, as a new file for a language: without translations.
QList<Message> freshMessages(const QStringList &folders, const QString &code)
{
    const QTemporaryDir folder;
    const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
    QProcess lupdate;
    lupdate.start(QStringLiteral("/usr/lib/qt6/bin/lupdate"), // the package qt6-l10n-tools has it
                  QStringList{QStringLiteral("-silent"), QStringLiteral("-recursive")} + folders
                      + QStringList{QStringLiteral("-I"), QStringLiteral(CACHESCOPE_SOURCE_DIR),
                                    QStringLiteral("-source-language"), QStringLiteral("en"),
                                    QStringLiteral("-target-language"), code, QStringLiteral("-ts"), fresh});
    return lupdate.waitForFinished(60'000) && lupdate.exitCode() == 0 ? messagesOf(fresh) : QList<Message>();
}

/// How many plural forms the language has.
qsizetype formsOf(const QString &code)
{
    const QTemporaryDir folder;
    QFile source(folder.filePath(QStringLiteral("counted.cpp")));
    if (!source.open(QIODevice::WriteOnly) || source.write("QCoreApplication::translate(\"\", \"%n\", \"\", 1);") < 0)
        return -1;
    source.close();
    return freshMessages({folder.path()}, code).value(0).texts.size();
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMessageIsTranslatedWithItsPlaceholders_data();
    void everyMessageIsTranslatedWithItsPlaceholders();
    void theFilesSayWhatTheSourcesSay();
    void everyLanguageHasItsPluralForms_data();
    void everyLanguageHasItsPluralForms();
    void countedTextsFollowTheirLanguage();
    void numbersFollowTheirLanguage();
};

void TestTranslations::everyMessageIsTranslatedWithItsPlaceholders_data()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : Language::available())
        QTest::newRow(qPrintable(Language::nameOf(code))) << code;
}

void TestTranslations::everyMessageIsTranslatedWithItsPlaceholders()
{
    QFETCH(QString, code);
    const QList<Message> messages = messagesOf(pathOf(code));
    const qsizetype forms = formsOf(code);
    QVERIFY(forms > 0);
    QVERIFY2(messages.size() > (code == QLatin1String("en") ? 5 : 200), "the file holds hardly anything");
    for (const Message &message : messages) {
        const QByteArray where = (message.context + QStringLiteral(": ") + message.source).toUtf8();
        QVERIFY2(message.state.isEmpty(), where.constData());
        QCOMPARE(message.texts.size(), message.counted ? forms : 1);
        for (qsizetype form = 0; form < message.texts.size(); ++form) {
            const QString text = message.texts.at(form);
            QVERIFY2(!text.isEmpty(), where.constData());
            // "one" and "two" may say the number as a word
            const bool numberAsWord = message.counted && message.texts.size() > 1 && form < 3;
            QStringList expected = placeholders(message.source);
            QStringList found = placeholders(text);
            if (numberAsWord) {
                for (const QString &count : {QStringLiteral("n"), QStringLiteral("1")}) {
                    if (!found.contains(count))
                        expected.removeAll(count);
                }
            }
            QVERIFY2(found == expected, where.constData());
        }
    }
}

void TestTranslations::theFilesSayWhatTheSourcesSay()
{
    const auto keysOf = [](const QList<Message> &messages) {
        QStringList keys;
        for (const Message &message : messages)
            keys.append(message.context + QStringLiteral(" | ") + message.source);
        keys.sort();
        return keys;
    };
    const QString root = QStringLiteral(CACHESCOPE_SOURCE_DIR);
    const QStringList wanted =
        keysOf(freshMessages({root + QStringLiteral("/app"), root + QStringLiteral("/ui")}, QStringLiteral("vi")));
    QVERIFY2(wanted.size() > 200, "lupdate is missing, or fails");
    for (const QString &code : Language::available().mid(1)) { // English stands in the sources
        const QStringList have = keysOf(messagesOf(pathOf(code)));
        for (const QString &key : wanted)
            QVERIFY2(have.contains(key), qPrintable(QStringLiteral("missing in %1: %2").arg(code, key)));
        for (const QString &key : have)
            QVERIFY2(wanted.contains(key),
                     qPrintable(QStringLiteral("no longer in the sources, %1: %2").arg(code, key)));
    }
}

void TestTranslations::everyLanguageHasItsPluralForms_data()
{
    QTest::addColumn<qsizetype>("forms");
    QTest::newRow("en") << qsizetype(2);
    QTest::newRow("vi") << qsizetype(1);
    QTest::newRow("ar") << qsizetype(6);
}

void TestTranslations::everyLanguageHasItsPluralForms()
{
    QFETCH(const qsizetype, forms);
    QCOMPARE(formsOf(QString::fromLatin1(QTest::currentDataTag())), forms);
}

void TestTranslations::countedTextsFollowTheirLanguage()
{
    const auto counted = [](int count) {
        return QCoreApplication::translate("cachescope::ServerStatusBar", "%Ln stale read(s)", nullptr, count);
    };
    Language::instance().choose(QStringLiteral("en"));
    QCOMPARE(counted(1), QStringLiteral("1 stale read"));
    QCOMPARE(counted(2), QStringLiteral("2 stale reads"));
    Language::instance().choose(QStringLiteral("vi"));
    QCOMPARE(counted(2), QStringLiteral("2 lần đọc dữ liệu cũ"));
    Language::instance().choose(QStringLiteral("ar"));
    QSet<QString> forms;
    for (const int count : {0, 1, 2, 3, 11})
        forms.insert(counted(count));
    QCOMPARE(forms.size(), 5);
    QVERIFY(counted(3).contains(QChar(0x0663))); // Arabic-Indic three
    Language::instance().setWesternDigits(true);
    QVERIFY(counted(3).contains(QLatin1Char('3')));
    Language::instance().setWesternDigits(false);
}

void TestTranslations::numbersFollowTheirLanguage()
{
    Language::instance().choose(QStringLiteral("en"));
    QCOMPARE(formatCount(18240), QStringLiteral("18,240"));
    Language::instance().choose(QStringLiteral("vi"));
    QCOMPARE(formatCount(18240), QStringLiteral("18.240"));
    QVERIFY(!Language::instance().isRightToLeft());
    Language::instance().choose(QStringLiteral("ar"));
    QCOMPARE(formatCount(18240), QStringLiteral("١٨٬٢٤٠"));
    QVERIFY(Language::instance().isRightToLeft());
    static const QRegularExpression western(QStringLiteral("[A-Za-z0-9µ%]"));
    for (const QString &text : {formatDuration(0.05), formatDuration(3), formatDuration(3000), formatDuration(3e5),
                                formatCompact(5e4), formatCompact(5e6), formatPercent(0.5)})
        QVERIFY2(!text.contains(western), qPrintable(text));
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
