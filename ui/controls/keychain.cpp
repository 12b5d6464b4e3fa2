// SPDX-License-Identifier: GPL-3.0-only
#include "ui/controls/keychain.h"

#include <qt6keychain/keychain.h>

namespace cachescope::keychain {

namespace {

const auto service = QStringLiteral("cachescope");

class DesktopStore final : public Store
{
public:
    void read(const QString &entry, const std::function<void(const QString &)> &found) override
    {
        auto *job = new QKeychain::ReadPasswordJob(service);
        start(job, entry, [job, found] { found(job->error() == QKeychain::NoError ? job->textData() : QString()); });
    }

    void write(const QString &entry, const QString &password, const std::function<void(bool)> &done) override
    {
        auto *job = new QKeychain::WritePasswordJob(service);
        job->setTextData(password);
        start(job, entry, [job, done] { done(job->error() == QKeychain::NoError); });
    }

    void remove(const QString &entry, const std::function<void(bool)> &done) override
    {
        auto *job = new QKeychain::DeletePasswordJob(service);
        start(job, entry,
              [job, done] { done(job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound); });
    }

private:
    static void start(QKeychain::Job *job, const QString &entry, const std::function<void()> &finished)
    {
        job->setInsecureFallback(false);
        job->setKey(entry);
        QObject::connect(job, &QKeychain::Job::finished, job, finished);
        job->start();
    }
};

std::unique_ptr<Store> &store()
{
    static std::unique_ptr<Store> kept = std::make_unique<DesktopStore>();
    return kept;
}

} // namespace

void use(std::unique_ptr<Store> other)
{
    store() = other ? std::move(other) : std::make_unique<DesktopStore>();
}

void read(const QString &entry, const std::function<void(const QString &)> &found)
{
    store()->read(entry, found);
}

void write(const QString &entry, const QString &password, const std::function<void(bool)> &done)
{
    if (password.isEmpty())
        store()->remove(entry, done);
    else
        store()->write(entry, password, done);
}

} // namespace cachescope::keychain
