// SPDX-License-Identifier: GPL-3.0-only
#include "app/commands/explorecommand.h"

#include "app/commands/stepsjson.h"
#include "engine/core/atomicfile.h"
#include "ui/words/language.h"
#include "ui/words/outcometexts.h"
#include "ui/words/schedulewords.h"
#include "ui/words/wording.h"

#include <QCoreApplication>
#include <QDir>

#include <rapidjson/prettywriter.h>

#include <cmath>

namespace cachescope {

namespace {

struct ExploreText
{
    Q_DECLARE_TR_FUNCTIONS(ExploreCommand)
};

using Writer = JsonWriter;

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
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    writer.SetIndent(' ', 2);
    writer.StartObject();
    putText(writer, "strategy", line.scenario.strategy);
    putText(writer, "requests", writePlan(line.scenario.requests));
    writer.Key("remedies");
    writer.StartArray();
    for (const QString &remedy : line.remedies)
        writer.String(remedy.toUtf8().constData());
    writer.EndArray();
    writer.Key("schedules");
    writer.StartObject();
    writer.Key("total");
    writer.Int64(found.total);
    writer.Key("totalIsLowerBound");
    writer.Bool(!found.complete);
    writer.Key("run");
    writer.Int64(found.run);
    writer.Key("pruned");
    writer.Int64(found.pruned);
    writer.Key("seconds");
    writer.Double(found.seconds);
    writer.Key("perSecond");
    writer.Double(found.perSecond());
    writer.EndObject();
    writer.Key("complete");
    writer.Bool(found.complete);
    if (found.trouble != Exploration::Trouble::None)
        putText(writer, "trouble", nameOf(found.trouble));
    writer.Key("seconds");
    writer.Double(found.seconds);
    writer.Key("outcomes");
    writer.StartArray();
    for (const ScheduleOutcome &outcome : found.outcomes) {
        writer.StartObject();
        putText(writer, "verdict", nameOf(outcome.verdict));
        writer.Key("count");
        writer.Int64(outcome.count);
        putText(writer, "shortest", writeOrder(outcome.shortest));
        putSteps(writer, outcome.steps);
        writer.EndObject();
    }
    writer.EndArray();
    writer.EndObject();
    return QByteArray(buffer.GetString(), static_cast<qsizetype>(buffer.GetSize())) + '\n';
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
