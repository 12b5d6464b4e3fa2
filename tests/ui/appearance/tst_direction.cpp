// SPDX-License-Identifier: GPL-3.0-only
#include "ui/appearance/direction.h"
#include "ui/appearance/fonts.h"
#include "ui/words/language.h"

#include <QTest>

using namespace cachescope;

namespace {

constexpr Direction usual{Qt::LeftToRight}, other{Qt::RightToLeft};
const QRectF box(10, 20, 200, 30); // from 10 to 210

} // namespace

class TestDirection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { Language::instance().choose(QStringLiteral("en")); }

    void everyLanguageHasItsOwn_data();
    void everyLanguageHasItsOwn();
    void codeRunsFromLeftToRightInEveryLanguage();
    void placesCountFromTheLeadingEdge();
    void whatStandsBesideABoxStandsOnItsOtherSide();
    void theRestIsWhatIsLeft();
    void whatIsTurnedTwiceIsAsBefore();
    void textsLeanToWhereTheyBegin();
    void theArrowKeysFollowTheText();
    void aParagraphKeepsItsDirection();
    void attributesAndCells();
};

void TestDirection::everyLanguageHasItsOwn_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<bool>("tall");
    for (const QString &code : Language::available())
        QTest::newRow(qPrintable(code)) << QLocale(code).textDirection()
                                        << (QLocale(code).script() == QLocale::ArabicScript);
}

void TestDirection::everyLanguageHasItsOwn()
{
    QFETCH(Qt::LayoutDirection, direction);
    QFETCH(bool, tall);
    Language::instance().choose(QString::fromLatin1(QTest::currentDataTag()));
    for (const bool western : {true, false}) { // of the digits: they run as they always do
        Language::instance().setWesternDigits(western);
        QCOMPARE(Direction::current().layout(), direction);
        QCOMPARE(Language::instance().isRightToLeft(), direction == Qt::RightToLeft);
        QCOMPARE(lettersAreTall(), tall);
    }
}

void TestDirection::codeRunsFromLeftToRightInEveryLanguage()
{
    for (const QString &code : Language::available()) {
        Language::instance().choose(code);
        QCOMPARE(Direction::ofCode().layout(), Qt::LeftToRight);
    }
}

void TestDirection::placesCountFromTheLeadingEdge()
{
    QCOMPARE(usual.leadingEdge(box), 10.0);
    QCOMPARE(other.leadingEdge(box), 210.0);
    QCOMPARE(usual.trailingEdge(box), 210.0);
    QCOMPARE(other.trailingEdge(box), 10.0);
    QCOMPARE(usual.along(box, 50), 60.0);
    QCOMPARE(other.along(box, 50), 160.0);
    QCOMPARE(usual.part(box, 5, 40), QRectF(15, 20, 40, 30));
    QCOMPARE(other.part(box, 5, 40), QRectF(165, 20, 40, 30));
    QCOMPARE(usual.leadingPart(box, 40), QRectF(10, 20, 40, 30));
    QCOMPARE(other.leadingPart(box, 40), QRectF(170, 20, 40, 30));
    QCOMPARE(usual.trailingPart(box, 40), QRectF(170, 20, 40, 30));
    QCOMPARE(other.trailingPart(box, 40), QRectF(10, 20, 40, 30));
}

void TestDirection::whatStandsBesideABoxStandsOnItsOtherSide()
{
    QCOMPARE(usual.part(box, -8, 6), QRectF(2, 20, 6, 30));
    QCOMPARE(other.part(box, -8, 6), QRectF(212, 20, 6, 30));
}

void TestDirection::theRestIsWhatIsLeft()
{
    QCOMPARE(usual.inset(box, 40, 7), QRectF(50, 20, 153, 30));
    QCOMPARE(other.inset(box, 40, 7), QRectF(17, 20, 153, 30));
    for (const Direction direction : {usual, other}) {
        QCOMPARE(direction.inset(box, 40) | direction.leadingPart(box, 40), box);
        QVERIFY(!direction.inset(box, 40).intersects(direction.leadingPart(box, 40)));
    }
    QCOMPARE(usual.margins(1, 2, 3, 4), QMargins(1, 2, 3, 4));
    QCOMPARE(other.margins(1, 2, 3, 4), QMargins(3, 2, 1, 4));
}

void TestDirection::whatIsTurnedTwiceIsAsBefore()
{
    const QRectF rect(30, 25, 60, 5);
    const QPointF point(30, 25);
    QCOMPARE(usual.turned(rect, box), rect);
    QCOMPARE(usual.turned(point, box), point);
    QCOMPARE(other.turned(rect, box), QRectF(130, 25, 60, 5));
    QCOMPARE(other.turned(point, box), QPointF(190, 25));
    QCOMPARE(other.turned(other.turned(rect, box), box), rect);
    QCOMPARE(other.turned(other.turned(point, box), box), point);
    QVERIFY(other.turned(QRectF(), box).isNull()); // what is not there is not there either
}

void TestDirection::textsLeanToWhereTheyBegin()
{
    QCOMPARE(usual.leading(), Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter);
    QCOMPARE(other.leading(), Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
    QCOMPARE(usual.trailing(Qt::AlignTop), Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignTop);
    QCOMPARE(other.trailing(Qt::AlignTop), Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignTop);
    QCOMPARE(usual.leadingSide(), Qt::AlignLeft);
    QCOMPARE(other.leadingSide(), Qt::AlignRight);
}

void TestDirection::theArrowKeysFollowTheText()
{
    QCOMPARE(usual.forward(), 1);
    QCOMPARE(other.forward(), -1);
    QCOMPARE(usual.stepOf(Qt::Key_Right), 1);
    QCOMPARE(usual.stepOf(Qt::Key_Left), -1);
    QCOMPARE(other.stepOf(Qt::Key_Right), -1);
    QCOMPARE(other.stepOf(Qt::Key_Left), 1);
    for (const Direction direction : {usual, other}) {
        for (const int key : {Qt::Key_Up, Qt::Key_Down, Qt::Key_Space})
            QCOMPARE(direction.stepOf(key), 0);
    }
}

void TestDirection::aParagraphKeepsItsDirection()
{
    const QString text = QStringLiteral("SET product:1");
    QCOMPARE(usual.marked(text), text);
    QVERIFY(other.marked(text).isRightToLeft());
    QVERIFY(other.marked(text).endsWith(text));
    QVERIFY(other.marked({}).isEmpty());
    QVERIFY(usual.mark().isEmpty());
    QCOMPARE(other.mark().size(), 1);
    QVERIFY(usual.pointer() != other.pointer());
}

void TestDirection::attributesAndCells()
{
    const QStringList cells{QStringLiteral("name"), QStringLiteral("first"), QStringLiteral("second")};
    QCOMPARE(usual.turned(cells), cells);
    QCOMPARE(other.turned(cells), (QStringList{cells.at(2), cells.at(1), cells.at(0)}));
    QCOMPARE(usual.html(), QStringLiteral("ltr"));
    QCOMPARE(other.html(), QStringLiteral("rtl"));
    QCOMPARE(usual.htmlLeading(), QStringLiteral("left"));
    QCOMPARE(other.htmlLeading(), QStringLiteral("right"));
}

QTEST_GUILESS_MAIN(TestDirection)
#include "tst_direction.moc"
