// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/export/exportdocument.h"

class QMenu;
class QWidget;

namespace cachescope {

/// Adds the document's actions: save it in each of its formats, a PNG in three sizes, and copy it. Saves the document
/// given here, however long the file dialog stays open. `title` is the dialog's.
void addExportActions(QMenu *menu, QWidget *parent, const QString &title, const ExportDocument &document);

/// Asks where to save, starting in the last folder; returns an empty string if cancelled.
QString askWhereToSave(QWidget *parent, const QString &title, const QString &fileName, const QString &suffix);
/// Shows why saving failed; does nothing if `problem` is empty.
void tellIfNotSaved(QWidget *parent, const QString &title, const QString &problem);

} // namespace cachescope
