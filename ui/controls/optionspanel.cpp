// SPDX-License-Identifier: GPL-3.0-only
#include "ui/controls/optionspanel.h"

#include "engine/strategies/cachepresets.h"
#include "ui/controls/fieldform.h"

#include <QComboBox>
#include <QEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace cachescope {

namespace {

constexpr int ownValues = cachePresetCount; // the last entry of the list

} // namespace

OptionsPanel::OptionsPanel(QWidget *parent)
    : QWidget(parent)
    , m_preset(new QComboBox)
{
    auto *column = new QVBoxLayout(this);
    for (const FieldGroup group :
         {FieldGroup::Option, FieldGroup::Remedy, FieldGroup::DeadCache, FieldGroup::Mistake}) {
        const auto title = group == FieldGroup::Option ? FieldForm::Title::None : FieldForm::Title::OfGroup;
        auto *form = new FieldForm({group}, title);
        connect(form, &FieldForm::edited, this, &OptionsPanel::take);
        if (group == FieldGroup::DeadCache)
            m_deadCache = form;
        m_forms.append(form);
        column->addWidget(form);
    }
    for (int i = 0; i <= ownValues; ++i)
        m_preset->addItem(QString());
    connect(m_preset, &QComboBox::currentIndexChanged, this, &OptionsPanel::takePreset);
    m_deadCache->addFirst(m_preset);
    column->addStretch();
    fill();
    retranslate();
}

void OptionsPanel::setStrategy(const QString &id)
{
    m_scenario.strategy = id;
    fill();
}

void OptionsPanel::setOptions(const StrategyOptions &options)
{
    m_scenario.options = options;
    fill();
}

StrategyOptions OptionsPanel::options() const
{
    Scenario scenario = m_scenario;
    for (const FieldForm *form : m_forms)
        form->apply(scenario);
    return scenario.options;
}

void OptionsPanel::take()
{
    m_scenario.options = options();
    fill(); // the list shows the preset that the fields match
    Q_EMIT edited();
}

void OptionsPanel::takePreset(int index)
{
    if (index < ownValues)
        apply(static_cast<CachePreset>(index), m_scenario.options);
    fill();
    Q_EMIT edited();
}

void OptionsPanel::fill()
{
    for (FieldForm *form : std::as_const(m_forms))
        form->setScenario(m_scenario);
    const QSignalBlocker quiet(m_preset);
    const auto preset = presetOf(m_scenario.options);
    m_preset->setCurrentIndex(preset ? static_cast<int>(*preset) : ownValues);
}

void OptionsPanel::retranslate()
{
    m_deadCache->label(m_preset, tr("Usual settings"),
                       tr("Circuit breaker and retries as one sets them for production or for development"));
    const QStringList presets{tr("off"), tr("development"), tr("production"), tr("own values")};
    for (int i = 0; i < presets.size(); ++i)
        m_preset->setItemText(i, presets.at(i));
}

void OptionsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace cachescope
