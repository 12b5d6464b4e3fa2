// SPDX-License-Identifier: GPL-3.0-only
// What can be saved of the stage, in the window's menu and in its own.
#include "ui/export/exportmenu.h"
#include "ui/stage/stage.h"

#include <QContextMenuEvent>
#include <QMenu>

namespace cachescope {

StageMoment Stage::moment() const
{
    return {m_scenario, m_snapshot, m_log, m_playhead.time(), m_playhead.factor(), m_drawnPerSecond, QDateTime::currentDateTime()};
}

void Stage::fillExportMenu(QMenu *menu)
{
    addExportActions(menu, this, tr("Save the stage"), stageDocument(moment()));
}

void Stage::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillExportMenu(menu);
    menu->popup(event->globalPos());
}

} // namespace cachescope
