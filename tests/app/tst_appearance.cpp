// SPDX-License-Identifier: GPL-3.0-only
#include "app/windowcommand.h"
#include "ui/appearance/theme.h"
#include "ui/words/language.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace cachescope;

/// Language and theme when the program starts.
class TestAppearance : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theOptionComesFirstThenWhatWasLeft_data();
    void theOptionComesFirstThenWhatWasLeft();
    void rubbishInTheSettingsIsIgnored();

private:
    QTemporaryDir m_settings;
};

void TestAppearance::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("cachescope-test"));
    QCoreApplication::setApplicationName(QStringLiteral("cachescope-test"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
}

void TestAppearance::theOptionComesFirstThenWhatWasLeft_data()
{
    QTest::addColumn<Command>("command");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("languageShown");
    QTest::addColumn<Theme::Choice>("themeShown");
    const QString system = Language::systemChoice();
    const QString none;
    QTest::newRow("the window as it was left")
        << Command::Window << none << none << QStringLiteral("ar") << Theme::Choice::Dark;
    QTest::newRow("a recording too") << Command::Replay << none << none << QStringLiteral("ar") << Theme::Choice::Dark;
    QTest::newRow("a picture for everybody") << Command::Screenshot << none << none << system << Theme::Choice::System;
    QTest::newRow("options of the window") << Command::Window << QStringLiteral("vi") << QStringLiteral("light")
                                           << QStringLiteral("vi") << Theme::Choice::Light;
    QTest::newRow("as the system has it, asked for")
        << Command::Window << none << QStringLiteral("system") << QStringLiteral("ar") << Theme::Choice::System;
    QTest::newRow("options of a recording") << Command::Replay << QStringLiteral("en") << QStringLiteral("system")
                                            << QStringLiteral("en") << Theme::Choice::System;
}

void TestAppearance::theOptionComesFirstThenWhatWasLeft()
{
    QFETCH(Command, command);
    QFETCH(QString, language);
    QFETCH(QString, theme);
    QFETCH(QString, languageShown);
    QFETCH(Theme::Choice, themeShown);
    QSettings().setValue(QStringLiteral("language"), QStringLiteral("ar"));
    QSettings().setValue(QStringLiteral("theme"), static_cast<int>(Theme::Choice::Dark));
    CommandLine line;
    line.command = command;
    line.language = language;
    line.theme = theme;
    chooseAppearance(line);
    Lab lab;
    MainWindow window(&lab);
    window.restoreSettings(); // what comes later does not undo it
    QCOMPARE(Language::instance().current(), languageShown);
    QCOMPARE(Theme::instance().choice(), themeShown);
    window.saveSettings();
    QCOMPARE(QSettings().value(QStringLiteral("language")).toString(), languageShown);
}

void TestAppearance::rubbishInTheSettingsIsIgnored()
{
    QSettings().setValue(QStringLiteral("language"), QStringLiteral("tlh"));
    QSettings().setValue(QStringLiteral("theme"), 77);
    chooseAppearance({});
    QCOMPARE(Language::instance().current(), Language::systemChoice());
    QSettings().setValue(QStringLiteral("theme"), QByteArray("\x01\xff {"));
    chooseAppearance({});
    QCOMPARE(Theme::instance().choice(), Theme::Choice::System);
}

QTEST_MAIN(TestAppearance)
#include "tst_appearance.moc"
