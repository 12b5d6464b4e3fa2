// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QCoreApplication>

namespace cachescope {

/// The texts of the window and of its parts: translators find them in one context.
struct WindowText
{
    Q_DECLARE_TR_FUNCTIONS(cachescope::MainWindow)
};

} // namespace cachescope
