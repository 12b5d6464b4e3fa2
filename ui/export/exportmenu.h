// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/export/exportdocument.h"

class QMenu;
class QWidget;

namespace cachescope {

/// Adds what can be done with the document: save it in each of its formats, a PNG in three sizes, and copy it. What is
/// saved is the document given here, however long the file dialog stays open. `title` is the dialog's.
void addExportActions(QMenu *menu, QWidget *parent, const QString &title, const ExportDocument &document);

/// Asks where to save, beginning in the folder used last; an empty text when the user thought better of it.
QString askWhereToSave(QWidget *parent, const QString &title, const QString &fileName, const QString &suffix);
/// Shows why something was not saved; nothing when it was.
void tellIfNotSaved(QWidget *parent, const QString &title, const QString &problem);

} // namespace cachescope
