// SPDX-License-Identifier: GPL-3.0-only
// Offscreen only: it starts the program itself.
#include "app/commands/exitstatus.h"
#include "tests/support/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace cachescope;

namespace {

constexpr int runPatienceMs = 120'000;

Ended run(const QStringList &arguments)
{
    return runProgram(QStringList{QStringLiteral("run")} + arguments, runPatienceMs);
}

} // namespace

/// Lessons from the command line.
class TestLessonCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLessonSpeaksJson();
    void itsSizeIsCounted();
    void redisIsKilledWithAndWithoutItsFile();
    void withoutJsonItIsText();
    void aWrongIdNamesTheRightOnes();
    void aWrongCountIsAUsageError_data();
    void aWrongCountIsAUsageError();
};

void TestLessonCommand::aLessonSpeaksJson()
{
    const Ended ended = run({QStringLiteral("--lesson"), QStringLiteral("stampede"), QStringLiteral("--json")});
    QVERIFY2(ended.status == ExitDone, ended.err.constData());
    const QJsonObject report = ended.json();
    QCOMPARE(report.value(QStringLiteral("lesson")).toString(), QStringLiteral("stampede"));
    QCOMPARE(report.value(QStringLiteral("size")).toInt(), 50);
    QCOMPARE(report.value(QStringLiteral("fault")).toObject().value(QStringLiteral("queries")).toInt(), 50);
    QCOMPARE(report.value(QStringLiteral("remedy")).toObject().value(QStringLiteral("queries")).toInt(), 1);
    QVERIFY(report.value(QStringLiteral("remedied")).toBool());
    const QJsonArray parts = report.value(QStringLiteral("parts")).toArray();
    QStringList names;
    for (const QJsonValue &part : parts)
        names.append(part.toObject().value(QStringLiteral("part")).toString());
    QCOMPARE(names,
             (QStringList{QStringLiteral("fault"), QStringLiteral("remedy"), QStringLiteral("single-flight"),
                          QStringLiteral("early-refresh")}));
    QCOMPARE(parts.last().toObject().value(QStringLiteral("strategy")).toString(), QStringLiteral("refresh-ahead"));
}

void TestLessonCommand::itsSizeIsCounted()
{
    const Ended ended = run({QStringLiteral("--lesson"), QStringLiteral("stampede"), QStringLiteral("--count"),
                             QStringLiteral("500"), QStringLiteral("--json")});
    QVERIFY2(ended.status == ExitDone, ended.err.constData());
    QCOMPARE(ended.json().value(QStringLiteral("size")).toInt(), 500);
    QCOMPARE(ended.json().value(QStringLiteral("fault")).toObject().value(QStringLiteral("queries")).toInt(), 500);
    QCOMPARE(ended.json().value(QStringLiteral("remedy")).toObject().value(QStringLiteral("queries")).toInt(), 1);
}

void TestLessonCommand::redisIsKilledWithAndWithoutItsFile()
{
    const Ended ended =
        run({QStringLiteral("--lesson"), QStringLiteral("write-behind-loss"), QStringLiteral("--json")});
    QVERIFY2(ended.status == ExitDone, ended.err.constData());
    QVector<int> lost;
    for (const QJsonValue &part : ended.json().value(QStringLiteral("parts")).toArray())
        lost.append(part.toObject().value(QStringLiteral("lostWrites")).toInt());
    QCOMPARE(lost, (QVector<int>{50, 0, 50, 0}));
}

void TestLessonCommand::withoutJsonItIsText()
{
    const Ended ended = run({QStringLiteral("--lesson"), QStringLiteral("pattern-delete")});
    QVERIFY2(ended.status == ExitDone, ended.err.constData());
    QVERIFY(ended.out.contains("The fault: DEL with a pattern\n  keys still cached: 20\n"));
    QVERIFY(ended.out.contains("The remedy: SCAN, then UNLINK\n  keys still cached: 0\n"));
}

void TestLessonCommand::aWrongIdNamesTheRightOnes()
{
    const Ended ended = run({QStringLiteral("--lesson"), QStringLiteral("stampeed"), QStringLiteral("--json")});
    QCOMPARE(ended.status, int(ExitUsage));
    QVERIFY(ended.out.isEmpty());
    QVERIFY(ended.err.contains("stampeed"));
    QVERIFY(ended.err.contains("stampede") && ended.err.contains("refresh-threshold"));
}

void TestLessonCommand::aWrongCountIsAUsageError_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString lesson = QStringLiteral("--lesson"), stampede = QStringLiteral("stampede"),
                  count = QStringLiteral("--count");
    QTest::newRow("none at all") << QStringList{lesson, stampede, count, QStringLiteral("0")};
    QTest::newRow("too many") << QStringList{lesson, stampede, count, QStringLiteral("10001")};
    QTest::newRow("no number") << QStringList{lesson, stampede, count, QStringLiteral("many")};
    QTest::newRow("without a lesson") << QStringList{count, QStringLiteral("5")};
}

void TestLessonCommand::aWrongCountIsAUsageError()
{
    QFETCH(const QStringList, arguments);
    const Ended ended = run(arguments);
    QCOMPARE(ended.status, int(ExitUsage));
    QVERIFY(ended.out.isEmpty());
    QVERIFY(ended.err.contains("--count"));
}

QTEST_GUILESS_MAIN(TestLessonCommand)
#include "tst_lessoncommand.moc"
