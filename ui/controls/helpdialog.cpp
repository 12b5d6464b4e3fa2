// SPDX-License-Identifier: GPL-3.0-only
#include "ui/controls/helpdialog.h"

#include "ui/appearance/direction.h"
#include "ui/words/language.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <utility>

namespace cachescope {

HelpDialog::HelpDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys and help"));
    resize(560, 520);
    const std::pair<QString, QString> keys[] = {
        {tr("Space"), tr("run, pause, go on; play or pause a recording")},
        {QStringLiteral("E"), tr("end the run: flush and audit")},
        {QStringLiteral("R"), tr("reset the products, the cache and the queue")},
        {QStringLiteral("1 … 5"), tr("choose a strategy")},
        {QStringLiteral("1 … 9"), tr("in step mode: the request of that number goes on")},
        {QStringLiteral("Backspace"), tr("in step mode: back one step, as a new run")},
        {QStringLiteral("+ −"), tr("slower or faster drawing")},
        {QStringLiteral("."), tr("stop or go on drawing")},
        {QStringLiteral("Page Down, Page Up"), tr("move the picture one event on or back")},
        {QStringLiteral("A"), tr("alerts and their thresholds")},
        {QStringLiteral("F5, Esc"), tr("present, leave")},
        {QStringLiteral("F"), tr("the fault menu: let something go wrong")},
        {QStringLiteral("Ctrl+O, Ctrl+S"), tr("open or save a scenario")},
        {QStringLiteral("Ctrl+E"), tr("save the window as a picture")},
        {QStringLiteral("Ctrl+M, Ctrl+G"), tr("compare strategies; which one for me?")},
        {QStringLiteral("Ctrl+L"), tr("next language")},
        {tr("arrow keys on the stage"), tr("choose a product and read both stores")},
        {tr("Shift and the arrow keys"), tr("another product of the group that a tile stands for")},
    };
    const Direction direction = Direction::current();
    const QString side = direction.htmlLeading();
    QString html = QStringLiteral("<div dir=\"%1\"><table cellspacing=\"6\" align=\"%2\">").arg(direction.html(), side);
    for (const auto &[key, meaning] : keys) {
        const QString first =
            QStringLiteral("<td align=\"%1\" valign=\"middle\"><b>%2</b></td>").arg(side, isolate(key).toHtmlEscaped());
        const QString second =
            QStringLiteral("<td align=\"%1\" valign=\"middle\">%2</td>").arg(side, meaning.toHtmlEscaped());
        html += QStringLiteral("<tr>") + direction.turned({first, second}).join(QString()) + QStringLiteral("</tr>");
    }
    html += QStringLiteral("</table>");
    for (const QString &paragraph :
         {tr("Slow motion and the pause of the picture change the drawing only: the engine goes on at full speed. "
             "The status bar says how many of the requests are drawn."),
          tr("While the picture plays, its figures and products are those of now. Paused, and in what you save, they "
             "are those "
             "of the moment that is drawn."),
          tr("Ahead: the cache holds a newer version than the database. Stale: an older one. Phantom: one that the "
             "database "
             "never held. Each is found by reading both stores."),
          tr("Deleted, still cached: the database has deleted the product. Hidden: the cache says that there is no "
             "such "
             "product, and the database has it. A square with a plus creates a product, one with a minus deletes it."),
          tr("A stale read returned an old version although a newer write had been acknowledged before the read began. "
             "A lost write was acknowledged and is in no store at the end."),
          tr("On your own servers only keys under %1 and the schema %2 are touched.")
              .arg(isolate(QStringLiteral("cachescope:")), isolate(QStringLiteral("cachescope")))})
        html += QStringLiteral("<p>%1</p>").arg(paragraph.toHtmlEscaped());
    html += QStringLiteral("</div>");

    auto *text = new QTextBrowser;
    text->setHtml(html);
    text->setAccessibleName(windowTitle());
    auto *buttons = new QDialogButtonBox;
    auto *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setAccessibleName(close->text());
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(text);
    column->addWidget(buttons);
}

} // namespace cachescope
