// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/figures.h"
#include "engine/scenario/scenario.h"

#include <QDateTime>

namespace cachescope {

/// One contender: the base scenario with some fields overridden.
struct Contender
{
    QString label;                                ///< an identifier, the same in every language
    QList<std::pair<QString, QString>> overrides; ///< path and value, as taken by setScenarioField()
};

/// The definition of a comparison. Every run has the base's seed and fresh stores; the rounds alternate between all
/// contenders, so that a machine that becomes slower or faster affects all equally.
///
/// Warm-up: each run begins with `warmUpSeconds` of normal requests that are excluded from the figures (the samples of
/// that time are kept, with times below 0). The queue and the divergence that they leave remain. The times of the
/// base's faults count from the beginning of each run, warm-up included.
struct ComparisonPlan
{
    Scenario base; ///< its strategy and its seconds are overridden
    QList<Contender> contenders;
    int repeat = 3;
    double warmUpSeconds = 1;
    double seconds = 5;  ///< measured, after the warm-up
    bool claims = false; ///< also run the source's claims, under their conditions, after the rounds
    bool kills = false;  ///< then also each contender's rounds with a kill in each; sandbox only

    /// For one contender; null when an override is invalid.
    std::optional<Scenario> scenarioOf(const Contender &contender) const;
};

constexpr int mostContenders = 12;
constexpr int mostRounds = 50;

/// A scenario as the source's figures assume it: with a slow database.
Scenario comparisonScenario();
/// Contenders that differ only in their strategy; unknown ids are left out.
QList<Contender> contendersOf(const QStringList &strategies);
/// Contenders of the base's strategy that differ in one field, like `knobs.batchSize`.
QList<Contender> contendersOf(const QString &strategy, const QString &path, const QStringList &values);
/// Every strategy's id, in teaching order.
QStringList allStrategyIds();
/// Those of whose writes the source gives a figure: the fastest first, then the others from the slowest on.
QStringList claimedStrategyIds();

/// Where and when the comparison was measured.
struct Machine
{
    QString name; ///< the host name
    QString cpu;  ///< its model, empty when the system does not report it
    int cpus = 0;
    QString kernel;
    QString redis; ///< "Redis 7.0.15"
    QString postgres;
    bool sandbox = false;
    QDateTime when; ///< UTC
};
/// Everything but the servers.
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

/// The runs of a comparison made so far.
struct ComparisonResult
{
    Scenario base;
    int repeat = 0; ///< as planned; a cancelled comparison has fewer
    double warmUpSeconds = 0;
    double seconds = 0;
    Machine machine;
    QVector<ContenderResult> contenders;
    QVector<ContenderResult> claimRuns; ///< one for each strategy that a claim names, under the claim's condition
    bool kills = false;                 ///< rounds with kills were requested
    bool complete = false;              ///< every planned run has been made

    bool isEmpty() const;
    /// The smallest number of rounds of any contender with a result.
    int rounds() const;
};

/// The conclusion from one row of figures, as facts. Contenders are identified by their index in the list.
struct Finding
{
    Figure figure = Figure::ReadP50;
    /// The contender with the best median and all whose range overlaps its range: the difference is within the spread.
    QVector<int> best;
    int runnerUp = -1; ///< the best of the others
    int worst = -1;    ///< of the others
    double bestMedian = 0;
    double worstMedian = 0;
    /// The larger of the medians of `best` and `worst` divided by the smaller; 0 when the smaller is 0.
    double ratio = 0;
    bool noDifference = false; ///< all ranges overlap: the differences may be chance
    bool spreadKnown = false;  ///< more than one round
};

/// One for each compared figure of which at least two contenders have a value. The indices continue over the contenders
/// of several results.
QVector<Finding> findingsOf(const QVector<ComparisonResult> &results);
/// All of them, in the order of the findings' indices.
QVector<ContenderResult> allContenders(const QVector<ComparisonResult> &results);

/// The time that the source assumes the database takes for a write.
constexpr double claimedDatabaseMs = 120;

/// A duration claimed by the source, and the one measured here.
struct ClaimedTime
{
    QString strategy; ///< whose write it is; empty: not about a strategy
    double claimedMs = 0;
    std::optional<Spread> measuredMs; ///< none: not part of this comparison
};

/// A claim of the source, with the measurements made here.
struct Claim
{
    enum class Kind : quint8 {
        WriteBehindOverWriteThrough, ///< write-through takes "25 times" as long, with claimedDatabaseMs
        CacheOverDatabase,           ///< "100 times": loading a row compared to a GET, without added latency
    };

    Kind kind = Kind::CacheOverDatabase;
    double claimed = 0;         ///< factor: the second of the times divided by the first
    QVector<ClaimedTime> times; ///< the fast one, the slow one, and others claimed
    /// For the stores: how long the application waited for cache and database, including added latency.
    std::optional<Spread> waitedForCacheMs, waitedForDatabaseMs;

    /// From the medians; 0 when one is missing.
    double measured() const;
};
QVector<Claim> claimsOf(const ComparisonResult &result);

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::ComparisonResult)
