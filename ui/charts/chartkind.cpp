// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/chartkind.h"

#include "ui/words/language.h"

#include <QCoreApplication>

namespace cachescope {

namespace {

struct ChartText
{
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

} // namespace

const QVector<ChartKind::Id> &chartKinds()
{
    static const QVector<ChartKind::Id> ids{ChartKind::Id::QueueDepth, ChartKind::Id::Divergence,
                                            ChartKind::Id::Latency, ChartKind::Id::HitRate};
    return ids;
}

ChartKind chartKind(ChartKind::Id id, const Palette &palette)
{
    ChartKind kind;
    kind.id = id;
    switch (id) {
    case ChartKind::Id::QueueDepth:
        kind.name = QStringLiteral("queue-depth");
        kind.title = ChartText::tr("Queue depth");
        kind.unit = ChartText::tr("writes");
        kind.atLeast = 8;
        kind.lines = {{ChartText::tr("queued writes"), "queue depth (writes)", palette.queue, Qt::SolidLine,
                       [](const Sample &sample) { return sample.queueDepth; }}};
        break;
    case ChartKind::Id::Divergence:
        kind.name = QStringLiteral("divergence");
        kind.title = ChartText::tr("Divergence");
        kind.unit = ChartText::tr("keys");
        kind.atLeast = 4;
        kind.lines = {{ChartText::tr("ahead"), "ahead (keys)", palette.queue, Qt::SolidLine,
                       [](const Sample &sample) { return sample.ahead; }},
                      {ChartText::tr("stale"), "stale (keys)", palette.failure, Qt::DashLine,
                       [](const Sample &sample) { return sample.stale; }},
                      {ChartText::tr("phantom"), "phantom (keys)", palette.database, Qt::DotLine,
                       [](const Sample &sample) { return sample.phantom; }}};
        break;
    case ChartKind::Id::Latency:
        kind.name = QStringLiteral("latency");
        kind.title = ChartText::tr("Latency");
        kind.unit = ChartText::tr("ms, logarithmic");
        kind.logarithmic = true;
        kind.thinName =
            ChartText::tr("thin: p50 measured", "the thin lines of the chart, without the latency that was added");
        kind.lines = {{ChartText::tr("read p50"), "read p50 (ms)", palette.cache, Qt::SolidLine,
                       [](const Sample &sample) { return sample.readP50; },
                       [](const Sample &sample) { return sample.readMeasuredP50; }, true},
                      {ChartText::tr("read p99"), "read p99 (ms)", palette.cache, Qt::DotLine,
                       [](const Sample &sample) { return sample.readP99; },
                       [](const Sample &sample) { return sample.readMeasuredP99; }},
                      {ChartText::tr("write p50"), "write p50 (ms)", palette.database, Qt::DashLine,
                       [](const Sample &sample) { return sample.writeP50; },
                       [](const Sample &sample) { return sample.writeMeasuredP50; }, true},
                      {ChartText::tr("write p99"), "write p99 (ms)", palette.database, Qt::DashDotDotLine,
                       [](const Sample &sample) { return sample.writeP99; },
                       [](const Sample &sample) { return sample.writeMeasuredP99; }}};
        break;
    case ChartKind::Id::HitRate:
        kind.name = QStringLiteral("hit-rate");
        kind.title = ChartText::tr("Hit rate");
        kind.unit = Language::instance().locale().percent();
        kind.atLeast = 100;
        kind.atMost = 100;
        kind.lines = {{ChartText::tr("hit rate"), "hit rate (%)", palette.cache, Qt::SolidLine,
                       [](const Sample &sample) { return sample.hitRate < 0 ? -1 : sample.hitRate * 100; }}};
        break;
    }
    return kind;
}

} // namespace cachescope
