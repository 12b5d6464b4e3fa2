// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/commands/pictures.h"
#include "ui/charts/samplebuffer.h"
#include "ui/stage/playhead.h"
#include "ui/stage/stageexport.h"

namespace cachescope {

/// Collects what the pictures of a run without a window need: the samples, and the traced parts that the stage would
/// play. Asks the Lab to trace them.
class RunPictures : public QObject, public RunCapture
{
    Q_OBJECT
public:
    /// `traceEvery`: how often a part of a fast run is traced; a slow run is traced completely.
    RunPictures(Lab &lab, Nanos traceEvery);

    TraceWindow window() const override { return m_window; }
    QStringList save(const Report &report, const QByteArray &jsonReport, const PictureRequest &request) override;

private:
    /// The busiest moment of the last traced part in which requests were sent.
    StageMoment moment(const Scenario &scenario) const;
    void note(const Snapshot &snapshot);
    TraceWindow wanted(double requestsPerSecond) const;

    Lab &m_lab;
    Nanos m_traceEvery;
    SampleBuffer m_samples;
    EventLog m_log;
    Snapshot m_lastRunning;
    SnapshotHistory m_past; ///< while requests were sent
    Playhead m_playhead;    ///< decides what to trace
    TraceWindow m_window = wanted(0);
};

} // namespace cachescope
