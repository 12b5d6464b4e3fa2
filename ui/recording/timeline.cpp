// SPDX-License-Identifier: GPL-3.0-only
#include "ui/recording/timeline.h"

#include "ui/appearance/direction.h"
#include "ui/appearance/theme.h"
#include "ui/recording/marklegend.h"
#include "ui/recording/speedslider.h"
#include "ui/words/caption.h"
#include "ui/words/language.h"
#include "ui/words/recordingwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QSlider>
#include <QToolTip>

namespace cachescope {

namespace {

constexpr int sliderSteps = 10'000;

} // namespace

MarkStrip::MarkStrip(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(14);
}

void MarkStrip::show(const QVector<RecordingMark> &marks, Nanos duration)
{
    m_marks = marks;
    m_duration = duration;
    update();
}

QString MarkStrip::nameOf(RecordingMark::Kind kind)
{
    switch (kind) {
    case RecordingMark::Kind::Flush: return tr("flush");
    case RecordingMark::Kind::Refresh: return tr("refresh");
    case RecordingMark::Kind::Stale: return tr("a cached value has become stale");
    case RecordingMark::Kind::Phantom: return tr("phantom value in the cache");
    case RecordingMark::Kind::Missing: return tr("a deleted product is still cached");
    case RecordingMark::Kind::Hidden: return tr("a product is hidden by the cache");
    case RecordingMark::Kind::StaleRead: return tr("stale read served");
    case RecordingMark::Kind::LostWrite: return tr("lost write");
    case RecordingMark::Kind::Fault: return tr("fault");
    case RecordingMark::Kind::StoreLost: return tr("a server is lost");
    }
    return {};
}

double MarkStrip::x(Nanos time) const
{
    const double share = m_duration > 0 ? static_cast<double>(time) / static_cast<double>(m_duration) : 0;
    return Direction::current().along(rect(), markSize / 2 + share * (width() - markSize));
}

const RecordingMark *MarkStrip::markAt(QPointF position) const
{
    for (const RecordingMark &mark : m_marks) {
        if (std::abs(x(mark.time) - position.x()) <= markSize / 2)
            return &mark;
    }
    return nullptr;
}

void MarkStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const RecordingMark &mark : std::as_const(m_marks)) {
        QRectF box(0, 0, markSize, markSize);
        box.moveCenter({x(mark.time), height() / 2.0});
        paintMark(painter, mark.kind, box);
    }
}

void MarkStrip::mousePressEvent(QMouseEvent *event)
{
    if (const RecordingMark *mark = markAt(event->position()))
        Q_EMIT chosen(mark->time);
}

bool MarkStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto *help = static_cast<QHelpEvent *>(event);
    const RecordingMark *mark = markAt(help->pos());
    QToolTip::showText(help->globalPos(),
                       mark ? nameOf(mark->kind) + QStringLiteral(" · ") + formatDuration(toMs(mark->time)) : QString(),
                       this);
    return true;
}

Timeline::Timeline(RecordingPlayer *player, QWidget *parent)
    : QWidget(parent)
    , m_player(player)
    , m_title(new QLabel)
    , m_clock(new QLabel)
    , m_speedText(new QLabel)
    , m_play(new QPushButton)
    , m_close(new QPushButton)
    , m_slider(new QSlider(Qt::Horizontal))
    , m_speed(new SpeedSlider)
    , m_marks(new MarkStrip)
    , m_legend(new MarkLegend)
{
    setObjectName(QStringLiteral("runBar"));
    setAttribute(Qt::WA_StyledBackground);
    m_slider->setRange(0, sliderSteps);
    m_slider->setPageStep(sliderSteps / 20);
    m_slider->setSingleStep(sliderSteps / 200);
    m_slider->setObjectName(QStringLiteral("time"));
    m_speed->setObjectName(QStringLiteral("speed"));
    m_speed->setFixedWidth(92);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 4, 10, 4);
    row->addWidget(m_title);
    row->addWidget(m_play);
    auto *middle = new QVBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_marks);
    middle->addWidget(m_slider);
    middle->addWidget(m_legend);
    row->addLayout(middle, 1);
    row->addWidget(m_clock);
    row->addWidget(m_speed);
    row->addWidget(m_speedText);
    row->addWidget(m_close);

    connect(m_play, &QPushButton::clicked, this, [this] { m_player->setPlaying(!m_player->isPlaying()); });
    connect(m_close, &QPushButton::clicked, this, &Timeline::closeWanted);
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        if (!m_showing)
            m_player->seek(m_player->recording().duration() / sliderSteps * value);
    });
    connect(m_speed, &QSlider::valueChanged, this, [this] {
        m_player->setSpeed(m_speed->speed());
        showSpeed();
    });
    connect(m_marks, &MarkStrip::chosen, m_player, &RecordingPlayer::seek);
    connect(m_player, &RecordingPlayer::timeChanged, this, &Timeline::showTime);
    connect(m_player, &RecordingPlayer::playingChanged, this, &Timeline::retranslate);
    connect(&Theme::instance(), &Theme::changed, m_marks, qOverload<>(&QWidget::update));
    retranslate();
}

void Timeline::refresh()
{
    m_marks->show(m_player->recording().marks(), m_player->recording().duration());
    m_legend->show(m_player->recording().marks());
    retranslate();
    showTime();
}

void Timeline::showTime()
{
    const Nanos duration = m_player->recording().duration();
    m_showing = true;
    m_slider->setValue(duration > 0 ? static_cast<int>(m_player->time() * sliderSteps / duration) : 0);
    m_showing = false;
    m_clock->setText(
        tr("%1 of %2 s").arg(formatNumber(toMs(m_player->time()) / 1000, 1), formatNumber(toMs(duration) / 1000, 1)));
}

void Timeline::showSpeed()
{
    m_speedText->setText(isolate(m_speed->text()));
    m_speedText->setMinimumWidth(
        m_speedText->fontMetrics().horizontalAdvance(QStringLiteral("×") + formatNumber(0.025, 3)) + 4);
    m_speed->setAccessibleDescription(m_speed->text());
}

void Timeline::retranslate()
{
    const Recording &recording = m_player->recording();
    m_title->setText(tr("Recording of %1, %2")
                         .arg(strategyName(recording.scenario.strategy), dateLine(recording.date.toLocalTime())));
    m_title->setToolTip(boundWords(recording.bound(), recording.lastEvent()));
    m_play->setText(m_player->isPlaying() ? tr("Pause") : tr("Play"));
    m_close->setText(tr("Back to live"));
    m_slider->setAccessibleName(tr("Time in the recording"));
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("How fast the recording is played; the arrow keys go to the usual speeds"));
    showSpeed();
    m_marks->setAccessibleName(tr("Marks"));
    QStringList names;
    for (const RecordingMark &mark : recording.marks().mid(0, 50))
        names.append(MarkStrip::nameOf(mark.kind) + QLatin1Char(' ') + formatDuration(toMs(mark.time)));
    m_marks->setAccessibleDescription(names.join(QStringLiteral("; ")));
}

void Timeline::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showTime();
    }
    QWidget::changeEvent(event);
}

} // namespace cachescope
