// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/windowshortcuts.h"

#include "ui/controls/runbar.h"
#include "ui/races/racespanel.h"
#include "ui/window/modes.h"
#include "ui/window/panes.h"
#include "ui/window/windowdialogs.h"
#include "ui/window/windowfiles.h"
#include "ui/window/windowkeys.h"
#include "ui/window/windowmenus.h"

namespace cachescope {

void addShortcuts(const WindowKeys &keys, const WindowActions &actions)
{
    using While = WindowKeys::While;
    const auto key = [&keys](const char *text, const std::function<void()> &action) {
        keys.add(QString::fromLatin1(text), While::NotTyping, action);
    };
    const auto always = [&keys](const char *text, const std::function<void()> &action) {
        keys.add(QString::fromLatin1(text), While::Always, action);
    };
    key("Space", [actions] { actions.modes.runOrPause(); });
    key("E", [actions] { actions.modes.current().end(); });
    key("R", [actions] { actions.modes.reset(); });
    always("PgDown", [actions] { actions.modes.current().next(+1); });              // presenter remotes: forward …
    always("PgUp", [actions] { actions.modes.current().next(-1); });                // … and back
    always(".", [actions] { Q_EMIT actions.panes.runBar->pauseDrawingClicked(); }); // the blank key
    always("F5", [actions] { actions.present(!actions.panes.isPresenting()); });
    always("Escape", [actions] { actions.present(false); });
    key("+", [actions] { actions.panes.runBar->changeSlowMotion(+1); });
    key("-", [actions] { actions.panes.runBar->changeSlowMotion(-1); });
    for (int number = 1; number <= 9; ++number)
        keys.add(QString::number(number), While::NotWriting,
                 [actions, number] { actions.modes.chooseByNumber(number); });
    key("Backspace", [actions] {
        if (actions.panes.races->isStepping())
            actions.lab.stepBack();
    });
    key("A", actions.openAlerts);
    key("F", [actions] { actions.panes.runBar->openFaultMenu(); });
    always("Ctrl+L", [actions] { actions.menus.cycleLanguage(); });
    always("Ctrl+O", [actions] { actions.files.openScenario(); });
    always("Ctrl+S", [actions] { actions.files.saveScenario(); });
    always("Ctrl+E", [actions] { actions.files.savePicture(); });
    always("Ctrl+M", [actions] { actions.dialogs.compareStrategies(); });
    always("Ctrl+G", [actions] { actions.dialogs.askWhichOne(); });
    always("F1", [actions] { actions.dialogs.showHelp(); });
}

} // namespace cachescope
