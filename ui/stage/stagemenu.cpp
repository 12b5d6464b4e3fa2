// SPDX-License-Identifier: GPL-3.0-only
// The exports of the stage, in the window's menu and in its context menu.
#include "ui/export/exportmenu.h"
#include "ui/stage/stage.h"
#include "ui/stage/stageanimation.h"
#include "ui/words/language.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QProgressDialog>

namespace cachescope {

StageMoment Stage::moment() const
{
    return {m_scenario,
            ofTheMoment(),
            m_log,
            m_playhead.time(),
            m_playhead.factor(),
            m_drawnPerSecond,
            QDateTime::currentDateTime(),
            m_past,
            m_lanes};
}

void Stage::fillExportMenu(QMenu *menu)
{
    const StageMoment shown = moment();
    addExportActions(menu, this, tr("Save the stage"), stageDocument(shown));
    QAction *animation = menu->addAction(tr("Save as an animated %1 for slides…").arg(isolate(QStringLiteral("GIF"))),
                                         this, [this, shown] { saveAnimation(shown); });
    animation->setEnabled(!shown.log.isEmpty());
}

void Stage::saveAnimation(const StageMoment &moment)
{
    const QString title = tr("Save the stage");
    const QString path =
        askWhereToSave(this, title, moment.scenario.strategy + QStringLiteral("-stage"), QStringLiteral("gif"));
    if (path.isEmpty())
        return;
    StageAnimation animation(moment);
    QProgressDialog progress(tr("Drawing the frames…"), tr("Cancel"), 0, animation.frames(), this);
    progress.setWindowTitle(title);
    progress.setWindowModality(Qt::WindowModal);
    while (!progress.wasCanceled() && animation.drawNext())
        progress.setValue(animation.drawn()); // processes events, so that the window stays responsive
    if (!progress.wasCanceled())
        tellIfNotSaved(this, title, saveGif(animation.finish(), path));
}

void Stage::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillExportMenu(menu);
    menu->popup(event->globalPos());
}

} // namespace cachescope
