// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/comparison/comparison.h"
#include "ui/appearance/theme.h"

#include <QWidget>

class QPainter;

namespace cachescope {

/// Latency, queue depth and divergence of every contender over the time of its runs: a row each, a column for each
/// contender, all rounds in one chart, the axes the same along a row. Two upright lines say when the measuring began
/// and when the last request was sent; the flush behind it is shown for half as long as was measured. In right-to-left
/// languages the first contender stands on the right and time runs from right to left.
void paintSmallMultiples(QPainter &painter, const QRectF &rect, const QVector<ComparisonResult> &results,
                         const Palette &palette, int fontPixels);
/// High enough for charts that can be read.
double smallMultiplesHeight(int fontPixels);

/// The same as a widget, drawn again only when something has changed.
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
