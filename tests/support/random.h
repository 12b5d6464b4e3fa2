// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QtGlobal>

#include <random>

// Random cases: how many there are, and the seed that makes the same ones again.

namespace cachescope {

/// Under `tests/run --all`, which sets CACHESCOPE_TESTS=all.
inline bool testsAll()
{
    return qgetenv("CACHESCOPE_TESTS") == "all";
}

/// All of them under `tests/run --all`, a tenth otherwise.
inline int randomCases(int all)
{
    return testsAll() ? all : qMax(1, all / 10);
}

/// CACHESCOPE_SEED, or one that differs from run to run. Printed, so that a failure can be repeated.
inline quint64 randomSeed()
{
    bool given = false;
    quint64 seed = qEnvironmentVariable("CACHESCOPE_SEED").toULongLong(&given);
    if (!given)
        seed = std::random_device{}();
    qInfo("CACHESCOPE_SEED=%llu", static_cast<unsigned long long>(seed));
    return seed;
}

} // namespace cachescope
