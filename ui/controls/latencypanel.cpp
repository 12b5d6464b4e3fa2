// SPDX-License-Identifier: GPL-3.0-only
#include "ui/controls/latencypanel.h"

#include "ui/controls/numberfield.h"
#include "ui/controls/trimmedspinbox.h"
#include "ui/words/fieldwords.h"
#include "ui/words/language.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace cachescope {

LatencyPanel::LatencyPanel(QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    m_cache = makeRow(grid, 0);
    m_database = makeRow(grid, 1);
    m_note = new QLabel;
    m_note->setObjectName(QStringLiteral("faint"));
    m_note->setWordWrap(true);
    grid->addWidget(m_note, 2, 0, 1, 4);
    retranslate();
}

LatencyPanel::Row LatencyPanel::makeRow(QGridLayout *grid, int line)
{
    Row row{new QLabel, new QComboBox, new TrimmedSpinBox, new TrimmedSpinBox};
    Delay any;
    for (const QString &kind : choicesOf(&any.kind))
        row.kind->addItem(QString(), kind);
    for (QDoubleSpinBox *box : {row.ms, row.spread}) {
        box->setRange(0, findField(u"cacheDelay.ms")->highest);
        box->setDecimals(3);
        box->setKeyboardTracking(false);
        connect(box, &QDoubleSpinBox::valueChanged, this, [this] {
            if (!m_filling)
                Q_EMIT edited();
        });
    }
    row.label->setBuddy(row.kind);
    connect(row.kind, &QComboBox::currentIndexChanged, this, [this] {
        enable(m_cache);
        enable(m_database);
        if (!m_filling)
            Q_EMIT edited();
    });
    grid->addWidget(row.label, line, 0);
    grid->addWidget(row.kind, line, 1);
    grid->addWidget(row.ms, line, 2);
    grid->addWidget(row.spread, line, 3);
    return row;
}

Delay LatencyPanel::delayOf(const Row &row)
{
    Delay delay;
    delay.kind = static_cast<Delay::Kind>(row.kind->currentIndex());
    if (delay.kind == Delay::Kind::None)
        return delay;
    delay.ms = row.ms->value();
    if (delay.kind != Delay::Kind::Fixed)
        delay.spreadMs = row.spread->value();
    return delay;
}

void LatencyPanel::show(Row &row, const Delay &delay)
{
    row.kind->setCurrentIndex(static_cast<int>(delay.kind));
    row.ms->setValue(delay.ms);
    row.spread->setValue(delay.spreadMs);
    enable(row);
}

void LatencyPanel::enable(Row &row)
{
    if (!row.kind)
        return; // while the rows are being created
    const auto kind = static_cast<Delay::Kind>(row.kind->currentIndex());
    row.ms->setEnabled(kind != Delay::Kind::None);
    row.spread->setEnabled(kind == Delay::Kind::Uniform || kind == Delay::Kind::Normal);
}

void LatencyPanel::setDelays(const Delay &cache, const Delay &database)
{
    m_filling = true;
    show(m_cache, cache);
    show(m_database, database);
    m_filling = false;
}

QString LatencyPanel::summary(const Delay &cache, const Delay &database)
{
    const auto one = [](const QString &text, const Delay &delay) {
        const QString sign = delay.kind == Delay::Kind::Fixed ? QStringLiteral("+") : QStringLiteral("+~");
        return text.arg(isolate(sign + formatDuration(delay.ms)));
    };
    QStringList parts;
    if (cache.kind != Delay::Kind::None)
        parts.append(one(tr("Cache %1"), cache));
    if (database.kind != Delay::Kind::None)
        parts.append(one(tr("Database %1"), database));
    return parts.isEmpty() ? tr("No added latency") : parts.join(QStringLiteral(" · "));
}

void LatencyPanel::retranslate()
{
    m_cache.label->setText(tr("Cache"));
    m_database.label->setText(tr("Database"));
    for (const Row &row : {m_cache, m_database}) {
        for (int i = 0; i < row.kind->count(); ++i)
            row.kind->setItemText(i, choiceName(row.kind->itemData(i).toString()));
        row.kind->setAccessibleName(tr("Kind of latency: %1").arg(row.label->text()));
        row.ms->setSuffix(QLatin1Char(' ') + tr("ms"));
        row.ms->setAccessibleName(tr("Latency in milliseconds: %1").arg(row.label->text()));
        row.spread->setPrefix(QStringLiteral("± "));
        row.spread->setSuffix(QLatin1Char(' ') + tr("ms"));
        row.spread->setAccessibleName(tr("Spread in milliseconds: %1").arg(row.label->text()));
        row.spread->setToolTip(tr("uniform: half the width; normal: the standard deviation"));
        localize(row.ms);
        localize(row.spread);
    }
    m_note->setText(tr("Added in front of the server, in the program. Measured and added time are told apart."));
}

void LatencyPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace cachescope
