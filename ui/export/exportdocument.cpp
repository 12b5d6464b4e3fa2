// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/exportdocument.h"

#include "ui/words/language.h"
#include "ui/words/wording.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace cachescope {

namespace {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

} // namespace

QStringList ExportDocument::formats() const
{
    QStringList suffixes{QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf")};
    if (csv)
        suffixes.append(QStringLiteral("csv"));
    if (json)
        suffixes.append(QStringLiteral("json"));
    if (html)
        suffixes.append(QStringLiteral("html"));
    return suffixes;
}

QString saveDocument(const ExportDocument &document, const QString &path, double pngScale)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const QStringList known = document.formats();
    if (!known.contains(suffix)) {
        QStringList endings;
        for (const QString &format : known)
            endings.append(QLatin1Char('.') + format);
        return ExportText::tr("%1 cannot be written: the name must end in one of %2.")
            .arg(isolate(path), listed(endings));
    }
    if (suffix == QLatin1String("png"))
        return saveBytes(pngOf(document.picture, pngScale), path);
    if (suffix == QLatin1String("svg"))
        return saveBytes(svgOf(document.picture), path);
    if (suffix == QLatin1String("pdf"))
        return saveBytes(pdfOf(QList<Picture>{document.picture} + document.morePages), path);
    if (suffix == QLatin1String("html"))
        return saveBytes(document.html(), path);
    return saveBytes(suffix == QLatin1String("csv") ? document.csv() : document.json(), path);
}

} // namespace cachescope
