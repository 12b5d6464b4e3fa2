// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/experiment/scenario.h"

#include <QDateTime>
#include <QJsonObject>

namespace cachescope {

/// "Write-behind · 16 clients · 80 % reads · 96 products", in the current language.
QString scenarioLine(const Scenario &scenario);
/// The same with the scenario's name, if it has one, in front.
QString namedScenarioLine(const Scenario &scenario);
/// The strategy's name for people, kept left to right.
QString strategyName(const QString &id);
/// A date and a time in the current language.
QString dateLine(const QDateTime &when);
/// The scenario as its file says it.
QJsonObject scenarioObject(const Scenario &scenario);
/// One JSON value on lines of its own.
QByteArray jsonBytes(const QJsonObject &object);

} // namespace cachescope
