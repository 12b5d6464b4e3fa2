// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"
#include "engine/trace/traceevent.h"
#include "ui/appearance/systemappearance.h"

#include <QColor>
#include <QObject>

namespace cachescope {

/// The colours of one appearance. Colour never stands alone: see shapeOf().
struct Palette
{
    bool dark = false;
    QColor window, card, cardBorder, line; ///< surfaces
    QColor text, mutedText, faintText;
    QColor accent, accentText, accentSoft; ///< buttons, selection
    QColor statusBar, statusBarText;
    QColor client, application, cache, queue, database; ///< frames of the places, paths to them
    QColor error;
    QColor inStep, ahead, stale, phantom, absent, unknown;    ///< tile fills
    QColor onTile;                                            ///< marks on tiles
    QColor readHit, readMiss, write, batch, refresh, failure; ///< tokens

    QColor tile(TileState state) const;
    QColor place(Place place) const;
};

const Palette &lightPalette();
const Palette &darkPalette();

/// What a token looks like; each kind has a shape of its own.
enum class TokenKind : quint8 {
    ReadHit,
    ReadMiss,
    Write,
    Batch,
    Refresh,
    Failure,
    Absence,  ///< a read that learns from the cache that there is no such product
    Fallback, ///< a read that goes to the database since the cache gave no answer
    Waiting,  ///< for another's load or lock, for room, for the next try
    NotNewer, ///< kept out by a guard
    Refused,  ///< turned back by the circuit breaker
};
constexpr int tokenKindCount = static_cast<int>(TokenKind::Refused) + 1;
enum class TokenShape : quint8 {
    Circle,
    Ring,
    Square,
    Bar,
    Diamond,
    Cross,
    SlashedRing,
    TriangleDown,
    Hourglass,
    Rewind,
    NoEntry
};
TokenShape shapeOf(TokenKind kind);
QColor colorOf(const Palette &palette, TokenKind kind);

/// The appearance in force: light, dark, or whatever the system says. One for the program, on the GUI thread.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Choice : quint8 { System, Light, Dark };

    static Theme &instance();
    /// Follows the desktop's own choice from here on; until then, and where it tells none, Qt's palette decides.
    void followSystem() { m_system.watch(); }
    SystemAppearance &system() { return m_system; }

    Choice choice() const { return m_choice; }
    void choose(Choice choice);
    const Palette &palette() const;
    bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reduced);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Theme();
    void apply();
    void applyPalette();
    void readPlatform();
    void platformChanged();
    bool systemDark() const { return m_system.dark().value_or(m_platformDark); }

    Choice m_choice = Choice::System;
    SystemAppearance m_system;
    bool m_platformDark = false; ///< what Qt's platform plugin makes of it, where no portal tells
    bool m_reducedMotion = false;
    bool m_applying = false;
};

/// Each lane has a colour, beside its number.
QColor laneColor(int number);

} // namespace cachescope
