// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/patience.h"
#include "ui/appearance/fonts.h"
#include "ui/appearance/theme.h"
#include "ui/controls/banner.h"
#include "ui/window/mainwindow.h"
#include "ui/words/language.h"
#include "ui/words/wording.h"

#include <QLabel>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace cachescope;

namespace {

Problem someProblem()
{
    return {Problem::Subject::Postgres,
            {Error::Kind::Unreachable, QStringLiteral("57P01")},
            QStringLiteral("db.example:5432"),
            true};
}

} // namespace

class TestBanner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installFonts(); }
    void cleanup()
    {
        Language::instance().choose(QStringLiteral("en"));
        Theme::instance().choose(Theme::Choice::Light);
    }
    void aMessageFollowsTheLanguage();
    void aMessageFollowsTheAppearance();
    void anAlertIsTakenBackInTheLanguageOfNow();
};

void TestBanner::aMessageFollowsTheLanguage()
{
    Lab lab;
    MainWindow window(&lab);
    window.show();
    Q_EMIT lab.problem(someProblem());
    auto *banner = window.findChild<Banner *>();
    const QString english = words(someProblem());
    QCOMPARE(banner->texts(), QStringList{english});
    QStringList codes = Language::available();
    std::reverse(codes.begin(), codes.end()); // it begins and ends in English
    for (const QString &code : std::as_const(codes)) {
        Language::instance().choose(code);
        QTRY_COMPARE_WITH_TIMEOUT(banner->texts(), QStringList{words(someProblem())},
                                  patienceMs); // the change reaches it as a posted event
        QCOMPARE(banner->texts().first() == english, code == QLatin1String("en"));
        const auto labels = banner->findChildren<QLabel *>();
        QCOMPARE(labels.last()->text().startsWith(QChar(0x200f)), Language::instance().isRightToLeft());
        QVERIFY(labels.last()->text().endsWith(words(someProblem())));
        QVERIFY(!banner->findChild<QToolButton *>()->accessibleName().isEmpty());
        Q_EMIT lab.problem(someProblem());
        QCOMPARE(banner->texts().size(), 1); // it is the same one
    }
}

void TestBanner::aMessageFollowsTheAppearance()
{
    Banner banner;
    banner.show([] { return QStringLiteral("serious"); }, {}, true);
    const QString light = banner.findChild<QLabel *>()->styleSheet();
    Theme::instance().choose(Theme::Choice::Dark);
    QVERIFY(banner.findChild<QLabel *>()->styleSheet() != light);
}

void TestBanner::anAlertIsTakenBackInTheLanguageOfNow()
{
    Lab lab;
    MainWindow window(&lab);
    window.show();
    Snapshot snapshot;
    snapshot.state = RunState::Running;
    snapshot.strategy = window.scenario().strategy;
    snapshot.time = 10 * second;
    snapshot.alerts = {{AlertKind::Queue, 1, -1, 5000}};
    Q_EMIT lab.snapshot(snapshot);
    auto *banner = window.findChild<Banner *>();
    QCOMPARE(banner->texts().size(), 1);
    const QString english = banner->texts().first();
    Language::instance().choose(QStringLiteral("vi"));
    QTRY_VERIFY_WITH_TIMEOUT(banner->texts().first() != english, patienceMs);
    Q_EMIT lab.snapshot(snapshot);
    QCOMPARE(banner->texts().size(), 1);
    snapshot.alerts.first().ended = 11;
    Q_EMIT lab.snapshot(snapshot);
    QVERIFY(banner->texts().isEmpty());
}

QTEST_MAIN(TestBanner)
#include "tst_banner.moc"
