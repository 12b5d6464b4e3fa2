// SPDX-License-Identifier: GPL-3.0-only
#include "app/lessoncommand.h"

#include "app/problemtext.h"
#include "app/stepsjson.h"
#include "ui/lessons/lessontext.h"
#include "ui/presentation/language.h"
#include "ui/presentation/lessonwords.h"
#include "ui/presentation/wording.h"

#include <QCoreApplication>

namespace cachescope {

namespace {

struct LessonCommandText
{
    Q_DECLARE_TR_FUNCTIONS(LessonCommand)
};

void putFigures(JsonWriter &writer, const LessonOutcome &outcome)
{
    for (const LessonFigure &figure : outcome.figures) {
        writer.Key(figure.name.data(), static_cast<rapidjson::SizeType>(figure.name.size()));
        writer.Double(figure.value);
    }
}

const LessonPart &partOf(const LessonView &view, int number)
{
    return findLesson(view.id)->parts[static_cast<size_t>(number)];
}

void putPart(JsonWriter &writer, const LessonView &view, int number)
{
    const LessonPart &part = partOf(view, number);
    writer.StartObject();
    putText(writer, "part", part.id);
    putText(writer, "kind", part.kind == LessonPart::Kind::Fault ? QStringLiteral("fault") : QStringLiteral("remedy"));
    putText(writer, "strategy", part.strategy);
    putFigures(writer, view.outcomes.at(number));
    writer.EndObject();
}

/// The first fault and its first remedy by these names, then all parts in their order.
QByteArray jsonReport(const LessonView &view)
{
    rapidjson::StringBuffer buffer;
    JsonWriter writer(buffer);
    writer.SetIndent(' ', 2);
    writer.StartObject();
    putText(writer, "lesson", view.id);
    putText(writer, "strategy", partOf(view, 0).strategy);
    putText(writer, "damage", findLesson(view.id)->damage);
    writer.Key("size");
    writer.Int(view.size);
    for (const int number : {0, 1}) {
        writer.Key(number == 0 ? "fault" : "remedy");
        writer.StartObject();
        putFigures(writer, view.outcomes.at(number));
        writer.EndObject();
    }
    writer.Key("parts");
    writer.StartArray();
    for (int number = 0; number < view.shown(); ++number)
        putPart(writer, view, number);
    writer.EndArray();
    writer.Key("remedied");
    writer.Bool(view.isRemedied());
    writer.EndObject();
    return QByteArray(buffer.GetString(), static_cast<qsizetype>(buffer.GetSize())) + '\n';
}

QString titleOf(const LessonView &view, int number)
{
    const LessonPart &part = partOf(view, number);
    const QString title = lessonText(view.id).parts.value(part.id).title;
    return part.kind == LessonPart::Kind::Fault ? LessonCommandText::tr("The fault: %1").arg(title)
                                                : LessonCommandText::tr("The remedy: %1").arg(title);
}

QString textReport(const LessonView &view)
{
    QString text;
    for (int number = 0; number < view.shown(); ++number) {
        text += titleOf(view, number) + QLatin1Char('\n');
        for (const LessonFigure &figure : view.outcomes.at(number).figures)
            text += QStringLiteral("  ") + figureText(figure) + QLatin1Char('\n');
    }
    return text;
}

} // namespace

LessonCommand::LessonCommand(Lab &lab, const CommandLine &line, QObject *parent)
    : QObject(parent), m_lab(lab), m_line(line), m_progress(0)
{
    connect(&lab, &Lab::serversReady, this, [this] {
        if (!m_started)
            m_lab.openLesson(m_line.lesson, m_line.lessonSize);
        m_started = true;
    });
    connect(&lab, &Lab::lesson, this, &LessonCommand::show);
    connect(&lab, &Lab::problem, this, &LessonCommand::note);
}

void LessonCommand::begin()
{
    if (m_line.redis && m_line.postgres) {
        m_lab.openServers(*m_line.redis, *m_line.postgres);
    } else {
        m_progress.say(LessonCommandText::tr("Starting the sandbox…"));
        m_lab.openSandbox();
    }
}

void LessonCommand::interrupt()
{
    finish(ExitFailed);
}

void LessonCommand::show(const LessonView &view)
{
    if (view.underWay)
        m_progress.say(titleOf(view, view.current()));
    else if (view.isOver())
        report(view);
    else if (view.open)
        m_lab.nextMoment();
}

void LessonCommand::report(const LessonView &view)
{
    const bool written = writeOut(m_line.json ? jsonReport(view) : textReport(view).toUtf8());
    finish(written && view.isRemedied() ? ExitDone : ExitFailed);
}

void LessonCommand::note(const Problem &problem)
{
    m_progress.say(words(problem));
    if (problem.fatal)
        finish(exitStatusOf(problem));
}

void LessonCommand::finish(int status)
{
    if (m_finished)
        return;
    m_finished = true;
    Q_EMIT finished(status);
}

} // namespace cachescope
