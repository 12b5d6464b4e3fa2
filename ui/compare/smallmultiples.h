// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/comparison/comparison.h"
#include "ui/appearance/theme.h"

#include <QWidget>

class QPainter;

namespace cachescope {

/// Latency, queue depth and divergence of every contender over the time of its runs: one row each, one column per
/// contender, all rounds in one chart, the same axes along a row. Two vertical lines mark the begin of the measurement
/// and the last request; the flush after it is shown for half the measured time. In right-to-left languages the first
/// contender is on the right and time runs from right to left.
void paintSmallMultiples(QPainter &painter, const QRectF &rect, const QVector<ComparisonResult> &results,
                         const Palette &palette, int fontPixels);
/// A height at which the charts are readable.
double smallMultiplesHeight(int fontPixels);

/// The same as a widget, redrawn only after a change.
class SmallMultiples : public QWidget
{
    Q_OBJECT
public:
    explicit SmallMultiples(QWidget *parent = nullptr);

    void setResults(const QVector<ComparisonResult> &results);
    QSize minimumSizeHint() const override { return {600, 360}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void forget();
    void paintNothing(QPainter &painter, const Palette &palette) const;

    QVector<ComparisonResult> m_results;
    QPixmap m_drawn;
};

} // namespace cachescope
