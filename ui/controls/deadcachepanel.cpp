// SPDX-License-Identifier: GPL-3.0-only
#include "ui/controls/deadcachepanel.h"

#include "engine/strategies/cachepresets.h"
#include "ui/controls/optionssection.h"

#include <QComboBox>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

namespace cachescope {

namespace {

constexpr int ownValues = cachePresetCount; // the last entry of the list

double seconds(milliseconds time)
{
    return static_cast<double>(time.count()) / 1000;
}

milliseconds fromSeconds(const QDoubleSpinBox *box)
{
    return milliseconds(std::llround(box->value() * 1000));
}

} // namespace

DeadCachePanel::DeadCachePanel(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_section = new OptionsSection(true);
    column->addWidget(m_section);
    // The same limits as in a scenario file.
    m_preset = m_section->choice(cachePresetCount + 1);
    m_failures = m_section->whole(0, 10'000);
    m_openTime = m_section->number(0.001, 3'600, 3);
    m_retries = m_section->whole(0, 20);
    m_pause = m_section->number(0, 60, 3);
    connect(m_preset, &QComboBox::currentIndexChanged, this, &DeadCachePanel::presetChosen);
    connect(m_section, &OptionsSection::edited, this, &DeadCachePanel::fieldEdited);
}

void DeadCachePanel::presetChosen(int index)
{
    if (m_filling || index >= ownValues)
        return;
    StrategyOptions options;
    apply(options);
    cachescope::apply(static_cast<CachePreset>(index), options);
    showOptions(options);
}

void DeadCachePanel::fieldEdited()
{
    if (m_filling)
        return;
    StrategyOptions options;
    apply(options);
    showOptions(options); // the list shows the preset that the fields match
    Q_EMIT edited();
}

void DeadCachePanel::showOptions(const StrategyOptions &options)
{
    const QScopedValueRollback filling(m_filling, true);
    m_failures->setValue(options.breakerFailures);
    m_openTime->setValue(seconds(options.breakerOpenTime));
    m_retries->setValue(options.cacheRetries);
    m_pause->setValue(seconds(options.cacheRetryPause));
    const auto preset = presetOf(options);
    m_preset->setCurrentIndex(preset ? static_cast<int>(*preset) : ownValues);
    m_openTime->setEnabled(options.breakerFailures > 0);
    m_pause->setEnabled(options.cacheRetries > 0);
}

void DeadCachePanel::setOptions(const StrategyOptions &options)
{
    showOptions(options);
}

void DeadCachePanel::apply(StrategyOptions &options) const
{
    options.breakerFailures = m_failures->value();
    options.breakerOpenTime = fromSeconds(m_openTime);
    options.cacheRetries = m_retries->value();
    options.cacheRetryPause = fromSeconds(m_pause);
}

void DeadCachePanel::retranslate()
{
    m_section->setTitle(tr("When the cache is silent"));
    m_section->label(m_preset, tr("Usual settings"),
                     tr("Circuit breaker and retries as one sets them for production or for development"));
    m_section->label(
        m_failures, tr("Circuit opens after"),
        tr("So many failures to reach the cache, one after the other, open the circuit: the cache is left alone"));
    m_section->label(m_openTime, tr("Open for"),
                     tr("Then one request may try the cache; an answer closes the circuit"));
    m_section->label(m_retries, tr("Retries of a look-up"),
                     tr("A look-up that does not reach the cache is tried again so often, then the database answers"));
    m_section->label(m_pause, tr("First pause"), tr("Before the first retry; it doubles each time"));
    const QStringList presets{tr("off"), tr("development"), tr("production"), tr("own values")};
    for (int i = 0; i < presets.size(); ++i)
        m_preset->setItemText(i, presets.at(i));
    for (QDoubleSpinBox *box : {m_openTime, m_pause})
        box->setSuffix(QLatin1Char(' ') + tr("s", "seconds"));
    m_failures->setSpecialValueText(tr("never: no circuit breaker"));
    m_retries->setSpecialValueText(tr("none"));
}

} // namespace cachescope
