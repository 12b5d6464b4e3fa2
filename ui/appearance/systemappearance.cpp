// SPDX-License-Identifier: GPL-3.0-only
#include "ui/appearance/systemappearance.h"

#include "ui/appearance/desktopbus.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace cachescope {

namespace {

const auto service = QStringLiteral("org.freedesktop.portal.Desktop");
const auto path = QStringLiteral("/org/freedesktop/portal/desktop");
const auto interface = QStringLiteral("org.freedesktop.portal.Settings");
const auto group = QStringLiteral("org.freedesktop.appearance");
const auto key = QStringLiteral("color-scheme");

} // namespace

void SystemAppearance::watch()
{
    watch(desktopBus());
}

void SystemAppearance::watch(const QDBusConnection &given)
{
    QDBusConnection bus = given;
    if (!bus.isConnected())
        return;
    // clang-format off
    const char *slot = SLOT(settingChanged(QString,QString,QDBusVariant)); // normalized: without blanks
    // clang-format on
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this, slot);
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    call << group << key;
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        if (reply.isValid())
            take(reply.value().variant());
        answer->deleteLater();
    });
}

void SystemAppearance::settingChanged(const QString &changedGroup, const QString &changedKey, const QDBusVariant &value)
{
    if (changedGroup == group && changedKey == key)
        take(value.variant());
}

/// 0: no preference, 1: dark, 2: light. Read() wraps it twice, the signal once.
void SystemAppearance::take(const QVariant &value)
{
    const QVariant scheme = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    const uint number = scheme.toUInt();
    const auto dark = number == 1 ? std::optional(true) : number == 2 ? std::optional(false) : std::nullopt;
    if (dark == m_dark)
        return;
    m_dark = dark;
    Q_EMIT changed();
}

} // namespace cachescope
