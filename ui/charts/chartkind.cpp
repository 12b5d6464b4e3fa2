// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/chartkind.h"

#include "engine/measure/samplefields.h"
#include "ui/words/language.h"

#include <QCoreApplication>

namespace cachescope {

namespace {

struct ChartText
{
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

ChartLine lineOf(const SampleField &field, const QString &name, const QColor &color, Qt::PenStyle style,
                 bool drawsMeasured = false)
{
    ChartLine line{name, field.column, color, style,
                   [value = field.member](const Sample &sample) { return sample.*value; }};
    if (field.measured)
        line.measured = [value = field.measured](const Sample &sample) { return sample.*value; };
    line.drawsMeasured = drawsMeasured;
    return line;
}

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
        kind.lines = {lineOf(sampleField("queueDepth"), ChartText::tr("queued writes"), palette.queue, Qt::SolidLine)};
        break;
    case ChartKind::Id::Divergence:
        kind.name = QStringLiteral("divergence");
        kind.title = ChartText::tr("Divergence");
        kind.unit = ChartText::tr("keys");
        kind.atLeast = 4;
        kind.lines = {lineOf(sampleField("ahead"), ChartText::tr("ahead"), palette.queue, Qt::SolidLine),
                      lineOf(sampleField("stale"), ChartText::tr("stale"), palette.failure, Qt::DashLine),
                      lineOf(sampleField("phantom"), ChartText::tr("phantom"), palette.database, Qt::DotLine),
                      //: products that the database has deleted and the cache still holds
                      lineOf(sampleField("missing"), ChartText::tr("deleted"), palette.application, Qt::DashDotLine),
                      //: products of which the cache says that they do not exist
                      lineOf(sampleField("hidden"), ChartText::tr("hidden"), palette.cache, Qt::DashDotDotLine)};
        break;
    case ChartKind::Id::Latency:
        kind.name = QStringLiteral("latency");
        kind.title = ChartText::tr("Latency");
        kind.unit = ChartText::tr("ms, logarithmic");
        kind.logarithmic = true;
        kind.thinName =
            ChartText::tr("thin: p50 measured", "the thin lines of the chart, without the latency that was added");
        kind.lines = {
            lineOf(sampleField("readP50Ms"), ChartText::tr("read p50"), palette.cache, Qt::SolidLine, true),
            lineOf(sampleField("readP99Ms"), ChartText::tr("read p99"), palette.cache, Qt::DotLine),
            lineOf(sampleField("writeP50Ms"), ChartText::tr("write p50"), palette.database, Qt::DashLine, true),
            lineOf(sampleField("writeP99Ms"), ChartText::tr("write p99"), palette.database, Qt::DashDotDotLine)};
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
