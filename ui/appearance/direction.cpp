// SPDX-License-Identifier: GPL-3.0-only
#include "ui/appearance/direction.h"

#include "ui/words/language.h"

#include <QGuiApplication>

#include <algorithm>

namespace cachescope {

namespace {

/// Connected before any widget that draws: slots are called in the order of their connection.
void followLanguage()
{
    auto *application = qobject_cast<QGuiApplication *>(QCoreApplication::instance());
    if (!application) // the command line has no window to mirror
        return;
    QObject::connect(&Language::instance(), &Language::changed, application,
                     [] { QGuiApplication::setLayoutDirection(Direction::current().layout()); });
}
Q_COREAPP_STARTUP_FUNCTION(followLanguage)

} // namespace

Direction Direction::current()
{
    return Direction(Language::instance().locale().textDirection());
}

int Direction::stepOf(int key) const
{
    return key == Qt::Key_Right ? forward() : key == Qt::Key_Left ? -forward() : 0;
}

QRectF Direction::part(const QRectF &rect, double from, double width) const
{
    return turned(QRectF(rect.left() + from, rect.top(), width, rect.height()), rect);
}

QRectF Direction::inset(const QRectF &rect, double leading, double trailing) const
{
    return isReversed() ? rect.adjusted(trailing, 0, -leading, 0) : rect.adjusted(leading, 0, -trailing, 0);
}

QMargins Direction::margins(int leading, int top, int trailing, int bottom) const
{
    return isReversed() ? QMargins(trailing, top, leading, bottom) : QMargins(leading, top, trailing, bottom);
}

QRectF Direction::turned(const QRectF &rect, const QRectF &within) const
{
    return isReversed() ? rect.translated(within.left() + within.right() - rect.left() - rect.right(), 0) : rect;
}

QStringList Direction::turned(QStringList cells) const
{
    if (isReversed())
        std::reverse(cells.begin(), cells.end());
    return cells;
}

} // namespace cachescope
