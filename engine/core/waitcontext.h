// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

namespace cachescope {

/// What waits belong to: a run, a part of a lesson, a session that gets its servers ready. When it is cancelled, every
/// wait of its own ends at once with Error::Kind::Cancelled, and so does every later one: the coroutine runs out.
/// Belongs to one thread.
class WaitContext final : public QObject
{
    Q_OBJECT
public:
    /// `outer`: cancelled with it, at the latest.
    explicit WaitContext(const WaitContext *outer = nullptr);

    bool isCancelled() const { return m_cancelled; }
    void cancel();

Q_SIGNALS:
    /// Once.
    void cancelled();

private:
    bool m_cancelled = false;
};

} // namespace cachescope
