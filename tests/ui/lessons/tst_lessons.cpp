// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/patience.h"
#include "ui/appearance/fonts.h"
#include "ui/appearance/theme.h"
#include "ui/charts/chartpanel.h"
#include "ui/controls/banner.h"
#include "ui/controls/optionspanel.h"
#include "ui/lessons/codepanel.h"
#include "ui/lessons/lessonlist.h"
#include "ui/lessons/lessonpage.h"
#include "ui/stage/stage.h"
#include "ui/window/mainwindow.h"
#include "ui/words/language.h"
#include "ui/words/lessontext.h"
#include "ui/words/pseudocode.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace cachescope;

namespace {

LessonView opened(const char *id)
{
    const LessonInfo *info = findLesson(QString::fromLatin1(id));
    LessonView view;
    view.open = true;
    view.id = info->id;
    view.size = info->size;
    view.parts = static_cast<int>(info->parts.size());
    return view;
}

LessonOutcome outcome(const char *figure, double damage)
{
    return {{{QLatin1String(figure), damage}, {QLatin1String("readers"), 50}}, {}};
}

QJsonObject jsonIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// The first text that is there in English, but not in this language; empty: all are there.
QString missingIn(const QString &language, const QJsonObject &texts, const QString &path)
{
    if (texts.contains(QLatin1String("en")))
        return texts.value(language).toString().isEmpty() ? path : QString();
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        const QString missing = missingIn(language, text.value().toObject(), path + QLatin1Char('/') + text.key());
        if (!missing.isEmpty())
            return missing;
    }
    return {};
}

QPushButton *button(const QWidget &page, const QString &text)
{
    for (QPushButton *button : page.findChildren<QPushButton *>()) {
        if (button->text() == text && button->isVisibleTo(&page))
            return button;
    }
    return nullptr;
}

QString shownText(const QWidget &page)
{
    QStringList texts;
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&page))
            texts.append(label->text());
    }
    return texts.join(QLatin1Char('\n'));
}

/// Where CACHESCOPE_PICTURES names a folder, pictures to look at.
void keep(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("CACHESCOPE_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(widget.grab().save(QDir(folder).filePath(name + QStringLiteral(".png"))));
}

} // namespace

/// The lessons in the window: their prose, the list, the page, and one of them on live servers.
class TestLessonsShown : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void everyLessonHasItsProse_data();
    void everyLessonHasItsProse();
    void anUnknownLessonHasNone();
    void theListOffersEveryLessonAndMarksWhatIsDone();
    void withoutAnAnswerThereIsNoGoingOn();
    void anAnswerInAnyDigitsGoesOn_data();
    void anAnswerInAnyDigitsGoesOn();
    void whoWantsNoPredictionSaysSo();
    void theSizeIsTheLearners();
    void everyMomentHasItsName();
    void atTheEndAllPartsStandSideBySide();
    void aRemedyThatDidNotHelpIsToldSo();
    void anotherFaultIsAnnouncedAsOne();
    void aLessonIsSeenInTheWindow();
    void theUsersOwnKnobsComeBack();
    void everyLessonFits_data();
    void everyLessonFits();
};

void TestLessonsShown::initTestCase()
{
    installFonts();
    QCoreApplication::setOrganizationName(QStringLiteral("cachescope-test"));
    QCoreApplication::setApplicationName(QStringLiteral("cachescope-test-lessons"));
}

void TestLessonsShown::init()
{
    Language::instance().choose(QStringLiteral("en"));
    Theme::instance().choose(Theme::Choice::Light);
}

void TestLessonsShown::everyLessonHasItsProse_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("language");
    for (const LessonInfo &info : lessons()) {
        for (const QString &language : Language::available())
            QTest::newRow(qPrintable(QString(info.id) + QLatin1Char(' ') + language)) << QString(info.id) << language;
    }
}

void TestLessonsShown::everyLessonHasItsProse()
{
    QFETCH(const QString, id);
    QFETCH(const QString, language);
    const QString path = QStringLiteral(":/lessons/%1.json").arg(id);
    QCOMPARE(missingIn(language, jsonIn(path), path), QString()); // it would be shown in English
    Language::instance().choose(language);
    const LessonText text = lessonText(id);
    QVERIFY(!text.title.isEmpty() && !text.story.isEmpty() && !text.question.isEmpty());
    const auto parts = findLesson(id)->parts;
    QCOMPARE(text.parts.size(), static_cast<qsizetype>(parts.size()));
    for (const LessonPart &part : parts) {
        const LessonText::Part prose = text.parts.value(part.id);
        QVERIFY2(!prose.title.isEmpty(), part.id.data());
        QCOMPARE(prose.text.isEmpty(), &part == &parts.front()); // the story tells of the first
    }
}

void TestLessonsShown::anUnknownLessonHasNone()
{
    QVERIFY(lessonText(QStringLiteral("stampeed")).title.isEmpty());
    LessonPage page;
    page.show(LessonView());
    QVERIFY(!button(page, QStringLiteral("Make the fault")));
}

void TestLessonsShown::theListOffersEveryLessonAndMarksWhatIsDone()
{
    LessonList list;
    list.show();
    auto *widget = list.findChild<QListWidget *>();
    QCOMPARE(static_cast<size_t>(widget->count()), lessons().size());
    QSignalSpy chosen(&list, &LessonList::chosen);
    widget->setCurrentRow(2);
    Q_EMIT widget->itemActivated(widget->item(2));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), QString(lessons()[2].id));
    list.markDone(lessons()[2].id);
    QVERIFY(widget->item(2)->text().endsWith(QStringLiteral("✓")));
    QVERIFY(!widget->item(1)->text().endsWith(QStringLiteral("✓")));
    Language::instance().choose(QStringLiteral("vi"));
    QVERIFY(widget->item(2)->text().endsWith(QStringLiteral("✓")));
    QVERIFY(widget->item(0)->text() != lessonText(QStringLiteral("x")).title);
}

void TestLessonsShown::withoutAnAnswerThereIsNoGoingOn()
{
    LessonPage page;
    page.show(opened("stampede"));
    QSignalSpy goOn(&page, &LessonPage::goOnWanted);
    auto *guess = page.findChild<QLineEdit *>(QStringLiteral("guess"));
    QVERIFY(guess && guess->text().isEmpty());
    QVERIFY(!button(page, QStringLiteral("Make the fault"))->isEnabled());
    QTest::keyClick(guess, Qt::Key_Return);
    QVERIFY(goOn.isEmpty());
    QTest::keyClicks(guess, QStringLiteral("x-5")); // only digits are taken
    QCOMPARE(guess->text(), QStringLiteral("5"));
    QVERIFY(button(page, QStringLiteral("Make the fault"))->isEnabled());
    guess->clear();
    QVERIFY(!button(page, QStringLiteral("Make the fault"))->isEnabled());
    QTest::keyClicks(guess, QStringLiteral("0")); // none is an answer, too
    button(page, QStringLiteral("Make the fault"))->click();
    QCOMPARE(goOn.size(), 1);
    QCOMPARE(page.prediction(), std::optional<int>(0));
}

void TestLessonsShown::anAnswerInAnyDigitsGoesOn_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("western") << QStringLiteral("50");
    QTest::newRow("Arabic-Indic") << QStringLiteral("٥٠");
}

void TestLessonsShown::anAnswerInAnyDigitsGoesOn()
{
    QFETCH(const QString, typed);
    LessonPage page;
    LessonView view = opened("stampede");
    page.show(view);
    QSignalSpy goOn(&page, &LessonPage::goOnWanted);
    auto *guess = page.findChild<QLineEdit *>(QStringLiteral("guess"));
    for (const QChar digit : typed) { // QTest::keyClicks knows ASCII alone
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(digit));
        QApplication::sendEvent(guess, &press);
    }
    QTest::keyClick(guess, Qt::Key_Return);
    QCOMPARE(goOn.size(), 1);
    view.underWay = true;
    page.show(view);
    view.underWay = false;
    view.outcomes.append(outcome("queries", 48));
    page.show(view);
    QVERIFY2(shownText(page).contains(QStringLiteral("You said 50; the run measured 48.")),
             qPrintable(shownText(page)));
}

void TestLessonsShown::whoWantsNoPredictionSaysSo()
{
    LessonPage page;
    LessonView view = opened("stampede");
    page.show(view);
    QSignalSpy goOn(&page, &LessonPage::goOnWanted);
    button(page, QStringLiteral("Go on without an answer"))->click();
    QCOMPARE(goOn.size(), 1);
    view.outcomes.append(outcome("queries", 50));
    page.show(view);
    QVERIFY(!page.prediction());
    QVERIFY(shownText(page).contains(QStringLiteral("You made no prediction; the run measured 50.")));
    QVERIFY(!shownText(page).contains(QStringLiteral("You said")));
    QVERIFY(!button(page, QStringLiteral("Go on without an answer")));
}

void TestLessonsShown::theSizeIsTheLearners()
{
    LessonPage page;
    page.show(opened("stampede"));
    auto *size = page.findChild<QSpinBox *>();
    QVERIFY(size->isVisibleTo(&page));
    QCOMPARE(size->value(), 50);
    QVERIFY(!size->accessibleName().isEmpty());
    size->setValue(500);
    QSignalSpy goOn(&page, &LessonPage::goOnWanted);
    button(page, QStringLiteral("Go on without an answer"))->click();
    QCOMPARE(goOn.first().first().toInt(), 500);
    page.show(opened("two-writers")); // counts nothing
    QVERIFY(!size->isVisibleTo(&page));
    button(page, QStringLiteral("Go on without an answer"))->click();
    QCOMPARE(goOn.last().first().toInt(), 0);
}

void TestLessonsShown::everyMomentHasItsName()
{
    LessonPage page;
    LessonView view = opened("stampede");
    page.show(view);
    QVERIFY(shownText(page).contains(QStringLiteral("Moment 1 of 5: Predict")));
    view.underWay = true;
    page.show(view);
    QVERIFY(shownText(page).contains(QStringLiteral("Moment 2 of 5: Every reader asks the database – running…")));
    QVERIFY(!button(page, QStringLiteral("Running…"))->isEnabled());
    view.underWay = false;
    view.outcomes.append(outcome("queries", 50));
    page.show(view);
    QVERIFY(shownText(page).contains(QStringLiteral("Moment 2 of 5: Every reader asks the database")));
    QVERIFY(button(page, QStringLiteral("Apply the remedy")));
    view.outcomes.append(outcome("queries", 1));
    page.show(view);
    QVERIFY(shownText(page).contains(QStringLiteral("Moment 3 of 5: A lock per key")));
    QVERIFY(shownText(page).contains(
        QStringLiteral("queries that reached the database: 50 with the fault, 1 with the remedy.")));
    QVERIFY(button(page, QStringLiteral("Apply another remedy")));
}

void TestLessonsShown::atTheEndAllPartsStandSideBySide()
{
    LessonPage page;
    LessonView view = opened("stampede");
    for (const double queries : {50.0, 1.0, 2.0, 3.0})
        view.outcomes.append(outcome("queries", queries));
    page.show(view);
    for (const LessonPart &part : findLesson(u"stampede")->parts)
        QVERIFY(shownText(page).contains(lessonText(QStringLiteral("stampede")).parts.value(part.id).title));
    QSignalSpy again(&page, &LessonPage::againWanted);
    button(page, QStringLiteral("Once more"))->click();
    QCOMPARE(again.size(), 1);
    QCOMPARE(again.first().first().toString(), QStringLiteral("stampede"));
}

void TestLessonsShown::aRemedyThatDidNotHelpIsToldSo()
{
    LessonPage page;
    LessonView view = opened("stampede");
    view.outcomes = {outcome("queries", 1), outcome("queries", 1)};
    page.show(view);
    QVERIFY(shownText(page).contains(QStringLiteral("no difference this time")));
}

void TestLessonsShown::anotherFaultIsAnnouncedAsOne()
{
    LessonPage page;
    LessonView view = opened("write-behind-loss");
    view.outcomes = {outcome("lostWrites", 50), outcome("lostWrites", 0)};
    page.show(view);
    QVERIFY(button(page, QStringLiteral("Make another fault")));
    QVERIFY(shownText(page).contains(QStringLiteral("Another fault: The queue stands in Redis")));
    view.outcomes.append(outcome("lostWrites", 50));
    page.show(view);
    QVERIFY(button(page, QStringLiteral("Apply the remedy")));
}

/// Fault and remedy: what the stage, the charts and the code show is the part's own.
void TestLessonsShown::aLessonIsSeenInTheWindow()
{
    Lab lab;
    MainWindow window(&lab);
    window.resize(1280, 720);
    window.show();
    QSignalSpy ready(&lab, &Lab::serversReady);
    lab.openSandbox();
    QVERIFY(ready.wait(patienceMs));
    auto *page = window.findChild<LessonPage *>();
    Q_EMIT window.findChild<LessonList *>()->chosen(QStringLiteral("stale-after-update"));
    QTRY_VERIFY_WITH_TIMEOUT(page->view().open, patienceMs);
    const Stage &stage = *window.stage();
    const auto *code = window.findChild<CodePanel *>();
    QVERIFY(
        !code->accessibleDescription().contains(QStringLiteral("cache.delete"))); // the fault's code, before it runs

    button(*page, QStringLiteral("Go on without an answer"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(page->view().shown(), 1, patienceMs);
    QCOMPARE(stage.snapshot().strategy, QStringLiteral("cache-aside"));
    QCOMPARE(stage.snapshot().divergence.keys[TileState::Stale], 1);
    QCOMPARE(stage.snapshot().anomalies.staleReads, 20);
    QVERIFY(!stage.snapshot().divergence.tiles.isEmpty());
    QVERIFY(!stage.moment().log.isEmpty());
    QVERIFY(!window.findChild<ChartPanel *>()->samples().isEmpty());

    button(*page, QStringLiteral("Apply the remedy"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(page->view().shown(), 2, patienceMs);
    QVERIFY2(code->accessibleDescription().contains(QStringLiteral("cache.delete")),
             qPrintable(code->accessibleDescription()));
    QCOMPARE(stage.snapshot().divergence.keys[TileState::Stale], 0);
    QVERIFY(
        window.findChild<LessonList *>()->findChild<QListWidget *>()->item(1)->text().endsWith(QStringLiteral("✓")));
}

void TestLessonsShown::theUsersOwnKnobsComeBack()
{
    Lab lab;
    MainWindow window(&lab);
    window.show();
    Scenario own;
    own.strategy = QStringLiteral("write-behind");
    own.options.batchSize = 7;
    window.setScenario(own);
    auto *options = window.findChild<OptionsPanel *>();
    window.openLesson(QStringLiteral("two-writers"));
    Q_EMIT lab.lesson(opened("two-writers"));
    const Scenario &shown = window.screen().scenario();
    QCOMPARE(shown.strategy, QStringLiteral("write-through"));
    QCOMPARE(shown.options.writeThroughOrder, WriteThroughOrder::DatabaseFirst);
    QVERIFY(!options->isEnabled()); // they would not reach the lesson
    QCOMPARE(window.scenario(), own);
    Q_EMIT lab.lesson(LessonView());
    QCOMPARE(shown, own);
    QVERIFY(options->isEnabled());

    window.openLesson(QStringLiteral("stampede"));
    Q_EMIT lab.lesson(opened("stampede"));
    Scenario other;
    other.strategy = QStringLiteral("refresh-ahead");
    window.setScenario(other); // opened meanwhile: that one stays
    Q_EMIT lab.lesson(LessonView());
    QCOMPARE(window.scenario().strategy, QStringLiteral("refresh-ahead"));
}

void TestLessonsShown::everyLessonFits_data()
{
    everyLessonHasItsProse_data();
}

/// The page is as wide as the window's side and no label is cut off; with all its parts shown.
void TestLessonsShown::everyLessonFits()
{
    QFETCH(const QString, id);
    QFETCH(const QString, language);
    Language::instance().choose(language);
    LessonPage page;
    static_cast<QWidget &>(page).show();
    LessonView view = opened(qPrintable(id));
    page.show(view);
    page.resize(320, 1000);
    const auto fits = [&] {
        const QList<QLabel *> labels = page.findChildren<QLabel *>();
        return page.minimumSizeHint().width() <= 320
            && std::all_of(labels.begin(), labels.end(), [](const QLabel *label) {
                   return !label->isVisible() || label->heightForWidth(label->width()) <= label->height();
               });
    };
    QTRY_VERIFY_WITH_TIMEOUT(fits(), patienceMs);
    keep(page, QStringLiteral("%1-%2-0").arg(id, language));
    for (const LessonPart &part : findLesson(id)->parts) {
        const bool fault = part.kind == LessonPart::Kind::Fault;
        view.outcomes.append(outcome(findLesson(id)->damage.data(), fault ? 1234 : 0));
    }
    page.show(view);
    QTRY_VERIFY_WITH_TIMEOUT(fits(), patienceMs);
    keep(page, QStringLiteral("%1-%2-1").arg(id, language));
}

QTEST_MAIN(TestLessonsShown)
#include "tst_lessons.moc"
