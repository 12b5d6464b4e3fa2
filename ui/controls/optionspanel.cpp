// SPDX-License-Identifier: GPL-3.0-only
#include "ui/controls/optionspanel.h"

#include "engine/strategies/registry.h"
#include "ui/controls/optionssection.h"
#include "ui/controls/remedypanel.h"
#include "ui/words/language.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

namespace cachescope {

namespace {

milliseconds fromSeconds(const QDoubleSpinBox *box)
{
    return milliseconds(std::llround(box->value() * 1000));
}

double seconds(milliseconds time)
{
    return static_cast<double>(time.count()) / 1000;
}

} // namespace

OptionsPanel::OptionsPanel(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    m_section = new OptionsSection(false);
    m_remedies = new RemedyPanel;
    connect(m_section, &OptionsSection::edited, this, &OptionsPanel::changed);
    connect(m_remedies, &RemedyPanel::edited, this, &OptionsPanel::changed);
    // The same limits as in a scenario file.
    m_expiry = m_section->number(0.001, 7 * 86'400, 3);
    m_refreshExpiry = m_section->number(0.001, 7 * 86'400, 3);
    m_threshold = m_section->number(0, 100, 1);
    m_order = m_section->choice(3);
    m_queue = m_section->choice(2);
    m_flush = m_section->number(0.001, 3'600, 3);
    m_batch = m_section->whole(1, 10'000);
    m_coalesce = m_section->flag();
    m_attempts = m_section->whole(1, 20);
    m_backOff = m_section->number(0, 600, 3);
    // Filled first: the tab order is the order in which widgets are added to the window.
    column->addWidget(m_section);
    column->addWidget(m_remedies);
    column->addStretch();
    setOptions(StrategyOptions());
    retranslate();
}

void OptionsPanel::setStrategy(const QString &id)
{
    const Capabilities strategy = capabilitiesOf(id);
    m_section->showRow(m_expiry, strategy.expiry);
    m_section->showRow(m_refreshExpiry, strategy.refreshZone);
    m_section->showRow(m_threshold, strategy.refreshZone);
    m_section->showRow(m_order, strategy.writeOrder);
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_queue, m_flush, m_batch, m_coalesce, m_attempts, m_backOff})
        m_section->showRow(field, strategy.queue);
    m_remedies->setStrategy(strategy);
}

void OptionsPanel::setOptions(const StrategyOptions &options)
{
    m_filling = true;
    m_expiry->setValue(seconds(options.expiry));
    m_refreshExpiry->setValue(seconds(options.refreshAheadExpiry));
    m_threshold->setValue(options.refreshThreshold * 100);
    m_order->setCurrentIndex(static_cast<int>(options.writeThroughOrder));
    m_queue->setCurrentIndex(static_cast<int>(options.queue));
    m_flush->setValue(seconds(options.flushInterval));
    m_batch->setValue(options.batchSize);
    m_coalesce->setChecked(options.coalesce);
    m_attempts->setValue(options.attempts);
    m_backOff->setValue(seconds(options.backOff));
    m_remedies->setOptions(options);
    m_filling = false;
}

StrategyOptions OptionsPanel::options() const
{
    StrategyOptions options;
    options.expiry = fromSeconds(m_expiry);
    options.refreshAheadExpiry = fromSeconds(m_refreshExpiry);
    options.refreshThreshold = m_threshold->value() / 100;
    options.writeThroughOrder = static_cast<WriteThroughOrder>(m_order->currentIndex());
    options.queue = static_cast<QueueKind>(m_queue->currentIndex());
    options.flushInterval = fromSeconds(m_flush);
    options.batchSize = m_batch->value();
    options.coalesce = m_coalesce->isChecked();
    options.attempts = m_attempts->value();
    options.backOff = fromSeconds(m_backOff);
    m_remedies->apply(options);
    return options;
}

void OptionsPanel::changed()
{
    if (!m_filling)
        Q_EMIT edited();
}

void OptionsPanel::retranslate()
{
    m_section->label(m_expiry, tr("Expiry (TTL)"), tr("How long a cached product stays before Redis drops it"));
    m_section->label(m_refreshExpiry, tr("Expiry (TTL)"), tr("How long a cached product stays before Redis drops it"));
    m_section->label(m_threshold, tr("Refresh after"),
                     tr("A read later than this share of the expiry reloads the value in the background"));
    m_section->label(
        m_order, tr("Order of a write"),
        tr("In a transaction both stores take the write or neither; the other orders can leave them apart"));
    m_section->label(m_queue, tr("Write queue"),
                     tr("A list in Redis survives the program; a queue in memory is lost with it"));
    m_section->label(m_flush, tr("Flush every"), tr("The worker saves what is queued at least this often"));
    m_section->label(m_batch, tr("Batch size"),
                     tr("As soon as this many writes are queued, the worker saves them in one round trip"));
    m_section->label(m_coalesce, tr("Coalescing"),
                     tr("Of several writes of one key in a batch only the newest is saved"));
    m_section->label(m_attempts, tr("Attempts"),
                     tr("How often a batch is tried before its writes become dead letters"));
    m_section->label(m_backOff, tr("Back-off"), tr("The wait before the second attempt; it doubles each time"));
    for (QDoubleSpinBox *box : {m_expiry, m_refreshExpiry, m_flush, m_backOff})
        box->setSuffix(QLatin1Char(' ') + tr("s", "seconds"));
    m_threshold->setSuffix(QLatin1Char(' ') + Language::instance().locale().percent());
    m_order->setItemText(0, tr("in a transaction"));
    m_order->setItemText(1, tr("database first"));
    m_order->setItemText(2, tr("cache first"));
    m_queue->setItemText(0, tr("list in Redis"));
    m_queue->setItemText(1, tr("in memory"));
    m_remedies->retranslate();
}

void OptionsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace cachescope
