// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <functional>

namespace cachescope {

/// Passwords in the desktop's keychain, and nowhere else. GUI thread; answers later.
namespace keychain {

/// `found` gets the password, empty when there is none or no keychain.
void read(const QString &entry, const std::function<void(const QString &password)> &found);
/// `done` gets false when there is no keychain: the password lives until the program ends.
void write(const QString &entry, const QString &password, const std::function<void(bool kept)> &done);

} // namespace keychain
} // namespace cachescope
