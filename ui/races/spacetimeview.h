// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/races/spacetimediagram.h"

#include <QAbstractScrollArea>

#include <memory>

namespace cachescope {

/// Shows the space-time diagram of what has happened so far; newest steps at the bottom, the life lines' names always
/// in sight.
class SpaceTimeView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit SpaceTimeView(QWidget *parent = nullptr);

    enum class From : quint8 { Newest, Beginning };

    /// Of what is under way the newest is seen first, of what is over the beginning.
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
