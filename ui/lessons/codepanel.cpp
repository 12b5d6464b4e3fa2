// SPDX-License-Identifier: GPL-3.0-only
#include "ui/lessons/codepanel.h"

#include "ui/appearance/direction.h"
#include "ui/appearance/fonts.h"
#include "ui/appearance/theme.h"
#include "ui/words/language.h"
#include "ui/words/schedulewords.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cachescope {

CodePanel::CodePanel(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&Theme::instance(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&Language::instance(), &Language::changed, this, &CodePanel::describe);
    describe();
}

void CodePanel::setScenario(const Scenario &scenario)
{
    m_scenario = scenario;
    m_lines = pseudocode(scenario);
    updateScrollBar();
    describe();
    viewport()->update();
}

void CodePanel::setSnapshot(const Snapshot &snapshot)
{
    m_snapshot = snapshot;
    viewport()->update();
}

void CodePanel::setLanes(const QVector<Lane> &lanes)
{
    const QVector<Lane> before = std::exchange(m_lanes, lanes);
    describe();
    const auto moved = std::find_if(lanes.begin(), lanes.end(), [&before](const Lane &lane) {
        const auto was = std::find_if(before.begin(), before.end(),
                                      [&lane](const Lane &each) { return each.number == lane.number; });
        return lane.state == Lane::State::Held
            && (was == before.end() || was->state != lane.state || was->taken != lane.taken);
    });
    if (moved != lanes.end())
        scrollTo(*moved);
}

bool CodePanel::standsAt(const Lane &lane, const CodeLine &line)
{
    return lane.state == Lane::State::Held && lane.activity == line.activity && line.step == lane.next.step;
}

void CodePanel::scrollTo(const Lane &lane)
{
    const auto line =
        std::find_if(m_lines.begin(), m_lines.end(), [&lane](const CodeLine &each) { return standsAt(lane, each); });
    if (line == m_lines.end())
        return;
    const double top = lineHeight() * static_cast<double>(line - m_lines.begin());
    const double seen = verticalScrollBar()->value();
    if (top < seen || top + lineHeight() > seen + viewport()->height())
        verticalScrollBar()->setValue(static_cast<int>(top + lineHeight() / 2 - viewport()->height() / 2.0));
}

/// At the end of the line, a column for each request, with its number on its current line.
void CodePanel::paintLanes(QPainter &painter, const CodeLine &line, const QRectF &row) const
{
    const double size = row.height() - 3;
    for (qsizetype i = 0; i < m_lanes.size(); ++i) {
        const Lane &lane = m_lanes.at(i);
        QRectF column(row.right() - static_cast<double>(m_lanes.size() - i) * (size + 3) - 2, row.top() + 1.5, size,
                      size);
        const bool here = standsAt(lane, line);
        QColor color = laneColor(lane.number);
        if (here) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.drawEllipse(column);
            painter.setRenderHint(QPainter::Antialiasing, false);
            painter.setPen(Qt::white);
            painter.drawText(column, static_cast<int>(Qt::AlignCenter), formatCount(lane.number));
        } else {
            color.setAlphaF(0.25f);
            painter.setPen(QPen(color, 2));
            painter.drawLine(QPointF(column.center().x(), row.top()), QPointF(column.center().x(), row.bottom()));
        }
    }
}

void CodePanel::describe()
{
    setAccessibleName(tr("What the application does"));
    QStringList lines;
    for (const CodeLine &line : std::as_const(m_lines))
        lines.append(line.text);
    for (const Lane &lane : std::as_const(m_lanes)) {
        if (lane.state == Lane::State::Held)
            lines.append(tr("Request %1 stands before %2").arg(formatCount(lane.number), nextStatementOf(lane)));
    }
    setAccessibleDescription(lines.join(QLatin1Char('\n')));
    viewport()->update();
}

double CodePanel::lineHeight() const
{
    return QFontMetricsF(monoFont(0.9)).height() * 1.3;
}

double CodePanel::rateOf(const CodeLine &line) const
{
    if (!line.step)
        return 0;
    return m_snapshot.steps.rates[line.activity][*line.step];
}

QString CodePanel::figureOf(const CodeLine &line) const
{
    if (line.clientWaitsThisFar)
        return tr("the client waits only this far");
    if (!line.step)
        return {};
    const bool runs = m_snapshot.state == RunState::Running || m_snapshot.state == RunState::Settling;
    const qint64 total = m_snapshot.steps.totals[line.activity][*line.step];
    if (total == 0)
        return {};
    if (!runs)
        return tr("%L1 times").arg(total);
    const double rate = rateOf(line);
    return tr("%1/s").arg(rate < 10 ? formatNumber(rate, 1) : formatCount(std::llround(rate)));
}

void CodePanel::paintEvent(QPaintEvent *)
{
    const Palette &palette = Theme::instance().palette();
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette.card);
    const Direction direction = Direction::ofCode();
    const bool hasArrow = direction == Direction::current(); // else it would stand behind its words
    const double height = lineHeight();
    const double width = viewport()->width();
    double y = 2 - verticalScrollBar()->value();
    const QFont code = monoFont(0.9);
    const QFont small = textFont(0.82);
    for (const CodeLine &line : std::as_const(m_lines)) {
        const QRectF row(0, y, width, height);
        y += height;
        if (line.step && rateOf(line) > 0) {
            QColor lit = palette.place(placeOf(*line.step));
            painter.fillRect(QRectF(row.left(), row.top() + 2, 3, row.height() - 4), lit);
            lit.setAlphaF(palette.dark ? 0.28f : 0.16f);
            painter.fillRect(row.adjusted(3, 1, 0, -1), lit);
        }
        painter.setFont(small);
        if (!m_lanes.isEmpty())
            paintLanes(painter, line, row);
        const QString figure = m_lanes.isEmpty() ? figureOf(line) : QString();
        const double figureWidth = figure.isEmpty() ? static_cast<double>(m_lanes.size()) * height
                                                    : painter.fontMetrics().horizontalAdvance(figure) + 8;
        painter.setPen(palette.faintText);
        painter.drawText(row.adjusted(8, 0, -6, 0), static_cast<int>(direction.trailing()),
                         line.clientWaitsThisFar && hasArrow ? QStringLiteral("← ") + figure : figure);
        painter.setFont(code);
        painter.setPen(palette.text);
        const double room = width - 14 - figureWidth - (line.clientWaitsThisFar ? 12 : 0);
        painter.setLayoutDirection(direction.layout());
        painter.drawText(QRectF(9, row.top(), room, height), static_cast<int>(direction.leading()),
                         painter.fontMetrics().elidedText(line.text, Qt::ElideRight, static_cast<int>(room)));
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void CodePanel::resizeEvent(QResizeEvent *)
{
    updateScrollBar();
}

void CodePanel::updateScrollBar()
{
    const int content = static_cast<int>(std::ceil(lineHeight() * static_cast<double>(m_lines.size()))) + 4;
    verticalScrollBar()->setRange(0, std::max(0, content - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(static_cast<int>(lineHeight()));
}

void CodePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        verticalScrollBar()->triggerAction(event->key() == Qt::Key_Down ? QAbstractSlider::SliderSingleStepAdd
                                                                        : QAbstractSlider::SliderSingleStepSub);
        return;
    }
    QWidget::keyPressEvent(event); // the page keys belong to the presenter's remote
}

void CodePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        updateScrollBar();
    QAbstractScrollArea::changeEvent(event);
}

} // namespace cachescope
