// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/stores/serveraddress.h"

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
    void check();
    void keepChoice() const;

    QRadioButton *m_sandbox, *m_own;
    Server m_redis, m_postgres;
    QPushButton *m_use = nullptr;
};

} // namespace cachescope
