// SPDX-License-Identifier: GPL-3.0-only
#include "ui/controls/keychain.h"

#include <qt6keychain/keychain.h>

namespace cachescope::keychain {

namespace {

const auto service = QStringLiteral("cachescope");
QHash<QString, QString> *standing = nullptr;

} // namespace

void standIn(QHash<QString, QString> *entries)
{
    standing = entries;
}

void read(const QString &entry, const std::function<void(const QString &)> &found)
{
    if (standing)
        return found(standing->value(entry));
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setInsecureFallback(false);
    job->setKey(entry);
    QObject::connect(job, &QKeychain::Job::finished, job,
                     [job, found] { found(job->error() == QKeychain::NoError ? job->textData() : QString()); });
    job->start();
}

void write(const QString &entry, const QString &password, const std::function<void(bool)> &done)
{
    if (standing) {
        standing->insert(entry, password);
        return done(true);
    }
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setInsecureFallback(false);
    job->setKey(entry);
    job->setTextData(password);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, done] { done(job->error() == QKeychain::NoError); });
    job->start();
}

} // namespace cachescope::keychain
