// SPDX-License-Identifier: GPL-3.0-only
#include "ui/races/panelwidgets.h"

#include <QLabel>

namespace cachescope {

QLabel *panelHeading()
{
    auto *label = new QLabel;
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

QLabel *panelParagraph()
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setObjectName(QStringLiteral("faint"));
    return label;
}

} // namespace cachescope
