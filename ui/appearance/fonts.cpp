// SPDX-License-Identifier: GPL-3.0-only
#include "ui/appearance/fonts.h"

#include "ui/appearance/direction.h"
#include "ui/words/language.h"

#include <QApplication>

namespace cachescope {

namespace {

constexpr double usualPoints = 10;
int papers = 0;

} // namespace

PaperFonts::PaperFonts()
{
    ++papers;
}

PaperFonts::~PaperFonts()
{
    --papers;
}

QStringList textFamilies()
{
    return {QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans Arabic")};
}

QFont textFont(double scale, QFont::Weight weight)
{
    QFont font = QApplication::font();
    font.setPointSizeF((papers > 0 ? usualPoints : font.pointSizeF()) * scale);
    font.setWeight(weight);
    return font;
}

QFont monoFont(double scale)
{
    QFont font = textFont(scale);
    font.setFamilies({QStringLiteral("Noto Sans Mono"), QStringLiteral("Noto Sans Arabic")});
    font.setStyleHint(QFont::Monospace);
    return font;
}

void installFonts()
{
    QFont font;
    font.setFamilies(textFamilies());
    font.setPointSizeF(usualPoints);
    QApplication::setFont(font);
    QApplication::setLayoutDirection(Direction::current().layout());
}

bool lettersAreTall()
{
    return Language::instance().locale().script() == QLocale::ArabicScript;
}

} // namespace cachescope
