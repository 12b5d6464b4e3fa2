// SPDX-License-Identifier: GPL-3.0-only
#include "ui/controls/knobpanel.h"

#include "engine/strategies/registry.h"
#include "ui/controls/trimmedspinbox.h"
#include "ui/presentation/language.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

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

KnobPanel::KnobPanel(QWidget *parent)
    : QWidget(parent)
{
    m_form = new QFormLayout(this);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto number = [this](double lowest, double highest, int decimals) {
        auto *box = new TrimmedSpinBox;
        box->setRange(lowest, highest);
        box->setDecimals(decimals);
        box->setKeyboardTracking(false);   // an adjustment takes effect when it is finished, not digit by digit
        connect(box, &QDoubleSpinBox::valueChanged, this, &KnobPanel::changed);
        addRow(box);
        return box;
    };
    const auto whole = [this](int lowest, int highest) {
        auto *box = new QSpinBox;
        box->setRange(lowest, highest);
        box->setKeyboardTracking(false);
        connect(box, &QSpinBox::valueChanged, this, &KnobPanel::changed);
        addRow(box);
        return box;
    };
    const auto choice = [this](int items) {
        auto *box = new QComboBox;
        for (int i = 0; i < items; ++i)
            box->addItem(QString());
        connect(box, &QComboBox::currentIndexChanged, this, &KnobPanel::changed);
        addRow(box);
        return box;
    };
    // The same bounds as in a scenario file.
    m_expiry = number(0.001, 7 * 86'400, 3);
    m_refreshExpiry = number(0.001, 7 * 86'400, 3);
    m_threshold = number(0, 100, 1);
    m_order = choice(3);
    m_queue = choice(2);
    m_flush = number(0.001, 3'600, 3);
    m_batch = whole(1, 10'000);
    const auto flag = [this] {
        auto *box = new QCheckBox;
        connect(box, &QCheckBox::toggled, this, &KnobPanel::changed);
        addRow(box);
        return box;
    };
    m_coalesce = flag();
    m_attempts = whole(1, 20);
    m_backOff = number(0, 600, 3);
    m_requeueFailed = flag();
    m_batchVersionGuard = flag();
    m_afterWrite = choice(3);
    m_setIfNewer = flag();
    m_versionGuard = flag();
    m_lockPerKey = flag();
    setKnobs(Knobs());
    retranslate();
}

void KnobPanel::addRow(QWidget *field)
{
    auto *text = new QLabel;
    text->setBuddy(field);
    m_form->addRow(text, field);
}

void KnobPanel::showRow(QWidget *field, bool shown)
{
    m_form->setRowVisible(field, shown);
}

void KnobPanel::setStrategy(const QString &id)
{
    const StrategyInfo *info = findStrategy(id);
    const StrategyInfo none;
    const StrategyInfo &strategy = info ? *info : none;
    showRow(m_expiry, strategy.expiry);
    showRow(m_refreshExpiry, strategy.refresh);
    showRow(m_threshold, strategy.refresh);
    showRow(m_order, strategy.writeOrder);
    for (QWidget *field : std::initializer_list<QWidget *>{m_queue, m_flush, m_batch, m_coalesce, m_attempts, m_backOff, m_requeueFailed,
                                                         m_batchVersionGuard})
        showRow(field, strategy.queue);
    showRow(m_afterWrite, !strategy.queue && !strategy.writeOrder);
    showRow(m_versionGuard, !strategy.queue);
}

void KnobPanel::setKnobs(const Knobs &knobs)
{
    m_filling = true;
    m_expiry->setValue(seconds(knobs.expiry));
    m_refreshExpiry->setValue(seconds(knobs.refreshAheadExpiry));
    m_threshold->setValue(knobs.refreshThreshold * 100);
    m_order->setCurrentIndex(static_cast<int>(knobs.writeThroughOrder));
    m_queue->setCurrentIndex(static_cast<int>(knobs.queue));
    m_flush->setValue(seconds(knobs.flushInterval));
    m_batch->setValue(knobs.batchSize);
    m_coalesce->setChecked(knobs.coalesce);
    m_attempts->setValue(knobs.attempts);
    m_backOff->setValue(seconds(knobs.backOff));
    m_requeueFailed->setChecked(knobs.requeueFailed);
    m_batchVersionGuard->setChecked(knobs.batchVersionGuard);
    m_afterWrite->setCurrentIndex(static_cast<int>(knobs.afterWrite));
    m_setIfNewer->setChecked(knobs.setIfNewer);
    m_versionGuard->setChecked(knobs.versionGuard);
    m_lockPerKey->setChecked(knobs.lockPerKey);
    m_filling = false;
}

Knobs KnobPanel::knobs() const
{
    Knobs knobs;
    knobs.expiry = fromSeconds(m_expiry);
    knobs.refreshAheadExpiry = fromSeconds(m_refreshExpiry);
    knobs.refreshThreshold = m_threshold->value() / 100;
    knobs.writeThroughOrder = static_cast<WriteThroughOrder>(m_order->currentIndex());
    knobs.queue = static_cast<QueueKind>(m_queue->currentIndex());
    knobs.flushInterval = fromSeconds(m_flush);
    knobs.batchSize = m_batch->value();
    knobs.coalesce = m_coalesce->isChecked();
    knobs.attempts = m_attempts->value();
    knobs.backOff = fromSeconds(m_backOff);
    knobs.requeueFailed = m_requeueFailed->isChecked();
    knobs.batchVersionGuard = m_batchVersionGuard->isChecked();
    knobs.afterWrite = static_cast<AfterWrite>(m_afterWrite->currentIndex());
    knobs.setIfNewer = m_setIfNewer->isChecked();
    knobs.versionGuard = m_versionGuard->isChecked();
    knobs.lockPerKey = m_lockPerKey->isChecked();
    return knobs;
}

void KnobPanel::changed()
{
    if (!m_filling)
        Q_EMIT edited();
}

void KnobPanel::label(QWidget *field, const QString &text, const QString &tip)
{
    if (auto *caption = qobject_cast<QLabel *>(m_form->labelForField(field))) {
        caption->setText(text);
        caption->setToolTip(tip);
    }
    field->setAccessibleName(text);
    field->setToolTip(tip);
    field->setLocale(Language::instance().locale());
}

void KnobPanel::retranslate()
{
    label(m_expiry, tr("Expiry (TTL)"), tr("How long a cached product stays before Redis drops it"));
    label(m_refreshExpiry, tr("Expiry (TTL)"), tr("How long a cached product stays before Redis drops it"));
    label(m_threshold, tr("Refresh after"), tr("A read later than this share of the expiry reloads the value in the background"));
    label(m_order, tr("Order of a write"), tr("In a transaction both stores take the write or neither; the other orders can leave them apart"));
    label(m_queue, tr("Write queue"), tr("A list in Redis survives the program; a queue in memory is lost with it"));
    label(m_flush, tr("Flush every"), tr("The worker saves what is queued at least this often"));
    label(m_batch, tr("Batch size"), tr("As soon as this many writes are queued, the worker saves them in one round trip"));
    label(m_coalesce, tr("Coalescing"), tr("Of several writes of one key in a batch only the newest is saved"));
    label(m_attempts, tr("Attempts"), tr("How often a batch is tried before its writes become dead letters"));
    label(m_backOff, tr("Back-off"), tr("The wait before the second attempt; it doubles each time"));
    label(m_requeueFailed, tr("Failed batch to the end"), tr("A batch that could not be saved goes behind newer writes, which it may then overwrite"));
    label(m_batchVersionGuard, tr("Version guard"), tr("A batch never replaces a newer version of a row"));
    label(m_afterWrite, tr("After a write"), tr("What becomes of the cached copy when the database has been written"));
    label(m_setIfNewer, tr("Set only if newer"), tr("An older value never replaces a newer one in the cache"));
    label(m_versionGuard, tr("Version guard"), tr("An UPDATE never replaces a newer version of the row"));
    label(m_lockPerKey, tr("Lock per key"), tr("One request at a time loads or writes a product; the others wait"));
    for (QCheckBox *box : {m_requeueFailed, m_batchVersionGuard, m_setIfNewer, m_versionGuard, m_lockPerKey})
        box->setText(tr("on"));
    m_afterWrite->setItemText(0, tr("delete it"));
    m_afterWrite->setItemText(1, tr("update it"));
    m_afterWrite->setItemText(2, tr("leave it"));
    for (QDoubleSpinBox *box : {m_expiry, m_refreshExpiry, m_flush, m_backOff})
        box->setSuffix(QLatin1Char(' ') + tr("s", "seconds"));
    m_threshold->setSuffix(QStringLiteral(" %"));
    m_coalesce->setText(tr("on"));
    m_order->setItemText(0, tr("in a transaction"));
    m_order->setItemText(1, tr("database first"));
    m_order->setItemText(2, tr("cache first"));
    m_queue->setItemText(0, tr("list in Redis"));
    m_queue->setItemText(1, tr("in memory"));
}

void KnobPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace cachescope
