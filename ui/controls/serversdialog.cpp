// SPDX-License-Identifier: GPL-3.0-only
#include "ui/controls/serversdialog.h"

#include "ui/controls/keychain.h"
#include "ui/words/language.h"
#include "ui/words/wording.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>

#include <memory>

namespace cachescope {

namespace {

const auto sandboxSetting = QStringLiteral("servers/sandbox");

QString addressSetting(ServerAddress::Kind kind)
{
    return kind == ServerAddress::Kind::Redis ? QStringLiteral("servers/redis") : QStringLiteral("servers/postgres");
}

QString passwordSetting(ServerAddress::Kind kind)
{
    return addressSetting(kind) + QStringLiteral("HasPassword");
}

bool needsPassword(ServerAddress::Kind kind)
{
    return QSettings().value(passwordSetting(kind)).toBool();
}

/// Passwords used in this session, for desktops without a keychain.
QString &sessionPassword(ServerAddress::Kind kind)
{
    static QString redis, postgres;
    return kind == ServerAddress::Kind::Redis ? redis : postgres;
}

QString withoutPassword(ServerAddress address)
{
    address.password.clear();
    return address.toUrl();
}

} // namespace

ServersDialog::ServersDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Servers"));
    const QSettings settings;
    m_sandbox = new QRadioButton(tr("Private sandbox: a Redis and a PostgreSQL of our own, gone with the program"));
    m_own = new QRadioButton(tr("Servers of your own"));
    for (QRadioButton *button : {m_sandbox, m_own})
        button->setAccessibleName(button->text());
    auto *grid = new QGridLayout(this);
    grid->addWidget(m_sandbox, 0, 0, 1, 2);
    grid->addWidget(m_own, 1, 0, 1, 2);
    m_redis = makeServer(ServerAddress::Kind::Redis, grid, 2);
    m_postgres = makeServer(ServerAddress::Kind::Postgres, grid, 5);
    auto *note = new QLabel(
        tr("On your servers Cachescope touches only keys that begin with %1 and the schema %2. Passwords go to "
           "the desktop's keychain; without one they are asked for in each session.")
            .arg(isolate(QStringLiteral("cachescope:")), isolate(QStringLiteral("cachescope"))));
    note->setObjectName(QStringLiteral("faint"));
    note->setWordWrap(true);
    grid->addWidget(note, 8, 0, 1, 2);
    auto *buttons = new QDialogButtonBox;
    m_use = buttons->addButton(tr("Use these servers"), QDialogButtonBox::AcceptRole);
    auto *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    for (QPushButton *button : {m_use, cancel})
        button->setAccessibleName(button->text());
    grid->addWidget(buttons, 9, 0, 1, 2);
    connect(buttons, &QDialogButtonBox::accepted, this, &ServersDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ServersDialog::reject);
    connect(m_sandbox, &QRadioButton::toggled, this, &ServersDialog::check);
    const bool sandbox = settings.value(sandboxSetting, true).toBool();
    (sandbox ? m_sandbox : m_own)->setChecked(true);
    setMinimumWidth(540);
    check();
    for (const Server &server : {m_redis, m_postgres}) {
        if (m_own->isChecked() && !server.problem->text().isEmpty()) {
            server.password->setFocus();
            break;
        }
    }
}

ServersDialog::Server ServersDialog::makeServer(ServerAddress::Kind kind, QGridLayout *grid, int line)
{
    const bool isRedis = kind == ServerAddress::Kind::Redis;
    Server server{new QLabel(isRedis ? QStringLiteral("Redis") : QStringLiteral("PostgreSQL")), new QLineEdit,
                  new QLineEdit, new QLabel};
    server.address->setPlaceholderText(isRedis ? QStringLiteral("redis://localhost:6379/0")
                                               : QStringLiteral("postgres://user@localhost/database"));
    server.address->setLayoutDirection(Qt::LeftToRight); // an address reads from left to right in every language
    server.address->setText(QSettings().value(addressSetting(kind)).toString());
    server.address->setAccessibleName(tr("Address of %1").arg(server.label->text()));
    server.label->setBuddy(server.address);
    server.password->setEchoMode(QLineEdit::Password);
    server.password->setPlaceholderText(tr("password, if there is one"));
    server.password->setAccessibleName(tr("Password of %1").arg(server.label->text()));
    server.password->setText(sessionPassword(kind));
    server.problem->setWordWrap(true);
    connect(server.address, &QLineEdit::textChanged, this, &ServersDialog::check);
    connect(server.password, &QLineEdit::textChanged, this, &ServersDialog::check);
    grid->addWidget(server.label, line, 0);
    grid->addWidget(server.address, line, 1);
    grid->addWidget(server.password, line + 1, 1);
    grid->addWidget(server.problem, line + 2, 1);
    if (server.password->text().isEmpty())
        recall(server, kind);
    connect(server.address, &QLineEdit::textEdited, this, [server] {
        if (!server.password->isModified())
            server.password->setText(
                QString()); // it belongs to the previous address; clear() would count as the user's edit
    });
    connect(server.address, &QLineEdit::editingFinished, this, [this, server, kind] {
        if (server.password->text().isEmpty())
            recall(server, kind);
    });
    return server;
}

void ServersDialog::recall(const Server &server, ServerAddress::Kind kind)
{
    const auto address = ServerAddress::parse(kind, server.address->text().trimmed());
    if (!address || server.password->isModified())
        return;
    const QPointer<QLineEdit> field(server.password);
    const QPointer<QLineEdit> place(server.address);
    const QString asked = server.address->text();
    keychain::read(withoutPassword(*address), [field, place, asked](const QString &password) {
        if (field && place && place->text() == asked && !field->isModified() && field->text().isEmpty())
            field->setText(password);
    });
}

Result<ServerAddress> ServersDialog::read(const Server &server, ServerAddress::Kind kind) const
{
    auto address = ServerAddress::parse(kind, server.address->text().trimmed());
    if (address && !server.password->text().isEmpty())
        address->password = server.password->text();
    return address;
}

void ServersDialog::check()
{
    if (!m_use)
        return; // while the fields are being created
    bool usable = true;
    const auto checkOne = [&](const Server &server, ServerAddress::Kind kind) {
        const bool own = m_own->isChecked();
        server.address->setEnabled(own);
        server.password->setEnabled(own);
        const auto address = read(server, kind);
        const bool wrong = own && !address && !server.address->text().trimmed().isEmpty();
        const bool asked = own && address && address->password.isEmpty() && needsPassword(kind);
        QString problem;
        if (wrong)
            problem = tr("✕ This is not an address of such a server: look at %1. Write it like %2.")
                          .arg(addressPartText(address.error().detail), isolate(server.address->placeholderText()));
        else if (asked)
            problem = tr("The keychain has no password for this server: type the one that was used last time.");
        server.problem->setText(problem);
        usable = usable && (!own || address);
    };
    checkOne(m_redis, ServerAddress::Kind::Redis);
    checkOne(m_postgres, ServerAddress::Kind::Postgres);
    m_use->setEnabled(usable);
}

bool ServersDialog::useSandbox() const
{
    return m_sandbox->isChecked();
}

ServerAddress ServersDialog::redis() const
{
    const auto address = read(m_redis, ServerAddress::Kind::Redis);
    return address ? *address : ServerAddress();
}

ServerAddress ServersDialog::postgres() const
{
    const auto address = read(m_postgres, ServerAddress::Kind::Postgres);
    return address ? *address : ServerAddress();
}

void ServersDialog::accept()
{
    keepChoice();
    QDialog::accept();
}

void ServersDialog::keepChoice() const
{
    QSettings settings;
    settings.setValue(sandboxSetting, useSandbox());
    if (useSandbox())
        return;
    keepPassword(redis(), m_redis);
    keepPassword(postgres(), m_postgres);
}

void ServersDialog::keepPassword(const ServerAddress &address, const Server &server) const
{
    QSettings settings;
    settings.setValue(addressSetting(address.kind), withoutPassword(address));
    settings.setValue(passwordSetting(address.kind), !address.password.isEmpty());
    sessionPassword(address.kind) = address.password;
    const bool emptied = address.password.isEmpty() && server.password->isModified();
    if (address.password.isEmpty() && !emptied)
        return; // not needed, or the keychain has not answered yet
    keychain::write(withoutPassword(address), address.password, [emptied, tell = m_passwordNotKept](bool done) {
        if (!done && !emptied)
            tell();
    });
}

void ServersDialog::loadChoice(const std::function<void(const ServerChoice &)> &ready)
{
    const QSettings settings;
    const auto choice = std::make_shared<ServerChoice>();
    const auto redis = ServerAddress::parse(ServerAddress::Kind::Redis,
                                            settings.value(addressSetting(ServerAddress::Kind::Redis)).toString());
    const auto postgres = ServerAddress::parse(
        ServerAddress::Kind::Postgres, settings.value(addressSetting(ServerAddress::Kind::Postgres)).toString());
    if (settings.value(sandboxSetting, true).toBool() || !redis || !postgres) {
        ready(*choice);
        return;
    }
    choice->sandbox = false;
    choice->redis = *redis;
    choice->postgres = *postgres;
    const auto found = [choice](ServerAddress &address, const QString &password) {
        address.password = password;
        sessionPassword(address.kind) = password;
        choice->passwordMissing = choice->passwordMissing || (needsPassword(address.kind) && password.isEmpty());
    };
    keychain::read(withoutPassword(*redis), [choice, ready, found](const QString &redisPassword) {
        found(choice->redis, redisPassword);
        keychain::read(withoutPassword(choice->postgres), [choice, ready, found](const QString &password) {
            found(choice->postgres, password);
            ready(*choice);
        });
    });
}

} // namespace cachescope
