// SPDX-License-Identifier: GPL-3.0-only
// Languages that the sources do not know: a catalogue among the resources is all that the program needs to speak one.
#include "app/commands/commandline.h"
#include "app/commands/usage.h"
#include "app/windowcommand.h"
#include "tests/support/patience.h"
#include "ui/appearance/direction.h"
#include "ui/appearance/fonts.h"
#include "ui/controls/runbar.h"
#include "ui/lessons/lessonpage.h"
#include "ui/window/mainwindow.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QProcess>
#include <QResource>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace cachescope;

namespace {

/// Two that the program will hardly ever speak. Esperanto is written as English is; Pashto from the right, with digits
/// that are not those of Arabic.
const QStringList added{QStringLiteral("eo"), QStringLiteral("ps")};

CommandLine parsed(const QString &arguments)
{
    return parseCommandLine(arguments.split(QLatin1Char(' ')), {});
}

bool write(const QString &path, const QString &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0;
}

bool ran(const char *program, const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("/usr/lib/qt6/") + QLatin1String(program), arguments);
    return process.waitForFinished(patienceMs) && process.exitCode() == 0;
}

/// Translates one text, to "<code> texts", and leaves out all others.
QString catalogueOf(const QString &code)
{
    return QStringLiteral(
               "<TS version=\"2.1\" language=\"%1\"><context><name>cachescope::RunBar</name><message>"
               "<source>Language (Ctrl+L)</source><translation>%1 texts</translation></message></context></TS>")
        .arg(code);
}

QStringList namesIn(const QMenu *menu)
{
    QStringList names;
    for (const QAction *action : menu->actions())
        names.append(action->text());
    return names;
}

} // namespace

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void whatLiesAmongTheSourcesIsAvailable();
    void theLanguagesHaveTheirOwnNames();
    void aNewOneStandsInItsPlace();
    void itsTextsAreShownAndTheOthersStayEnglish_data() { languages(); }
    void itsTextsAreShownAndTheOthersStayEnglish();
    void theMenuOffersIt_data() { languages(); }
    void theMenuOffersIt();
    void theKeyForTheNextLanguageComesToEach();
    void theCommandLineKnowsIt_data() { languages(); }
    void theCommandLineKnowsIt();
    void theSettingsKeepIt_data() { languages(); }
    void theSettingsKeepIt();
    void lessonsStayEnglish_data() { languages(); }
    void lessonsStayEnglish();
    void itsNumbersAreShownAndTyped_data() { languages(); }
    void itsNumbersAreShownAndTyped();
    void theWindowRunsAsItsTexts_data() { languages(); }
    void theWindowRunsAsItsTexts();

private:
    static void languages();

    QTemporaryDir m_folder;
    QStringList m_before; ///< without those that are added
};

void TestLanguage::initTestCase()
{
    installFonts();
    QCoreApplication::setOrganizationName(QStringLiteral("cachescope-test"));
    QCoreApplication::setApplicationName(QStringLiteral("cachescope-test"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());

    m_before = Language::available();
    QString files;
    for (const QString &code : added) {
        const QString name = QStringLiteral("cachescope_") + code;
        const QString ts = m_folder.filePath(name + QStringLiteral(".ts"));
        const QString qm = m_folder.filePath(name + QStringLiteral(".qm"));
        QVERIFY(write(ts, catalogueOf(code)));
        QVERIFY(ran("bin/lrelease", {ts, QStringLiteral("-qm"), qm}));
        files += QStringLiteral("<file>%1.qm</file>").arg(name);
    }
    const QString qrc = m_folder.filePath(QStringLiteral("added.qrc"));
    const QString rcc = m_folder.filePath(QStringLiteral("added.rcc"));
    QVERIFY(write(qrc, QStringLiteral("<RCC><qresource prefix=\"/translations\">%1</qresource></RCC>").arg(files)));
    QVERIFY(ran("libexec/rcc", {QStringLiteral("--binary"), qrc, QStringLiteral("-o"), rcc}));
    QVERIFY(QResource::registerResource(rcc));
}

void TestLanguage::init()
{
    QSettings().clear();
    Language::instance().choose(QStringLiteral("en"));
}

void TestLanguage::languages()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : added)
        QTest::newRow(qPrintable(code)) << code;
}

void TestLanguage::whatLiesAmongTheSourcesIsAvailable()
{
    QStringList codes;
    for (const QString &name :
         QDir(QStringLiteral(CACHESCOPE_SOURCE_DIR "/translations")).entryList({QStringLiteral("cachescope_*.ts")}))
        codes.append(name.section(QLatin1Char('.'), 0, 0).section(QLatin1Char('_'), 1));
    QCOMPARE(QSet<QString>(m_before.begin(), m_before.end()), QSet<QString>(codes.begin(), codes.end()));
    QCOMPARE(m_before.size(), codes.size());
    QCOMPARE(m_before.first(), QStringLiteral("en"));
}

void TestLanguage::theLanguagesHaveTheirOwnNames()
{
    QCOMPARE(Language::nameOf(QStringLiteral("en")), QStringLiteral("English"));
    QCOMPARE(Language::nameOf(QStringLiteral("vi")), QStringLiteral("Tiếng Việt"));
    QCOMPARE(Language::nameOf(QStringLiteral("ar")), QStringLiteral("العربية"));
    QCOMPARE(Language::nameOf(QStringLiteral("fr")), QStringLiteral("Français"));
    QCOMPARE(Language::nameOf(QStringLiteral("ps")), QStringLiteral("پښتو"));
}

void TestLanguage::aNewOneStandsInItsPlace()
{
    const QStringList codes = Language::available();
    QCOMPARE(codes.size(), m_before.size() + added.size());
    QCOMPARE(codes.first(), QStringLiteral("en"));
    QVERIFY(codes.indexOf(QStringLiteral("eo")) < codes.indexOf(QStringLiteral("vi"))); // Esperanto, Tiếng Việt
    QVERIFY(codes.indexOf(QStringLiteral("vi")) < codes.indexOf(QStringLiteral("ar"))); // what is written from the left
}

void TestLanguage::itsTextsAreShownAndTheOthersStayEnglish()
{
    QFETCH(const QString, code);
    const QString usage = QStringLiteral("Usage: cachescope list [options]");
    QVERIFY(helpText(Command::List).startsWith(usage));
    Language::instance().choose(code);
    QCOMPARE(Language::instance().current(), code);
    QCOMPARE(RunBar::tr("Language (Ctrl+L)"), code + QStringLiteral(" texts"));
    QVERIFY(helpText(Command::List).startsWith(usage));
    QCOMPARE(QCoreApplication::translate("cachescope::ServerStatusBar", "%Ln stale read(s)", nullptr, 1).mid(1),
             QStringLiteral(" stale read"));
}

void TestLanguage::theMenuOffersIt()
{
    QFETCH(const QString, code);
    Lab lab;
    MainWindow window(&lab);
    QMenu *menu = window.findChild<RunBar *>()->languageMenu();
    Q_EMIT menu->aboutToShow();
    const qsizetype place = Language::available().indexOf(code);
    QCOMPARE(namesIn(menu).value(place), Language::nameOf(code));
    menu->actions().at(place)->trigger();
    QCOMPARE(Language::instance().current(), code);
    Q_EMIT menu->aboutToShow();
    QVERIFY(menu->actions().at(place)->isChecked());
}

void TestLanguage::theKeyForTheNextLanguageComesToEach()
{
    Lab lab;
    MainWindow window(&lab);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QStringList shown;
    for (qsizetype i = 0; i < Language::available().size(); ++i) {
        shown.append(Language::instance().current());
        QTest::keyClick(&window, Qt::Key_L, Qt::ControlModifier);
    }
    QCOMPARE(shown, Language::available());
    QCOMPARE(Language::instance().current(), QStringLiteral("en")); // from the beginning
}

void TestLanguage::theCommandLineKnowsIt()
{
    QFETCH(const QString, code);
    const CommandLine line = parsed(QStringLiteral("cachescope list --language ") + code);
    QVERIFY(line.problems.isEmpty());
    QCOMPARE(line.language, code);
    const QStringList codes = Language::available();
    const QString offered =
        codes.mid(0, codes.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" or ") + codes.last();
    QVERIFY(helpText(Command::List).contains(offered + QStringLiteral("; else the environment's language")));
    Language::instance().choose(code);
    QVERIFY(helpText(Command::List).contains(code));
    const CommandLine unknown = parsed(QStringLiteral("cachescope list --language tlh"));
    QVERIFY(usageText(unknown.problems.first(), unknown.command).contains(code));
}

void TestLanguage::theSettingsKeepIt()
{
    QFETCH(const QString, code);
    {
        Lab lab;
        const MainWindow window(&lab);
        Language::instance().choose(code);
        window.saveSettings();
    }
    Language::instance().choose(QStringLiteral("en"));
    QCOMPARE(languageFor({}), code);
}

void TestLanguage::lessonsStayEnglish()
{
    QFETCH(const QString, code);
    const LessonText english = lessonText(QStringLiteral("stampede"));
    QVERIFY(!english.title.isEmpty());
    Language::instance().choose(code);
    const LessonText text = lessonText(QStringLiteral("stampede"));
    QCOMPARE(text.title, english.title);
    QCOMPARE(text.story, english.story);
    QCOMPARE(text.question, english.question);
    QCOMPARE(text.parts.value(QStringLiteral("remedy")).title, english.parts.value(QStringLiteral("remedy")).title);
    QCOMPARE(text.parts.value(QStringLiteral("remedy")).text, english.parts.value(QStringLiteral("remedy")).text);
}

void TestLanguage::itsNumbersAreShownAndTyped()
{
    QFETCH(const QString, code);
    Language::instance().choose(code);
    QCOMPARE(formatCount(18240), QLocale(code).toString(18240));
    LessonView view;
    view.open = true;
    view.id = QStringLiteral("stampede");
    view.parts = static_cast<int>(findLesson(view.id)->parts.size());
    LessonPage page;
    page.show(view);
    auto *guess = page.findChild<QLineEdit *>(QStringLiteral("guess"));
    for (const QChar digit : formatCount(50)) { // QTest::keyClicks knows ASCII alone
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(digit));
        QApplication::sendEvent(guess, &press);
    }
    QTest::keyClick(guess, Qt::Key_Return);
    QCOMPARE(page.prediction(), std::optional<int>(50));
}

void TestLanguage::theWindowRunsAsItsTexts()
{
    QFETCH(const QString, code);
    Lab lab;
    const MainWindow window(&lab);
    Language::instance().choose(code);
    const auto direction = code == QLatin1String("ps") ? Qt::RightToLeft : Qt::LeftToRight;
    QCOMPARE(Direction::current().layout(), direction);
    QTRY_COMPARE_WITH_TIMEOUT(window.layoutDirection(), direction, patienceMs);
    QCOMPARE(lettersAreTall(), code == QLatin1String("ps"));
}

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
