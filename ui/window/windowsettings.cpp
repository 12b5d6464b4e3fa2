// SPDX-License-Identifier: GPL-3.0-only
// The settings that the window saves. Passwords are not among them: those are in the keychain.
#include "ui/appearance/theme.h"
#include "ui/controls/runbar.h"
#include "ui/stage/stage.h"
#include "ui/window/mainwindow.h"
#include "ui/words/language.h"

#include <QSettings>
#include <QSplitter>

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

void MainWindow::restoreSettings()
{
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    m_across->restoreState(settings.value(QStringLiteral("window/across")).toByteArray());
    m_down->restoreState(settings.value(QStringLiteral("window/down")).toByteArray());
    m_top->restoreState(settings.value(QStringLiteral("window/top")).toByteArray());
    Theme::instance().setReducedMotion(settings.value(QStringLiteral("reducedMotion"), false).toBool());
    if (settings.value(QStringLiteral("westernDigits"), false).toBool())
        Language::instance().setWesternDigits(true);
    bool isNumber = false;
    const int slowMotion = settings.value(QStringLiteral("slowMotion")).toInt(&isNumber);
    if (isNumber)
        m_runBar->setSlowMotion(std::clamp(slowMotion, 1, 5000));
    const QByteArray kept = settings.value(QStringLiteral("scenario")).toByteArray();
    const ScenarioReading reading = readScenario(kept);
    if (!kept.isEmpty() && reading.problems.isEmpty())
        setScenario(withoutSchedule(reading.scenario));
}

void MainWindow::saveSettings() const
{
    QSettings settings;
    if (!m_presenting)
        settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/across"), m_across->saveState());
    settings.setValue(QStringLiteral("window/down"), m_down->saveState());
    settings.setValue(QStringLiteral("window/top"), m_top->saveState());
    settings.setValue(QStringLiteral("language"), Language::instance().current());
    settings.setValue(QStringLiteral("westernDigits"), Language::instance().westernDigits());
    settings.setValue(QStringLiteral("theme"), static_cast<int>(Theme::instance().choice()));
    settings.setValue(QStringLiteral("reducedMotion"), Theme::instance().reducedMotion());
    settings.setValue(QStringLiteral("slowMotion"), m_runBar->slowMotion());
    settings.setValue(QStringLiteral("scenario"), writeScenario(withoutSchedule(m_ownScenario.value_or(m_scenario))));
}

} // namespace cachescope
