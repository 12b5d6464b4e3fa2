// SPDX-License-Identifier: GPL-3.0-only
// On X11 for each landing: where the focus goes.
#include "tests/support/patience.h"
#include "ui/appearance/fonts.h"
#include "ui/appearance/theme.h"
#include "ui/controls/banner.h"
#include "ui/controls/runbar.h"
#include "ui/stage/stage.h"
#include "ui/window/mainwindow.h"
#include "ui/words/language.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QMenu>
#include <QPointer>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>
#include <QTimer>

using namespace cachescope;

namespace {

Snapshot aSnapshot()
{
    Snapshot snapshot;
    snapshot.state = RunState::Finished;
    snapshot.strategy = QStringLiteral("cache-aside");
    snapshot.time = second;
    for (int id = 1; id <= 8; ++id)
        snapshot.divergence.tiles.append({id, 1, TileState::InStep, 0});
    return snapshot;
}

TraceBatch aRead()
{
    TraceEvent event;
    event.request = 1;
    event.time = second / 2;
    TraceEvent end = event;
    end.phase = TraceEvent::Phase::End;
    end.time = second;
    return {event, end};
}

/// Closes whatever a key has opened, and counts it.
class Closer
{
public:
    Closer()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            if (QWidget *popup = QApplication::activePopupWidget()) {
                ++opened;
                popup->close();
            } else if (QWidget *modal = QApplication::activeModalWidget()) {
                ++opened;
                modal->close();
            }
        });
        m_timer.start(10);
    }

    int opened = 0;

private:
    QTimer m_timer;
};

void waysToLook()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("calm");
    QTest::newRow("left to right") << QStringLiteral("en") << false;
    QTest::newRow("right to left") << QStringLiteral("ar") << false;
    QTest::newRow("less motion") << QStringLiteral("vi") << true;
    QTest::newRow("right to left, less motion") << QStringLiteral("ar") << true;
}

} // namespace

/// Whose key it is: the window's, or that of the widget with the focus.
class TestKeyboard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installFonts(); }
    void cleanup();
    void spaceWorksWhateverHasTheFocus_data() { waysToLook(); }
    void spaceWorksWhateverHasTheFocus();
    void spaceRunsWhereNothingElseTakesIt_data() { waysToLook(); }
    void spaceRunsWhereNothingElseTakesIt();
    void tabGoesAsItIsRead_data() { waysToLook(); }
    void tabGoesAsItIsRead();
    void escapeLeavesTheTileFirst_data() { waysToLook(); }
    void escapeLeavesTheTileFirst();
    void theRemotesKeysWorkWhilePresenting_data() { waysToLook(); }
    void theRemotesKeysWorkWhilePresenting();
    void aFieldKeepsItsKeys_data() { waysToLook(); }
    void aFieldKeepsItsKeys();

private:
    void look();
    void key(QWidget &window, Qt::Key key) { QTest::keyClick(window.windowHandle(), key); }
    bool open(MainWindow &window);
};

void TestKeyboard::cleanup()
{
    Language::instance().choose(QStringLiteral("en"));
    Theme::instance().setReducedMotion(false);
}

void TestKeyboard::look()
{
    QFETCH(QString, language);
    QFETCH(bool, calm);
    Language::instance().choose(language);
    Theme::instance().setReducedMotion(calm);
}

bool TestKeyboard::open(MainWindow &window)
{
    look();
    Scenario scenario;
    scenario.strategy = QStringLiteral("cache-aside");
    window.setScenario(scenario);
    window.resize(1280, 720);
    window.show();
    return QTest::qWaitForWindowActive(&window);
}

void TestKeyboard::spaceWorksWhateverHasTheFocus()
{
    Lab lab;
    MainWindow window(&lab);
    QVERIFY(open(window));
    Q_EMIT lab.problem(
        {Problem::Subject::Redis, {Error::Kind::TimedOut, {}}, QStringLiteral("redis://localhost"), false});
    Closer closer;
    int buttons = 0, boxes = 0, checkBoxes = 0;
    const auto *tabs = window.findChild<QTabWidget *>();
    QList<QPointer<QWidget>> tried;
    for (int tab = 0; tab < tabs->count(); ++tab) {
        window.findChild<QTabWidget *>()->setCurrentIndex(tab);
        QList<QPointer<QWidget>> widgets;
        for (QWidget *widget : window.findChildren<QWidget *>())
            widgets.append(widget);
        for (const QPointer<QWidget> &widget : widgets) {
            auto *button = qobject_cast<QAbstractButton *>(widget);
            const auto *box = qobject_cast<QComboBox *>(widget);
            if ((!button && !box) || !widget->isVisible() || !widget->isEnabled() || tried.contains(widget)
                || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            tried.append(widget);
            QApplication::setActiveWindow(&window); // offscreen, a menu that has been closed stays the active window
            widget->setFocus();
            const QByteArray name =
                widget->metaObject()->className() + QByteArray(" ") + widget->accessibleName().toUtf8();
            QVERIFY2(widget->hasFocus(), name);
            const int openedBefore = closer.opened;
            if (box) {
                key(window, Qt::Key_Space);
                QTRY_VERIFY2(closer.opened > openedBefore, name);
                ++boxes;
                continue;
            }
            QSignalSpy pressed(button, &QAbstractButton::pressed);
            key(window, Qt::Key_Space);
            QVERIFY2(pressed.count() == 1, name);
            ++buttons;
            checkBoxes += widget && widget->inherits("QCheckBox");
            if (window.isFullScreen())
                key(window, Qt::Key_F5);
            QTRY_VERIFY_WITH_TIMEOUT(!QApplication::activePopupWidget() && !QApplication::activeModalWidget(),
                                     patienceMs);
        }
    }
    QVERIFY2(buttons > 15, QByteArray::number(buttons));
    QVERIFY2(boxes >= 2, QByteArray::number(boxes));
    QVERIFY2(checkBoxes >= 2, QByteArray::number(checkBoxes));
    QVERIFY(closer.opened >= 9);                              // five menus of the bar, one of each chart
    QVERIFY(window.findChild<Banner *>()->texts().isEmpty()); // × was among them
}

void TestKeyboard::spaceRunsWhereNothingElseTakesIt()
{
    Lab lab;
    MainWindow window(&lab);
    QVERIFY(open(window));
    window.stage()->setFocus();
    Q_EMIT lab.snapshot(aSnapshot());
    Q_EMIT lab.traced(aRead());
    QVERIFY(!window.stage()->moment().log.isEmpty());
    key(window, Qt::Key_Space);
    QVERIFY(window.stage()->moment().log.isEmpty()); // a new run
    Q_EMIT lab.traced(aRead());
    window.findChild<QTabWidget *>()->setCurrentIndex(2);
    window.findChild<QTabWidget *>()->currentWidget()->findChild<QSpinBox *>()->setFocus();
    key(window, Qt::Key_Space);
    QVERIFY(!window.stage()->moment().log.isEmpty()); // somebody is typing
}

void TestKeyboard::tabGoesAsItIsRead()
{
    Lab lab;
    MainWindow window(&lab);
    QVERIFY(open(window));
    Q_EMIT lab.snapshot(aSnapshot());
    Q_EMIT lab.traced(aRead());
    const auto *bar = window.findChild<RunBar *>();
    const auto place = [&](const QWidget *widget) {
        const int x = widget->mapTo(bar, QPoint()).x();
        return window.isRightToLeft() ? bar->width() - x - widget->width() : x;
    };
    int last = -1, controls = 0;
    for (; bar->isAncestorOf(QApplication::focusWidget()); ++controls) {
        QVERIFY2(place(QApplication::focusWidget()) > last, qPrintable(QApplication::focusWidget()->accessibleName()));
        last = place(QApplication::focusWidget());
        key(window, Qt::Key_Tab);
    }
    QVERIFY2(controls >= 10, QByteArray::number(controls));
    for (int steps = 0; !bar->isAncestorOf(QApplication::focusWidget()); ++steps) {
        QVERIFY(steps < 100);
        key(window, Qt::Key_Tab);
    }
    key(window, Qt::Key_Space); // begins at Run
    QVERIFY(window.stage()->moment().log.isEmpty());
}

void TestKeyboard::escapeLeavesTheTileFirst()
{
    Lab lab;
    MainWindow window(&lab);
    QVERIFY(open(window));
    Q_EMIT lab.snapshot(aSnapshot());
    key(window, Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(window.isFullScreen(), patienceMs);
    window.stage()->setFocus();
    key(window, window.isRightToLeft() ? Qt::Key_Left : Qt::Key_Right);
    QVERIFY(window.stage()->selectedKey().id != 0);
    key(window, Qt::Key_Escape);
    QCOMPARE(window.stage()->selectedKey(), Key{});
    QVERIFY(window.isFullScreen());
    key(window, Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!window.isFullScreen(), patienceMs);
}

void TestKeyboard::theRemotesKeysWorkWhilePresenting()
{
    Lab lab;
    MainWindow window(&lab);
    QVERIFY(open(window));
    auto *tabs = window.findChild<QTabWidget *>();
    tabs->setCurrentIndex(2);
    QWidget *number = tabs->currentWidget()->findChild<QSpinBox *>();
    QWidget *choice = tabs->currentWidget()->findChild<QComboBox *>();
    for (QWidget *field : {number, choice}) {
        QVERIFY(field);
        Q_EMIT lab.traced(aRead()); // there is something to step through
        window.stage()->setPaused(false);
        field->setFocus();
        QVERIFY(field->hasFocus());
        key(window, Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(window.isFullScreen(), patienceMs);
        QVERIFY(!field->hasFocus());
        key(window, Qt::Key_PageDown);
        QVERIFY(window.stage()->isPaused());
        key(window, Qt::Key_Period);
        QVERIFY(!window.stage()->isPaused());
        field->setFocus(); // somebody has clicked into it
        key(window, Qt::Key_PageUp);
        QVERIFY(window.stage()->isPaused());
        key(window, Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(!window.isFullScreen(), patienceMs);
    }
}

void TestKeyboard::aFieldKeepsItsKeys()
{
    Lab lab;
    MainWindow window(&lab);
    QVERIFY(open(window));
    auto *tabs = window.findChild<QTabWidget *>();
    tabs->setCurrentIndex(2);
    auto *number = tabs->currentWidget()->findChild<QSpinBox *>();
    number->setFocus();
    const int before = number->value();
    key(window, Qt::Key_PageUp);
    QVERIFY(number->value() > before);
    QVERIFY(!window.stage()->isPaused());
    key(window, Qt::Key_F5); // but this one is the window's
    QTRY_VERIFY_WITH_TIMEOUT(window.isFullScreen(), patienceMs);
    key(window, Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(!window.isFullScreen(), patienceMs);
}

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
