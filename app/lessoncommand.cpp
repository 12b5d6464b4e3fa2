// SPDX-License-Identifier: GPL-3.0-only
#include "app/lessoncommand.h"

#include "app/problemtext.h"
#include "app/stepsjson.h"
#include "ui/presentation/language.h"
#include "ui/presentation/lessonwords.h"
#include "ui/presentation/wording.h"

#include <QCoreApplication>

namespace cachescope {

namespace {

struct LessonText
{
    Q_DECLARE_TR_FUNCTIONS(LessonCommand)
};

void putHalf(JsonWriter &writer, const char *key, const LessonHalf &half)
{
    writer.Key(key);
    writer.StartObject();
    for (const LessonFigure &figure : half.figures) {
        writer.Key(figure.name.data(), static_cast<rapidjson::SizeType>(figure.name.size()));
        writer.Double(figure.value);
    }
    writer.EndObject();
}

bool isRemedied(const LessonView &view)
{
    return view.remedy->damage < view.fault->damage;
}

QByteArray jsonReport(const LessonView &view)
{
    const LessonInfo *info = findLesson(view.id);
    rapidjson::StringBuffer buffer;
    JsonWriter writer(buffer);
    writer.SetIndent(' ', 2);
    writer.StartObject();
    putText(writer, "lesson", view.id);
    putText(writer, "strategy", info->strategy);
    putText(writer, "damage", info->damage);
    writer.Key("size");
    writer.Int(view.size);
    putHalf(writer, "fault", *view.fault);
    putHalf(writer, "remedy", *view.remedy);
    writer.Key("remedied");
    writer.Bool(isRemedied(view));
    writer.EndObject();
    return QByteArray(buffer.GetString(), static_cast<qsizetype>(buffer.GetSize())) + '\n';
}

QString halfText(const QString &title, const LessonHalf &half)
{
    QString text = title + QLatin1Char('\n');
    for (const LessonFigure &figure : half.figures)
        text += QStringLiteral("  ") + figureText(figure) + QLatin1Char('\n');
    return text;
}

QString textReport(const LessonView &view)
{
    return halfText(LessonText::tr("The fault:"), *view.fault) + halfText(LessonText::tr("With the remedy:"), *view.remedy);
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
        m_progress.say(LessonText::tr("Starting the sandbox…"));
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
        return m_progress.say(view.fault ? LessonText::tr("Applying the remedy…") : LessonText::tr("Making the fault…"));
    switch (view.moment) {
    case LessonView::Moment::Closed: break;
    case LessonView::Moment::Begun:
    case LessonView::Moment::FaultShown: m_lab.nextMoment(); break;
    case LessonView::Moment::RemedyShown: report(view); break;
    }
}

void LessonCommand::report(const LessonView &view)
{
    const bool written = writeOut(m_line.json ? jsonReport(view) : textReport(view).toUtf8());
    finish(written && isRemedied(view) ? ExitDone : ExitFailed);
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
