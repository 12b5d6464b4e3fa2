// SPDX-License-Identifier: GPL-3.0-only
#include "ui/appearance/direction.h"

#include "ui/words/language.h"

#include <QGuiApplication>

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
    return Direction(Language::instance().isRightToLeft());
}

} // namespace cachescope
