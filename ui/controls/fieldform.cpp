// SPDX-License-Identifier: GPL-3.0-only
#include "ui/controls/fieldform.h"

#include "ui/appearance/direction.h"
#include "ui/controls/numberfield.h"
#include "ui/controls/trimmedspinbox.h"
#include "ui/words/fieldwords.h"
#include "ui/words/language.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace cachescope {

namespace {

/// A think time is some milliseconds, the times of the options are some seconds.
bool inSeconds(const ScenarioField &field)
{
    return field.unit == FieldUnit::Milliseconds && field.group != FieldGroup::Workload;
}

/// How many of what a row shows are one of the field's unit.
double scaleOf(const ScenarioField &field)
{
    if (field.unit == FieldUnit::Share)
        return 100;
    return inSeconds(field) ? 0.001 : 1;
}

double numberIn(const FieldSlot &slot)
{
    return std::visit(
        []<typename Slot>(Slot value) -> double {
            if constexpr (std::is_same_v<Slot, milliseconds *>)
                return static_cast<double>(value->count());
            else if constexpr (NumberSlot<Slot>)
                return static_cast<double>(*value);
            else
                return 0;
        },
        slot);
}

void setNumber(const FieldSlot &slot, double number)
{
    std::visit(
        [number]<typename Slot>(Slot value) {
            if constexpr (std::is_same_v<Slot, double *>)
                *value = number;
            else if constexpr (NumberSlot<Slot>)
                *value = std::remove_pointer_t<Slot>(std::llround(number));
        },
        slot);
}

double shownBy(const QWidget *editor)
{
    const auto *whole = qobject_cast<const QSpinBox *>(editor);
    return whole ? whole->value() : static_cast<const QDoubleSpinBox *>(editor)->value();
}

void showNumber(QWidget *editor, double number)
{
    if (auto *whole = qobject_cast<QSpinBox *>(editor))
        whole->setValue(static_cast<int>(std::min<double>(number, std::numeric_limits<int>::max())));
    else
        static_cast<QDoubleSpinBox *>(editor)->setValue(number);
}

/// Whether the row shows that number, as finely as it can.
bool shows(const QWidget *editor, double number)
{
    const auto *real = qobject_cast<const QDoubleSpinBox *>(editor);
    const double highest = real ? real->maximum() : static_cast<const QSpinBox *>(editor)->maximum();
    const double finest = real ? std::pow(10, -real->decimals()) : 1;
    return std::abs(std::min(number, highest) - shownBy(editor)) <= 0.5 * finest;
}

QString suffixOf(const ScenarioField &field)
{
    switch (field.unit) {
    case FieldUnit::Share: return QLatin1Char(' ') + Language::instance().locale().percent();
    case FieldUnit::Milliseconds:
        return QLatin1Char(' ') + (inSeconds(field) ? FieldForm::tr("s", "seconds") : FieldForm::tr("ms"));
    case FieldUnit::Seconds: return QLatin1Char(' ') + FieldForm::tr("s", "seconds");
    case FieldUnit::PerSecond: return FieldForm::tr(" / s");
    case FieldUnit::Mebibytes: return QStringLiteral(" MiB");
    case FieldUnit::None: break;
    }
    return {};
}

} // namespace

FieldForm::FieldForm(const QVector<FieldGroup> &groups, Title title, QWidget *parent)
    : QWidget(parent)
    , m_groups(groups)
    , m_content(new QWidget)
    , m_form(new QFormLayout(m_content))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    if (title == Title::OfGroup) {
        m_title = new QToolButton;
        m_title->setCheckable(true);
        m_title->setChecked(true);
        m_title->setObjectName(QStringLiteral("small"));
        connect(m_title, &QToolButton::toggled, this, &FieldForm::fold);
        column->addWidget(m_title);
    }
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column->addWidget(m_content);
    QWidget *last = m_title;
    for (const FieldGroup group : groups) {
        for (const ScenarioField &field : scenarioFields()) {
            QWidget *editor = field.group == group ? editorOf(field) : nullptr;
            if (!editor)
                continue;
            m_form->addRow(new QLabel, editor);
            if (last)
                setTabOrder(last, editor); // otherwise it would come after the titles of all sections
            last = editor;
            m_rows.append({field, editor, fieldRow(field.path(), m_scenario).inverted});
        }
    }
    setScenario(m_scenario);
    retranslate();
}

/// Null: a text has no row.
QWidget *FieldForm::editorOf(const ScenarioField &field)
{
    const FieldSlot slot = field.slot(m_scenario);
    if (std::holds_alternative<bool *>(slot)) {
        auto *box = new QCheckBox;
        connect(box, &QCheckBox::toggled, this, &FieldForm::take);
        return box;
    }
    if (const qsizetype choices = choicesOf(slot).size(); choices > 0) {
        auto *box = new QComboBox;
        for (qsizetype i = 0; i < choices; ++i)
            box->addItem(QString());
        connect(box, &QComboBox::currentIndexChanged, this, &FieldForm::take);
        return box;
    }
    // A change takes effect when it is finished, not digit by digit: no keyboard tracking.
    if (std::holds_alternative<int *>(slot) || std::holds_alternative<quint64 *>(slot)) {
        auto *box = new QSpinBox;
        box->setRange(static_cast<int>(field.lowest),
                      static_cast<int>(std::min<double>(field.highest, std::numeric_limits<int>::max())));
        box->setKeyboardTracking(false);
        connect(box, &QSpinBox::valueChanged, this, &FieldForm::take);
        return box;
    }
    if (std::holds_alternative<double *>(slot) || std::holds_alternative<milliseconds *>(slot)) {
        auto *box = new TrimmedSpinBox;
        const bool isWhole = std::holds_alternative<milliseconds *>(slot) && !inSeconds(field);
        box->setDecimals(isWhole ? 0 : field.unit == FieldUnit::Share ? 1 : 3);
        box->setRange(field.lowest * scaleOf(field), field.highest * scaleOf(field));
        box->setSingleStep(box->maximum() <= 10 ? 0.1 : 1);
        box->setKeyboardTracking(false);
        connect(box, &QDoubleSpinBox::valueChanged, this, &FieldForm::take);
        return box;
    }
    return nullptr;
}

void FieldForm::setScenario(const Scenario &scenario)
{
    const QScopedValueRollback filling(m_filling, true);
    m_scenario = scenario;
    for (const Row &row : m_rows) {
        const FieldSlot slot = row.field.slot(m_scenario);
        if (auto *box = qobject_cast<QCheckBox *>(row.editor))
            box->setChecked(*std::get<bool *>(slot) != row.inverted);
        else if (auto *list = qobject_cast<QComboBox *>(row.editor))
            list->setCurrentIndex(static_cast<int>(choiceIndex(slot)));
        else
            showNumber(row.editor, numberIn(slot) * scaleOf(row.field));
    }
    fit();
}

void FieldForm::apply(Scenario &scenario) const
{
    for (const Row &row : m_rows) {
        const FieldSlot slot = row.field.slot(scenario);
        if (const auto *box = qobject_cast<QCheckBox *>(row.editor))
            *std::get<bool *>(slot) = box->isChecked() != row.inverted;
        else if (const auto *list = qobject_cast<QComboBox *>(row.editor))
            setChoice(slot, list->currentIndex());
        else if (!shows(row.editor, numberIn(slot) * scaleOf(row.field)))
            setNumber(slot, shownBy(row.editor) / scaleOf(row.field));
    }
}

void FieldForm::take()
{
    if (m_filling)
        return;
    apply(m_scenario);
    fit();
    Q_EMIT edited();
}

void FieldForm::fit()
{
    for (const Row &row : m_rows) {
        bool shown = true;
        bool enabled = true;
        for (const Need need : row.field.needs) {
            if (need == Need::Workload)
                continue; // editing the workload ends the schedule
            const bool met = isMet(need, m_scenario);
            // what a number nearby turns on stays visible
            (need == Need::Breaker || need == Need::Retries ? enabled : shown) &= met;
        }
        m_form->setRowVisible(row.editor, shown);
        row.editor->setEnabled(enabled);
        relabel(row);
    }
}

void FieldForm::addFirst(QWidget *editor)
{
    m_form->insertRow(0, new QLabel, editor);
    setTabOrder(m_title, editor);
}

void FieldForm::label(QWidget *editor, const QString &text, const QString &help)
{
    if (auto *caption = qobject_cast<QLabel *>(m_form->labelForField(editor))) {
        caption->setText(text);
        caption->setToolTip(help);
        caption->setBuddy(editor);
        if (qobject_cast<QCheckBox *>(editor))
            editor->setMinimumHeight(caption->sizeHint().height()); // a box without text is centred in its line
    }
    if (editor->accessibleName() != text) // screen readers say it
        editor->setAccessibleName(text);
    editor->setToolTip(help);
    if (auto *number = qobject_cast<QAbstractSpinBox *>(editor))
        localize(number);
}

void FieldForm::relabel(const Row &row)
{
    const FieldRow words = fieldRow(row.field.path(), m_scenario);
    label(row.editor, words.label, words.help);
}

void FieldForm::retranslate()
{
    if (m_title) {
        m_title->setAccessibleName(groupName(m_groups.first()));
        fold(m_title->isChecked());
    }
    for (const Row &row : m_rows) {
        relabel(row);
        if (auto *list = qobject_cast<QComboBox *>(row.editor)) {
            const QStringList choices = choicesOf(row.field.slot(m_scenario));
            for (int i = 0; i < list->count(); ++i)
                list->setItemText(i, choiceName(choices.value(i)));
        }
        const FieldRow words = fieldRow(row.field.path(), m_scenario);
        const QString prefix = words.spread ? QStringLiteral("± ") : QString();
        if (auto *number = qobject_cast<QAbstractSpinBox *>(row.editor))
            number->setSpecialValueText(words.atLowest);
        if (auto *whole = qobject_cast<QSpinBox *>(row.editor)) {
            whole->setPrefix(prefix);
            whole->setSuffix(suffixOf(row.field));
        } else if (auto *real = qobject_cast<QDoubleSpinBox *>(row.editor)) {
            real->setPrefix(prefix);
            real->setSuffix(suffixOf(row.field));
        }
    }
}

void FieldForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FieldForm::fold(bool open)
{
    m_content->setVisible(open);
    const QChar shut = Direction::current().pointer();
    m_title->setText((open ? QChar(0x25be) : shut) + QLatin1Char(' ') + m_title->accessibleName());
}

} // namespace cachescope
