// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/experiment/comparison.h"
#include "engine/experiment/comparisonfile.h"

#include <QString>

namespace cachescope {

/// The words of a comparison in the current language, for the window, the command line and what is saved alike.
/// Needs no window.
namespace comparisontext {

/// What is taught of a strategy, in the source's four columns.
enum class Taught : quint8 { Consistency, Performance, Complexity, Use };
constexpr int taughtCount = 4;
QString name(Taught column);
/// Empty when the strategy is not one of the five.
QString taught(const QString &strategy, Taught column);

/// A strategy's own name, or a contender's label as it stands.
QString label(const QString &contender);
QString name(Figure figure);
QString value(Figure figure, double value);
/// "240 µs – 260 µs"; empty when both are the same.
QString range(Figure figure, const Spread &spread);
/// One sentence, from the figures alone.
QString finding(const ComparisonResult &result, const Finding &finding);
/// What the source claims, and what was measured here.
QString claimed(const Claim &claim);
QString measured(const Claim &claim);
/// Seed, rounds, warm-up, clients: how it was measured.
QString conditions(const ComparisonResult &result);
QString machine(const Machine &machine);
/// Why a file was refused and what to do.
QString trouble(const ComparisonReading &reading, const QString &path);
/// The best of a row are marked with this, in front of the figure.
inline QString bestMark()
{
    return QString(QChar(0x2605));
}

} // namespace comparisontext

} // namespace cachescope
