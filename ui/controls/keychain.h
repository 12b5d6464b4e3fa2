// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QHash>
#include <QString>

#include <functional>

namespace cachescope {

/// Passwords in the desktop's keychain, and nowhere else. GUI thread; answers later.
namespace keychain {

/// `found` gets the password, empty when there is none or no keychain.
void read(const QString &entry, const std::function<void(const QString &password)> &found);
/// `done` gets false when there is no keychain: the password lives until the program ends.
void write(const QString &entry, const QString &password, const std::function<void(bool kept)> &done);

/// For tests: `entries` is the keychain from now on; null: the desktop's is again.
void standIn(QHash<QString, QString> *entries);

} // namespace keychain
} // namespace cachescope
