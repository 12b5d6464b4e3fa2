// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/comparison/comparisonfile.h"
#include "engine/comparison/comparisonrun.h"

#include <QString>

namespace cachescope {

/// The words of a comparison in the current language, for the window, the command line and what is saved alike.
/// Needs no window.
namespace comparisontext {

QString title();
/// What is taught of a strategy, in the source's four columns.
enum class Taught : quint8 { Consistency, Performance, Complexity, Use };
constexpr int taughtCount = 4;
QString name(Taught column);
/// Empty when the strategy is not one of the five.
QString taught(const QString &strategy, Taught column);

/// A strategy's own name; of a contender with a varied field also the field's name and the setting.
QString label(const QString &contender);
/// Of the contender at that place, counted on over all results; with the machine when there are several.
QString contender(const QVector<ComparisonResult> &results, int place);
QString name(Figure figure);
/// Microseconds below a millisecond.
QString preciseDuration(double ms);
QString value(Figure figure, double value);
/// "240 µs – 260 µs"; empty when both are the same.
QString range(Figure figure, const Spread &spread);
/// One sentence, from the figures alone.
QString finding(const QVector<ComparisonResult> &results, const Finding &finding);
/// Why no contender has this figure although it belongs to every comparison; empty when there is nothing to say.
QString whyMissing(const QVector<ComparisonResult> &results, Figure figure);
/// What the source claims, and what was measured here; each says its condition.
QString claimed(const Claim &claim);
QString claimLine(const Claim &claim); ///< the claim, named as one
QString measured(const Claim &claim);
/// Workload, latency added, options, rounds, warm-up, faults: how it was measured.
QString conditions(const ComparisonResult &result);
/// That something is missing; empty when nothing is.
QString incomplete(const ComparisonResult &result);
/// That the results do not tell of the same scenario; empty when they do.
QString notAlike(const QVector<ComparisonResult> &results);
QString machine(const Machine &machine);
/// All of this, a line each.
QStringList circumstances(const QVector<ComparisonResult> &results);
/// The command that measures it again, with the scenario in a file.
QString command(const ComparisonResult &result);
/// The machine of one of several results, with its date when another has the same name.
QString machineName(const QVector<ComparisonResult> &results, qsizetype place);
/// What runs now and how long it will all take.
QString progress(const ComparisonResult &result, const ComparisonProgress &progress);
/// Why a file was refused and what to do.
QString trouble(const ComparisonReading &reading, const QString &path);
/// The best of a row are marked with this, in front of the figure.
inline QString bestMark()
{
    return QString(QChar(0x2605));
}

} // namespace comparisontext

} // namespace cachescope
