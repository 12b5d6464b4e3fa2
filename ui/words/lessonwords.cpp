// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/lessonwords.h"

#include "ui/words/language.h"

#include <QCoreApplication>
#include <QHash>

#include <cmath>

namespace cachescope {

namespace {

struct LessonWords
{
    Q_DECLARE_TR_FUNCTIONS(LessonWords)
};

} // namespace

QString figureName(QLatin1String name)
{
    const QHash<QString, QString> names = {
        {QStringLiteral("queries"), LessonWords::tr("queries that reached the database")},
        {QStringLiteral("readers"), LessonWords::tr("readers at once")},
        {QStringLiteral("failed"), LessonWords::tr("requests that failed")},
        {QStringLiteral("milliseconds"), LessonWords::tr("time")},
        {QStringLiteral("writers"), LessonWords::tr("writers at once")},
        {QStringLiteral("alarms"), LessonWords::tr("alarms that rang")},
        {QStringLiteral("reads"), LessonWords::tr("reads")},
        {QStringLiteral("keys"), LessonWords::tr("keys")},
        {QStringLiteral("burstOfQueries"), LessonWords::tr("most queries within 50 ms")},
        {QStringLiteral("reloads"), LessonWords::tr("reloads of one key")},
        {QStringLiteral("lostWrites"), LessonWords::tr("acknowledged writes lost")},
        {QStringLiteral("acknowledged"), LessonWords::tr("writes acknowledged")},
        {QStringLiteral("recovered"), LessonWords::tr("writes found again at the next start")},
        {QStringLiteral("deepestQueue"), LessonWords::tr("deepest queue, in writes")},
        {QStringLiteral("alarmAbove"), LessonWords::tr("the alarm rings above")},
        {QStringLiteral("staleReads"), LessonWords::tr("stale reads served")},
        {QStringLiteral("phantomKeys"), LessonWords::tr("keys with a value that never existed")},
        {QStringLiteral("writes"), LessonWords::tr("writes")},
        {QStringLiteral("keysLeft"), LessonWords::tr("keys still cached")},
        {QStringLiteral("deleted"), LessonWords::tr("keys deleted")},
        {QStringLiteral("staleSchedules"), LessonWords::tr("interleavings that leave a stale value")},
        {QStringLiteral("lostSchedules"), LessonWords::tr("interleavings that lose a write")},
        {QStringLiteral("schedules"), LessonWords::tr("interleavings there are")},
        {QStringLiteral("schedulesRun"), LessonWords::tr("interleavings run")},
    };
    return names.value(name, name);
}

QString figureValue(const LessonFigure &figure)
{
    return figure.name == QLatin1String("milliseconds") ? formatDuration(figure.value)
                                                        : formatCount(std::llround(figure.value));
}

QString figureText(const LessonFigure &figure)
{
    return figureName(figure.name) + QStringLiteral(": ") + figureValue(figure);
}

} // namespace cachescope
