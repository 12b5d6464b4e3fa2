// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/flushprogress.h"
#include "engine/run/problem.h"

#include <QWidget>

namespace cachescope {

class ElidedLabel;

/// The bar at the bottom: both servers, the drawn share of the run, what was lost.
class ServerStatusBar : public QWidget
{
    Q_OBJECT
public:
    explicit ServerStatusBar(QWidget *parent = nullptr);

    void setSnapshot(const Snapshot &snapshot);
    /// The servers alone; of a run that is not shown only that it is still being ended.
    void setServers(const Snapshot &snapshot);
    void setDrawing(double framesPerSecond, double drawnPerSecond);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    int wanted() const;
    QString healthText(const StoreHealth &health, bool withPlace) const;
    QString healthTip(Problem::Subject server, const StoreHealth &health) const;
    QString runText() const;
    QString auditText(const Audit &audit) const;
    QString recoveredText() const;
    QString sessionText() const;
    QString alertText() const;

    ElidedLabel *m_redis, *m_postgres, *m_drawing, *m_alerts, *m_run;
    Snapshot m_snapshot;
    FlushProgress m_flush;   ///< of the run that is shown
    FlushProgress m_leaving; ///< of a run before, which is still being ended
    double m_framesPerSecond = 0;
    double m_drawnPerSecond = 0;
};

} // namespace cachescope
