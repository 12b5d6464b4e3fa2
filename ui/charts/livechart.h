// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/scenario/scenario.h"
#include "ui/charts/chartbuilder.h"

#include <QFrame>

class QChartView;
class QMenu;
class QToolButton;

namespace cachescope {

class ThresholdMark;

/// One live chart as a card: title, unit, legend, the last minute, a read-out at the pointer or the cursor, and a menu
/// for saving it.
class LiveChart : public QFrame
{
    Q_OBJECT
public:
    LiveChart(ChartKind::Id id, const SampleBuffer &samples, QWidget *parent = nullptr);

    QString title() const;
    ChartKind::Id id() const { return m_id; }
    /// In the unit of the chart; `text` is its formatted value.
    void setThreshold(AlertKind kind, double threshold, const QString &text, bool alerting);
    const ThresholdMark *threshold() const { return m_threshold; }
    void setScenario(const Scenario &scenario) { m_scenario = scenario; }
    /// Draws the current contents of the buffer.
    void refresh();
    void fillExportMenu(QMenu *menu);
    QSize minimumSizeHint() const override { return {150, 140}; }
    QSize sizeHint() const override { return {260, 220}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void arrange();
    void showReadOut(double secondsAgo);
    void hideReadOut();
    QString readOut(const Sample &sample, double secondsAgo) const;
    QRectF legendRect() const;
    double legendHeight(const ChartKind &kind) const;
    ChartKind legend() const;

    ChartKind::Id m_id;
    const SampleBuffer &m_samples;
    Scenario m_scenario;
    std::unique_ptr<ChartBuilder> m_builder;
    QChartView *m_view = nullptr;
    ThresholdMark *m_threshold = nullptr;
    QToolButton *m_menuButton;
    QMenu *m_menu;
    double m_cursor = -1;        ///< seconds before the newest sample; below 0: no read-out
    qsizetype m_legendLines = 0; ///< that have an entry
};

} // namespace cachescope
