// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/comparison/figures.h"
#include "engine/scenario/scenario.h"

#include <QDateTime>

namespace cachescope {

/// One of those that are compared: the base scenario with some fields said otherwise.
struct Contender
{
    QString label;                                ///< an identifier, the same in every language
    QList<std::pair<QString, QString>> overrides; ///< place and value, as setScenarioField() takes them
};

/// A comparison, said completely. Every run has the base's seed and fresh stores; the rounds go through all contenders
/// in turn, so that a machine that grows slower or faster does so to all.
///
/// Warm-up: each run begins with `warmUpSeconds` whose requests are sent as all others but stand in no figure (the
/// samples of that time are kept, with times below 0). What the queue holds and what has diverged by then remains. The
/// times of the base's faults count from the beginning of each run, warm-up included.
struct ComparisonPlan
{
    Scenario base; ///< its strategy and its seconds are overruled
    QList<Contender> contenders;
    int repeat = 3;
    double warmUpSeconds = 1;
    double seconds = 5;  ///< measured, after the warm-up
    bool claims = false; ///< short runs under the conditions of the source's claims, after the rounds
    bool kills = false;  ///< then each contender's rounds again, with a kill in each; on the sandbox only

    /// Of one contender; null when an override is refused.
    std::optional<Scenario> scenarioOf(const Contender &contender) const;
};

constexpr int mostContenders = 12;
constexpr int mostRounds = 50;

/// A scenario as the source's figures suppose it: a database that takes its time.
Scenario comparisonScenario();
/// Contenders that differ in their strategy alone; unknown ids are left out.
QList<Contender> contendersOf(const QStringList &strategies);
/// Contenders of the base's strategy that differ in one field, like `knobs.batchSize`.
QList<Contender> contendersOf(const QString &strategy, const QString &path, const QStringList &values);
/// Every strategy's id, in teaching order.
QStringList allStrategyIds();

/// Where and when it was measured.
struct Machine
{
    QString name; ///< the host's
    QString cpu;  ///< its model, empty when the system does not say
    int cpus = 0;
    QString kernel;
    QString redis; ///< "Redis 7.0.15"
    QString postgres;
    bool sandbox = false;
    QDateTime when; ///< UTC
};
/// All but the servers.
Machine thisMachine();

struct RoundResult
{
    Figures figures;
    QVector<Sample> samples; ///< seconds since the end of the warm-up
};

struct ContenderResult
{
    QString label;
    Scenario scenario;
    QVector<RoundResult> rounds;

    std::optional<Spread> spread(Figure figure) const;
};

/// The runs of a comparison that have been made.
struct ComparisonResult
{
    Scenario base;
    int repeat = 0; ///< as planned; a cancelled comparison has fewer
    double warmUpSeconds = 0;
    double seconds = 0;
    Machine machine;
    QVector<ContenderResult> contenders;
    QVector<ContenderResult> claimRuns; ///< one for each strategy that a claim names, under the claim's condition
    bool kills = false;                 ///< rounds with kills were asked for
    bool complete = false;              ///< every run that was planned has been made

    bool isEmpty() const;
    /// The fewest rounds that any contender with a result has.
    int rounds() const;
};

/// What one row of the figures says, as facts. Contenders are told by their place in the list.
struct Finding
{
    Figure figure = Figure::ReadP50;
    /// The contender with the best median and all whose range meets its range: between them the spread decides nothing.
    QVector<int> best;
    int runnerUp = -1; ///< the best of the others
    int worst = -1;    ///< of the others
    double bestMedian = 0;
    double worstMedian = 0;
    /// The larger of the medians of `best` and `worst` by the smaller; 0 when the smaller is 0.
    double ratio = 0;
    bool noDifference = false; ///< the ranges of all meet: what was seen may be chance
    bool spreadKnown = false;  ///< more than one round
};

/// One for each compared figure of which at least two contenders have a value. The contenders of several results count
/// on.
QVector<Finding> findingsOf(const QVector<ComparisonResult> &results);
/// All of them, in the order in which findings count.
QVector<ContenderResult> allContenders(const QVector<ComparisonResult> &results);

/// What the source supposes that the database takes for a write.
constexpr double claimedDatabaseMs = 120;

/// What the source says that something takes, and what it took here.
struct ClaimedTime
{
    QString strategy; ///< whose write it is; empty: not a strategy's
    double claimedMs = 0;
    std::optional<Spread> measuredMs; ///< none: not part of this comparison
};

/// A number that the source gives, beside what was measured here.
struct Claim
{
    enum class Kind : quint8 {
        WriteBehindOverWriteThrough, ///< "25 times" as long under write-through, the database taking claimedDatabaseMs
        CacheOverDatabase,           ///< "100 times": a row loaded from the database by a GET, nothing added
    };

    Kind kind = Kind::CacheOverDatabase;
    double claimed = 0;         ///< times: of the second of the times by the first
    QVector<ClaimedTime> times; ///< the fast one, the slow one, and what else is claimed
    /// Of the stores: what the application waited for the cache and the database, added latency included.
    std::optional<Spread> waitedForCacheMs, waitedForDatabaseMs;

    /// Of the medians; 0 when one is missing.
    double measured() const;
};
QVector<Claim> claimsOf(const ComparisonResult &result);

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::ComparisonResult)
