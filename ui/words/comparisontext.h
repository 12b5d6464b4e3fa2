// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/comparison/comparisonfile.h"
#include "engine/comparison/comparisonrun.h"

#include <QString>

namespace cachescope {

/// The texts of a comparison in the current language, for the window, the command line and exports alike. Needs no
/// window.
namespace comparisontext {

QString title();
/// The source's four columns about a strategy.
enum class Taught : quint8 { Consistency, Performance, Complexity, Use };
constexpr int taughtCount = 4;
QString name(Taught column);
/// A dash for a strategy that the source does not teach: nothing is claimed.
QString taught(const QString &strategy, Taught column);

/// A strategy's own name; for a contender with a varied field also the field's name and value.
QString label(const QString &contender);
/// The contender at that index, counted over all results; with the machine when there are several.
QString contender(const QVector<ComparisonResult> &results, int place);
QString name(Figure figure);
/// In microseconds below a millisecond.
QString preciseDuration(double ms);
QString value(Figure figure, double value);
/// "240 µs – 260 µs"; empty if both are the same.
QString range(Figure figure, const Spread &spread);
/// One sentence, based only on the figures.
QString finding(const QVector<ComparisonResult> &results, const Finding &finding);
/// Why no contender has this figure although every comparison includes it; empty if there is nothing to explain.
QString whyMissing(const QVector<ComparisonResult> &results, Figure figure);
/// The source's claim and the measurement made here, each with its condition.
QString claimed(const Claim &claim);
QString claimLine(const Claim &claim); ///< the same, introduced as a claim
QString measured(const Claim &claim);
/// How it was measured: workload, added latency, options, rounds, warm-up, faults.
QString conditions(const ComparisonResult &result);
/// States that something is missing; empty if the result is complete.
QString incomplete(const ComparisonResult &result);
/// States that the results are of different scenarios; empty if they are of the same.
QString notAlike(const QVector<ComparisonResult> &results);
QString machine(const Machine &machine);
/// All of this, one line each.
QStringList circumstances(const QVector<ComparisonResult> &results);
/// The command that repeats the measurement, with the scenario in a file.
QString command(const ComparisonResult &result);
/// The machine of one of several results, with the date if another has the same name.
QString machineName(const QVector<ComparisonResult> &results, qsizetype place);
/// The current run and the remaining time.
QString progress(const ComparisonResult &result, const ComparisonProgress &progress);
/// Why a file was rejected and what to do.
QString trouble(const ComparisonReading &reading, const QString &path);
/// Precedes the best figures of a row.
inline QString bestMark()
{
    return QString(QChar(0x2605));
}

} // namespace comparisontext

} // namespace cachescope
