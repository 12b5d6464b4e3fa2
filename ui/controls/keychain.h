// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <functional>
#include <memory>

namespace cachescope {

/// Passwords in the desktop's keychain, and nowhere else. GUI thread; asynchronous.
namespace keychain {

/// `found` gets the password, empty if there is none or no keychain.
void read(const QString &entry, const std::function<void(const QString &password)> &found);
/// `done` gets false without a keychain: the password then lasts until the program ends. An empty password deletes the
/// stored one.
void write(const QString &entry, const QString &password, const std::function<void(bool kept)> &done);

/// The storage of the passwords.
class Store
{
public:
    virtual ~Store() = default;
    virtual void read(const QString &entry, const std::function<void(const QString &password)> &found) = 0;
    virtual void write(const QString &entry, const QString &password, const std::function<void(bool kept)> &done) = 0;
    virtual void remove(const QString &entry, const std::function<void(bool removed)> &done) = 0;
};
/// Replaces the desktop's keychain in a test; null restores it.
void use(std::unique_ptr<Store> store);

} // namespace keychain
} // namespace cachescope
