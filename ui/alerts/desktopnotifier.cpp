// SPDX-License-Identifier: GPL-3.0-only
#include "ui/alerts/desktopnotifier.h"

#include "ui/appearance/desktopbus.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace cachescope {

namespace {

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.Notifications"),
                                          QStringLiteral("/org/freedesktop/Notifications"),
                                          QStringLiteral("org.freedesktop.Notifications"), method);
}

} // namespace

DesktopNotifier::DesktopNotifier(QObject *parent)
    : QObject(parent)
{
}

DesktopNotifier::DesktopNotifier(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
}

void DesktopNotifier::show(AlertKind kind, const QString &text)
{
    if (!m_bus)
        m_bus = desktopBus();
    if (!m_bus->isConnected())
        return;
    Shown &shown = m_shown[static_cast<size_t>(kind)];
    shown.wanted = true;
    if (shown.underWay)
        return;
    shown.underWay = true;
    const quint8 urgency = levelOf(kind) == AlertLevel::Error ? 2 : 1;
    const QVariantMap hints{{QStringLiteral("suppress-sound"), true},
                            {QStringLiteral("urgency"), QVariant::fromValue(urgency)}};
    QDBusMessage notify = call(QStringLiteral("Notify"));
    notify << QStringLiteral("Cachescope") << shown.id << QStringLiteral("cachescope") << QStringLiteral("Cachescope")
           << text << QStringList() << hints << -1;
    auto *answer = new QDBusPendingCallWatcher(m_bus->asyncCall(notify), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, kind, answer] {
        const QDBusPendingReply<quint32> id = *answer;
        Shown &now = m_shown[static_cast<size_t>(kind)];
        now.underWay = false;
        now.id = id.isError() ? 0 : id.value();
        if (!now.wanted)
            close(now); // it ended before the desktop had answered
        answer->deleteLater();
    });
}

void DesktopNotifier::withdraw(AlertKind kind)
{
    Shown &shown = m_shown[static_cast<size_t>(kind)];
    shown.wanted = false;
    if (!shown.underWay)
        close(shown);
}

void DesktopNotifier::close(Shown &shown)
{
    if (!shown.id)
        return;
    QDBusMessage message = call(QStringLiteral("CloseNotification"));
    message << shown.id;
    m_bus->asyncCall(message);
    shown.id = 0;
}

} // namespace cachescope
