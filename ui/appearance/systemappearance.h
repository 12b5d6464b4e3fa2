// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>

#include <optional>

class QDBusPendingCallWatcher;

namespace cachescope {

/// Whether the desktop asks for a dark appearance, from the settings portal (org.freedesktop.appearance color-scheme),
/// initially and on every change. Asynchronous. Without a portal it reports nothing.
class SystemAppearance : public QObject
{
    Q_OBJECT
public:
    explicit SystemAppearance(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    /// Connects to the session bus, if there is one.
    void watch();
    void watch(const QDBusConnection &bus);
    /// Empty: no portal has answered, or it has no preference.
    std::optional<bool> dark() const { return m_dark; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void take(const QVariant &value);

    std::optional<bool> m_dark;
};

} // namespace cachescope
