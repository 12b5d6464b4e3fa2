// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/windowmenus.h"

#include "ui/appearance/theme.h"
#include "ui/charts/chartpanel.h"
#include "ui/charts/livechart.h"
#include "ui/controls/runbar.h"
#include "ui/races/spacetimeview.h"
#include "ui/stage/stage.h"
#include "ui/window/mainwindow.h"
#include "ui/window/panes.h"
#include "ui/window/screen.h"
#include "ui/window/windowdialogs.h"
#include "ui/window/windowfiles.h"
#include "ui/window/windowtext.h"
#include "ui/words/language.h"
#include "ui/words/pseudocode.h"

#include <QDir>
#include <QMenu>

namespace cachescope {

WindowMenus::WindowMenus(MainWindow &window, Panes &panes, Screen &screen, WindowFiles &files, WindowDialogs &dialogs)
    : m_window(window)
    , m_panes(panes)
    , m_screen(screen)
    , m_files(files)
    , m_dialogs(dialogs)
{
    connect(panes.runBar->exportMenu(), &QMenu::aboutToShow, this, &WindowMenus::fillExport);
    connect(panes.runBar->languageMenu(), &QMenu::aboutToShow, this, &WindowMenus::fillLanguage);
    connect(panes.runBar->moreMenu(), &QMenu::aboutToShow, this, &WindowMenus::fillMore);
}

void WindowMenus::fillExport()
{
    QMenu *menu = m_panes.runBar->exportMenu();
    menu->clear();
    m_panes.stage->fillExportMenu(menu->addMenu(WindowText::tr("Stage")));
    if (!m_panes.spaceTime->story().steps.isEmpty())
        m_panes.spaceTime->fillExportMenu(menu->addMenu(WindowText::tr("Space-time diagram")));
    for (LiveChart *chart : m_panes.charts->charts())
        chart->fillExportMenu(menu->addMenu(chart->title()));
    menu->addSeparator();
    for (const QString &suffix : {QStringLiteral("html"), QStringLiteral("pdf")}) {
        QAction *report = menu->addAction(WindowText::tr("Report of the run as %1…").arg(isolate(suffix.toUpper())),
                                          this, [this, suffix] { m_files.saveReport(suffix); });
        report->setEnabled(!m_screen.report().isEmpty());
    }
    menu->addAction(WindowText::tr("Window as a picture… (Ctrl+E)"), &m_files, &WindowFiles::savePicture);
}

void WindowMenus::fillLanguage()
{
    QMenu *menu = m_panes.runBar->languageMenu();
    menu->clear();
    for (const QString &code : Language::available()) {
        QAction *action = menu->addAction(Language::nameOf(code), this, [code] { Language::instance().choose(code); });
        action->setCheckable(true);
        action->setChecked(Language::instance().current() == code);
    }
    menu->addSeparator();
    QAction *digits = menu->addAction(WindowText::tr("Western digits in Arabic"), this,
                                      [](bool on) { Language::instance().setWesternDigits(on); });
    digits->setCheckable(true);
    digits->setChecked(Language::instance().westernDigits());
}

void WindowMenus::fillMore()
{
    QMenu *menu = m_panes.runBar->moreMenu();
    menu->clear();
    menu->addAction(WindowText::tr("Open a scenario… (Ctrl+O)"), &m_files, &WindowFiles::openScenario);
    menu->addAction(WindowText::tr("Save the scenario… (Ctrl+S)"), &m_files, &WindowFiles::saveScenario);
    addRecordings(menu);
    menu->addAction(WindowText::tr("Servers…"), &m_dialogs, &WindowDialogs::chooseServers);
    menu->addAction(WindowText::tr("Alerts… (A)"), &m_window, &MainWindow::openAlerts);
    menu->addSeparator();
    menu->addAction(WindowText::tr("Compare strategies… (Ctrl+M)"), &m_dialogs, &WindowDialogs::compareStrategies);
    menu->addAction(WindowText::tr("Which one for me?… (Ctrl+G)"), &m_dialogs, &WindowDialogs::askWhichOne);
    menu->addSeparator();
    addAppearance(menu);
    menu->addSeparator();
    menu->addAction(WindowText::tr("Keys and help (F1)"), &m_dialogs, &WindowDialogs::showHelp);
}

void WindowMenus::addRecordings(QMenu *menu)
{
    menu->addAction(WindowText::tr("Open a recording…"), &m_files, &WindowFiles::askForRecording);
    QAction *save =
        menu->addAction(WindowText::tr("Save the recording of the last run…"), &m_window, &MainWindow::saveRecording);
    save->setEnabled(m_window.hasRecording());
    QMenu *examples = menu->addMenu(WindowText::tr("Recordings that come with the program"));
    linkResources();
    const QDir folder(QStringLiteral(":/recordings"));
    for (const QString &file : folder.entryList({QStringLiteral("*.cachescope")}))
        examples->addAction(isolate(file.section(QLatin1Char('.'), 0, 0)), this,
                            [this, path = folder.filePath(file)] { m_files.openRecordingFile(path); });
}

void WindowMenus::addAppearance(QMenu *menu)
{
    const auto appearance = [&](Theme::Choice choice, const QString &text) {
        QAction *action = menu->addAction(text, this, [choice] { Theme::instance().choose(choice); });
        action->setCheckable(true);
        action->setChecked(Theme::instance().choice() == choice);
    };
    appearance(Theme::Choice::System, WindowText::tr("Light or dark as the system"));
    appearance(Theme::Choice::Light, WindowText::tr("Light"));
    appearance(Theme::Choice::Dark, WindowText::tr("Dark"));
    QAction *calm =
        menu->addAction(WindowText::tr("Less motion"), this, [](bool on) { Theme::instance().setReducedMotion(on); });
    calm->setCheckable(true);
    calm->setChecked(Theme::instance().reducedMotion());
}

void WindowMenus::cycleLanguage()
{
    const QStringList codes = Language::available();
    const qsizetype next = (codes.indexOf(Language::instance().current()) + 1) % codes.size();
    Language::instance().choose(codes.at(next));
}

} // namespace cachescope
