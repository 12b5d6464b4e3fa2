// SPDX-License-Identifier: GPL-3.0-only
#include "engine/stores/sandboxdirectory.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
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
    const QTemporaryDir base;
    std::atomic<int> made = 0, taken = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < programs; ++i) {
        threads.emplace_back([&] {
            for (int start = 0; start < starts; ++start) {
                SandboxDirectory directory;
                if (directory.create(base.path()))
                    ++made;
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
