// SPDX-License-Identifier: GPL-3.0-only
// Offscreen only: a desktop's portal on a bus of the test's own.
#include "tests/support/patience.h"
#include "ui/appearance/theme.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace cachescope;

namespace {

const auto portalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const auto portalName = QStringLiteral("org.freedesktop.portal.Desktop");
const auto appearance = QStringLiteral("org.freedesktop.appearance");
const auto colorScheme = QStringLiteral("color-scheme");

enum Scheme : uint { NoPreference = 0, Dark = 1, Light = 2 };

/// What a desktop's portal says of its appearance.
class FakePortal : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    uint scheme = NoPreference;
    int asked = 0;

public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key)
    {
        ++asked;
        if (group != appearance || key != colorScheme)
            sendErrorReply(QStringLiteral("org.freedesktop.portal.Error.NotFound"),
                           QStringLiteral("Requested setting not found"));
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme))); // wrapped twice, as portals do
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

} // namespace

class TestAppearance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void withoutAPortalTheProgramIsAsTheStyleIs();
    void aDarkDesktopMakesADarkProgram_data();
    void aDarkDesktopMakesADarkProgram();
    void aChangeOfTheDesktopIsFollowed();
    void otherSettingsAreNobodysBusiness();
    void whoHasChosenIsNotFollowed();

private:
    /// Returns when the bus knows what `system` listens to: that is asked for before the value.
    void watch(SystemAppearance &system)
    {
        const int before = m_portal.asked;
        system.watch(QDBusConnection::connectToBus(m_address, QStringLiteral("program")));
        QTRY_VERIFY_WITH_TIMEOUT(m_portal.asked > before, patienceMs);
    }

    QProcess m_daemon;
    QString m_address;
    FakePortal m_portal;
};

void TestAppearance::initTestCase()
{
    m_daemon.start(QStringLiteral("dbus-daemon"),
                   {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    QVERIFY2(m_daemon.waitForStarted(), "dbus-daemon is missing: the package of that name has it");
    QVERIFY(m_daemon.waitForReadyRead(20'000));
    m_address = QString::fromLatin1(m_daemon.readLine()).trimmed();
    auto bus = QDBusConnection::connectToBus(m_address, QStringLiteral("portal"));
    QVERIFY(bus.isConnected());
    QVERIFY(
        bus.registerObject(portalPath, &m_portal, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(bus.registerService(portalName));
}

void TestAppearance::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
    m_daemon.kill();
    m_daemon.waitForFinished();
}

void TestAppearance::init()
{
    m_portal.scheme = NoPreference;
    Theme::instance().choose(Theme::Choice::System);
}

void TestAppearance::withoutAPortalTheProgramIsAsTheStyleIs()
{
    SystemAppearance nobody;
    nobody.watch(QDBusConnection(QStringLiteral("no such bus")));
    QVERIFY(!nobody.dark().has_value());
    QVERIFY(!Theme::instance().palette().dark); // the offscreen platform's palette is a light one
}

void TestAppearance::aDarkDesktopMakesADarkProgram_data()
{
    QTest::addColumn<uint>("scheme");
    QTest::addColumn<std::optional<bool>>("dark");
    QTest::newRow("dark") << uint(Dark) << std::optional(true);
    QTest::newRow("light") << uint(Light) << std::optional(false);
}

void TestAppearance::aDarkDesktopMakesADarkProgram()
{
    QFETCH(const uint, scheme);
    QFETCH(const std::optional<bool>, dark);
    m_portal.scheme = scheme;
    SystemAppearance system;
    const auto bus = QDBusConnection::connectToBus(m_address, QStringLiteral("program"));
    system.watch(bus);
    QVERIFY(!system.dark().has_value()); // asked, not waited for
    QTRY_COMPARE_WITH_TIMEOUT(system.dark(), dark, patienceMs);
}

void TestAppearance::aChangeOfTheDesktopIsFollowed()
{
    Theme &theme = Theme::instance();
    watch(theme.system());
    const auto say = [this](uint scheme) {
        m_portal.scheme = scheme;
        Q_EMIT m_portal.SettingChanged(appearance, colorScheme, QDBusVariant(scheme));
    };
    say(Dark);
    QTRY_VERIFY_WITH_TIMEOUT(theme.palette().dark, patienceMs);
    QCOMPARE(qApp->palette().color(QPalette::Window), darkPalette().window);
    say(Light);
    QTRY_VERIFY_WITH_TIMEOUT(!theme.palette().dark, patienceMs);
    QCOMPARE(qApp->palette().color(QPalette::Window), lightPalette().window);
    say(Dark);
    QTRY_VERIFY_WITH_TIMEOUT(theme.palette().dark, patienceMs);
    say(NoPreference); // the platform's palette again
    QTRY_VERIFY_WITH_TIMEOUT(!theme.palette().dark, patienceMs);
}

void TestAppearance::otherSettingsAreNobodysBusiness()
{
    SystemAppearance system;
    watch(system);
    QSignalSpy changed(&system, &SystemAppearance::changed);
    Q_EMIT m_portal.SettingChanged(appearance, QStringLiteral("contrast"), QDBusVariant(uint(Dark)));
    Q_EMIT m_portal.SettingChanged(QStringLiteral("org.gnome.desktop.interface"), colorScheme,
                                   QDBusVariant(uint(Dark)));
    Q_EMIT m_portal.SettingChanged(appearance, colorScheme,
                                   QDBusVariant(uint(Light))); // in order: the others came before
    QTRY_COMPARE_WITH_TIMEOUT(system.dark(), std::optional(false), patienceMs);
    QCOMPARE(changed.size(), 1);
}

void TestAppearance::whoHasChosenIsNotFollowed()
{
    Theme &theme = Theme::instance();
    theme.choose(Theme::Choice::Light);
    QSignalSpy heard(&theme.system(), &SystemAppearance::changed);
    watch(theme.system());
    Q_EMIT m_portal.SettingChanged(appearance, colorScheme, QDBusVariant(uint(Dark)));
    QTRY_COMPARE_WITH_TIMEOUT(theme.system().dark(), std::optional(true), patienceMs);
    QVERIFY(!theme.palette().dark);
    theme.choose(Theme::Choice::System);
    QVERIFY(theme.palette().dark);
}

QTEST_MAIN(TestAppearance)
#include "tst_appearance.moc"
