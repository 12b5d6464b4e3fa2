// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <functional>
#include <memory>

namespace cachescope {

/// Passwords in the desktop's keychain, and nowhere else. GUI thread; answers later.
namespace keychain {

/// `found` gets the password, empty when there is none or no keychain.
void read(const QString &entry, const std::function<void(const QString &password)> &found);
/// `done` gets false when there is no keychain: the password lives until the program ends. An empty password removes
/// what was kept.
void write(const QString &entry, const QString &password, const std::function<void(bool kept)> &done);

/// Where the passwords are kept.
class Store
{
public:
    virtual ~Store() = default;
    virtual void read(const QString &entry, const std::function<void(const QString &password)> &found) = 0;
    virtual void write(const QString &entry, const QString &password, const std::function<void(bool kept)> &done) = 0;
    virtual void remove(const QString &entry, const std::function<void(bool removed)> &done) = 0;
};
/// Another store than the desktop's, for a test; null: the desktop's again.
void use(std::unique_ptr<Store> store);

} // namespace keychain
} // namespace cachescope
