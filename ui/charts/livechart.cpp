// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/livechart.h"

#include "ui/appearance/direction.h"
#include "ui/appearance/fonts.h"
#include "ui/charts/alertmarks.h"
#include "ui/charts/chartexport.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/marklabels.h"
#include "ui/charts/thresholdmark.h"
#include "ui/export/exportmenu.h"
#include "ui/words/alertwords.h"
#include "ui/words/faultwords.h"
#include "ui/words/language.h"

#include <QChart>
#include <QChartView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace cachescope {

namespace {

constexpr int headHeight = 30;
constexpr int roomyPlot = 90;  // below this height the legend is shortened
constexpr int axisRoom = 30;   // for the labels of the time axis
constexpr double nearby = 0.3; // seconds: maximum distance of the pointer from an instant fault

} // namespace

LiveChart::LiveChart(ChartKind::Id id, const SampleBuffer &samples, QWidget *parent)
    : QFrame(parent)
    , m_id(id)
    , m_samples(samples)
    , m_menuButton(new QToolButton(this))
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("card"));
    setFocusPolicy(Qt::StrongFocus);
    m_menuButton->setObjectName(QStringLiteral("small"));
    m_menuButton->setText(QStringLiteral("⋯"));
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setMenu(m_menu);
    m_menuButton->setFocusPolicy(Qt::StrongFocus);
    connect(m_menu, &QMenu::aboutToShow, this, [this] {
        m_menu->clear();
        fillExportMenu(m_menu);
    });
    connect(&Theme::instance(), &Theme::changed, this, &LiveChart::rebuild);
    connect(&Language::instance(), &Language::changed, this, &LiveChart::rebuild);
    rebuild();
}

QString LiveChart::title() const
{
    return m_builder->kind().title;
}

void LiveChart::rebuild()
{
    auto builder = std::make_unique<ChartBuilder>(m_id, Theme::instance().palette(), 1.0);
    builder->fill(m_samples);
    if (!m_view) {
        m_view = new QChartView(builder->chart(), this);
        m_view->setFrameShape(QFrame::NoFrame);
        m_threshold = new ThresholdMark(m_view);
        m_view->setRenderHint(QPainter::Antialiasing);
        m_view->setFocusPolicy(Qt::NoFocus);
        m_view->viewport()->setFocusPolicy(Qt::NoFocus); // the card takes the focus
        m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_view->setMouseTracking(true);
        m_view->viewport()->setMouseTracking(true);
        m_view->viewport()->installEventFilter(this);
    } else {
        QChart *old = m_view->chart();
        m_view->setChart(builder->chart());
        delete old; // setChart() releases the previous one
    }
    m_view->setBackgroundBrush(Theme::instance().palette().card);
    m_builder = std::move(builder);
    m_builder->names()->keepClear([this] { return m_threshold->drawn(); });
    setAccessibleName(title());
    m_menuButton->setAccessibleName(tr("Save or copy: %1").arg(title()));
    m_menuButton->setToolTip(m_menuButton->accessibleName());
    arrange();
    update();
}

void LiveChart::refresh()
{
    if (!isVisible())
        return;
    const bool hadThin = m_builder->kind().showsThin;
    m_builder->fill(m_samples);
    if (m_builder->kind().showsThin != hadThin || legend().lines.size() != m_legendLines) {
        arrange(); // the legend has gained or lost an entry
        update();
    }
    if (m_cursor >= 0)
        showReadOut(m_cursor);
    update(QRect(0, 0, width(), headHeight));
}

void LiveChart::setThreshold(AlertKind kind, double threshold, const QString &text, bool alerting)
{
    const bool changed = alerting != m_threshold->isAlerting();
    const double height = m_builder->kind().logarithmic ? std::log10(std::max(threshold, 1e-6)) : threshold;
    m_threshold->set(levelOf(kind), height,
                     kind == AlertKind::HitRate ? tr("alert below %1").arg(text) : tr("alert above %1").arg(text),
                     alerting);
    if (!changed)
        return;
    setAccessibleName(alerting ? tr("%1, alert").arg(title()) : title());
    update();
}

QRectF LiveChart::legendRect() const
{
    return QRectF(12, headHeight, width() - 24, height());
}

double LiveChart::legendHeight(const ChartKind &kind) const
{
    QPixmap measure(1, 1);
    QPainter painter(&measure);
    painter.setFont(textFont(0.82));
    return paintChartLegend(painter, legendRect(), kind, Qt::black, false);
}

/// On a low plot the entry that only explains the thin lines is left out, and the last lines that lie on nought.
ChartKind LiveChart::legend() const
{
    constexpr qsizetype fewestLines = 2;
    ChartKind kind = m_builder->kind();
    const auto isLow = [&] { return height() - headHeight - legendHeight(kind) - axisRoom < roomyPlot; };
    const auto drawn = m_samples.all().begin() + static_cast<std::ptrdiff_t>(m_samples.firstDrawn());
    const auto isNought = [this, drawn](const ChartLine &line) {
        return std::none_of(drawn, m_samples.all().end(),
                            [&line](const Sample &sample) { return line.value(sample) > 0; });
    };
    kind.showsThin = kind.showsThin && !isLow();
    while (kind.lines.size() > fewestLines && isNought(kind.lines.constLast()) && isLow())
        kind.lines.removeLast();
    return kind;
}

void LiveChart::arrange()
{
    m_menuButton->setGeometry(Direction::current().part(QRect(0, 5, width(), 24), width() - 31, 26).toRect());
    m_builder->setLabelFont(
        textFont(0.82));        // a presenter's letters are larger; a style sheet keeps that from the widgets
    m_builder->fill(m_samples); // tells whether the legend has its thin line
    const ChartKind shown = legend();
    m_legendLines = shown.lines.size();
    const int top = headHeight + static_cast<int>(legendHeight(shown)) + 2;
    m_view->setGeometry(3, top, width() - 6, height() - top - 4);
    m_threshold->setGeometry(m_view->rect());
    m_builder->setHeight(m_view->height());
    m_builder->fill(m_samples);
}

void LiveChart::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    const Palette &palette = Theme::instance().palette();
    const Direction direction = Direction::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF head(12, 3, width() - 24, headHeight - 4);
    painter.setFont(textFont(1.0, QFont::DemiBold));
    painter.setPen(palette.text);
    const QString shown = m_threshold->isAlerting() ? QStringLiteral("▲ ") + title() : title();
    if (m_threshold->isAlerting())
        painter.setPen(palette.error);
    painter.drawText(head, static_cast<int>(direction.leading()), shown);
    const double titleWidth = painter.fontMetrics().horizontalAdvance(shown) + 10;
    const QRectF rest = direction.inset(head, titleWidth, 26);
    painter.setFont(textFont(0.82));
    painter.setPen(palette.faintText);
    painter.drawText(
        rest, static_cast<int>(direction.trailing()),
        painter.fontMetrics().elidedText(m_builder->kind().unit, Qt::ElideRight, static_cast<int>(rest.width())));
    paintChartLegend(painter, legendRect(), legend(), palette.mutedText);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    }
}

void LiveChart::resizeEvent(QResizeEvent *)
{
    arrange();
}

bool LiveChart::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseMove) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QPointF value =
            m_view->chart()->mapToValue(m_view->chart()->mapFromScene(m_view->mapToScene(mouse->pos())));
        if (value.x() <= 0 && value.x() >= -SampleBuffer::drawnSeconds)
            showReadOut(-value.x());
    } else if (event->type() == QEvent::Leave) {
        hideReadOut();
    }
    return QFrame::eventFilter(watched, event);
}

void LiveChart::keyPressEvent(QKeyEvent *event)
{
    switch (Direction::current().stepOf(event->key())) {
    case -1: showReadOut(std::min(SampleBuffer::drawnSeconds, std::max(0.0, m_cursor) + 1)); break;
    case +1: showReadOut(std::max(0.0, m_cursor - 1)); break;
    default: QFrame::keyPressEvent(event);
    }
}

void LiveChart::focusOutEvent(QFocusEvent *event)
{
    hideReadOut();
    QFrame::focusOutEvent(event);
}

QString LiveChart::readOut(const Sample &sample, double secondsAgo) const
{
    QStringList lines{tr("%1 s ago").arg(formatNumber(secondsAgo, 1))};
    for (const ChartLine &line : m_builder->kind().lines) {
        const double value = line.value(sample);
        const bool gap = value < 0 || (m_builder->kind().logarithmic && value <= 0);
        const QString text = gap             ? tr("no requests")
            : m_id == ChartKind::Id::Latency ? formatDuration(value)
                                             : formatCompact(value);
        lines.append(line.hasAdded(sample)
                         ? tr("%1: %2, of it measured %3").arg(line.name, text, formatDuration(line.measured(sample)))
                         : tr("%1: %2").arg(line.name, text));
    }
    for (const FaultMark &mark : m_samples.faults()) {
        const double end = mark.active() ? m_samples.newest() : std::max(mark.until, mark.from + nearby);
        if (!mark.failed && sample.time >= mark.from - nearby && sample.time <= end)
            lines.append(faultTitle(mark.fault));
    }
    for (const Alert &alert : m_samples.alerts()) {
        const double end = alert.active() ? m_samples.newest() : alert.ended;
        if (AlertMarks::belongs(alert.kind, m_id) && sample.time >= alert.began && sample.time <= end)
            lines.append(signOf(levelOf(alert.kind)) + QLatin1Char(' ') + shortNameOf(alert.kind));
    }
    return lines.join(QLatin1Char('\n'));
}

void LiveChart::showReadOut(double secondsAgo)
{
    const Sample *sample = ChartBuilder::sampleAt(m_samples, secondsAgo);
    if (!sample) {
        hideReadOut();
        return;
    }
    m_cursor = secondsAgo;
    const QString text = readOut(*sample, secondsAgo);
    setAccessibleDescription(text);
    const QPointF place = m_view->chart()->mapToPosition(QPointF(-secondsAgo, 0));
    QToolTip::showText(m_view->mapToGlobal(QPoint(static_cast<int>(place.x()), 4)), text, m_view);
}

void LiveChart::hideReadOut()
{
    if (m_cursor < 0)
        return;
    m_cursor = -1;
    QToolTip::hideText();
}

void LiveChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        rebuild();
    QFrame::changeEvent(event);
}

void LiveChart::fillExportMenu(QMenu *menu)
{
    const ChartDocument chart{m_id, &m_samples, m_scenario, QDateTime::currentDateTime()};
    addExportActions(menu, this, tr("Save the chart"), exportDocument(chart));
}

} // namespace cachescope
