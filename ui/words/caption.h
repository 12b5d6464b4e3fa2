// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/scenario/scenario.h"

#include <QDateTime>
#include <QJsonObject>

namespace cachescope {

/// "Write-behind · 16 clients · 80 % reads · 96 products", in the current language; for a schedule, its requests.
QString scenarioLine(const Scenario &scenario);
/// The same, preceded by the scenario's name, if it has one.
QString namedScenarioLine(const Scenario &scenario);
/// The strategy's display name, kept left to right.
QString strategyName(const QString &id);
/// A date and a time in the current language.
QString dateLine(const QDateTime &when);
/// The first lines of a table: title, unit, scenario, date. They are not data: each begins with #.
QByteArray csvHead(const QString &title, const QString &unit, const Scenario &scenario, const QDateTime &when);
/// The scenario in the form of its file.
QJsonObject scenarioObject(const Scenario &scenario);
/// One JSON value, pretty-printed.
QByteArray jsonBytes(const QJsonObject &object);

} // namespace cachescope
