// SPDX-License-Identifier: GPL-3.0-only
#include "app/commands/labcommand.h"

#include "app/commands/problemtext.h"
#include "app/commands/report.h"
#include "ui/words/exportfolder.h"
#include "ui/words/scenariowords.h"
#include "ui/words/wording.h"

#include <QCoreApplication>

namespace cachescope {

namespace {

struct LabText
{
    Q_DECLARE_TR_FUNCTIONS(LabCommand)
};

} // namespace

LabCommand::LabCommand(Lab &lab, const CommandLine &line, double seconds, QObject *parent)
    : QObject(parent)
    , m_lab(lab)
    , m_line(line)
    , m_progress(seconds)
{
}

/// Connects last, so that the command's own parts receive the lab's signals first.
void LabCommand::begin()
{
    for (const NoEffect &one : m_line.withoutEffect)
        m_progress.say(words(one));
    if (!m_line.exportFolder.isEmpty()) { // reported now, not after all measurements
        const ExportFolder place(m_line.exportFolder);
        if (!place.isThere()) {
            tellOfExport(place.problems());
            return finish(ExitFailed);
        }
    }
    connect(&m_lab, &Lab::serversReady, this, [this] {
        if (!std::exchange(m_started, true)) // they may be lost and come back
            start();
    });
    connect(&m_lab, &Lab::problem, this, &LabCommand::note);
    if (m_line.redis && m_line.postgres) {
        m_lab.openServers(*m_line.redis, *m_line.postgres);
    } else {
        m_progress.say(LabText::tr("Starting the sandbox…"));
        m_lab.openSandbox();
    }
}

void LabCommand::interrupt()
{
    m_progress.say(LabText::tr("Interrupted; a second time ends at once."));
    if (m_started)
        cutShort();
    else
        finish(ExitFailed);
}

void LabCommand::note(const Problem &problem)
{
    const QString sentence = words(problem);
    if (!m_said.contains(sentence)) {
        m_said.append(sentence);
        m_progress.say(sentence);
    }
    if (!problem.fatal || m_finished)
        return;
    m_troubleStatus = exitStatusOf(problem);
    if (!m_started)
        finish(m_troubleStatus);
}

PictureRequest LabCommand::pictureRequest() const
{
    return {m_line.exportFolder, m_line.exportFormats, m_line.exportScale};
}

bool LabCommand::print(const QByteArray &report)
{
    const bool written = writeOut(report);
    if (!written)
        m_progress.say(LabText::tr("The report could not be written to standard output."));
    return written;
}

bool LabCommand::tellOfExport(const QStringList &problems)
{
    for (const QString &problem : problems)
        m_progress.say(problem);
    if (problems.isEmpty())
        m_progress.say(LabText::tr("Saved in %1.").arg(code(m_line.exportFolder)));
    return problems.isEmpty();
}

void LabCommand::finish(int status)
{
    if (std::exchange(m_finished, true))
        return;
    m_progress.end();
    Q_EMIT finished(status);
}

} // namespace cachescope
