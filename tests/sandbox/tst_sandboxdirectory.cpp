// SPDX-License-Identifier: GPL-3.0-only
#include "engine/sandbox/sandboxdirectory.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

using namespace cachescope;

class TestSandboxDirectory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void programsThatStartTogetherTakeNoDirectoryFromEachOther();
};

/// Each sweeps away what it takes for abandoned, while the others make theirs.
void TestSandboxDirectory::programsThatStartTogetherTakeNoDirectoryFromEachOther()
{
    constexpr int programs = 6, starts = 40;
    const QTemporaryDir folder;
    const std::string base = folder.path().toStdString(); // each has a copy of its own, as programs do
    std::atomic<int> made = 0, taken = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < programs; ++i) {
        threads.emplace_back([&, base] {
            for (int start = 0; start < starts; ++start) {
                SandboxDirectory directory;
                const Status created = directory.create(QString::fromStdString(base));
                if (created)
                    ++made;
                else
                    qWarning().noquote() << "not made:" << created.error().detail;
                if (QFileInfo::exists(directory.path() + QStringLiteral("/abandoned")))
                    ++taken;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(made, programs * starts);
    QCOMPARE(taken, 0);
}

QTEST_GUILESS_MAIN(TestSandboxDirectory)
#include "tst_sandboxdirectory.moc"
