// SPDX-License-Identifier: GPL-3.0-only
#include "app/commands/explorecommand.h"

#include "app/commands/report.h"
#include "app/commands/stepsjson.h"
#include "engine/core/atomicfile.h"
#include "ui/words/language.h"
#include "ui/words/outcometexts.h"
#include "ui/words/schedulewords.h"
#include "ui/words/wording.h"

#include <QCoreApplication>
#include <QDir>

#include <cmath>

namespace cachescope {

namespace {

struct ExploreText
{
    Q_DECLARE_TR_FUNCTIONS(ExploreCommand)
};

QString countsLine(const Exploration &found)
{
    const QString whole =
        ExploreText::tr("Interleavings: %1, of them run: %2, left out as equivalent: %3; in %4 (%5 a second).");
    const QString part = ExploreText::tr(
        "Interleavings: at least %1, of them run: %2, left out as equivalent: %3; in %4 (%5 a second).");
    QString text = (found.complete ? whole : part)
                       .arg(formatCount(found.total), formatCount(found.run), formatCount(found.pruned),
                            formatDuration(found.seconds * 1000), formatCompact(std::round(found.perSecond())));
    if (found.trouble != Exploration::Trouble::None)
        text += QLatin1Char('\n') + words(found.trouble);
    else if (!found.complete)
        text += QLatin1Char(' ') + ExploreText::tr("The search was ended early: there are more.");
    return text;
}

QString textReport(const CommandLine &line, const Exploration &found)
{
    QString text = code(line.scenario.strategy) + QStringLiteral(": ") + code(writePlan(line.scenario.requests))
        + QLatin1Char('\n') + countsLine(found) + QStringLiteral("\n");
    for (const ScheduleOutcome &outcome : found.outcomes) {
        text += QLatin1Char('\n') + words(outcome.verdict) + QStringLiteral("  ×") + formatCount(outcome.count)
            + QStringLiteral("  ") + code(writeOrder(outcome.shortest)) + QLatin1Char('\n');
        for (const TakenStep &step : outcome.steps)
            text += QStringLiteral("  ") + words(step) + QLatin1Char('\n');
    }
    return text;
}

QString nameOf(Exploration::Trouble trouble)
{
    return trouble == Exploration::Trouble::TooLong ? QStringLiteral("too long") : QStringLiteral("not repeatable");
}

} // namespace

QByteArray jsonReport(const CommandLine &line, const Exploration &found)
{
    Json::List remedies;
    for (const QString &remedy : line.remedies)
        remedies.emplace_back(remedy);
    Json::Object report{
        {"strategy", line.scenario.strategy},
        {"requests", writePlan(line.scenario.requests)},
        {"remedies", remedies},
        {"withoutEffect", jsonOf(line.withoutEffect)},
        {"schedules",
         Json::Object{
             {"total", found.total},
             {"totalIsLowerBound", !found.complete},
             {"run", found.run},
             {"pruned", found.pruned},
             {"seconds", found.seconds},
             {"perSecond", found.perSecond()},
         }},
        {"complete", found.complete},
    };
    if (found.trouble != Exploration::Trouble::None)
        report.emplace_back("trouble", nameOf(found.trouble));
    report.emplace_back("seconds", found.seconds);
    Json::List outcomes;
    for (const ScheduleOutcome &outcome : found.outcomes) {
        outcomes.emplace_back(Json::Object{
            {"verdict", nameOf(outcome.verdict)},
            {"count", outcome.count},
            {"shortest", writeOrder(outcome.shortest)},
            {"steps", jsonOf(outcome.steps)},
        });
    }
    report.emplace_back("outcomes", std::move(outcomes));
    return writeJson(report);
}

ExploreCommand::ExploreCommand(Lab &lab, const CommandLine &line, Pictures &pictures, QObject *parent)
    : LabCommand(lab, line, 0, parent)
    , m_pictures(pictures)
{
    connect(&lab, &Lab::exploring, this, [this](const Exploration &soFar) {
        m_progress.showShare(soFar.share,
                             ExploreText::tr("%1 schedules run, %2 a second")
                                 .arg(formatCount(soFar.run), formatCompact(std::round(soFar.perSecond()))));
    });
    connect(&lab, &Lab::explored, this, &ExploreCommand::tell);
    connect(&lab, &Lab::snapshot, this, [this](const Snapshot &snapshot) {
        if (hasStarted() && snapshot.state == RunState::Failed)
            finish(troubleStatus());
    });
}

void ExploreCommand::start()
{
    m_progress.sayElsewhere(ExploreText::tr("Running every interleaving…"));
    m_lab.explore(m_line.scenario, m_line.scenario.requests, m_line.limit);
}

void ExploreCommand::cutShort()
{
    m_lab.stop();
}

void ExploreCommand::tell(const Exploration &found)
{
    m_progress.end();
    const bool written = print(m_line.json ? jsonReport(m_line, found) : textReport(m_line, found).toUtf8());
    const bool kept = m_line.directory.isEmpty() || save(found);
    const bool saved = exportFound(found) && kept;
    const bool trusted = found.trouble == Exploration::Trouble::None;
    if (!trusted && m_line.json)
        m_progress.say(words(found.trouble));
    finish(written && saved && trusted ? ExitDone : ExitFailed);
}

bool ExploreCommand::save(const Exploration &found)
{
    const QDir directory(m_line.directory);
    directory.mkpath(QStringLiteral(".")); // if this fails, saving the first file reports why
    for (const ScheduleOutcome &outcome : found.outcomes) {
        const QString path = directory.filePath(outcomeFileName(m_line.scenario, outcome) + QStringLiteral(".json"));
        const QString reason = writeFileAtomically(path, writeScenario(scheduleOf(m_line.scenario, outcome)));
        if (reason.isEmpty())
            continue;
        m_progress.say(
            ExploreText::tr("The scenario was not saved to %1: %2. Choose another folder or free some space.")
                .arg(code(path), reason));
        return false;
    }
    return true;
}

bool ExploreCommand::exportFound(const Exploration &found)
{
    if (m_line.exportFolder.isEmpty())
        return true;
    return tellOfExport(m_pictures.saveOutcomes(m_line.scenario, found, jsonReport(m_line, found), pictureRequest()));
}

} // namespace cachescope
