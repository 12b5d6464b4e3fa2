// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/scenario/scenario.h"

#include <QDateTime>
#include <QJsonObject>

namespace cachescope {

/// "Write-behind · 16 clients · 80 % reads · 96 products", in the current language; of a schedule, its requests.
QString scenarioLine(const Scenario &scenario);
/// The same with the scenario's name, if it has one, in front.
QString namedScenarioLine(const Scenario &scenario);
/// The strategy's name for people, kept left to right.
QString strategyName(const QString &id);
/// A date and a time in the current language.
QString dateLine(const QDateTime &when);
/// The first lines of a table: what it is, in what, of which scenario, from when. None of them is data: each begins
/// with #.
QByteArray csvHead(const QString &title, const QString &unit, const Scenario &scenario, const QDateTime &when);
/// The scenario as its file says it.
QJsonObject scenarioObject(const Scenario &scenario);
/// One JSON value on lines of its own.
QByteArray jsonBytes(const QJsonObject &object);

} // namespace cachescope
