// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/result.h"
#include "engine/faults/fault.h"
#include "engine/measure/alert.h"
#include "engine/schedule/plannedrequest.h"
#include "engine/strategies/registry.h"
#include "engine/trace/delay.h"
#include "engine/workload/workloadplan.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace cachescope {

/// Everything that defines one run: the contents of a scenario file.
struct Scenario
{
    QString name;
    QString strategy = firstStrategy();
    StrategyOptions options;
    WorkloadPlan workload;
    int products = 96; ///< 1 … 1,000,000
    Delay cacheDelay;
    Delay databaseDelay;
    double seconds = 0; ///< 0: until stopped
    AlertThresholds alerts;
    RequestPlan requests;    ///< of a schedule: these are run instead of the workload
    MoveOrder order;         ///< the order of their steps; remaining steps run freely
    bool appendOnly = false; ///< the sandbox's Redis keeps an append-only file
    QVector<Fault> faults;

    /// The highest key that is asked for.
    int highestKey() const { return std::max(products, workload.ids); }

    friend bool operator==(const Scenario &, const Scenario &) = default;
};

/// Why a scenario file was rejected, as facts; the ui words them.
struct ScenarioProblem
{
    enum class Kind : quint8 {
        Unreadable, ///< the file cannot be opened; `found` is the system's reason
        NotJson,    ///< `path` is "line:column", `found` names the reason: see json.cpp
        UnknownKey, ///< `allowed` lists the keys that exist there
        WrongType,  ///< `allowed` holds the one type expected: "object", "text", "number", "whole number", "boolean",
                    ///< "array"
        OutOfRange, ///< `allowed` holds the lowest and the highest value (of a text: its length)
        UnknownChoice, ///< `allowed` lists the choices
        TooLarge,      ///< a file over the size limit
        BadRequests,   ///< `found` is the entry of a schedule's requests that cannot be parsed
        BadOrder,      ///< `found` is an order of moves that cannot be parsed
        DuplicateKey,  ///< `found` is the duplicate key
        MissingKey,    ///< `allowed` holds what it may be
    };

    Kind kind = Kind::NotJson;
    QString path; ///< like `workload.readShare`
    QString found;
    QStringList allowed;
};

struct ScenarioReading
{
    Scenario scenario;
    QList<ScenarioProblem> problems; ///< empty if the scenario is valid
};

/// The largest scenario file that is accepted, in bytes.
constexpr qint64 scenarioSizeLimit = 1024 * 1024;

/// Parses a scenario; every problem in it is reported, including unknown keys.
ScenarioReading readScenario(const QByteArray &json);
ScenarioReading readScenarioFile(const QString &path);
QByteArray writeScenario(const Scenario &scenario);

/// Sets one field, with a `path` like `workload.clients`, from text as typed by a user; the same rules as in a file.
std::optional<ScenarioProblem> setScenarioField(Scenario &scenario, QStringView path, const QString &text);

/// The maximum number of faults of a scenario.
constexpr int mostFaults = 1000;

/// Adds a fault from a sentence as typed by a user, like "kill redis at 2 for 1": the kind, then the server, then words
/// with their values (`at`, `for`, `ms`, `jitter`, `share`, `key`, `megabytes`, `policy`), in any order.
std::optional<ScenarioProblem> addFault(Scenario &scenario, const QString &sentence);
/// The name of a fault in a scenario file.
QString faultWord(FaultKind kind);
QString serverWord(Server server);

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::Scenario)
