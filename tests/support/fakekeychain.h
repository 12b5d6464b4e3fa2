// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/controls/keychain.h"

#include <QHash>

#include <memory>

namespace cachescope {

struct Kept
{
    QHash<QString, QString> passwords;
    bool takes = true;
};

/// A keychain that answers at once.
class FakeStore final : public keychain::Store
{
public:
    explicit FakeStore(const std::shared_ptr<Kept> &kept)
        : m_kept(kept)
    {
    }

    void read(const QString &entry, const std::function<void(const QString &)> &found) override
    {
        found(m_kept->passwords.value(entry));
    }
    void write(const QString &entry, const QString &password, const std::function<void(bool)> &done) override
    {
        if (m_kept->takes)
            m_kept->passwords.insert(entry, password);
        done(m_kept->takes);
    }
    void remove(const QString &entry, const std::function<void(bool)> &done) override
    {
        m_kept->passwords.remove(entry);
        done(true);
    }

private:
    std::shared_ptr<Kept> m_kept;
};

} // namespace cachescope
