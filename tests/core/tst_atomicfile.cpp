// SPDX-License-Identifier: GPL-3.0-only
#include "engine/core/atomicfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <csignal>

using namespace cachescope;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Files of this process may not grow beyond `bytes`: to a writer that is a disk without room.
class SmallDisk
{
public:
    explicit SmallDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

} // namespace

class TestAtomicFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFileIsReplaced();
    void withoutRoomTheOldFileStays_data();
    void withoutRoomTheOldFileStays();
    void aFolderThatIsNotThereIsTold();
};

void TestAtomicFile::aFileIsReplaced()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.json"));
    QCOMPARE(writeFileAtomically(path, "first"), QString());
    QCOMPARE(writeFileAtomically(path, QByteArray(100'000, 'x')), QString());
    QCOMPARE(contentOf(path), QByteArray(100'000, 'x'));
}

void TestAtomicFile::withoutRoomTheOldFileStays_data()
{
    QTest::addColumn<int>("room");
    QTest::newRow("none") << 0;
    QTest::newRow("for a part") << 300;
}

void TestAtomicFile::withoutRoomTheOldFileStays()
{
    QFETCH(int, room);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.json"));
    QCOMPARE(writeFileAtomically(path, "what was there"), QString());
    for (const int size : {1'000, 100'000}) {
        QString reason;
        {
            const SmallDisk disk(static_cast<rlim_t>(room));
            reason = writeFileAtomically(path, QByteArray(size, 'x'));
        }
        QVERIFY2(reason.contains(QStringLiteral("File too large")), qPrintable(reason));
        QCOMPARE(contentOf(path), QByteArray("what was there"));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1); // nothing half written lies about
}

void TestAtomicFile::aFolderThatIsNotThereIsTold()
{
    QVERIFY(!writeFileAtomically(QStringLiteral("/nowhere/a.json"), "x").isEmpty());
}

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "tst_atomicfile.moc"
