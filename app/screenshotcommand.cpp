// SPDX-License-Identifier: GPL-3.0-only
#include "app/screenshotcommand.h"

#include "app/commands/problemtext.h"
#include "app/commands/progress.h"
#include "app/commands/usage.h"
#include "ui/window/mainwindow.h"
#include "ui/words/language.h"
#include "ui/words/scenariowords.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QImageWriter>

namespace cachescope {

namespace {

struct ScreenshotText
{
    Q_DECLARE_TR_FUNCTIONS(ScreenshotCommand)
};

} // namespace

ScreenshotCommand::ScreenshotCommand(Lab &lab, MainWindow &window, const CommandLine &line, QObject *parent)
    : QObject(parent)
    , m_lab(lab)
    , m_window(window)
    , m_line(line)
    , m_file(line.file)
{
    m_duration.setSingleShot(true);
    connect(&m_duration, &QTimer::timeout, this, &ScreenshotCommand::take);
    connect(&lab, &Lab::snapshot, this, &ScreenshotCommand::show);
    connect(&lab, &Lab::problem, this, &ScreenshotCommand::note);
    connect(&lab, &Lab::lesson, this, [this](const LessonView &view) {
        m_ran = true;
        if (view.isOver())
            m_duration.start(qRound(m_line.scenario.seconds * 1000)); // all parts are shown side by side
        else if (!view.underWay && view.open)
            m_lab.nextMoment();
    });
    connect(&lab, &Lab::serversReady, this, [this] {
        if (m_started)
            return;
        m_started = true;
        if (!m_line.lesson.isEmpty()) {
            m_window.openLesson(m_line.lesson);
            return;
        }
        Scenario scenario = m_line.scenario;
        scenario.seconds = 0; // the picture shows a run in progress
        m_window.setScenario(scenario);
        m_window.startRun(); // of a schedule: step mode, after the moves of the order
    });
}

void ScreenshotCommand::begin()
{
    // Before the run: report at once if the picture cannot be saved.
    const bool known = QImageWriter::supportedImageFormats().contains(format());
    if (!known || !m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        refuse(known ? m_file.errorString()
                     : ScreenshotText::tr("the name must end in .png or another kind of picture"));
        return finish(ExitFailed);
    }
    for (const NoEffect &one : m_line.withoutEffect)
        writeError(words(one) + QLatin1Char('\n'));
    m_window.resize(m_line.size);
    m_window.show(); // hidden widgets do not draw
    writeError(ScreenshotText::tr("Running for %1…").arg(formatDuration(m_line.scenario.seconds * 1000))
               + QLatin1Char('\n'));
    if (m_line.redis && m_line.postgres)
        m_lab.openServers(*m_line.redis, *m_line.postgres);
    else
        m_lab.openSandbox();
}

void ScreenshotCommand::interrupt()
{
    finish(ExitFailed);
}

void ScreenshotCommand::show(const Snapshot &snapshot)
{
    if (snapshot.state == RunState::Running && !m_ran) {
        m_ran = true;
        m_duration.start(qRound(m_line.scenario.seconds * 1000));
    }
    if (snapshot.state == RunState::Stepping && !m_ran) {
        m_ran = true;
        connect(&m_lab, &Lab::stepped, this, [this] { m_duration.start(0); });
    }
    if (snapshot.state == RunState::Failed && m_started)
        finish(ExitFailed);
}

void ScreenshotCommand::note(const Problem &problem)
{
    writeError(words(problem) + QLatin1Char('\n'));
    if (problem.fatal)
        finish(m_ran ? ExitFailed : exitStatusOf(problem));
}

QByteArray ScreenshotCommand::format() const
{
    return QFileInfo(m_line.file).suffix().toLower().toLatin1();
}

void ScreenshotCommand::refuse(const QString &reason)
{
    writeError(ScreenshotText::tr("The picture cannot be written to %1: %2").arg(code(m_line.file), reason)
               + QLatin1Char('\n'));
}

void ScreenshotCommand::take()
{
    QImageWriter writer(&m_file, format());
    const bool written = writer.write(m_window.picture(m_line.size)) && m_file.commit();
    if (!written)
        refuse(m_file.errorString());
    finish(written ? ExitDone : ExitFailed);
}

void ScreenshotCommand::finish(int status)
{
    if (m_finished)
        return;
    m_finished = true;
    m_duration.stop();
    Q_EMIT finished(status);
}

} // namespace cachescope
