// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/result.h"
#include "engine/faults/fault.h"
#include "engine/measure/alert.h"
#include "engine/schedule/plannedrequest.h"
#include "engine/strategies/strategyoptions.h"
#include "engine/trace/delay.h"
#include "engine/workload/workloadplan.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace cachescope {

/// One run, said completely: what a scenario file holds.
struct Scenario
{
    QString name;
    QString strategy = QStringLiteral("cache-aside");
    StrategyOptions options;
    WorkloadPlan workload;
    int products = 96; ///< 1 … 1,000,000
    Delay cacheDelay;
    Delay databaseDelay;
    double seconds = 0; ///< 0: until stopped
    AlertThresholds alerts;
    RequestPlan requests;    ///< of a schedule: then these are played instead of the workload
    MoveOrder order;         ///< their steps in this order; what is left over goes on freely
    bool appendOnly = false; ///< the sandbox's Redis keeps an append-only file
    QVector<Fault> faults;

    friend bool operator==(const Scenario &, const Scenario &) = default;
};

/// Why a scenario file was refused, as facts; the ui finds the words.
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
        BadRequests,   ///< `found` is the entry of a schedule's requests that cannot be read
        BadOrder,      ///< `found` is an order of moves that cannot be read
        DuplicateKey,  ///< `found` is the key that stands there twice
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
    QList<ScenarioProblem> problems; ///< empty when the scenario may run
};

/// The largest scenario that is read, in bytes.
constexpr qint64 scenarioSizeLimit = 1024 * 1024;

/// Reads a scenario; every problem in it is named, an unknown key is one.
ScenarioReading readScenario(const QByteArray &json);
ScenarioReading readScenarioFile(const QString &path);
QByteArray writeScenario(const Scenario &scenario);

/// Sets one field, `path` being like `workload.clients`, from text as a user types it; the same rules as in a file.
std::optional<ScenarioProblem> setScenarioField(Scenario &scenario, QStringView path, const QString &text);

/// The most faults a scenario may have.
constexpr int mostFaults = 1000;

/// Adds a fault from a sentence as a user types it, like "kill redis at 2 for 1": the kind, then the server, then words
/// with their values (`at`, `for`, `ms`, `jitter`, `share`, `key`, `megabytes`, `policy`), in any order.
std::optional<ScenarioProblem> addFault(Scenario &scenario, const QString &sentence);
/// The words of a scenario file.
QString faultWord(FaultKind kind);
QString serverWord(Server server);

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::Scenario)
