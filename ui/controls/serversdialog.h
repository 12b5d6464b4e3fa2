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

/// Which servers a user wants to run on, as it was chosen last.
struct ServerChoice
{
    bool sandbox = true;
    bool passwordMissing = false; ///< one that was used last time, and that the keychain does not have
    ServerAddress redis, postgres;
};

/// The private sandbox, or servers of the user's own. Addresses are remembered without their passwords; those go to the
/// keychain.
class ServersDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ServersDialog(QWidget *parent = nullptr);

    bool useSandbox() const;
    ServerAddress redis() const;
    ServerAddress postgres() const;

    /// What was chosen last, its passwords read from the keychain; `ready` is called later, once.
    static void loadChoice(const std::function<void(const ServerChoice &choice)> &ready);

    /// Called after accept(), when the keychain would not take a password: it is asked for anew in the next session.
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
    /// What the keychain has for the address that stands there, unless the user has typed a password.
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
