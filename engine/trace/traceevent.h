// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/change.h"
#include "engine/core/clock.h"
#include "engine/core/entitykind.h"
#include "engine/core/key.h"
#include "engine/core/runid.h"
#include "engine/trace/step.h"

#include <QMetaType>
#include <QVector>

#include <type_traits>

namespace cachescope {

/// The begin or the end of one step. The steps of one request are sequential, except for those that share a round trip;
/// the time between them is the application's own work. Each request opens with the begin of Step::Request and closes
/// with its end.
struct TraceEvent
{
    enum class Phase : quint8 { Begin, End };

    quint64 request = 0; ///< number of the request; batches and refreshes have numbers of their own
    Nanos time = 0;      ///< since the start of the run
    Nanos added = 0;     ///< at the end of a step: the part of its time that was added latency
    Version version = 0; ///< of the value read or written, 0 when there is none
    qint32 key = 0;      ///< product number, 0 when the step has no single key
    qint32 count = 0;    ///< rows of a batch
    Step step = Step::Request;
    Phase phase = Phase::Begin;
    Activity activity = Activity::Read;
    Outcome outcome = Outcome::None;        ///< known at the end
    qint32 refused = 0;                     ///< rows of a batch that the version guard rejected; not counted in `count`
    EntityKind kind = EntityKind::Product;  ///< of the key
    ChangeKind change = ChangeKind::Update; ///< of a write: what it does
};
static_assert(std::is_trivially_copyable_v<TraceEvent>, "events are copied by the thousand and written to files");
static_assert(sizeof(TraceEvent) <= 56);

template<> inline constexpr auto namesOf<TraceEvent::Phase> = std::array{"begin", "end"};

/// Events of one run, in the order of their time.
struct TraceBatch : QVector<TraceEvent>
{
    using QVector<TraceEvent>::QVector;

    RunId runId = RunId::None;
};

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::TraceBatch)
