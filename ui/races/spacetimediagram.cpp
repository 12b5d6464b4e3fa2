// SPDX-License-Identifier: GPL-3.0-only
#include "ui/races/spacetimediagram.h"

#include "ui/appearance/fonts.h"
#include "ui/export/picture.h"
#include "ui/races/lanerow.h"
#include "ui/words/language.h"
#include "ui/words/schedulewords.h"

#include <QCoreApplication>
#include <QPainter>
#include <QSet>

namespace cachescope {

namespace {

struct DiagramText
{
    Q_DECLARE_TR_FUNCTIONS(SpaceTimeDiagram)
};

constexpr double paperText = 15; // pixels
constexpr double labelScale = 0.85;

/// What has happened in a lane before a step.
struct Before
{
    bool inTransaction = false;
    bool foundNone = false; ///< what was read last is the database's answer that there is no such product
};

/// "v5", or that there is none: the cache may know since which version, "∅ v5".
QString leftText(const TakenStep &step, const Before &before)
{
    const QString version = step.version > 0 ? QStringLiteral("v%1").arg(step.version) : QString();
    if (step.change != ChangeKind::Delete && !before.foundNone)
        return version;
    return placeOf(step.step) == Place::Cache ? QStringLiteral("∅ %1").arg(version).trimmed() : QStringLiteral("∅");
}

/// What the store holds after the step, if the step shows it.
QString valueAfter(const TakenStep &step, const Before &before)
{
    if (step.outcome != Outcome::Ok)
        return {};
    const StepInfo info = infoOf(step.step);
    const bool seenLater = before.inTransaction && info.saves; // by others, with the COMMIT
    switch (info.leaves) {
    case Leaves::Value: return seenLater ? QString() : leftText(step, before);
    case Leaves::Nothing: return QStringLiteral("∅");
    case Leaves::Unsaid: break;
    }
    return {};
}

QString answerText(const Lane &lane)
{
    if (lane.answer.outcome == Outcome::Failed)
        return DiagramText::tr("failed");
    if (isAnswer(lane.answer.outcome) && lane.answer.stale)
        return DiagramText::tr("no such product, stale");
    if (isAnswer(lane.answer.outcome))
        return words(lane.answer.outcome, 0);
    if (lane.answer.stale)
        return DiagramText::tr("version %1, stale").arg(formatCount(lane.answer.version));
    return words(Outcome::Ok, lane.answer.version);
}

/// When a request was issued.
struct Making
{
    Lane lane;
    QHash<int, int> stepsBefore; ///< for each lane, how many steps had been released
};

/// In the order of the moves: a lane's first one issues its request, each further one lets it take one step.
QVector<Making> makingsOf(const SpaceTimeStory &story)
{
    QVector<Making> makings;
    QSet<int> made;
    QHash<int, int> letGo;
    for (const int number : story.moves) {
        const auto lane = std::find_if(story.lanes.cbegin(), story.lanes.cend(),
                                       [number](const Lane &each) { return each.number == number; });
        if (lane == story.lanes.cend() || lane->begunBy || made.contains(number)) {
            ++letGo[number];
            continue;
        }
        made.insert(number);
        makings.append({*lane, letGo});
    }
    return makings;
}

} // namespace

SpaceTimeStory storyOf(Scenario scenario, const StepView &view, const QDateTime &when)
{
    scenario.strategy = view.strategy;
    scenario.options = view.options;
    scenario.requests = view.plan;
    scenario.order = view.moves;
    return {scenario, view.lanes, view.steps, view.verdict, when, view.moves};
}

SpaceTimeDiagram::SpaceTimeDiagram(const SpaceTimeStory &story, Medium medium, Direction direction)
    : m_story(story)
    , m_medium(medium)
    , m_direction(direction)
    , m_line(QFontMetricsF(font(labelScale)).height())
{
    makeRows();
    makeLines();
}

void SpaceTimeDiagram::makeRows()
{
    QSet<int> begun, inTransaction;
    QHash<int, bool> foundNone;
    QHash<int, int> stepsLeft, stepsTaken;
    QVector<Making> makings = makingsOf(m_story);
    const auto make = [&](const Lane &lane) {
        if (!begun.contains(lane.number))
            m_rows.append({Row::Kind::Begin, lane.number, Place::Application, nameOf(lane), {}, {}});
        begun.insert(lane.number);
    };
    for (const TakenStep &step : std::as_const(m_story.steps))
        ++stepsLeft[step.lane];
    for (const TakenStep &step : std::as_const(m_story.steps)) {
        const auto lane = std::find_if(m_story.lanes.cbegin(), m_story.lanes.cend(),
                                       [&](const Lane &each) { return each.number == step.lane; });
        const bool asked = lane != m_story.lanes.cend() && !lane->begunBy;
        while (!makings.isEmpty() && stepsTaken[step.lane] >= makings.first().stepsBefore.value(step.lane))
            make(makings.takeFirst().lane);
        ++stepsTaken[step.lane];
        if (asked)
            make(*lane); // if the moves do not tell
        if (step.step == Step::DatabaseBegin)
            inTransaction.insert(step.lane);
        if (infoOf(step.step).reads)
            foundNone.insert(step.lane, step.outcome == Outcome::NotFound);
        m_rows.append({Row::Kind::Step, step.lane, placeOf(step.step), statementOf(step),
                       words(step.outcome, step.version),
                       valueAfter(step, {inTransaction.contains(step.lane), foundNone.value(step.lane)})});
        if (--stepsLeft[step.lane] == 0 && asked && lane->state == Lane::State::Done)
            m_rows.append({Row::Kind::End, step.lane, Place::Client, answerText(*lane), {}, {}});
    }
    for (const Making &making : std::as_const(makings))
        make(making.lane);
}

void SpaceTimeDiagram::makeLines()
{
    for (const Lane &lane : std::as_const(m_story.lanes)) {
        if (!lane.begunBy)
            m_lines.append({Place::Client, lane.number, formatCount(lane.number)});
    }
    m_lines.append({Place::Application, 0, DiagramText::tr("Application")});
    m_lines.append({Place::Cache, 0, DiagramText::tr("Cache")});
    const bool queued =
        std::any_of(m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return row.place == Place::Queue; });
    if (queued)
        m_lines.append({Place::Queue, 0, DiagramText::tr("Queue")});
    m_lines.append({Place::Database, 0, DiagramText::tr("Database")});
}

int SpaceTimeDiagram::lineOf(Place place, int lane) const
{
    for (int line = 0; line < m_lines.size(); ++line) {
        if (m_lines.at(line).place == place && (place != Place::Client || m_lines.at(line).lane == lane))
            return line;
    }
    return 0;
}

QFont SpaceTimeDiagram::font(double scale, QFont::Weight weight) const
{
    return m_medium == Medium::Paper ? pixelFont(qRound(paperText * scale), weight) : textFont(scale, weight);
}

/// A step has two arrows, each with a line of text above it.
double SpaceTimeDiagram::heightOf(const Row &row) const
{
    return row.kind == Row::Kind::Step ? 2 * m_line + 12 : m_line + 10;
}

double SpaceTimeDiagram::headHeight() const
{
    return 2 * m_line + 12;
}

double SpaceTimeDiagram::footHeight() const
{
    return 1.4 * m_line + 12;
}

double SpaceTimeDiagram::height() const
{
    double height = headHeight() + footHeight();
    for (const Row &row : m_rows)
        height += heightOf(row);
    return height;
}

/// Clients stand close together; the rest of the width belongs to the others.
double SpaceTimeDiagram::x(const QRectF &area, int line) const
{
    const auto clients = static_cast<int>(
        std::count_if(m_lines.cbegin(), m_lines.cend(), [](const Line &each) { return each.place == Place::Client; }));
    const double between = std::min(2.9 * m_line, area.width() * 0.25 / std::max(1, clients));
    const double clientsWidth = between * clients;
    const auto others = static_cast<double>(m_lines.size() - clients);
    const double step = (area.width() - clientsWidth - 70) / std::max(1.0, others - 0.4);
    const double at = line < clients ? between * (line + 0.5) : clientsWidth + 40 + step * (line - clients + 0.1);
    return m_direction.along(area, at);
}

void SpaceTimeDiagram::paintArrow(QPainter &painter, QPointF from, QPointF to, const QColor &color, bool dashed) const
{
    painter.setPen(QPen(color, 1.6, dashed ? Qt::DashLine : Qt::SolidLine));
    painter.drawLine(from, to);
    const double direction = to.x() > from.x() ? -1 : 1;
    painter.setPen(QPen(color, 1.6));
    painter.drawLine(to, to + QPointF(7 * direction, -4));
    painter.drawLine(to, to + QPointF(7 * direction, 4));
}

void SpaceTimeDiagram::paintRow(QPainter &painter, const Row &row, double y, const QRectF &area,
                                const Palette &palette) const
{
    const QColor color = palette.dark ? laneColor(row.lane).lighter(150) : laneColor(row.lane);
    const double application = x(area, lineOf(Place::Application, 0));
    painter.setFont(font(labelScale));
    const double line = m_line;
    const auto label = [&](double one, double other, double top, const QString &text, bool muted) {
        const QRectF place(std::min(one, other) + 10, top, std::abs(one - other) - 20, line);
        painter.setPen(muted ? palette.mutedText : palette.text);
        painter.drawText(place, static_cast<int>(Qt::AlignCenter),
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(place.width())));
    };
    if (row.kind != Row::Kind::Step) {
        const double client = x(area, lineOf(Place::Client, row.lane));
        const double at = y + heightOf(row) - line / 2 - 3; // the text beside it stays clear of the next row's
        const bool begins = row.kind == Row::Kind::Begin;
        paintArrow(painter, {begins ? client : application, at}, {begins ? application : client, at}, color, !begins);
        const double store = x(area, lineOf(Place::Cache, 0));
        label(application, store, at - line / 2, row.there, !begins); // beside the arrow, where there is room
        return;
    }
    const double store = x(area, lineOf(row.place, 0));
    const double there = y + line + 1, back = y + heightOf(row) - 5;
    paintArrow(painter, {application, there}, {store, there}, color, false);
    paintArrow(painter, {store, back}, {application, back}, color, true);
    label(application, x(area, lineOf(Place::Cache, 0)), y + 1 - 2, isolate(row.there), false);
    label(application, x(area, lineOf(Place::Cache, 0)), back - line - 2, row.back, true);
    painter.setBrush(color);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QPointF(application, there), 3.5, 3.5);
    if (row.value.isEmpty())
        return;
    painter.setFont(font(0.8, QFont::DemiBold));
    const double width = painter.fontMetrics().horizontalAdvance(row.value) + 12;
    QRectF box(0, 0, width, line + 2);
    box.moveCenter({store + m_direction.forward() * (width / 2 + 6), (there + back) / 2});
    painter.setPen(QPen(palette.place(row.place), 1.4));
    painter.setBrush(palette.card);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(palette.text);
    painter.drawText(box, static_cast<int>(Qt::AlignCenter), row.value);
}

QColor SpaceTimeDiagram::colorOf(const Line &line, const Palette &palette)
{
    return line.place == Place::Client ? laneColor(line.lane) : palette.place(line.place);
}

void SpaceTimeDiagram::paintHeads(QPainter &painter, const QRectF &area, const Palette &palette) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font(labelScale, QFont::DemiBold));
    for (int line = 0; line < m_lines.size(); ++line) {
        const Line &facts = m_lines.at(line);
        const double at = x(area, line);
        const QColor color = colorOf(facts, palette);
        QRectF head(0, 0, painter.fontMetrics().horizontalAdvance(facts.name) + 16, m_line + 8);
        head.moveCenter({at, area.top() + headHeight() / 2 - 4});
        painter.setPen(QPen(color, 1.6));
        painter.setBrush(facts.place == Place::Client ? color : palette.card);
        painter.drawRoundedRect(head, facts.place == Place::Client ? head.height() / 2 : 5,
                                facts.place == Place::Client ? head.height() / 2 : 5);
        painter.setPen(facts.place == Place::Client ? QColor(Qt::white) : palette.text);
        painter.drawText(head, static_cast<int>(Qt::AlignCenter), facts.name);
    }
}

void SpaceTimeDiagram::paint(QPainter &painter, const QRectF &area, const Palette &palette) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_rows.isEmpty()) {
        painter.setPen(palette.mutedText);
        painter.setFont(font());
        painter.drawText(area, static_cast<int>(Qt::AlignCenter | Qt::TextWordWrap),
                         DiagramText::tr("Let a request take a step: what it says to whom appears here."));
        return;
    }
    const double bottom = area.top() + height() - footHeight();
    for (int line = 0; line < m_lines.size(); ++line) {
        QColor faint = colorOf(m_lines.at(line), palette);
        faint.setAlphaF(0.55f);
        painter.setPen(QPen(faint, 1.3));
        const double at = x(area, line);
        painter.drawLine(QPointF(at, area.top() + headHeight() - 8), QPointF(at, bottom));
    }
    paintHeads(painter, area, palette);
    double y = area.top() + headHeight();
    for (const Row &row : m_rows) {
        paintRow(painter, row, y, area, palette);
        y += heightOf(row);
    }
    const QString mark = m_story.verdict ? (*m_story.verdict ? QStringLiteral("⚠ ") + words(*m_story.verdict)
                                                             : QStringLiteral("✓ ") + words(*m_story.verdict))
                                         : DiagramText::tr("time runs downwards, not to scale");
    painter.setFont(font(m_story.verdict ? 1.0 : labelScale, m_story.verdict ? QFont::DemiBold : QFont::Normal));
    painter.setPen(m_story.verdict ? (*m_story.verdict ? palette.error : palette.text) : palette.mutedText);
    painter.drawText(QRectF(area.left(), bottom + 4, area.width(), footHeight() - 4), static_cast<int>(Qt::AlignCenter),
                     mark);
}

QString SpaceTimeDiagram::description() const
{
    QStringList lines;
    for (const TakenStep &step : m_story.steps)
        lines.append(words(step));
    if (m_story.verdict)
        lines.append(words(*m_story.verdict));
    return lines.join(QLatin1Char('\n'));
}

} // namespace cachescope
