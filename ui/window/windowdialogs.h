// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/comparison/comparison.h"
#include "engine/sandbox/serveraddress.h"

#include <QObject>

class QWidget;

namespace cachescope {

class Modes;
struct Workspace;

/// The dialogs that begin something: other servers, a comparison, the decision guide; and help.
class WindowDialogs : public QObject
{
    Q_OBJECT
public:
    WindowDialogs(QWidget &window, const Workspace &workspace, Modes &modes);

    /// False if the user cancelled.
    bool chooseServers();
    void compareStrategies();
    void askWhichOne();
    void showHelp();

Q_SIGNALS:
    void serversChosen(bool sandbox, const cachescope::ServerAddress &redis, const cachescope::ServerAddress &postgres);

private:
    QWidget &m_window;
    const Workspace &m_workspace;
    Modes &m_modes;
    QVector<ComparisonResult> m_compared; ///< the results on the comparison page when it was closed
};

} // namespace cachescope
