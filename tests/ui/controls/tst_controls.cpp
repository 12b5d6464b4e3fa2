// SPDX-License-Identifier: GPL-3.0-only
#include "engine/lab/lab.h"
#include "tests/support/patience.h"
#include "ui/appearance/controlstyle.h"
#include "ui/appearance/fonts.h"
#include "ui/appearance/style.h"
#include "ui/appearance/theme.h"
#include "ui/controls/helpdialog.h"
#include "ui/controls/numberfield.h"
#include "ui/controls/runbar.h"
#include "ui/lessons/figuretable.h"
#include "ui/lessons/lessonlist.h"
#include "ui/lessons/strategylist.h"
#include "ui/window/mainwindow.h"
#include "ui/words/language.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>
#include <QTextBrowser>
#include <QTextTable>
#include <QToolButton>

#include <cmath>

using namespace cachescope;

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

/// The pixel that is furthest from the background.
double strongestContrast(const QImage &image, const QColor &background)
{
    double strongest = 1;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            strongest = std::max(strongest, contrast(image.pixelColor(x, y), background));
    }
    return strongest;
}

/// The rows in which a text stands.
std::pair<int, int> inkedRows(const QImage &image, const QRect &part)
{
    int first = -1, last = -1;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x) {
            if (image.pixelColor(x, y).lightness() < 110) {
                first = first < 0 ? y : first;
                last = y;
            }
        }
    }
    return {first, last};
}

std::pair<int, int> inkedColumns(const QImage &image, const QRect &part)
{
    const auto [first, last] = inkedRows(image.transformed(QTransform(0, 1, 1, 0, 0, 0)),
                                         QRect(part.y(), part.x(), part.height(), part.width()));
    return {first, last};
}

} // namespace

/// What the controls look like, in every language and appearance.
class TestControls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void numbersStandWhereReadingBeginsAndInTheMiddle_data();
    void numbersStandWhereReadingBeginsAndInTheMiddle();
    void theEdgesOfControlsAreSeen_data();
    void theEdgesOfControlsAreSeen();
    void bothListsHaveRowsOfOneHeight_data();
    void bothListsHaveRowsOfOneHeight();
    void theLessonsNamesAreRead();
    void theBarTellsAllLatenciesWhereThereIsRoom();
    void theBarsButtonsAreOfOneHeight_data();
    void theBarsButtonsAreOfOneHeight();
    void theCardsKeepTheirDistanceFromBothEdges_data();
    void theCardsKeepTheirDistanceFromBothEdges();
    void presentingEnlargesWhatIsToBeRead();
    void theHelpIsReadFromTheKeys();
    void aNameKeepsTheDirectionOfItsLanguage();
};

void TestControls::initTestCase()
{
    installFonts();
    installStyle();
    QCoreApplication::setOrganizationName(QStringLiteral("cachescope-test"));
    QCoreApplication::setApplicationName(QStringLiteral("cachescope-test-controls"));
}

void TestControls::init()
{
    Language::instance().choose(QStringLiteral("en"));
    Theme::instance().choose(Theme::Choice::Light);
}

void TestControls::numbersStandWhereReadingBeginsAndInTheMiddle_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("suffix");
    for (const QString &language : Language::available()) {
        QTest::addRow("%s, a number", qPrintable(language)) << language << QString();
        QTest::addRow("%s, with a unit", qPrintable(language)) << language << QStringLiteral(" م.ث");
    }
}

void TestControls::numbersStandWhereReadingBeginsAndInTheMiddle()
{
    QFETCH(const QString, language);
    QFETCH(const QString, suffix);
    Language::instance().choose(language);
    QSpinBox box;
    box.setLayoutDirection(QGuiApplication::layoutDirection());
    box.setRange(0, 1'000'000);
    box.setValue(184);
    box.setSuffix(suffix);
    localize(&box);
    box.resize(240, 26);
    const QImage image = box.grab().toImage();
    const QRect inside = box.findChild<QLineEdit *>()->geometry().adjusted(3, 3, -3, -3);
    const auto [top, bottom] = inkedRows(image, inside);
    QVERIFY(top > 0);
    const double middle = (top + bottom) / 2.0;
    QVERIFY2(std::abs(middle - box.height() / 2.0) <= 2.5, qPrintable(QString::number(middle)));
    const auto [left, right] = inkedColumns(image, inside);
    if (Language::instance().isRightToLeft())
        QVERIFY2(inside.right() - right < 8, qPrintable(QString::number(right)));
    else
        QVERIFY2(left - inside.left() < 8, qPrintable(QString::number(left)));
}

void TestControls::theEdgesOfControlsAreSeen_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addRow("light") << false;
    QTest::addRow("dark") << true;
}

/// Empty ones: only the edge tells that they are there. 3:1, as WCAG 1.4.11 asks for.
void TestControls::theEdgesOfControlsAreSeen()
{
    QFETCH(const bool, dark);
    Theme::instance().choose(dark ? Theme::Choice::Dark : Theme::Choice::Light);
    const QColor card = Theme::instance().palette().card;
    QCheckBox box;
    QRadioButton radio;
    QLineEdit line;
    QComboBox choice;
    for (QWidget *control : std::initializer_list<QWidget *>{&box, &radio, &line, &choice}) {
        control->setStyleSheet(styleSheet(Theme::instance().palette()));
        control->resize(120, 26);
        QImage image(control->size(), QImage::Format_RGB32);
        image.fill(card);
        control->render(&image, {}, {}, QWidget::DrawChildren);
        QVERIFY2(strongestContrast(image, card) >= 3, control->metaObject()->className());
    }
    QImage empty = box.grab().toImage();
    box.setChecked(true);
    QVERIFY(box.grab().toImage() != empty);
}

void TestControls::bothListsHaveRowsOfOneHeight_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : Language::available())
        QTest::addRow("%s", qPrintable(language)) << language;
}

void TestControls::bothListsHaveRowsOfOneHeight()
{
    QFETCH(const QString, language);
    Language::instance().choose(language);
    StrategyList strategies;
    LessonList lessons;
    const auto heights = [](const QWidget &list) {
        const auto *rows = list.findChild<QListWidget *>();
        QSet<int> found;
        for (int row = 0; row < rows->count(); ++row)
            found.insert(rows->sizeHintForRow(row));
        return found;
    };
    QCOMPARE(heights(strategies).size(), 1);
    QCOMPARE(heights(strategies), heights(lessons));
}

void TestControls::theLessonsNamesAreRead()
{
    Lab lab;
    MainWindow window(&lab);
    window.resize(1280, 720);
    window.show();
    const auto *list = window.findChild<LessonList *>()->findChild<QListWidget *>();
    QTRY_VERIFY_WITH_TIMEOUT(list->viewport()->width() > 0, patienceMs);
    for (int row = 0; row < list->count(); ++row) {
        const int needed = list->fontMetrics().horizontalAdvance(list->item(row)->text()) + 22;
        QVERIFY2(needed <= list->viewport()->width(),
                 qPrintable(QStringLiteral("%1: %2 of %3")
                                .arg(list->item(row)->text())
                                .arg(needed)
                                .arg(list->viewport()->width())));
    }
    QVERIFY(window.width() <= 1280);
}

void TestControls::theBarTellsAllLatenciesWhereThereIsRoom()
{
    RunBar bar;
    bar.setDelays({Delay::Kind::Fixed, 1, 0}, {Delay::Kind::Fixed, 10, 0});
    const auto *latency = bar.findChild<QToolButton *>(QStringLiteral("latency"));
    bar.resize(1920, 46);
    bar.show();
    QTRY_VERIFY2(latency->text().contains(QLatin1String("Database")), qPrintable(latency->text()));
    QVERIFY(bar.minimumSizeHint().width() <= 1280);
    bar.resize(bar.minimumSizeHint().width(), 46);
    QTRY_VERIFY2(latency->text().contains(QChar(0x2026)), qPrintable(latency->text()));
}

void TestControls::theBarsButtonsAreOfOneHeight_data()
{
    bothListsHaveRowsOfOneHeight_data();
}

void TestControls::theBarsButtonsAreOfOneHeight()
{
    QFETCH(const QString, language);
    Language::instance().choose(language);
    RunBar bar;
    bar.setStyleSheet(styleSheet(Theme::instance().palette()));
    bar.resize(1280, bar.sizeHint().height());
    bar.show();
    QVERIFY2(bar.height() <= 48, qPrintable(QString::number(bar.height())));
    QSet<std::pair<int, int>> places;
    for (const QAbstractButton *button : bar.findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly))
        places.insert({button->y(), button->height()});
    QCOMPARE(places.size(), 1);
}

void TestControls::theCardsKeepTheirDistanceFromBothEdges_data()
{
    bothListsHaveRowsOfOneHeight_data();
}

void TestControls::theCardsKeepTheirDistanceFromBothEdges()
{
    QFETCH(const QString, language);
    Language::instance().choose(language);
    Lab lab;
    MainWindow window(&lab);
    window.resize(1280, 720);
    window.show();
    const auto outermost = [&window] {
        int left = window.width(), right = 0;
        for (const QFrame *card : window.findChildren<QFrame *>(QStringLiteral("card"))) {
            if (!card->isVisible())
                continue;
            left = std::min(left, card->mapTo(&window, QPoint()).x());
            right = std::max(right, card->mapTo(&window, QPoint()).x() + card->width());
        }
        return std::pair(left, window.width() - right);
    };
    const bool mirrored = Language::instance().isRightToLeft();
    const auto isMargin = [](int pixels) {
        return std::abs(pixels - 8) <= 2;
    }; // mirrored splitters shift by a pixel each
    const auto away = [&] { return mirrored ? outermost().first : outermost().second; };
    const auto *lists = window.findChild<LessonList *>()->parentWidget();
    QTRY_VERIFY2(isMargin(away()), qPrintable(QString::number(away())));
    const QPoint outer = lists->mapTo(&window, QPoint(mirrored ? lists->width() : 0, 0));
    QVERIFY(std::abs(outer.x() - (mirrored ? window.width() : 0)) <= 1);
    Q_EMIT window.findChild<RunBar *>()->presentClicked();
    QTRY_VERIFY2(isMargin(outermost().first) && isMargin(outermost().second),
                 qPrintable(QStringLiteral("%1, %2").arg(outermost().first).arg(outermost().second)));
    Q_EMIT window.findChild<RunBar *>()->presentClicked();
    QTRY_VERIFY_WITH_TIMEOUT(isMargin(away()), patienceMs);
}

void TestControls::presentingEnlargesWhatIsToBeRead()
{
    Lab lab;
    MainWindow window(&lab);
    window.resize(1280, 720);
    window.show();
    const QWidgetList read = window.findChild<QTabWidget *>()->findChildren<QWidget *>(); // lesson, options, races …
    QVERIFY(read.size() > 50);
    const auto sizes = [&read] {
        QList<double> points;
        for (const QWidget *widget : read)
            points.append(widget->font().pointSizeF());
        return points;
    };
    const QList<double> before = sizes();
    Q_EMIT window.findChild<RunBar *>()->presentClicked();
    QTRY_VERIFY_WITH_TIMEOUT(window.isFullScreen(), patienceMs);
    const QList<double> presenting = sizes();
    for (qsizetype i = 0; i < read.size(); ++i)
        QVERIFY2(qFuzzyCompare(presenting[i], before[i] * 1.3), read[i]->metaObject()->className());
    Q_EMIT window.findChild<RunBar *>()->presentClicked();
    QTRY_VERIFY_WITH_TIMEOUT(!window.isFullScreen(), patienceMs);
    const QList<double> after = sizes();
    for (qsizetype i = 0; i < read.size(); ++i)
        QVERIFY2(qFuzzyCompare(after[i], before[i]), read[i]->metaObject()->className());
}

void TestControls::theHelpIsReadFromTheKeys()
{
    for (const QString &language : Language::available()) {
        Language::instance().choose(language);
        const HelpDialog help;
        const QTextCursor cursor = help.findChild<QTextBrowser *>()->document()->find(QStringLiteral("Backspace"));
        QVERIFY(cursor.currentTable());
        QCOMPARE(cursor.currentTable()->cellAt(cursor).column(),
                 Language::instance().isRightToLeft() ? 1 : 0); // from the left
    }
}

void TestControls::aNameKeepsTheDirectionOfItsLanguage()
{
    const auto row = [] {
        FigureTable table;
        table.add(QStringLiteral("✓ Redis"), {QStringLiteral("1")});
        return table.text();
    };
    QVERIFY(!row().contains(QChar(0x200f)));
    Language::instance().choose(QStringLiteral("ar"));
    QVERIFY(row().contains(QChar(0x200f) + QStringLiteral("✓ Redis")));
}

QTEST_MAIN(TestControls)
#include "tst_controls.moc"
