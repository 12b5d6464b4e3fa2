// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/schedule/lane.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace cachescope {

/// One lane of step mode: its number, its request, its state, and the button for its next move.
class LaneRow : public QWidget
{
    Q_OBJECT
public:
    explicit LaneRow(QWidget *parent = nullptr);

    void show(const Lane &lane, bool mayMove);

Q_SIGNALS:
    void moveClicked(int lane);

private:
    int m_number = 0;
    QLabel *m_badge, *m_name, *m_state;
    QPushButton *m_move;
};

} // namespace cachescope
