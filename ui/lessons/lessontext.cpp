// SPDX-License-Identifier: GPL-3.0-only
#include "ui/lessons/lessontext.h"

#include "ui/lessons/pseudocode.h"
#include "ui/presentation/language.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace cachescope {

LessonText lessonText(const QString &id)
{
    linkResources();
    QFile file(QStringLiteral(":/lessons/%1.json").arg(id));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject lesson = QJsonDocument::fromJson(file.readAll()).object();
    const auto text = [&](const char *part) {
        return lesson.value(QLatin1String(part)).toObject().value(Language::instance().current()).toString();
    };
    return {text("title"), text("story"), text("question"), text("remedy")};
}

} // namespace cachescope
