// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/lessontext.h"

#include "ui/words/language.h"
#include "ui/words/pseudocode.h"

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
    const auto text = [](const QJsonObject &of, const QString &name) {
        const QJsonObject texts = of.value(name).toObject();
        const QString english = texts.value(QLatin1String("en")).toString();
        return texts.value(Language::instance().current()).toString(english);
    };
    LessonText found{text(lesson, QStringLiteral("title")),
                     text(lesson, QStringLiteral("story")),
                     text(lesson, QStringLiteral("question")),
                     {}};
    const QJsonObject parts = lesson.value(QLatin1String("parts")).toObject();
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        const QJsonObject prose = part.value().toObject();
        found.parts.insert(part.key(), {text(prose, QStringLiteral("title")), text(prose, QStringLiteral("text"))});
    }
    return found;
}

} // namespace cachescope
