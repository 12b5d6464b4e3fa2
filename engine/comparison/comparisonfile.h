// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/comparison/comparison.h"

namespace cachescope {

/// The file version that this program writes, and the only one it reads.
constexpr int comparisonFileVersion = 1;
/// The largest file that is accepted, in bytes.
constexpr qint64 comparisonSizeLimit = 64 * 1024 * 1024;

/// One object: scenario, seed, machine, each contender's figures with median, minimum and maximum, its rounds, and the
/// findings. With the samples of the small multiples or without them; both can be opened again.
QByteArray writeComparison(const ComparisonResult &result, bool withSamples = true);

struct ComparisonReading
{
    enum class Trouble : quint8 {
        None,
        Unreadable, ///< `detail` is the system's reason
        TooLarge,
        NotJson, ///< `detail` is "line:column"
        NotAComparison,
        OtherVersion, ///< `detail` is the file's version
        Malformed,    ///< `detail` is the path of what is missing or wrong
    };

    ComparisonResult result;
    Trouble trouble = Trouble::None;
    QString detail;
};
/// Recomputes figures and findings from the rounds; the ones in the file are ignored.
ComparisonReading readComparison(const QByteArray &json);
ComparisonReading readComparisonFile(const QString &path);

} // namespace cachescope
