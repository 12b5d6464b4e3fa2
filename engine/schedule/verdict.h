// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFlags>
#include <QStringList>

namespace cachescope {

/// What can be wrong after a schedule has ended and the workers have finished; none: in step.
enum class Anomaly : quint8 {
    StaleRead = 1,  ///< a read returned an old value although a newer write had been acknowledged before it began
    Stale = 2,      ///< the cache holds a value that the database has replaced
    Hidden = 4,     ///< the cache says that there is no such product, and there is one
    Raised = 8,     ///< a deleted product is back: the cache still holds it, or the deletion itself was lost
    Phantom = 16,   ///< the cache holds a value that the database never held
    LostWrite = 32, ///< an acknowledged write is in neither store nor overwritten by a later one
};
Q_DECLARE_FLAGS(Verdict, Anomaly)
Q_DECLARE_OPERATORS_FOR_FLAGS(Verdict)

/// "in step", or the anomalies joined by " + ", worst first: for files and --json, not for the window.
inline QString nameOf(Verdict verdict)
{
    QStringList names;
    if (verdict & Anomaly::LostWrite)
        names.append(QStringLiteral("lost write"));
    if (verdict & Anomaly::Phantom)
        names.append(QStringLiteral("phantom"));
    if (verdict & Anomaly::Raised)
        names.append(QStringLiteral("deleted product is back"));
    if (verdict & Anomaly::Hidden)
        names.append(QStringLiteral("product hidden"));
    if (verdict & Anomaly::Stale)
        names.append(QStringLiteral("stale"));
    if (verdict & Anomaly::StaleRead)
        names.append(QStringLiteral("stale read served"));
    return names.isEmpty() ? QStringLiteral("in step") : names.join(QStringLiteral(" + "));
}

} // namespace cachescope
