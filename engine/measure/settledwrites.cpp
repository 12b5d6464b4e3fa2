// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/settledwrites.h"

#include <algorithm>

namespace cachescope {

SettledWrites::Sum &SettledWrites::Sum::operator+=(const Sum &other)
{
    saved += other.saved;
    merged += other.merged;
    return *this;
}

/// The last run that begins at or before the version, or the end.
SettledWrites::Runs::const_iterator SettledWrites::place(Version version) const
{
    const auto next = std::upper_bound(m_runs.begin(), m_runs.end(), version,
                                       [](Version wanted, const Run &run) { return wanted < run.first; });
    return next == m_runs.begin() ? m_runs.end() : std::prev(next);
}

const SettledWrites::Run *SettledWrites::find(Version version) const
{
    const auto run = place(version);
    return run != m_runs.end() && version <= run->last ? &*run : nullptr;
}

Version SettledWrites::next(Version version) const
{
    if (const Run *run = find(version); run && version < run->last)
        return version + 1;
    const auto run = std::upper_bound(m_runs.begin(), m_runs.end(), version,
                                      [](Version wanted, const Run &each) { return wanted < each.first; });
    return run == m_runs.end() ? 0 : run->first;
}

/// Two adjacent runs as one, if nothing that is known gets lost.
std::optional<SettledWrites::Run> SettledWrites::both(const Run &one, const Run &next)
{
    if (one.last + 1 != next.first)
        return {};
    Run run = next; // with its reach
    run.first = one.first;
    if (one.kind == next.kind && one.kind != Kind::Row && one.kind != Kind::Joined) {
        run.sum += one.sum;
        return run;
    }
    const bool single = next.kind == Kind::Row || (next.kind == Kind::Saved && next.first == next.last);
    if (one.kind != Kind::Row || one.sum != Sum{} || !single)
        return {};
    run.kind = Kind::Row;
    return run;
}

void SettledWrites::add(const Run &one)
{
    auto run = m_runs.begin() + (place(one.first) - m_runs.cbegin());
    if (run != m_runs.end() && one.first <= run->last) { // it lies between joined ones
        *run = joined(*run, one);
        return;
    }
    auto next = run == m_runs.end() ? m_runs.begin() : std::next(run);
    if (const auto longer = run == m_runs.end() ? std::nullopt : both(*run, one)) {
        *run = *longer;
    } else {
        run = m_runs.insert(next, one);
    }
    next = std::next(run);
    if (const auto closed = next == m_runs.end() ? std::nullopt : both(*run, *next)) {
        *run = *closed;
        m_runs.erase(next);
    }
}

/// The part of a run that is not joined.
std::optional<SettledWrites::Run> SettledWrites::part(const Run &run, Version first, Version last)
{
    if (first > last)
        return {};
    Run part = run;
    part.first = first;
    part.last = last;
    if (run.kind == Kind::Saved)
        part.sum.saved = last - first + 1;
    else if (last < run.last)
        part.sum = {};
    part.reach = run.kind == Kind::Row && last == run.last ? run.reach : last;
    return part;
}

std::optional<SettledWrites::Run> SettledWrites::take(Version version)
{
    const auto taken = oneOf(version);
    if (!taken)
        return {};
    const Run *found = find(version);
    const Run run = *found;
    auto at = m_runs.erase(m_runs.begin() + (found - m_runs.data()));
    for (const auto &left : {part(run, version + 1, run.last), part(run, run.first, version - 1)}) {
        if (left)
            at = m_runs.insert(at, *left);
    }
    return taken;
}

void SettledWrites::addMerged(Version version, qint64 writes)
{
    if (const Run *run = find(version))
        m_runs[static_cast<size_t>(run - m_runs.data())].sum.merged += writes;
}

std::optional<SettledWrites::Run> SettledWrites::oneOf(Version version) const
{
    const Run *run = find(version);
    return run && run->kind != Kind::Joined ? part(*run, version, version) : std::nullopt;
}

SettledWrites::Sum SettledWrites::all() const
{
    Sum sum;
    for (const Run &run : m_runs)
        sum += run.sum;
    return sum;
}

SettledWrites::Sum SettledWrites::after(Version reach) const
{
    Sum sum;
    for (auto run = m_runs.rbegin(); run != m_runs.rend() && run->last > reach; ++run) {
        if (run->kind == Kind::Saved)
            sum.saved += run->last - std::max(reach, run->first - 1);
        else if (run->kind == Kind::Row || run->first > reach)
            sum += run->sum;
    }
    return sum;
}

SettledWrites::Run SettledWrites::joined(const Run &one, const Run &next)
{
    Run run;
    run.first = std::min(one.first, next.first);
    run.last = std::max(one.last, next.last);
    run.reach = std::max(one.reach, next.reach);
    run.sum = one.sum;
    run.sum += next.sum;
    run.kind = Kind::Joined;
    return run;
}

void SettledWrites::coarsen()
{
    Runs coarser;
    const size_t older = m_runs.size() / 4 * 2;
    coarser.reserve(m_runs.size());
    for (size_t i = 0; i < older; i += 2)
        coarser.push_back(joined(m_runs[i], m_runs[i + 1]));
    coarser.insert(coarser.end(), m_runs.begin() + static_cast<Runs::difference_type>(older), m_runs.end());
    m_runs = std::move(coarser);
}

} // namespace cachescope
