// SPDX-License-Identifier: GPL-3.0-only
#include "app/commands/lessoncommand.h"

#include "app/commands/stepsjson.h"
#include "ui/words/language.h"
#include "ui/words/lessontext.h"
#include "ui/words/lessonwords.h"
#include "ui/words/wording.h"

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

/// The first fault and its first remedy under these names, then all parts in their order.
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
    : LabCommand(lab, line, 0, parent)
{
    connect(&lab, &Lab::lesson, this, &LessonCommand::show);
}

void LessonCommand::start()
{
    m_lab.openLesson(m_line.lesson, m_line.lessonSize);
}

void LessonCommand::cutShort()
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
    const bool written = print(m_line.json ? jsonReport(view) : textReport(view).toUtf8());
    finish(written && view.isRemedied() ? ExitDone : ExitFailed);
}

void LessonCommand::note(const Problem &problem)
{
    LabCommand::note(problem);
    if (problem.fatal) // the measurements of an interrupted part are meaningless
        finish(troubleStatus());
}

} // namespace cachescope
