// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDialog>

namespace cachescope {

/// Every key of the window, and what is measured, on one page.
class HelpDialog : public QDialog
{
    Q_OBJECT
public:
    explicit HelpDialog(QWidget *parent = nullptr);
};

} // namespace cachescope
