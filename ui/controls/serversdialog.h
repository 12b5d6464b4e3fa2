// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/sandbox/serveraddress.h"

#include <QDialog>

#include <functional>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace cachescope {

/// The servers that a user chose last.
struct ServerChoice
{
    bool sandbox = true;
    bool passwordMissing = false; ///< one that was used last time is not in the keychain
    ServerAddress redis, postgres;
};

/// The private sandbox, or the user's own servers. Addresses are saved without their passwords, which go to the
/// keychain.
class ServersDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ServersDialog(QWidget *parent = nullptr);

    bool useSandbox() const;
    ServerAddress redis() const;
    ServerAddress postgres() const;

    /// The last choice, with its passwords from the keychain; `ready` is called once, asynchronously.
    static void loadChoice(const std::function<void(const ServerChoice &choice)> &ready);

    /// Called after accept() if the keychain did not store a password: the next session asks for it again.
    void onPasswordNotKept(const std::function<void()> &tell) { m_passwordNotKept = tell; }
    void accept() override;

private:
    struct Server
    {
        QLabel *label = nullptr;
        QLineEdit *address = nullptr;
        QLineEdit *password = nullptr;
        QLabel *problem = nullptr;
    };

    Server makeServer(ServerAddress::Kind kind, QGridLayout *grid, int line);
    Result<ServerAddress> read(const Server &server, ServerAddress::Kind kind) const;
    /// Fills in the keychain's password for the entered address, unless the user has typed one.
    void recall(const Server &server, ServerAddress::Kind kind);
    void check();
    void keepChoice() const;
    void keepPassword(const ServerAddress &address, const Server &server) const;

    QRadioButton *m_sandbox, *m_own;
    Server m_redis, m_postgres;
    QPushButton *m_use = nullptr;
    std::function<void()> m_passwordNotKept = [] {};
};

} // namespace cachescope
