// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/commands/pictures.h"
#include "ui/charts/samplebuffer.h"
#include "ui/stage/playhead.h"
#include "ui/stage/stageexport.h"

namespace cachescope {

/// Keeps of a run without a window what its pictures are made of: the samples, and the traced stretches that the stage
/// would play. Asks the Lab to trace them.
class RunPictures : public QObject, public RunCapture
{
    Q_OBJECT
public:
    /// `traceEvery`: how often a stretch of a fast run is traced; a slow one is traced whole.
    RunPictures(Lab &lab, Nanos traceEvery);

    TraceWindow window() const override { return m_window; }
    QStringList save(const Report &report, const QByteArray &jsonReport, const PictureRequest &request) override;

private:
    /// The busiest moment of the last stretch traced while requests were sent.
    StageMoment moment(const Scenario &scenario) const;
    void note(const Snapshot &snapshot);
    TraceWindow wanted(double requestsPerSecond) const;

    Lab &m_lab;
    Nanos m_traceEvery;
    SampleBuffer m_samples;
    EventLog m_log;
    Snapshot m_lastRunning;
    SnapshotHistory m_past; ///< while requests were sent
    Playhead m_playhead;    ///< says what to trace
    TraceWindow m_window = wanted(0);
};

} // namespace cachescope
