// SPDX-License-Identifier: GPL-3.0-only
// Offscreen only: a desktop would show its own dialogs.
// What Qt itself says in the dialogs and menus that we use, in the languages that we translate it into ourselves.
#include "ui/appearance/fonts.h"
#include "ui/words/language.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QScrollBar>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>
#include <QTreeView>

using namespace cachescope;

namespace {

QStringList textsOf(const QMenu *menu)
{
    QStringList texts;
    for (const QAction *action : menu->actions()) {
        texts.append(action->text().section(QLatin1Char('\t'), 0, 0)); // behind it the keys
        if (action->menu())
            texts += textsOf(action->menu());
    }
    return texts;
}

/// Everything to read on a widget and its children.
QStringList textsOf(const QWidget &window)
{
    QStringList texts{window.windowTitle()};
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        texts << widget->toolTip() << widget->accessibleName();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts.append(label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts.append(button->text());
        else if (const auto *header = qobject_cast<const QHeaderView *>(widget); header && header->model()) {
            for (int section = 0; section < header->count(); ++section)
                texts.append(header->model()->headerData(section, header->orientation()).toString());
        }
    }
    for (const QAction *action : window.findChildren<QAction *>())
        texts.append(action->text());
    return texts;
}

/// Of a menu that only opens by an event and then waits.
QStringList contextMenuOf(QWidget &widget)
{
    widget.show();
    QStringList texts;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &widget, [&texts] {
        if (auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) {
            texts = textsOf(menu);
            menu->close();
        }
    });
    look.start(5);
    QContextMenuEvent event(QContextMenuEvent::Mouse, widget.rect().center(),
                            widget.mapToGlobal(widget.rect().center()));
    QApplication::sendEvent(&widget, &event);
    return texts;
}

QStringList standardButtons()
{
    QMessageBox box;
    box.setStandardButtons(static_cast<QMessageBox::StandardButtons>(0x0ffffc00)); // all there are
    box.setDetailedText(QStringLiteral("1"));
    QDialogButtonBox buttons(static_cast<QDialogButtonBox::StandardButtons>(0x0ffffc00));
    return textsOf(box) + textsOf(buttons);
}

QStringList editMenus()
{
    QLineEdit line;
    line.setText(QStringLiteral("1"));
    const std::unique_ptr<QMenu> ofLine(line.createStandardContextMenu());
    QTextBrowser browser;
    browser.setHtml(QStringLiteral("<a href=\"1\">1</a>"));
    const std::unique_ptr<QMenu> ofBrowser(browser.createStandardContextMenu());
    QTextEdit edit;
    const std::unique_ptr<QMenu> ofEdit(edit.createStandardContextMenu());
    return textsOf(ofLine.get()) + textsOf(ofBrowser.get()) + textsOf(ofEdit.get());
}

QStringList otherMenus()
{
    QSpinBox spin;
    QScrollBar across(Qt::Horizontal), down(Qt::Vertical);
    for (QScrollBar *bar : {&across, &down})
        bar->setRange(0, 100);
    return contextMenuOf(spin) + contextMenuOf(across) + contextMenuOf(down);
}

QStringList fileDialogs()
{
    const QTemporaryDir empty;
    QStringList texts;
    for (const auto mode : {QFileDialog::AcceptOpen, QFileDialog::AcceptSave}) {
        QFileDialog dialog;
        dialog.setOption(QFileDialog::DontUseNativeDialog);
        dialog.setAcceptMode(mode);
        dialog.setDirectory(empty.path());
        dialog.setViewMode(QFileDialog::Detail);
        dialog.show();
        texts += textsOf(dialog);
    }
    QInputDialog input;
    return texts + textsOf(input);
}

QStringList fileErrors()
{
    QStringList texts;
    for (const int error : {ENOENT, EACCES, ENOSPC, EMFILE})
        texts.append(qt_error_string(error));
    return texts;
}

using Reading = QStringList (*)();

} // namespace

class TestQtTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }
    void whatQtSaysIsTranslated_data();
    void whatQtSaysIsTranslated();
};

void TestQtTexts::whatQtSaysIsTranslated_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<Reading>("read");
    QTest::addColumn<int>("atLeast");
    for (const QString &file : QDir(QStringLiteral(":/translations")).entryList({QStringLiteral("qt_*.qm")})) {
        const QString code = file.sliced(3).chopped(3);
        QTest::addRow("buttons of dialogs, %s", qPrintable(code)) << code << &standardButtons << 15;
        QTest::addRow("menus of text fields, %s", qPrintable(code)) << code << &editMenus << 8;
        QTest::addRow("menus of spin boxes and scroll bars, %s", qPrintable(code)) << code << &otherMenus << 12;
        QTest::addRow("file dialogs, %s", qPrintable(code)) << code << &fileDialogs << 15;
        QTest::addRow("errors of files, %s", qPrintable(code)) << code << &fileErrors << 4;
    }
}

void TestQtTexts::whatQtSaysIsTranslated()
{
    QFETCH(const QString, code);
    QFETCH(const Reading, read);
    QFETCH(const int, atLeast);
    const QSet<QString> sameInBoth{QStringLiteral("OK"), QStringLiteral("&OK")};
    const auto hasWords = [](const QString &text) {
        return std::any_of(text.begin(), text.end(), [](QChar character) { return character.isLetter(); })
            && !text.contains(QLatin1Char('/')); // a path
    };
    Language::instance().choose(QStringLiteral("en"));
    QSet<QString> english;
    for (const QString &text : read()) {
        if (hasWords(text))
            english.insert(text);
    }
    QVERIFY2(english.size() >= atLeast, qPrintable(QStringList(english.values()).join(QStringLiteral(" | "))));
    Language::instance().choose(code);
    QStringList left;
    for (const QString &text : read()) {
        if (english.contains(text) && !sameInBoth.contains(text))
            left.append(text);
    }
    QCOMPARE(left.join(QStringLiteral(" | ")), QString());
}

QTEST_MAIN(TestQtTexts)
#include "tst_qttexts.moc"
