// SPDX-License-Identifier: GPL-3.0-only
#include "app/commands/lessoncommand.h"

#include "engine/core/json.h"
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

void addFigures(Json::Object &object, const LessonOutcome &outcome)
{
    for (const LessonFigure &figure : outcome.figures)
        object.emplace_back(figure.name.data(), figure.value);
}

const LessonPart &partOf(const LessonView &view, int number)
{
    return findLesson(view.id)->parts[static_cast<size_t>(number)];
}

Json jsonOf(const LessonView &view, int number)
{
    const LessonPart &part = partOf(view, number);
    Json::Object object{
        {"part", part.id},
        {"kind", part.kind == LessonPart::Kind::Fault ? "fault" : "remedy"},
        {"strategy", part.strategy},
    };
    addFigures(object, view.outcomes.at(number));
    return object;
}

/// The first fault and its first remedy under these names, then all parts in their order.
QByteArray jsonReport(const LessonView &view)
{
    Json::Object fault, remedy;
    addFigures(fault, view.outcomes.at(0));
    addFigures(remedy, view.outcomes.at(1));
    Json::List parts;
    for (int number = 0; number < view.shown(); ++number)
        parts.emplace_back(jsonOf(view, number));
    return writeJson(Json::Object{
        {"lesson", view.id},
        {"strategy", partOf(view, 0).strategy},
        {"damage", findLesson(view.id)->damage},
        {"size", view.size},
        {"fault", fault},
        {"remedy", remedy},
        {"parts", parts},
        {"remedied", view.isRemedied()},
    });
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
