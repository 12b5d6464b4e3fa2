// SPDX-License-Identifier: GPL-3.0-only
// On X11 for each landing: a dialog, its focus and its default button.
#include "tests/support/fakekeychain.h"
#include "ui/appearance/fonts.h"
#include "ui/controls/serversdialog.h"
#include "ui/words/language.h"

#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace cachescope;

namespace {

const auto redisAddress = QStringLiteral("redis://db.example:6379");
const auto postgresAddress = QStringLiteral("postgres://me@db.example/shop");

struct Fields
{
    explicit Fields(const ServersDialog &dialog)
    {
        const auto fields = dialog.findChildren<QLineEdit *>();
        redis = fields.value(0);
        redisPassword = fields.value(1);
        postgres = fields.value(2);
    }

    QLineEdit *redis, *redisPassword, *postgres;
};

void type(QLineEdit *field, const QString &text)
{
    field->selectAll();
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
}

QString problems(const ServersDialog &dialog)
{
    QStringList texts;
    for (const auto *label : dialog.findChildren<QLabel *>())
        texts.append(label->text());
    return texts.join(QLatin1Char('\n'));
}

} // namespace

class TestServersDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase() { keychain::use(nullptr); }
    void aPasswordTheKeychainRefusesIsTold();
    void anEmptiedPasswordLeavesTheKeychain();
    void whatNobodyTouchedStaysInTheKeychain();
    void aPasswordThatWasUsedAndIsGoneIsAskedFor();
    void aServerWithoutAPasswordIsNotAskedForOne();
    void anotherAddressDoesNotGetThePasswordOfTheFirst();
    void theWrongPartOfAnAddressIsNamedInTheLanguage_data();
    void theWrongPartOfAnAddressIsNamedInTheLanguage();

private:
    /// Both servers chosen once, Redis with this password.
    void choose(const QString &password);
    ServerChoice loaded() const;

    QTemporaryDir m_settings;
    std::shared_ptr<Kept> m_kept;
};

void TestServersDialog::initTestCase()
{
    installFonts();
    QCoreApplication::setOrganizationName(QStringLiteral("cachescope-test"));
    QCoreApplication::setApplicationName(QStringLiteral("cachescope-servers-test"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
}

void TestServersDialog::init()
{
    Language::instance().choose(QStringLiteral("en"));
    m_kept = std::make_shared<Kept>();
    keychain::use(std::make_unique<FakeStore>(m_kept));
    QSettings().clear();
    QSettings().setValue(QStringLiteral("servers/sandbox"), false);
    QSettings().setValue(QStringLiteral("servers/redis"), redisAddress);
    QSettings().setValue(QStringLiteral("servers/postgres"), postgresAddress);
    loaded(); // a new session
}

void TestServersDialog::choose(const QString &password)
{
    ServersDialog dialog;
    type(Fields(dialog).redisPassword, password);
    dialog.accept();
}

ServerChoice TestServersDialog::loaded() const
{
    ServerChoice choice;
    ServersDialog::loadChoice([&choice](const ServerChoice &found) { choice = found; });
    return choice;
}

void TestServersDialog::aPasswordTheKeychainRefusesIsTold()
{
    int told = 0;
    for (const bool takes : {true, false}) {
        m_kept->takes = takes;
        ServersDialog dialog;
        dialog.onPasswordNotKept([&told] { ++told; });
        type(Fields(dialog).redisPassword, QStringLiteral("secret"));
        dialog.accept();
        QCOMPARE(told, takes ? 0 : 1);
        QCOMPARE(dialog.redis().password, QStringLiteral("secret")); // it is used all the same
    }
}

void TestServersDialog::anEmptiedPasswordLeavesTheKeychain()
{
    choose(QStringLiteral("secret"));
    QCOMPARE(m_kept->passwords.value(redisAddress), QStringLiteral("secret"));
    choose(QString());
    QVERIFY(m_kept->passwords.isEmpty());
    QVERIFY(!loaded().passwordMissing);
}

void TestServersDialog::whatNobodyTouchedStaysInTheKeychain()
{
    m_kept->passwords.insert(redisAddress, QStringLiteral("secret"));
    ServersDialog dialog;
    QCOMPARE(Fields(dialog).redisPassword->text(), QStringLiteral("secret"));
    Fields(dialog).redisPassword->setText(QString()); // as while the keychain has not answered yet
    dialog.accept();
    QCOMPARE(m_kept->passwords.value(redisAddress), QStringLiteral("secret"));
}

void TestServersDialog::aPasswordThatWasUsedAndIsGoneIsAskedFor()
{
    m_kept->takes = false; // a desktop without a keychain
    choose(QStringLiteral("secret"));
    const ServerChoice next = loaded();
    QVERIFY(next.passwordMissing);
    QVERIFY(!next.sandbox);
    ServersDialog dialog;
    dialog.show();
    QVERIFY(problems(dialog).contains(QStringLiteral("type the one that was used last time")));
    QCOMPARE(dialog.focusWidget(), Fields(dialog).redisPassword);
    type(Fields(dialog).redisPassword, QStringLiteral("secret"));
    QVERIFY(!problems(dialog).contains(QStringLiteral("type the one that was used last time")));
}

void TestServersDialog::aServerWithoutAPasswordIsNotAskedForOne()
{
    choose(QString());
    QVERIFY(!loaded().passwordMissing);
    ServersDialog dialog;
    QVERIFY(!problems(dialog).contains(QStringLiteral("type the one that was used last time")));
}

void TestServersDialog::anotherAddressDoesNotGetThePasswordOfTheFirst()
{
    m_kept->passwords.insert(redisAddress, QStringLiteral("secret"));
    const QString other = QStringLiteral("redis://elsewhere");
    m_kept->passwords.insert(other, QStringLiteral("another"));
    ServersDialog dialog;
    dialog.show();
    const Fields fields(dialog);
    QCOMPARE(fields.redisPassword->text(), QStringLiteral("secret"));
    type(fields.redis, QStringLiteral("redis://third"));
    QCOMPARE(dialog.redis().password, QString());
    type(fields.redis, other);
    Q_EMIT fields.redis->editingFinished();
    QCOMPARE(dialog.redis().password, QStringLiteral("another"));
}

void TestServersDialog::theWrongPartOfAnAddressIsNamedInTheLanguage_data()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : Language::available())
        QTest::newRow(qPrintable(Language::nameOf(code))) << code;
}

void TestServersDialog::theWrongPartOfAnAddressIsNamedInTheLanguage()
{
    QFETCH(const QString, code);
    const auto told = [](const QString &language) {
        Language::instance().choose(language);
        ServersDialog dialog;
        const Fields fields(dialog);
        QStringList texts;
        for (const char *wrong : {"redis:/x", "redis://h#x", "redis://h h", "redis://[h", "redis://h:99999",
                                  "redis://%u@h", "redis://:%p@h", "redis+unix:///", "redis://h/x", "redis://h?x=1"}) {
            fields.redis->setText(QString::fromLatin1(wrong));
            texts.append(problems(dialog).section(QStringLiteral("✕"), 1).section(QLatin1Char('\n'), 0, 0));
        }
        return texts;
    };
    const QStringList english = told(QStringLiteral("en"));
    const QStringList texts = told(code);
    QVERIFY(!texts.contains(QString()));
    QCOMPARE(QSet<QString>(texts.begin(), texts.end()).size(), 10);
    if (code == QLatin1String("en"))
        return;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QString part = english.at(i).section(QStringLiteral("look at "), 1).section(QLatin1Char('.'), 0, 0);
        QVERIFY(!part.isEmpty());
        QVERIFY2(!texts.at(i).contains(part), qPrintable(texts.at(i)));
    }
}

QTEST_MAIN(TestServersDialog)
#include "tst_serversdialog.moc"
