// SPDX-License-Identifier: GPL-3.0-only
#include "ui/controls/remedypanel.h"

#include "engine/strategies/registry.h"
#include "ui/controls/deadcachepanel.h"
#include "ui/controls/optionssection.h"
#include "ui/words/language.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

namespace cachescope {

RemedyPanel::RemedyPanel(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    // The tab order is the order in which the fields are created.
    m_remedies = new OptionsSection(true);
    column->addWidget(m_remedies);
    // The same limits as in a scenario file.
    m_setIfNewer = m_remedies->flag();
    m_versionGuard = m_remedies->flag();
    m_lockPerKey = m_remedies->flag();
    m_singleFlight = m_remedies->flag();
    m_jitter = m_remedies->number(0, 100, 1);
    m_absence = m_remedies->number(0, 7 * 86'400, 3);
    m_queueLimit = m_remedies->whole(0, 1'000'000);
    m_deadCache = new DeadCachePanel;
    column->addWidget(m_deadCache);
    m_mistakes = new OptionsSection(true);
    column->addWidget(m_mistakes);
    m_afterWrite = m_mistakes->choice(3);
    m_requeueFailed = m_mistakes->flag();
    m_batchUnguarded = m_mistakes->flag();
    m_takeByPop = m_mistakes->flag();
    m_cacheUnsaved = m_mistakes->flag();
    for (OptionsSection *section : {m_remedies, m_mistakes})
        connect(section, &OptionsSection::edited, this, &RemedyPanel::edited);
    connect(m_deadCache, &DeadCachePanel::edited, this, &RemedyPanel::edited);
}

void RemedyPanel::setStrategy(const Capabilities &strategy)
{
    m_remedies->showRow(m_versionGuard, !strategy.queue);
    m_remedies->showRow(m_singleFlight, strategy.ownLoads);
    m_remedies->showRow(m_queueLimit, strategy.queue);
    m_mistakes->showRow(m_afterWrite, strategy.invalidates);
    for (QWidget *field : {m_requeueFailed, m_batchUnguarded, m_takeByPop})
        m_mistakes->showRow(field, strategy.queue);
    m_mistakes->showRow(m_cacheUnsaved, strategy.writeOrder);
}

void RemedyPanel::setOptions(const StrategyOptions &options)
{
    m_setIfNewer->setChecked(options.setIfNewer);
    m_versionGuard->setChecked(options.versionGuard);
    m_lockPerKey->setChecked(options.lockPerKey);
    m_singleFlight->setChecked(options.singleFlight);
    m_jitter->setValue(options.expiryJitter * 100);
    m_absence->setValue(static_cast<double>(options.absenceExpiry.count()) / 1000);
    m_queueLimit->setValue(options.queueLimit);
    m_afterWrite->setCurrentIndex(static_cast<int>(options.afterWrite));
    m_requeueFailed->setChecked(options.requeueFailed);
    m_batchUnguarded->setChecked(!options.batchVersionGuard);
    m_takeByPop->setChecked(options.takeByPop);
    m_cacheUnsaved->setChecked(options.cacheUnsaved);
    m_deadCache->setOptions(options);
}

void RemedyPanel::apply(StrategyOptions &options) const
{
    options.setIfNewer = m_setIfNewer->isChecked();
    options.versionGuard = m_versionGuard->isChecked();
    options.lockPerKey = m_lockPerKey->isChecked();
    options.singleFlight = m_singleFlight->isChecked();
    options.expiryJitter = m_jitter->value() / 100;
    options.absenceExpiry = milliseconds(std::llround(m_absence->value() * 1000));
    options.queueLimit = m_queueLimit->value();
    options.afterWrite = static_cast<AfterWrite>(m_afterWrite->currentIndex());
    options.requeueFailed = m_requeueFailed->isChecked();
    options.batchVersionGuard = !m_batchUnguarded->isChecked();
    options.takeByPop = m_takeByPop->isChecked();
    options.cacheUnsaved = m_cacheUnsaved->isChecked();
    m_deadCache->apply(options);
}

void RemedyPanel::retranslate()
{
    m_remedies->setTitle(tr("Remedies"));
    m_remedies->label(m_setIfNewer, tr("Set only if newer"),
                      tr("An older value never replaces a newer one in the cache"));
    m_remedies->label(m_versionGuard, tr("Version guard"), tr("An UPDATE never replaces a newer version of the row"));
    m_remedies->label(m_lockPerKey, tr("Lock per key"),
                      tr("One request at a time loads or writes a product; the others wait"));
    m_remedies->label(m_singleFlight, tr("Single-flight"), tr("Readers who miss the same product share one load"));
    m_remedies->label(m_jitter, tr("Spread of the expiry"),
                      tr("Each expiry is longer or shorter by up to this share, so that not all end together"));
    m_remedies->label(m_absence, tr("Cache absence for"),
                      tr("A product that does not exist is not looked for in the database again so long"));
    m_remedies->label(m_queueLimit, tr("Longest queue"), tr("Writes wait while so many are queued (back-pressure)"));
    m_deadCache->retranslate();
    m_mistakes->setTitle(tr("Mistakes to watch"));
    m_mistakes->label(m_afterWrite, tr("After a write"),
                      tr("What becomes of the cached copy when the database has been written"));
    m_mistakes->label(m_requeueFailed, tr("Failed batch to the end"),
                      tr("A batch that could not be saved goes behind newer writes, which it may then overwrite"));
    m_mistakes->label(m_batchUnguarded, tr("Batch without version guard"),
                      tr("A batch may replace a newer version of a row"));
    m_mistakes->label(m_takeByPop, tr("Take by pop"),
                      tr("No processing list keeps the batch: a crash before it is saved loses it"));
    m_mistakes->label(m_cacheUnsaved, tr("Cache what was refused"),
                      tr("The cache gets the value although the database refused it"));
    m_afterWrite->setItemText(0, tr("delete it (right)"));
    m_afterWrite->setItemText(1, tr("update it"));
    m_afterWrite->setItemText(2, tr("leave it"));
    m_jitter->setPrefix(QStringLiteral("± "));
    m_jitter->setSuffix(QLatin1Char(' ') + Language::instance().locale().percent());
    m_absence->setSuffix(QLatin1Char(' ') + tr("s", "seconds"));
    m_jitter->setSpecialValueText(tr("off"));
    m_absence->setSpecialValueText(tr("off"));
    m_queueLimit->setSpecialValueText(tr("no limit"));
}

} // namespace cachescope
