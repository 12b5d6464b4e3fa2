// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stage/stage.h"

#include "ui/appearance/direction.h"
#include "ui/appearance/fonts.h"
#include "ui/stage/inspectortext.h"
#include "ui/stage/lanepainter.h"
#include "ui/stage/stagepainter.h"
#include "ui/words/language.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cachescope {

namespace {

constexpr int frameMs = 16;
constexpr int calmFrameMs = 500;                     // reduced motion
constexpr Nanos backgroundEvery = 100 * millisecond; // figures that change faster are unreadable

} // namespace

Stage::Stage(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    m_frames.setTimerType(Qt::PreciseTimer);
    connect(&m_frames, &QTimer::timeout, this, &Stage::frame);
    m_inspect.setInterval(250);
    connect(&m_inspect, &QTimer::timeout, this, [this] {
        const Key key = m_hovered.id ? m_hovered : m_selected;
        if (key.id && !m_replaying)
            Q_EMIT inspectionWanted(key);
    });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        dropCaches();
        updateTimer();
    });
    connect(&Language::instance(), &Language::changed, this, &Stage::relayout);
    m_second.start();
}

void Stage::setSnapshot(const Snapshot &snapshot)
{
    const Snapshot before = std::exchange(m_snapshot, snapshot);
    if (!m_lanes.isEmpty()) { // step mode reads its own few products
        m_snapshot.divergence.tiles = before.divergence.tiles;
        m_snapshot.divergence.keys = before.divergence.keys;
        showRequests(m_snapshot, m_lanes, before.queue.depth);
    }
    m_past.append(snapshot);
    m_backgroundStale = m_backgroundStale || &shown() == &m_snapshot;
    updateTraceWindow();
    updateTimer();
    setAccessibleDescription(accessibleSummary(m_scenario, shown(), m_inspection));
    if (!m_frames.isActive())
        update();
}

void Stage::remember(const QVector<Snapshot> &snapshots)
{
    for (const Snapshot &snapshot : snapshots)
        m_past.append(snapshot);
}

const Snapshot &Stage::shown() const
{
    // The drawing is at most one part behind the newest, unless it was paused for long.
    const bool farBehind = m_log.newest() - m_playhead.time() > Playhead::stretch + second && m_playhead.hasStarted();
    return m_playhead.isPaused() || farBehind ? ofTheMoment() : m_snapshot;
}

const Snapshot &Stage::ofTheMoment() const
{
    const bool stepping = !m_lanes.isEmpty();
    if (stepping || m_log.isEmpty() || m_snapshot.time <= m_playhead.time())
        return m_snapshot;
    const Snapshot *then = m_past.at(m_playhead.time());
    return then ? *then : m_snapshot;
}

void Stage::goTo(Nanos time)
{
    if (!m_playhead.isPaused())
        return;
    m_playhead.goTo(time);
    showMoment();
}

/// Figures and tiles follow immediately, not with the next update.
void Stage::showMoment()
{
    m_backgroundStale = true;
    m_backgroundAt = 0;
    setAccessibleDescription(accessibleSummary(m_scenario, shown(), m_inspection));
    updateTimer();
    update();
}

void Stage::setScenario(const Scenario &scenario)
{
    const bool other = scenario.strategy != m_scenario.strategy;
    m_scenario = scenario;
    if (other)
        relayout();
    m_backgroundStale = true;
    update();
}

void Stage::append(const TraceBatch &events)
{
    m_log.append(events);
    updateTimer();
}

void Stage::clear()
{
    m_log.clear();
    m_past.clear();
    m_playhead.restart();
    m_glow.fill(0);
    m_backgroundStale = true;
    update();
}

void Stage::playFrom(Nanos time)
{
    m_playhead.startAt(time);
    updateTimer();
}

void Stage::setSlowMotion(int factor)
{
    m_playhead.setFactor(factor);
    if (!m_playhead.isPaused()) // while paused, keep the moment that is being viewed
        m_playhead.restart();
    updateTraceWindow();
    update();
}

void Stage::setPaused(bool paused)
{
    m_playhead.setPaused(paused);
    showMoment();
}

void Stage::setReplaying(bool replaying)
{
    m_replaying = replaying;
    m_inspection.reset();
    update();
}

void Stage::stepDrawing(int direction)
{
    m_playhead.setPaused(true);
    m_playhead.step(direction, m_log);
    showMoment();
}

void Stage::updateTraceWindow()
{
    const TraceWindow wanted = m_playhead.wanted(m_snapshot.requests.perSecond);
    const bool sameStretch = wanted.window == m_window.window && wanted.period == m_window.period;
    const bool closeEnough = wanted.stride < 2 * m_window.stride && m_window.stride < 2 * wanted.stride;
    if (sameStretch && (wanted.stride == m_window.stride || (closeEnough && wanted.stride > 1)))
        return;
    m_window = wanted;
    Q_EMIT traceWindowWanted(m_window);
}

bool Stage::runs() const
{
    return m_snapshot.state == RunState::Running || m_snapshot.state == RunState::Settling;
}

void Stage::updateTimer()
{
    const bool moves = isVisible() && !m_playhead.isPaused() && !m_log.isEmpty()
        && (runs() || m_playhead.time() < m_log.newest() + edge());
    if (!moves) {
        if (m_frames.isActive()) {
            m_frames.stop();
            showMoment();
        }
        return;
    }
    const int wanted = Theme::instance().reducedMotion() ? calmFrameMs : frameMs;
    if (!m_frames.isActive() || m_frames.interval() != wanted)
        m_frames.start(wanted);
}

Nanos Stage::edge() const
{
    return clientEdgeWall / m_playhead.factor();
}

void Stage::frame()
{
    m_playhead.advance(now(), m_log, runs());
    if (shown().time != m_backgroundOf)
        setAccessibleDescription(accessibleSummary(m_scenario, shown(), m_inspection));
    ++m_framesThisSecond;
    if (m_second.elapsed() >= 1000) {
        const double seconds = static_cast<double>(m_second.restart()) / 1000;
        m_framesPerSecond = m_framesThisSecond / seconds;
        m_drawnPerSecond = static_cast<double>(m_drawnThisSecond.size()) / seconds;
        m_framesThisSecond = 0;
        m_drawnThisSecond.clear();
        updateTimer();
    }
    update();
}

void Stage::relayout()
{
    const double line = QFontMetricsF(textFont()).height(); // of the font that is drawn with
    m_layout = StageLayout::compute(QSizeF(size()), m_scenario.strategy, line, Direction::current());
    dropCaches();
}

void Stage::dropCaches()
{
    m_sprites = {};
    m_background = {};
    m_backgroundStale = true;
    update();
}

void Stage::renderBackground()
{
    const double ratio = devicePixelRatioF();
    const QSize pixels = (QSizeF(size()) * ratio).toSize();
    if (m_background.size() != pixels) {
        m_background = QPixmap(pixels);
        m_background.setDevicePixelRatio(ratio);
        m_sprites = {};
    } else if ((!m_backgroundStale && shown().time == m_backgroundOf) || now() - m_backgroundAt < backgroundEvery) {
        return;
    }
    QPainter painter(&m_background);
    StagePainter(m_layout, Theme::instance().palette(), m_scenario, shown()).paint(painter);
    m_backgroundStale = false;
    m_backgroundOf = shown().time;
    m_backgroundAt = now();
}

void Stage::paintEvent(QPaintEvent *)
{
    const Nanos began = now();
    renderBackground();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_background);
    drawGlow(painter);
    drawTokens(painter);
    drawCaption(painter);
    drawLanes(painter);
    drawInspector(painter);
    if (hasFocus() && m_selected.id == 0) {
        painter.setPen(QPen(Theme::instance().palette().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
    m_frameMs[m_frameCount++ % m_frameMs.size()] = static_cast<float>(toMs(now() - began));
}

void Stage::drawGlow(QPainter &painter)
{
    // A path lights up where requests travel and fades after them.
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < routeCount; ++i) {
        double &glow = m_glow[static_cast<size_t>(i)];
        const auto &line = m_layout.routes[static_cast<size_t>(i)];
        if (glow < 0.02 || !line.used)
            continue;
        QColor color = Theme::instance().palette().accent;
        color.setAlphaF(static_cast<float>(0.55 * glow));
        painter.setPen(QPen(color, 5, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(line.from, line.to);
        glow *= Theme::instance().reducedMotion() ? 0.5 : 0.93;
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void Stage::drawTokens(QPainter &painter)
{
    const Palette &palette = Theme::instance().palette();
    const bool calm = Theme::instance().reducedMotion();
    for (const DrawnToken &token : tokensAt(m_log, m_playhead.time(), edge(), m_layout, mostTokens)) {
        m_drawnThisSecond.insert(token.request);
        if (token.route)
            m_glow[static_cast<size_t>(*token.route)] = 1;
        if (calm)
            continue;
        QPixmap &sprite = m_sprites[static_cast<size_t>(token.kind)];
        if (sprite.isNull())
            sprite = StagePainter::tokenSprite(palette, token.kind, tokenSize, devicePixelRatioF());
        painter.drawPixmap(token.center - QPointF(tokenSize / 2, tokenSize / 2), sprite);
    }
}

void Stage::drawCaption(QPainter &painter)
{
    if (m_log.isEmpty())
        return;
    const Palette &palette = Theme::instance().palette();
    painter.setFont(textFont(0.85));
    painter.setPen(palette.mutedText);
    const double height = painter.fontMetrics().height();
    const QString where =
        tr("at %1 s").arg(formatNumber(toMs(m_playhead.time()) / 1000, m_playhead.factor() > 20 ? 4 : 2));
    const QString speed = m_playhead.factor() == 1
        ? tr("real time")
        : tr("slow motion %1, drawn requests only")
              .arg(isolate(formatCount(1) + QLatin1Char(':') + formatCount(m_playhead.factor())));
    const QString text =
        m_playhead.isPaused() ? tr("drawing paused · %1").arg(where) : speed + QStringLiteral(" · ") + where;
    const QRectF line(0, m_layout.title.bottom() + 2, width(), height * 1.2);
    const double beforeCache = m_layout.direction.turned(m_layout.cache, line).left();
    const QRectF place = m_layout.direction.part(line, 14, std::max(160.0, beforeCache - 34));
    painter.drawText(place, static_cast<int>(m_layout.direction.leading()),
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(place.width())));
}

void Stage::resizeEvent(QResizeEvent *)
{
    relayout();
}

void Stage::showEvent(QShowEvent *)
{
    relayout();
    updateTimer();
}

void Stage::hideEvent(QHideEvent *)
{
    m_frames.stop();
}

void Stage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        relayout();
    QWidget::changeEvent(event);
}

double Stage::frameP99Ms() const
{
    const size_t count = std::min(m_frameCount, m_frameMs.size());
    if (count == 0)
        return 0;
    std::array<float, 512> sorted = m_frameMs;
    std::sort(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(count));
    return static_cast<double>(sorted[static_cast<size_t>(std::ceil(0.99 * static_cast<double>(count))) - 1]);
}

} // namespace cachescope
