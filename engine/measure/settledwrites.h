// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/key.h"

#include <optional>
#include <vector>

namespace cachescope {

/// The writes of one key whose fate is settled, in runs of like ones: all that an audit may still have to know of them
/// when the database, in the end, holds any one of them. A database that goes back by many writes must not cost a
/// single one of the lost.
class SettledWrites
{
public:
    /// Accepted writes, by what is known of them.
    struct Sum
    {
        qint64 saved = 0;
        qint64 merged = 0;

        friend bool operator==(const Sum &, const Sum &) = default;
        Sum &operator+=(const Sum &other);
        friend Sum operator-(const Sum &one, const Sum &other)
        {
            return {one.saved - other.saved, one.merged - other.merged};
        }
    };

    enum class Kind : quint8 {
        Saved,   ///< saved one by one, each of them over before the next began
        Row,     ///< the last was sent to the database and stood for the others
        Failed,  ///< reported as failed, and not saved, as far as is known
        InDoubt, ///< reported as failed, and perhaps saved
        Unheard, ///< reported as failed, and saved
        Joined,  ///< a sum without details
    };

    /// Versions `first` to `last`.
    struct Run
    {
        Version first = 0;
        Version last = 0;
        Version reach = 0; ///< of the last, or the highest of joined ones: see WriteHistory::Write
        Sum sum;           ///< Row: what the last one counts for, itself and for the others
        Kind kind = Kind::Row;
    };

    static Run one(Version version, Version reach, Sum sum, Kind kind) { return {version, version, reach, sum, kind}; }

    /// One write, not yet in here.
    void add(const Run &one);
    /// Removes a write; nothing if it is not in here, or only as part of a sum.
    std::optional<Run> take(Version version);
    /// A write in here stood for others, too.
    void addMerged(Version version, qint64 writes);

    /// The run that a write is part of; null: it is not in here.
    const Run *find(Version version) const;
    /// The first write in here after that version; 0: there is none.
    Version next(Version version) const;
    /// What is known of a single write; nothing if that is only a sum.
    std::optional<Run> oneOf(Version version) const;
    Sum all() const;
    /// Those that began after `reach`. Of joined writes, only if that is known of all.
    Sum after(Version reach) const;

    size_t runs() const { return m_runs.size(); }
    /// Halves the memory of the older half.
    void coarsen();

private:
    using Runs = std::vector<Run>;

    static std::optional<Run> both(const Run &one, const Run &next);
    static Run joined(const Run &one, const Run &next);
    static std::optional<Run> part(const Run &run, Version first, Version last);
    Runs::const_iterator place(Version version) const;

    Runs m_runs; ///< by version
};

} // namespace cachescope
