// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/replaymode.h"

#include "ui/controls/banner.h"
#include "ui/controls/runbar.h"
#include "ui/recording/timeline.h"
#include "ui/stage/stage.h"
#include "ui/window/panes.h"
#include "ui/words/recordingwords.h"

#include <algorithm>

namespace cachescope {

ReplayMode::ReplayMode(const Workspace &workspace, const Recording &recording)
    : Mode(workspace, *workspace.panes.player)
{
    m_own.showInstead(recording.scenario);
    setReplaying(true);
    connect(m_panes.player, &RecordingPlayer::startedOver, this,
            [this] { m_screen.begin(m_panes.player->recording().scenario, m_panes.player->runId()); });
    connect(m_panes.player, &RecordingPlayer::passed, this, [this](const QVector<Snapshot> &snapshots) {
        m_panes.stage->remember(snapshots);
        for (const Snapshot &snapshot : snapshots)
            m_screen.report().take(snapshot);
    });
    connect(m_panes.player, &RecordingPlayer::sought, m_panes.stage, &Stage::goTo);
    connect(m_panes.timeline, &Timeline::closeWanted, this, &Mode::over);
    m_panes.player->open(recording);
    m_panes.timeline->refresh();
    m_panes.player->setPlaying(true);
}

void ReplayMode::leave()
{
    m_panes.player->setPlaying(false);
    m_panes.banner->withdraw(boundWords(recording().bound(), recording().lastEvent()));
    m_panes.banner->withdraw(leftOutWords(recording().leftOut));
    setReplaying(false);
    m_screen.forgetServers();
    m_own.showOwn();
}

void ReplayMode::setReplaying(bool replaying)
{
    m_panes.timeline->setVisible(replaying);
    m_panes.runBar->setReplaying(replaying);
    m_panes.stage->setReplaying(replaying);
}

const Recording &ReplayMode::recording() const
{
    return m_panes.player->recording();
}

bool ReplayMode::runOrPause()
{
    m_panes.player->setPlaying(!m_panes.player->isPlaying());
    return true;
}

void ReplayMode::next(int direction)
{
    QVector<Nanos> times{0, recording().duration()};
    for (const RecordingMark &mark : recording().marks())
        times.append(mark.time);
    std::sort(times.begin(), times.end());
    const Nanos now = m_panes.player->time();
    m_panes.player->setPlaying(false);
    if (direction > 0) {
        const auto after = std::upper_bound(times.cbegin(), times.cend(), now);
        if (after != times.cend())
            m_panes.player->seek(*after);
    } else {
        const auto from = std::lower_bound(times.cbegin(), times.cend(), now);
        if (from != times.cbegin())
            m_panes.player->seek(*std::prev(from));
    }
}

} // namespace cachescope
