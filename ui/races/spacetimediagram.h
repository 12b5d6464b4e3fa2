// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/experiment/scenario.h"
#include "engine/schedule/lane.h"
#include "engine/schedule/verdict.h"
#include "ui/export/exportdocument.h"
#include "ui/presentation/theme.h"

#include <QDateTime>

#include <optional>

class QPainter;

namespace cachescope {

/// What happened in a schedule.
struct SpaceTimeStory
{
    Scenario scenario;
    QVector<Lane> lanes;
    QVector<TakenStep> steps;             ///< in the order in which they ended
    std::optional<Verdict> verdict;
    QDateTime when;
};

/// The space-time diagram of a schedule: a life line for each client, the application, the cache, the queue and the
/// database; time runs downwards, one row a step, not to scale; an arrow for each message.
class SpaceTimeDiagram
{
public:
    /// A message, from one life line to another; `back` is its answer.
    struct Row
    {
        enum class Kind : quint8 { Begin, Step, End };
        Kind kind = Kind::Step;
        int lane = 0;
        Place place = Place::Cache;
        QString there, back;              ///< labels of the arrow and of its answer
        QString value;                    ///< what the store holds from here on; empty: as before
    };

    explicit SpaceTimeDiagram(const SpaceTimeStory &story);

    const QVector<Row> &rows() const { return m_rows; }
    /// The height it needs at this width.
    double height(double textHeight) const;
    void paint(QPainter &painter, const QRectF &area, const Palette &palette, bool mirrored) const;
    /// The story in words, a line a step.
    QString description() const;

private:
    struct Line
    {
        Place place = Place::Client;
        int lane = 0;                     ///< of a client
        QString name;
    };

    void makeRows();
    void makeLines();
    double x(const QRectF &area, int line, bool mirrored) const;
    int lineOf(Place place, int lane) const;
    void paintArrow(QPainter &painter, QPointF from, QPointF to, const QColor &color, bool dashed) const;
    void paintRow(QPainter &painter, const Row &row, double y, const QRectF &area, const Palette &palette, bool mirrored) const;

    SpaceTimeStory m_story;
    QVector<Row> m_rows;
    QVector<Line> m_lines;
};

/// The diagram with its caption, in the light print theme.
ExportDocument exportDocument(const SpaceTimeStory &story);

} // namespace cachescope
