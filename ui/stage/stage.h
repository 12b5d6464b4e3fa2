// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"
#include "engine/scenario/scenario.h"
#include "engine/schedule/lane.h"
#include "engine/trace/tracewindow.h"
#include "ui/appearance/theme.h"
#include "ui/stage/eventlog.h"
#include "ui/stage/playhead.h"
#include "ui/stage/snapshothistory.h"
#include "ui/stage/stageexport.h"
#include "ui/stage/stagelayout.h"
#include "ui/stage/tokenpath.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimer>
#include <QWidget>

#include <array>
#include <optional>

class QMenu;

namespace cachescope {

/// The animated flow. Everything that moves on it is derived from its EventLog. While it plays, figures and tiles are
/// the newest, like gauges, and the stage says so; when it is paused, and in exports, they belong to the drawn moment.
/// Draws at most 60 frames a second and none when hidden or when nothing moves.
class Stage : public QWidget
{
    Q_OBJECT
public:
    explicit Stage(QWidget *parent = nullptr);

    void setSnapshot(const Snapshot &snapshot);
    /// Snapshots that are not shown immediately but when their moment is drawn; ordered by time.
    void remember(const QVector<Snapshot> &snapshots);
    void setScenario(const Scenario &scenario);
    void append(const TraceBatch &events);
    void clear();
    /// A recording is shown: the stores cannot be read for it.
    void setReplaying(bool replaying);
    /// Continues drawing from that moment of the run, without waiting for the newest part.
    void playFrom(Nanos time);
    /// Step mode: the current state of the requests, and the contents of the stores; no lanes: step mode has ended.
    void setLanes(const QVector<Lane> &lanes, const QVector<Inspection> &stores, qint64 queued);

    void setSlowMotion(int factor);
    int slowMotion() const { return m_playhead.factor(); }
    void setPaused(bool paused);
    bool isPaused() const { return m_playhead.isPaused(); }
    /// Moves the drawing to the next or previous event; the run continues.
    void stepDrawing(int direction);

    void showInspection(const Inspection &inspection);
    StageMoment moment() const;
    /// Adds the exports of the shown moment.
    void fillExportMenu(QMenu *menu);
    /// The newest snapshot.
    const Snapshot &snapshot() const { return m_snapshot; }
    /// The snapshot whose figures and tiles are drawn.
    const Snapshot &shown() const;
    /// Draws that moment if the drawing is paused; otherwise no effect.
    void goTo(Nanos time);
    Key selectedKey() const { return m_selected; }

    double framesPerSecond() const { return m_framesPerSecond; }
    double drawnPerSecond() const { return m_drawnPerSecond; }
    /// 99th percentile of the time to draw a frame, over the last 512 frames.
    double frameP99Ms() const;

    QSize sizeHint() const override { return {820, 480}; }
    QSize minimumSizeHint() const override { return {520, 320}; }

Q_SIGNALS:
    void traceWindowWanted(const cachescope::TraceWindow &window);
    /// Requests reading a product from both stores now; repeated while it is shown.
    void inspectionWanted(cachescope::Key key);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void frame();
    void relayout();
    void dropCaches();
    void renderBackground();
    void drawTokens(QPainter &painter);
    void drawGlow(QPainter &painter);
    void drawCaption(QPainter &painter);
    void saveAnimation(const StageMoment &moment);
    void drawInspector(QPainter &painter);
    void drawLanes(QPainter &painter);
    void updateTraceWindow();
    void updateTimer();
    void select(Key key);
    void selectInside(const Tile &tile, int by);
    int tileAt(QPointF position) const;
    int tileOf(Key key) const;
    bool runs() const;
    void showMoment();
    const Snapshot &ofTheMoment() const;
    QStringList inspectorLines(Key key, int index) const;
    Nanos edge() const;

    Scenario m_scenario;
    Snapshot m_snapshot;
    SnapshotHistory m_past;
    EventLog m_log;
    QVector<Lane> m_lanes;
    Playhead m_playhead;
    StageLayout m_layout;
    TraceWindow m_window;

    QPixmap m_background;
    bool m_backgroundStale = true;
    Nanos m_backgroundAt = 0;
    Nanos m_backgroundOf = -1; ///< time of the snapshot in it
    std::array<QPixmap, tokenKindCount> m_sprites;
    std::array<double, routeCount> m_glow{};

    Key m_selected, m_hovered;
    std::optional<Inspection> m_inspection;
    bool m_replaying = false;
    QTimer m_frames, m_inspect;
    QElapsedTimer m_second;
    int m_framesThisSecond = 0;
    double m_framesPerSecond = 0;
    double m_drawnPerSecond = 0;
    QSet<quint64> m_drawnThisSecond;
    std::array<float, 512> m_frameMs{};
    size_t m_frameCount = 0;
};

} // namespace cachescope
