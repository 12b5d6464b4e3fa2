// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/run/stepview.h"
#include "engine/scenario/scenario.h"
#include "ui/appearance/direction.h"
#include "ui/appearance/theme.h"

#include <QDateTime>
#include <QFont>

#include <optional>

class QPainter;

namespace cachescope {

/// The events of a schedule.
struct SpaceTimeStory
{
    Scenario scenario;
    QVector<Lane> lanes;
    QVector<TakenStep> steps; ///< in the order in which they ended
    std::optional<Verdict> verdict;
    QDateTime when;
    MoveOrder moves = {}; ///< the moves of the schedule, which determine when each request was issued
};

/// The story of a schedule that was run: its plan with the requests added manually, and its moves.
SpaceTimeStory storyOf(Scenario scenario, const StepView &view, const QDateTime &when);

/// The space-time diagram of a schedule: a lifeline for each client, the application, the cache, the queue and the
/// database; time runs downwards, one row per step, not to scale; one arrow per message.
class SpaceTimeDiagram
{
public:
    /// A message from one lifeline to another; `back` is its answer.
    struct Row
    {
        enum class Kind : quint8 { Begin, Step, End };
        Kind kind = Kind::Step;
        int lane = 0;
        Place place = Place::Cache;
        QString there, back; ///< labels of the arrow and of its answer
        QString value;       ///< what the store holds from here on; empty: unchanged
    };

    /// On paper the text has a fixed size, independent of the screen's.
    enum class Medium : quint8 { Screen, Paper };

    explicit SpaceTimeDiagram(const SpaceTimeStory &story, Medium medium = Medium::Screen,
                              Direction direction = Direction::current());

    const QVector<Row> &rows() const { return m_rows; }
    double height() const;
    void paint(QPainter &painter, const QRectF &area, const Palette &palette) const;
    double headHeight() const;
    /// The names of the life lines alone, at the top of the area.
    void paintHeads(QPainter &painter, const QRectF &area, const Palette &palette) const;
    /// The story in words, a line a step.
    QString description() const;

private:
    struct Line
    {
        Place place = Place::Client;
        int lane = 0; ///< for a client
        QString name;
    };

    QFont font(double scale = 1, QFont::Weight weight = QFont::Normal) const;
    static QColor colorOf(const Line &line, const Palette &palette);
    double heightOf(const Row &row) const;
    double footHeight() const;
    void makeRows();
    void makeLines();
    double x(const QRectF &area, int line) const;
    int lineOf(Place place, int lane) const;
    void paintArrow(QPainter &painter, QPointF from, QPointF to, const QColor &color, bool dashed) const;
    void paintRow(QPainter &painter, const Row &row, double y, const QRectF &area, const Palette &palette) const;

    SpaceTimeStory m_story;
    Medium m_medium;
    Direction m_direction;
    double m_line; ///< height of a line of text
    QVector<Row> m_rows;
    QVector<Line> m_lines;
};

} // namespace cachescope
