// SPDX-License-Identifier: GPL-3.0-only
// The menus of the window, and what they open and save.
#include "ui/appearance/theme.h"
#include "ui/charts/chartpanel.h"
#include "ui/charts/livechart.h"
#include "ui/compare/comparepage.h"
#include "ui/compare/decisionguide.h"
#include "ui/controls/banner.h"
#include "ui/controls/helpdialog.h"
#include "ui/controls/runbar.h"
#include "ui/export/exportmenu.h"
#include "ui/races/spacetimeview.h"
#include "ui/recording/timeline.h"
#include "ui/report/runexport.h"
#include "ui/stage/stage.h"
#include "ui/window/mainwindow.h"
#include "ui/words/language.h"
#include "ui/words/wording.h"

#include <QApplication>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QTabWidget>

namespace cachescope {

void MainWindow::openScenario()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a scenario"), {}, tr("Scenarios (*.json)"));
    if (path.isEmpty())
        return;
    const ScenarioReading reading = readScenarioFile(path);
    if (reading.problems.isEmpty()) {
        leaveRecording();
        setScenario(reading.scenario);
        if (!reading.scenario.requests.isEmpty())
            m_tabs->setCurrentIndex(3); // it explains that Run now plays a schedule, and how to return
        return;
    }
    QStringList lines;
    for (const ScenarioProblem &problem : reading.problems.mid(0, 8))
        lines.append(words(problem));
    QMessageBox::warning(this, tr("Open a scenario"),
                         tr("This scenario cannot be run:") + QStringLiteral("\n\n") + lines.join(QLatin1Char('\n')));
}

void MainWindow::saveScenario()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the scenario"), m_scenario.strategy + QStringLiteral(".json"), tr("Scenarios (*.json)"));
    if (path.isEmpty())
        return;
    tellIfNotSaved(this, tr("Save the scenario"), saveBytes(writeScenario(m_scenario), path));
}

QImage MainWindow::picture(QSize size)
{
    if (!size.isEmpty())
        resize(size);
    ensurePolished();
    QApplication::sendPostedEvents();
    return grab().toImage();
}

void MainWindow::savePicture()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the window as a picture"),
                                                      QStringLiteral("cachescope.png"), tr("Pictures (*.png)"));
    if (path.isEmpty())
        return;
    tellIfNotSaved(this, tr("Save the window as a picture"), saveBytes(pngOf(grab().toImage()), path));
}

void MainWindow::saveReport(const QString &suffix)
{
    StageMoment stage = m_stage->moment();
    stage.scenario = m_report.report().scenario; // another strategy may have been chosen since
    const RunRecord record = recordOf(m_report.report(), m_report.samples(), stage);
    const QString path = askWhereToSave(this, tr("Save the report"), reportFileName(record), suffix);
    if (!path.isEmpty())
        tellIfNotSaved(this, tr("Save the report"), cachescope::saveReport(record, path));
}

void MainWindow::fillExportMenu()
{
    QMenu *menu = m_runBar->exportMenu();
    menu->clear();
    m_stage->fillExportMenu(menu->addMenu(tr("Stage")));
    if (!m_spaceTime->story().steps.isEmpty())
        m_spaceTime->fillExportMenu(menu->addMenu(tr("Space-time diagram")));
    for (LiveChart *chart : m_charts->charts())
        chart->fillExportMenu(menu->addMenu(chart->title()));
    menu->addSeparator();
    for (const QString &suffix : {QStringLiteral("html"), QStringLiteral("pdf")}) {
        QAction *report = menu->addAction(tr("Report of the run as %1…").arg(isolate(suffix.toUpper())), this,
                                          [this, suffix] { saveReport(suffix); });
        report->setEnabled(!m_report.isEmpty());
    }
    menu->addAction(tr("Window as a picture… (Ctrl+E)"), this, &MainWindow::savePicture);
}

void MainWindow::fillLanguageMenu()
{
    QMenu *menu = m_runBar->languageMenu();
    menu->clear();
    for (const QString &code : Language::available()) {
        QAction *action = menu->addAction(Language::nameOf(code), this, [code] { Language::instance().choose(code); });
        action->setCheckable(true);
        action->setChecked(Language::instance().current() == code);
    }
    menu->addSeparator();
    QAction *digits = menu->addAction(tr("Western digits in Arabic"), this,
                                      [](bool on) { Language::instance().setWesternDigits(on); });
    digits->setCheckable(true);
    digits->setChecked(Language::instance().westernDigits());
}

void MainWindow::fillMoreMenu()
{
    QMenu *menu = m_runBar->moreMenu();
    menu->clear();
    menu->addAction(tr("Open a scenario… (Ctrl+O)"), this, &MainWindow::openScenario);
    menu->addAction(tr("Save the scenario… (Ctrl+S)"), this, &MainWindow::saveScenario);
    fillRecordingMenu(menu);
    menu->addAction(tr("Servers…"), this, &MainWindow::chooseServers);
    menu->addAction(tr("Alerts… (A)"), this, &MainWindow::openAlerts);
    menu->addSeparator();
    menu->addAction(tr("Compare strategies… (Ctrl+M)"), this, &MainWindow::compareStrategies);
    menu->addAction(tr("Which one for me?… (Ctrl+G)"), this, &MainWindow::askWhichOne);
    menu->addSeparator();
    const auto appearance = [&](Theme::Choice choice, const QString &text) {
        QAction *action = menu->addAction(text, this, [choice] { Theme::instance().choose(choice); });
        action->setCheckable(true);
        action->setChecked(Theme::instance().choice() == choice);
    };
    appearance(Theme::Choice::System, tr("Light or dark as the system"));
    appearance(Theme::Choice::Light, tr("Light"));
    appearance(Theme::Choice::Dark, tr("Dark"));
    QAction *calm = menu->addAction(tr("Less motion"), this, [](bool on) { Theme::instance().setReducedMotion(on); });
    calm->setCheckable(true);
    calm->setChecked(Theme::instance().reducedMotion());
    menu->addSeparator();
    menu->addAction(tr("Keys and help (F1)"), this, &MainWindow::showHelp);
}

void MainWindow::cycleLanguage()
{
    const QStringList codes = Language::available();
    const qsizetype next = (codes.indexOf(Language::instance().current()) + 1) % codes.size();
    Language::instance().choose(codes.at(next));
}

void MainWindow::compareStrategies()
{
    leaveRecording();
    auto *page = new ComparePage(*m_lab, m_scenario, this);
    page->setAttribute(Qt::WA_DeleteOnClose);
    page->showResults(m_compared);
    connect(page, &ComparePage::started, this, [this] {
        leaveRecording();
        m_comparing = true;
        m_report.clear();
        m_stage->clear();
        m_charts->clear();
    });
    connect(page, &ComparePage::finished, this, [this, page] {
        m_comparing = false;
        m_compared = page->results();
    });
    page->open();
}

void MainWindow::askWhichOne()
{
    auto *guide = new DecisionGuide(this);
    guide->setAttribute(Qt::WA_DeleteOnClose);
    connect(guide, &DecisionGuide::runWanted, this, [this](const Scenario &scenario) {
        leaveRecording();
        setScenario(scenario);
        startWhenServersAreOpen();
    });
    guide->open();
}

void MainWindow::startWhenServersAreOpen()
{
    if (m_lab->serversOpen())
        return startRun();
    const auto waiting = [] { return tr("The servers are not ready yet: the run begins as soon as they are."); };
    m_banner->show(waiting, {}, false);
    connect(
        m_lab, &Lab::serversReady, this,
        [this, waiting] {
            m_banner->withdraw(waiting());
            startRun();
        },
        Qt::SingleShotConnection);
}

void MainWindow::showHelp()
{
    HelpDialog(this).exec();
}

} // namespace cachescope
