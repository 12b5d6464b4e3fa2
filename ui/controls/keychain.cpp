// SPDX-License-Identifier: GPL-3.0-only
#include "ui/controls/keychain.h"

#include <qt6keychain/keychain.h>

namespace cachescope::keychain {

namespace {

const auto service = QStringLiteral("cachescope");

} // namespace

void read(const QString &entry, const std::function<void(const QString &)> &found)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setInsecureFallback(false);
    job->setKey(entry);
    QObject::connect(job, &QKeychain::Job::finished, job,
                     [job, found] { found(job->error() == QKeychain::NoError ? job->textData() : QString()); });
    job->start();
}

void write(const QString &entry, const QString &password, const std::function<void(bool)> &done)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setInsecureFallback(false);
    job->setKey(entry);
    job->setTextData(password);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, done] { done(job->error() == QKeychain::NoError); });
    job->start();
}

} // namespace cachescope::keychain
