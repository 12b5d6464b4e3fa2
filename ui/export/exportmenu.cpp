// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/exportmenu.h"

#include "ui/words/language.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>

namespace cachescope {

namespace {

const auto folderSetting = QStringLiteral("export/folder");

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

QString pixels(QSize size)
{
    return isolate(QStringLiteral("%1 × %2").arg(size.width()).arg(size.height()));
}

} // namespace

QString askWhereToSave(QWidget *parent, const QString &title, const QString &fileName, const QString &suffix)
{
    QSettings settings;
    const QString folder = settings.value(folderSetting, QDir::homePath()).toString();
    const QString proposal = QStringLiteral("%1/%2.%3").arg(folder, fileName, suffix);
    QString path = QFileDialog::getSaveFileName(parent, title, proposal,
                                                QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    if (path.isEmpty())
        return path;
    if (QFileInfo(path).suffix().isEmpty())
        path += QLatin1Char('.') + suffix;
    settings.setValue(folderSetting, QFileInfo(path).absolutePath());
    return path;
}

void tellIfNotSaved(QWidget *parent, const QString &title, const QString &problem)
{
    if (!problem.isEmpty())
        QMessageBox::warning(parent, title, problem);
}

void addExportActions(QMenu *menu, QWidget *parent, const QString &title, const ExportDocument &document)
{
    const auto save = [parent, title, document](const QString &suffix, double scale) {
        const QString path = askWhereToSave(parent, title, document.fileName, suffix);
        if (!path.isEmpty())
            tellIfNotSaved(parent, title, saveDocument(document, path, scale));
    };
    for (const QString &suffix : document.formats()) {
        const QString format = isolate(suffix.toUpper());
        if (suffix != QLatin1String("png")) {
            menu->addAction(ExportText::tr("Save as %1…").arg(format), parent, [save, suffix] { save(suffix, 1); });
            continue;
        }
        for (const int scale : {1, 2, 4})
            menu->addAction(ExportText::tr("Save as %1, %2…").arg(format, pixels(document.picture.size * scale)),
                            parent, [save, suffix, scale] { save(suffix, scale); });
    }
    menu->addAction(ExportText::tr("Copy the picture"), parent,
                    [document] { QApplication::clipboard()->setImage(imageOf(document.picture, 2)); });
    if (document.csv)
        menu->addAction(ExportText::tr("Copy the numbers"), parent,
                        [document] { QApplication::clipboard()->setText(QString::fromUtf8(document.csv())); });
}

} // namespace cachescope
