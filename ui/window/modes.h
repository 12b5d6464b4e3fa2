// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/window/mode.h"

namespace cachescope {

class LiveMode;

/// The mode that the window is in, and how it changes: the one that is left ends what it has begun, then the next one
/// begins.
class Modes : public QObject
{
    Q_OBJECT
public:
    explicit Modes(const Workspace &workspace);
    ~Modes() override;

    Mode &current() const { return *m_mode; }
    /// What is shown comes from the servers, not from a recording.
    bool isOnServers() const { return m_mode->isOnServers(); }

    /// Shows the user's own settings, and nothing of any run.
    void showOwn();
    /// Starts the user's own scenario: the workload, or the schedule that was loaded.
    void startRun();
    void runOrPause();
    void reset();
    void chooseStrategy(const QString &id);
    /// A number key: in step mode the request that moves, otherwise the strategy at that place of the list.
    void chooseByNumber(int number);
    void openLesson(const QString &id);
    void step(const RequestPlan &requests, const MoveOrder &order);
    void explore(const RequestPlan &requests);
    void replay(const Recording &recording);
    void compare();
    void endComparison();

Q_SIGNALS:
    /// A recording has been left that was shown without any servers.
    void serversWanted();

private:
    /// Leaves the current mode and enters another one.
    template<typename Entered, typename... Arguments> Entered *enter(const Arguments &...arguments);
    LiveMode *enterLive();
    void leave();

    const Workspace &m_workspace;
    Mode *m_mode = nullptr;
};

} // namespace cachescope
