// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

namespace cachescope {

/// Turns the first SIGINT or SIGTERM into a signal on the event loop; the second one ends the program immediately. One
/// instance, on the main thread.
class Interrupts : public QObject
{
    Q_OBJECT
public:
    explicit Interrupts(QObject *parent = nullptr);

Q_SIGNALS:
    void interrupted();
};

} // namespace cachescope
