// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"
#include "engine/trace/traceevent.h"
#include "ui/appearance/systemappearance.h"

#include <QColor>
#include <QObject>

namespace cachescope {

/// The colours of one appearance. Colour is never the only sign: see shapeOf().
struct Palette
{
    bool dark = false;
    QColor window, card, cardBorder, line; ///< surfaces
    QColor text, mutedText, faintText;
    QColor accent, accentText, accentSoft; ///< buttons, selection
    QColor statusBar, statusBarText;
    QColor client, application, cache, queue, database; ///< frames of the boxes and the paths to them
    QColor error;
    QColor inStep, ahead, stale, phantom, absent, unknown;    ///< tile fills
    QColor missing, hidden, nowhere;                          ///< the same, of what was created or deleted
    QColor onTile;                                            ///< marks on tiles
    QColor readHit, readMiss, write, batch, refresh, failure; ///< tokens

    QColor tile(TileState state) const;
    QColor place(Place place) const;
};

const Palette &lightPalette();
const Palette &darkPalette();

/// The kinds of tokens; each has its own shape.
enum class TokenKind : quint8 {
    ReadHit,
    ReadMiss,
    Write,
    Batch,
    Refresh,
    Failure,
    Absence,  ///< a read that hits a cached absence
    Fallback, ///< a read served by the database since the cache did not answer
    Waiting,  ///< for another's load or lock, for room, or for the next attempt
    NotNewer, ///< rejected by a guard
    Refused,  ///< rejected by the circuit breaker
    Creation,
    Deletion,
};
constexpr int tokenKindCount = static_cast<int>(TokenKind::Deletion) + 1;
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
    NoEntry,
    SquarePlus,
    SquareMinus
};
TokenShape shapeOf(TokenKind kind);
QColor colorOf(const Palette &palette, TokenKind kind);

/// The current appearance: light, dark, or the system's. One instance, on the GUI thread.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Choice : quint8 { System, Light, Dark };

    static Theme &instance();
    /// Follows the desktop's setting from now on; until then, and if it has none, Qt's palette decides.
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
    bool m_platformDark = false; ///< according to Qt's platform plugin, used without a portal
    bool m_reducedMotion = false;
    bool m_applying = false;
};

/// Each lane has a colour in addition to its number.
QColor laneColor(int number);

} // namespace cachescope
