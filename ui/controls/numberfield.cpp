// SPDX-License-Identifier: GPL-3.0-only
#include "ui/controls/numberfield.h"

#include "ui/appearance/direction.h"
#include "ui/words/language.h"

#include <QAbstractSpinBox>
#include <QLineEdit>
#include <QTextLayout>

namespace cachescope {

namespace {

/// A line edit positions text by the ascent of its first font; digits drawn with another font are raised by the
/// difference of the ascents.
int raisedBy(const QLineEdit &edit)
{
    QTextLayout layout(edit.locale().zeroDigit(), edit.font());
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    return qRound(line.ascent()) - edit.fontMetrics().ascent();
}

} // namespace

void localize(QAbstractSpinBox *field)
{
    field->setLocale(Language::instance().locale());
    // a number alone has no direction of its own, one with a unit has the unit's
    field->setAlignment(Direction::current().leading());
    if (auto *edit = field->findChild<QLineEdit *>()) {
        const int down = raisedBy(*edit);
        edit->setTextMargins(0, down, 0, -down);
    }
}

} // namespace cachescope
