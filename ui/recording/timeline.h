// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/recording/recordingplayer.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSlider;

namespace cachescope {

class MarkLegend;
class MarkStrip;
class SpeedSlider;

/// The controls of a recording: play, pause, scrub, speed, and notable marks. Keyboard: the sliders' own keys.
class Timeline : public QWidget
{
    Q_OBJECT
public:
    explicit Timeline(RecordingPlayer *player, QWidget *parent = nullptr);

    /// Another recording has been opened.
    void refresh();

Q_SIGNALS:
    void closeWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showTime();
    void showSpeed();
    void retranslate();

    RecordingPlayer *m_player;
    QLabel *m_title, *m_clock, *m_speedText;
    QPushButton *m_play, *m_close;
    QSlider *m_slider;
    SpeedSlider *m_speed;
    MarkStrip *m_marks;
    MarkLegend *m_legend;
    bool m_showing = false;
};

/// The marks above the slider: shape and colour by kind, a tool tip with its name and time.
class MarkStrip : public QWidget
{
    Q_OBJECT
public:
    explicit MarkStrip(QWidget *parent = nullptr);

    void show(const QVector<RecordingMark> &marks, Nanos duration);
    static QString nameOf(RecordingMark::Kind kind);
    QSize sizeHint() const override { return {200, 14}; }

Q_SIGNALS:
    void chosen(cachescope::Nanos time);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    double x(Nanos time) const;
    const RecordingMark *markAt(QPointF position) const;

    QVector<RecordingMark> m_marks;
    Nanos m_duration = 0;
};

} // namespace cachescope
