// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/export/picture.h"
#include "ui/words/exportfolder.h"

#include <QStringList>

namespace cachescope {

/// What can be saved: a picture and its data. Each function is called when its format is requested; a format without a
/// function is not offered.
struct ExportDocument
{
    QString fileName; ///< proposed, without folder and suffix: "write-behind-latency"
    Picture picture;
    std::function<QByteArray()> csv{}; ///< C locale, units in the header
    std::function<QByteArray()> json{};
    std::function<QByteArray()> html{};
    QList<Picture> morePages{}; ///< pages after the picture in a PDF

    /// The suffixes it can be saved under, in the order of menus.
    QStringList formats() const;
};

/// Writes in the format of the file's suffix. Returns an empty string, or why it failed and what to do; an existing
/// file is replaced only by a complete one. `pngScale`: pixels of a PNG per pixel of the picture.
QString saveDocument(const ExportDocument &document, const QString &path, double pngScale = 2);

} // namespace cachescope
