// SPDX-License-Identifier: GPL-3.0-only
#include "ui/appearance/theme.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>
#include <QStyleHints>

namespace cachescope {

// Boxes, tiles and tokens use the hues of the Okabe-Ito palette, which remain distinct for colour-blind people.
const Palette &lightPalette()
{
    static const Palette palette{.dark = false,
                                 .window = 0xf5f7fa,
                                 .card = 0xffffff,
                                 .cardBorder = 0xe4e7eb,
                                 .line = 0xcbd2d9,
                                 .text = 0x102a43,
                                 .mutedText = 0x52606d,
                                 .faintText = 0x627d98,
                                 .accent = 0x0072b2,
                                 .accentText = 0xffffff,
                                 .accentSoft = 0xe3f2fd,
                                 .statusBar = 0x102a43,
                                 .statusBarText = 0xd9e2ec,
                                 .client = 0x829ab1,
                                 .application = 0x0072b2,
                                 .cache = 0x009e73,
                                 .queue = 0xe69f00,
                                 .database = 0xcc79a7,
                                 .error = 0xb42318,
                                 .inStep = 0xb7e4d3,
                                 .ahead = 0xffd591,
                                 .stale = 0xf4a582,
                                 .phantom = 0xd7a6f0,
                                 .absent = 0xeef2f7,
                                 .unknown = 0xf5f7fa,
                                 .missing = 0x9fcdf2,
                                 .hidden = 0xf0e27a,
                                 .nowhere = 0xdbe2ea,
                                 .onTile = 0x3b2503,
                                 .readHit = 0x009e73,
                                 .readMiss = 0x0072b2,
                                 .write = 0xd98e00,
                                 .batch = 0xb5609a,
                                 .refresh = 0x56b4e9,
                                 .failure = 0xd55e00};
    return palette;
}

const Palette &darkPalette()
{
    static const Palette palette{.dark = true,
                                 .window = 0x0b1622,
                                 .card = 0x132232,
                                 .cardBorder = 0x22364a,
                                 .line = 0x3a5068,
                                 .text = 0xe8eef4,
                                 .mutedText = 0xa9bacb,
                                 .faintText = 0x8ba0b5,
                                 .accent = 0x3ba0e0,
                                 .accentText = 0x04131f,
                                 .accentSoft = 0x17364f,
                                 .statusBar = 0x060d15,
                                 .statusBarText = 0xc5d3e0,
                                 .client = 0x8ba0b5,
                                 .application = 0x4aa8e8,
                                 .cache = 0x2bc59a,
                                 .queue = 0xf2b134,
                                 .database = 0xe39cc6,
                                 .error = 0xff8a75,
                                 .inStep = 0x1f6b56,
                                 .ahead = 0xb87a0c,
                                 .stale = 0xb8491a,
                                 .phantom = 0x8549a8,
                                 .absent = 0x1d2f41,
                                 .unknown = 0x16273a,
                                 .missing = 0x2b6ca3,
                                 .hidden = 0x7c7416,
                                 .nowhere = 0x2a3f55,
                                 .onTile = 0xffffff,
                                 .readHit = 0x2bc59a,
                                 .readMiss = 0x4aa8e8,
                                 .write = 0xf2b134,
                                 .batch = 0xe39cc6,
                                 .refresh = 0x8bd0f7,
                                 .failure = 0xff7a45};
    return palette;
}

QColor Palette::tile(TileState state) const
{
    switch (state) {
    case TileState::InStep: return inStep;
    case TileState::Ahead: return ahead;
    case TileState::Stale: return stale;
    case TileState::Phantom: return phantom;
    case TileState::Absent: return absent;
    case TileState::Missing: return missing;
    case TileState::Hidden: return hidden;
    case TileState::Nowhere: return nowhere;
    case TileState::Unknown: break;
    }
    return unknown;
}

QColor Palette::place(Place place) const
{
    switch (place) {
    case Place::Client: return client;
    case Place::Application: return application;
    case Place::Cache: return cache;
    case Place::Queue: return queue;
    case Place::Database: return database;
    }
    return line;
}

TokenShape shapeOf(TokenKind kind)
{
    switch (kind) {
    case TokenKind::ReadHit: return TokenShape::Circle;
    case TokenKind::ReadMiss: return TokenShape::Ring;
    case TokenKind::Write: return TokenShape::Square;
    case TokenKind::Batch: return TokenShape::Bar;
    case TokenKind::Refresh: return TokenShape::Diamond;
    case TokenKind::Failure: return TokenShape::Cross;
    case TokenKind::Absence: return TokenShape::SlashedRing;
    case TokenKind::Fallback: return TokenShape::TriangleDown;
    case TokenKind::Waiting: return TokenShape::Hourglass;
    case TokenKind::NotNewer: return TokenShape::Rewind;
    case TokenKind::Refused: return TokenShape::NoEntry;
    case TokenKind::Creation: return TokenShape::SquarePlus;
    case TokenKind::Deletion: return TokenShape::SquareMinus;
    }
    return TokenShape::Circle;
}

QColor colorOf(const Palette &palette, TokenKind kind)
{
    switch (kind) {
    case TokenKind::ReadHit: return palette.readHit;
    case TokenKind::ReadMiss: return palette.readMiss;
    case TokenKind::Creation:
    case TokenKind::Deletion:
    case TokenKind::Write: return palette.write;
    case TokenKind::Batch: return palette.batch;
    case TokenKind::Refresh: return palette.refresh;
    case TokenKind::Refused:
    case TokenKind::Failure: return palette.failure;
    case TokenKind::Absence: return palette.readHit;
    case TokenKind::Fallback: return palette.readMiss;
    case TokenKind::NotNewer: return palette.write;
    case TokenKind::Waiting: return palette.mutedText;
    }
    return palette.text;
}

Theme &Theme::instance()
{
    static Theme theme;
    return theme;
}

Theme::Theme()
{
    qApp->installEventFilter(this);
    connect(&m_system, &SystemAppearance::changed, this, [this] {
        if (m_choice == Choice::System)
            apply();
    });
    readPlatform();
    apply();
}

/// Our own palette hides the platform's: remove it in order to read that.
void Theme::readPlatform()
{
    m_applying = true;
    qApp->setPalette(QPalette());
    m_platformDark = qApp->palette().color(QPalette::Window).lightness() < 128;
    m_applying = false;
}

const Palette &Theme::palette() const
{
    const bool dark = m_choice == Choice::Dark || (m_choice == Choice::System && systemDark());
    return dark ? darkPalette() : lightPalette();
}

void Theme::choose(Choice choice)
{
    m_choice = choice;
    apply();
}

void Theme::setReducedMotion(bool reduced)
{
    m_reducedMotion = reduced;
    Q_EMIT changed();
}

void Theme::apply()
{
    applyPalette();
    Q_EMIT changed();
}

void Theme::applyPalette()
{
    const Palette &colors = palette();
    QPalette qt;
    qt.setColor(QPalette::Window, colors.window);
    qt.setColor(QPalette::WindowText, colors.text);
    qt.setColor(QPalette::Base, colors.card);
    qt.setColor(QPalette::AlternateBase, colors.window);
    qt.setColor(QPalette::Text, colors.text);
    qt.setColor(QPalette::PlaceholderText, colors.faintText);
    qt.setColor(QPalette::Button, colors.card);
    qt.setColor(QPalette::ButtonText, colors.text);
    qt.setColor(QPalette::BrightText, colors.error);
    qt.setColor(QPalette::ToolTipBase, colors.card);
    qt.setColor(QPalette::ToolTipText, colors.text);
    qt.setColor(QPalette::Highlight, colors.accent);
    qt.setColor(QPalette::HighlightedText, colors.accentText);
    qt.setColor(QPalette::Link, colors.accent);
    qt.setColor(QPalette::Mid, colors.cardBorder);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        qt.setColor(QPalette::Disabled, role, colors.faintText);
    m_applying = true;
    qApp->setPalette(qt);
    m_applying = false;
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // A change by the platform arrives as one of these events; the flag excludes our own changes.
    const bool ofThePlatform = (event->type() == QEvent::ThemeChange && watched->isWindowType())
        || (event->type() == QEvent::ApplicationPaletteChange && watched == qApp);
    if (ofThePlatform && !m_applying)
        platformChanged();
    return QObject::eventFilter(watched, event);
}

void Theme::platformChanged()
{
    const bool before = systemDark();
    readPlatform();
    if (m_choice == Choice::System && systemDark() != before)
        apply();
    else
        applyPalette();
}

QColor laneColor(int number)
{
    static const std::array<QColor, 8> colors{QColor(0x2563eb), QColor(0xc2410c), QColor(0x15803d), QColor(0x7e22ce),
                                              QColor(0x0e7490), QColor(0xbe185d), QColor(0x854d0e), QColor(0x475569)};
    return colors[static_cast<size_t>(number - 1) % colors.size()];
}

} // namespace cachescope
