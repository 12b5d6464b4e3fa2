// SPDX-License-Identifier: GPL-3.0-only
#include "engine/run/runfeed.h"

namespace cachescope {

RunFeed::RunFeed(QObject *parent)
    : QObject(parent)
{
}

void RunFeed::relay(const RunFeed &other)
{
    connect(&other, &RunFeed::snapshot, this, &RunFeed::snapshot);
    connect(&other, &RunFeed::traced, this, &RunFeed::traced);
    connect(&other, &RunFeed::inspected, this, &RunFeed::inspected);
    connect(&other, &RunFeed::problem, this, &RunFeed::problem);
    connect(&other, &RunFeed::exploring, this, &RunFeed::exploring);
    connect(&other, &RunFeed::explored, this, &RunFeed::explored);
    connect(&other, &RunFeed::stepped, this, &RunFeed::stepped);
    connect(&other, &RunFeed::lesson, this, &RunFeed::lesson);
}

} // namespace cachescope
