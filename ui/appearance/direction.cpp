// SPDX-License-Identifier: GPL-3.0-only
#include "ui/appearance/direction.h"

#include "ui/words/language.h"

#include <QGuiApplication>

namespace cachescope {

namespace {

/// Before anybody who draws: what is connected first hears first.
void followLanguage()
{
    auto *application = qobject_cast<QGuiApplication *>(QCoreApplication::instance());
    if (!application) // the command line has no window to turn
        return;
    QObject::connect(&Language::instance(), &Language::changed, application,
                     [] { QGuiApplication::setLayoutDirection(Direction::current().layout()); });
}
Q_COREAPP_STARTUP_FUNCTION(followLanguage)

} // namespace

Direction Direction::current()
{
    return Direction(Language::instance().isRightToLeft());
}

} // namespace cachescope
