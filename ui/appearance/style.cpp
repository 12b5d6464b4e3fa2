// SPDX-License-Identifier: GPL-3.0-only
#include "ui/appearance/style.h"

#include "ui/appearance/theme.h"

namespace cachescope {

QString styleSheet(const Palette &palette)
{
    QString sheet = QStringLiteral(R"(
QMainWindow, QDialog { background: @window; }
QWidget#runBar, QWidget#strategyList { background: @card; }
QWidget#runBar { border-bottom: 1px solid @border; }
QFrame#card { background: @card; border: 1px solid @border; border-radius: 8px; }
QLabel { color: @text; background: transparent; }
QLabel#faint { color: @muted; }
QPushButton, QToolButton { background: @soft; color: @text; border: 1px solid transparent; border-radius: 6px;
    padding: 4px 11px; min-height: 20px; }
QPushButton:hover, QToolButton:hover { border-color: @accent; }
QPushButton:focus, QToolButton:focus { border: 1px solid @accent; outline: none; }
QPushButton:disabled, QToolButton:disabled { color: @faint; }
QPushButton#primary { background: @accent; color: @accentText; font-weight: 600; }
QPushButton#primary:focus { border: 2px solid @text; }
QPushButton#primary:disabled { background: @soft; color: @faint; }
QToolButton#small { padding: 0; min-height: 16px; background: transparent; font-weight: 700; }
QToolButton::menu-indicator { image: none; }
QToolButton#latency { background: @warnSoft; border: 1px solid @queue; }
QListWidget { background: @card; color: @text; border: none; outline: none; }
QListWidget::item { padding: 5px 8px; border-radius: 6px; }
QListWidget::item:selected { background: @accentSoft; color: @text; font-weight: 600; }
QListWidget::item:focus { border: 1px solid @accent; }
QTabWidget::pane { border: none; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @muted; padding: 5px 9px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; font-weight: 600; }
QTabBar::tab:focus { border-bottom-color: @text; }
QMenu { background: @card; color: @text; border: 1px solid @border; }
QMenu::item { padding: 5px 22px; }
QMenu::item:selected { background: @accentSoft; color: @text; }
QMenu::item:disabled { background: transparent; color: @faint; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QSplitter::handle { background: transparent; }
QWidget#statusBar { background: @status; }
QWidget#statusBar QLabel { color: @statusText; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @border; border-radius: 4px; min-height: 24px; min-width: 24px; margin: 1px; }
QScrollBar::handle:hover { background: @faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTreeWidget { background: @card; color: @text; border: 1px solid @border; border-radius: 6px; }
QTreeWidget::item:selected { background: @accentSoft; color: @text; }
QHeaderView::section { background: @soft; color: @muted; border: none; padding: 3px 6px; }
QToolTip { background: @card; color: @text; border: 1px solid @border; }
)");
    const auto set = [&sheet](const char *name, const QColor &color) {
        sheet.replace(QLatin1String(name), color.name());
    };
    // longer names first: @accent is a prefix of the others
    set("@accentText", palette.accentText);
    set("@accentSoft", palette.accentSoft);
    set("@accent", palette.accent);
    set("@statusText", palette.statusBarText);
    set("@status", palette.statusBar);
    set("@warnSoft", palette.dark ? QColor(0x3a2c12) : QColor(0xfff4e5));
    set("@window", palette.window);
    set("@border", palette.cardBorder);
    set("@muted", palette.mutedText);
    set("@faint", palette.faintText);
    set("@queue", palette.queue);
    set("@card", palette.card);
    set("@soft", palette.absent);
    set("@text", palette.text);
    return sheet;
}

} // namespace cachescope
