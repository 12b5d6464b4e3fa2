// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/windowsettings.h"

#include "ui/appearance/theme.h"
#include "ui/controls/runbar.h"
#include "ui/window/mainwindow.h"
#include "ui/window/panes.h"
#include "ui/words/language.h"

#include <QSettings>

#include <algorithm>

namespace cachescope {

namespace {

/// The program starts with a workload: a schedule is opened from its file.
Scenario withoutSchedule(Scenario scenario)
{
    scenario.requests.clear();
    scenario.order.clear();
    return scenario;
}

} // namespace

void restoreWindow(MainWindow &window, Panes &panes, OwnScenario &own)
{
    const QSettings settings;
    window.restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    panes.restoreLayout();
    Theme::instance().setReducedMotion(settings.value(QStringLiteral("reducedMotion"), false).toBool());
    if (settings.value(QStringLiteral("westernDigits"), false).toBool())
        Language::instance().setWesternDigits(true);
    bool isNumber = false;
    const int slowMotion = settings.value(QStringLiteral("slowMotion")).toInt(&isNumber);
    if (isNumber)
        panes.runBar->setSlowMotion(std::clamp(slowMotion, 1, 5000));
    const QByteArray kept = settings.value(QStringLiteral("scenario")).toByteArray();
    const ScenarioReading reading = readScenario(kept);
    if (!kept.isEmpty() && reading.problems.isEmpty())
        own.set(withoutSchedule(reading.scenario));
}

void keepWindow(const MainWindow &window, const Panes &panes, const OwnScenario &own)
{
    QSettings settings;
    if (!panes.isPresenting())
        settings.setValue(QStringLiteral("window/geometry"), window.saveGeometry());
    panes.saveLayout();
    settings.setValue(QStringLiteral("language"), Language::instance().current());
    settings.setValue(QStringLiteral("westernDigits"), Language::instance().westernDigits());
    settings.setValue(QStringLiteral("theme"), static_cast<int>(Theme::instance().choice()));
    settings.setValue(QStringLiteral("reducedMotion"), Theme::instance().reducedMotion());
    settings.setValue(QStringLiteral("slowMotion"), panes.runBar->slowMotion());
    settings.setValue(QStringLiteral("scenario"), writeScenario(withoutSchedule(own.scenario())));
}

} // namespace cachescope
