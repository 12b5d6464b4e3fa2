// SPDX-License-Identifier: GPL-3.0-only
#include "ui/controls/optionssection.h"

#include "ui/appearance/direction.h"
#include "ui/controls/numberfield.h"
#include "ui/controls/trimmedspinbox.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace cachescope {

OptionsSection::OptionsSection(bool titled, QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    if (titled) {
        m_title = new QToolButton;
        m_title->setCheckable(true);
        m_title->setChecked(true);
        m_title->setObjectName(QStringLiteral("small"));
        connect(m_title, &QToolButton::toggled, this, &OptionsSection::fold);
        column->addWidget(m_title);
        m_last = m_title;
    }
    m_content = new QWidget;
    m_form = new QFormLayout(m_content);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column->addWidget(m_content);
    fold(true);
}

void OptionsSection::fold(bool open)
{
    m_content->setVisible(open);
    if (!m_title)
        return;
    const QChar shut = Direction::current().pointer();
    m_title->setText((open ? QChar(0x25be) : shut) + QLatin1Char(' ') + m_title->accessibleName());
}

void OptionsSection::addRow(QWidget *field)
{
    auto *text = new QLabel;
    text->setBuddy(field);
    m_form->addRow(text, field);
    if (m_last)
        setTabOrder(m_last, field); // otherwise it would come after the titles of all sections
    m_last = field;
}

QDoubleSpinBox *OptionsSection::number(double lowest, double highest, int decimals)
{
    auto *box = new TrimmedSpinBox;
    box->setRange(lowest, highest);
    box->setDecimals(decimals);
    box->setKeyboardTracking(false); // a change takes effect when it is finished, not digit by digit
    connect(box, &QDoubleSpinBox::valueChanged, this, &OptionsSection::edited);
    addRow(box);
    return box;
}

QSpinBox *OptionsSection::whole(int lowest, int highest)
{
    auto *box = new QSpinBox;
    box->setRange(lowest, highest);
    box->setKeyboardTracking(false);
    connect(box, &QSpinBox::valueChanged, this, &OptionsSection::edited);
    addRow(box);
    return box;
}

QComboBox *OptionsSection::choice(int items)
{
    auto *box = new QComboBox;
    for (int i = 0; i < items; ++i)
        box->addItem(QString());
    connect(box, &QComboBox::currentIndexChanged, this, &OptionsSection::edited);
    addRow(box);
    return box;
}

QCheckBox *OptionsSection::flag()
{
    auto *box = new QCheckBox;
    connect(box, &QCheckBox::toggled, this, &OptionsSection::edited);
    addRow(box);
    return box;
}

void OptionsSection::setTitle(const QString &title)
{
    m_title->setAccessibleName(title);
    fold(m_title->isChecked());
}

void OptionsSection::label(QWidget *field, const QString &text, const QString &tip)
{
    if (auto *caption = qobject_cast<QLabel *>(m_form->labelForField(field))) {
        caption->setText(text);
        caption->setToolTip(tip);
        if (qobject_cast<QCheckBox *>(field))
            field->setMinimumHeight(caption->sizeHint().height()); // a box without text is centred in its line
    }
    field->setAccessibleName(text);
    field->setToolTip(tip);
    if (auto *number = qobject_cast<QAbstractSpinBox *>(field))
        localize(number);
}

void OptionsSection::showRow(QWidget *field, bool shown)
{
    m_form->setRowVisible(field, shown);
}

} // namespace cachescope
