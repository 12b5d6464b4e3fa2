// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"
#include "engine/scenario/scenario.h"
#include "engine/schedule/lane.h"
#include "ui/words/pseudocode.h"

#include <QAbstractScrollArea>

namespace cachescope {

/// The strategy in pseudocode; executed lines are highlighted, with their rate. Code is left to right in every
/// language.
class CodePanel : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit CodePanel(QWidget *parent = nullptr);

    void setScenario(const Scenario &scenario);
    void setSnapshot(const Snapshot &snapshot);
    /// Step mode: marks the line that each request executes next.
    void setLanes(const QVector<Lane> &lanes);
    QSize sizeHint() const override { return {330, 320}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void paintLanes(QPainter &painter, const CodeLine &line, const QRectF &row) const;
    QString figureOf(const CodeLine &line) const;
    double rateOf(const CodeLine &line) const;
    double lineHeight() const;
    void updateScrollBar();
    void scrollTo(const Lane &lane);
    static bool standsAt(const Lane &lane, const CodeLine &line);
    void describe();

    Scenario m_scenario;
    Snapshot m_snapshot;
    QVector<CodeLine> m_lines;
    QVector<Lane> m_lanes;
};

} // namespace cachescope
