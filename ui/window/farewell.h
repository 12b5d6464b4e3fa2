// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>
#include <QTimer>

namespace cachescope {

class Banner;
class Lab;

/// The end of the window: what was acknowledged is still saved, and the window stays to say so. Whoever closes it once
/// more gives that up. A server that does not answer is not waited for.
class Farewell : public QObject
{
    Q_OBJECT
public:
    Farewell(Lab &lab, Banner &banner, QObject *parent);

    /// The window is to be closed. True: it may; false: done() says when.
    bool mayClose();

Q_SIGNALS:
    void done();

private:
    enum class Stage : quint8 { Open, Closing, GivingUp, Over };

    void tellOrGo();
    void go();

    Lab &m_lab;
    Banner &m_banner;
    Stage m_stage = Stage::Open;
    bool m_saving = false; ///< writes are still in the queue
    QTimer m_patience;
};

} // namespace cachescope
