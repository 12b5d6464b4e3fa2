// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"
#include "engine/scenario/scenario.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QSlider;
class QToolButton;

namespace cachescope {

class LatencyPanel;

/// The bar at the top: Run, Step, Reset, slow motion, added latency, and the menus.
class RunBar : public QWidget
{
    Q_OBJECT
public:
    explicit RunBar(QWidget *parent = nullptr);

    void setState(RunState state);
    void setDelays(const Delay &cache, const Delay &database);
    /// Off while other settings than the user's are shown.
    void setDelaysEnabled(bool enabled);
    Delay cacheDelay() const;
    Delay databaseDelay() const;
    void setSlowMotion(int factor);
    int slowMotion() const;
    /// By one notch; the scale is logarithmic.
    void changeSlowMotion(int notches);
    void setDrawingPaused(bool paused);
    /// While a recording is shown there is nothing to run.
    void setReplaying(bool replaying);
    void setPresenting(bool presenting);
    /// Refilled by the window each time before it opens.
    QMenu *faultMenu() const { return m_faultMenu; }
    void openFaultMenu();
    QMenu *exportMenu() const { return m_exportMenu; }
    QMenu *moreMenu() const { return m_moreMenu; }
    QMenu *languageMenu() const { return m_languageMenu; }

    /// 1, 2, 5, 10, … 5,000.
    static const QVector<int> &slowMotionSteps();

Q_SIGNALS:
    void runClicked();
    void stopClicked();
    void stepClicked();
    void resetClicked();
    void pauseDrawingClicked();
    void slowMotionChanged(int factor);
    void delaysEdited();
    void presentClicked();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void showSlowMotion();
    void fitLatency();
    void levelButtons();

    QLabel *m_name, *m_timeLabel, *m_slowText;
    QPushButton *m_run, *m_stop, *m_step, *m_reset, *m_freeze, *m_present;
    QSlider *m_slow;
    QToolButton *m_latency, *m_faults, *m_export, *m_language, *m_more;
    QMenu *m_faultMenu, *m_exportMenu, *m_languageMenu, *m_moreMenu;
    LatencyPanel *m_latencyPanel;
    RunState m_state = RunState::Idle;
    bool m_drawingPaused = false;
    bool m_presenting = false;
};

} // namespace cachescope
