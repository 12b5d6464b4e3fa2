// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/recording/recording.h"

#include <QRectF>
#include <QVector>
#include <QWidget>

class QPainter;

namespace cachescope {

constexpr double markSize = 10;

/// Draws a mark's sign in its colour.
void paintMark(QPainter &painter, RecordingMark::Kind kind, const QRectF &box);

/// Explains the signs above the slider, each once.
class MarkLegend : public QWidget
{
    Q_OBJECT
public:
    explicit MarkLegend(QWidget *parent = nullptr);

    void show(const QVector<RecordingMark> &marks);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void nameIt();

    QVector<RecordingMark::Kind> m_kinds; ///< one kind for each sign
};

} // namespace cachescope
