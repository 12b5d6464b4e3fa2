// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/races/spacetimediagram.h"

#include <QAbstractScrollArea>

#include <memory>

namespace cachescope {

/// Shows the space-time diagram so far, the newest steps at the bottom; the names of the lifelines stay visible.
class SpaceTimeView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit SpaceTimeView(QWidget *parent = nullptr);

    enum class From : quint8 { Newest, Beginning };

    /// Scrolls to the newest step while in progress, or to the beginning once finished.
    void show(const SpaceTimeStory &story, From from = From::Newest);
    const SpaceTimeStory &story() const { return m_story; }
    void fillExportMenu(QMenu *menu);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void updateScrollBar();

    SpaceTimeStory m_story;
    std::unique_ptr<SpaceTimeDiagram> m_diagram;
};

} // namespace cachescope
