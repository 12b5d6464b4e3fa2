// SPDX-License-Identifier: GPL-3.0-only
#include "ui/alerts/alertsdialog.h"

#include "engine/measure/alerts.h"
#include "engine/scenario/scenariofields.h"
#include "ui/controls/numberfield.h"
#include "ui/controls/trimmedspinbox.h"
#include "ui/words/alertwords.h"
#include "ui/words/language.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QGroupBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace cachescope {

namespace {

QTableWidget *table(int columns)
{
    auto *table = new QTableWidget(0, columns);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false); // Tab leaves the table
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setMinimumHeight(92);
    return table;
}

void setRow(QTableWidget *table, int row, const QStringList &texts)
{
    for (int column = 0; column < texts.size(); ++column) {
        QTableWidgetItem *item = table->item(row, column);
        if (!item) {
            item = new QTableWidgetItem;
            table->setItem(row, column, item);
        }
        if (item->text() != texts.at(column))
            item->setText(texts.at(column));
    }
}

} // namespace

AlertsDialog::AlertsDialog(QWidget *parent)
    : QDialog(parent)
    , m_thresholds(new QGroupBox)
    , m_alertsBox(new QGroupBox)
    , m_incidentsBox(new QGroupBox)
    , m_logBox(new QGroupBox)
    , m_form(new QFormLayout)
    , m_latency(new TrimmedSpinBox)
    , m_hitRate(new TrimmedSpinBox)
    , m_memory(new TrimmedSpinBox)
    , m_queue(new QSpinBox)
    , m_alerts(table(6))
    , m_incidents(table(5))
    , m_log(new QListWidget)
    , m_definition(new QLabel)
    , m_verdict(new QLabel)
{
    setObjectName(QStringLiteral("alertsDialog"));
    const QSize room = QGuiApplication::primaryScreen()->availableSize();
    resize(std::min(980, room.width() - 40), std::clamp(room.height() - 80, 600, 900));
    m_latency->setRange(0, findField(u"alerts.latencyMs")->highest);
    m_hitRate->setRange(0, 100);
    m_memory->setRange(0, findField(u"alerts.memoryMb")->highest);
    m_queue->setRange(0, static_cast<int>(findField(u"alerts.queue")->highest));
    for (QDoubleSpinBox *field : {m_latency, m_hitRate, m_memory}) {
        field->setDecimals(1);
        addField(field);
        connect(field, &QDoubleSpinBox::valueChanged, this, [this] {
            if (!m_filling)
                Q_EMIT edited();
        });
    }
    addField(m_queue);
    connect(m_queue, &QSpinBox::valueChanged, this, [this] {
        if (!m_filling)
            Q_EMIT edited();
    });
    m_thresholds->setLayout(m_form);
    for (QLabel *text : {m_definition, m_verdict})
        text->setWordWrap(true);
    m_definition->setObjectName(QStringLiteral("faint"));
    auto *alertsColumn = new QVBoxLayout(m_alertsBox);
    alertsColumn->addWidget(m_alerts);
    auto *incidentsColumn = new QVBoxLayout(m_incidentsBox);
    incidentsColumn->addWidget(m_definition);
    incidentsColumn->addWidget(m_incidents);
    m_log->setMinimumHeight(60);
    m_log->setSelectionMode(QAbstractItemView::NoSelection);
    m_log->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    auto *logColumn = new QVBoxLayout(m_logBox);
    logColumn->addWidget(m_log);
    auto *buttons = new QDialogButtonBox;
    m_close = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->addWidget(m_thresholds);
    column->addWidget(m_alertsBox, 1);
    auto *below = new QHBoxLayout; // in a column they would leave only a row or two for each
    below->addWidget(m_incidentsBox, 3);
    below->addWidget(m_logBox, 2);
    column->addLayout(below, 1);
    column->addWidget(m_verdict);
    column->addWidget(buttons);
    setThresholds({});
    retranslate();
}

void AlertsDialog::addField(QWidget *field)
{
    auto *label = new QLabel;
    label->setBuddy(field);
    m_form->addRow(label, field);
}

void AlertsDialog::label(QWidget *field, const QString &text)
{
    qobject_cast<QLabel *>(m_form->labelForField(field))->setText(text);
    field->setAccessibleName(text);
}

void AlertsDialog::setThresholds(const AlertThresholds &thresholds)
{
    m_filling = true;
    m_latency->setValue(thresholds.latencyMs);
    m_hitRate->setValue(thresholds.hitRate * 100);
    m_memory->setValue(thresholds.memoryMb);
    m_queue->setValue(thresholds.queue);
    m_filling = false;
    fill();
}

AlertThresholds AlertsDialog::thresholds() const
{
    return {m_latency->value(), m_hitRate->value() / 100, m_memory->value(), m_queue->value()};
}

void AlertsDialog::setSnapshot(const Snapshot &snapshot, const QStringList &log)
{
    m_snapshot = snapshot;
    m_lines = log;
    if (isVisible())
        fill();
}

bool AlertsDialog::isOver() const
{
    return m_snapshot.state == RunState::Finished;
}

void AlertsDialog::fill()
{
    AlertReview found;
    if (isOver())
        found = review(m_snapshot.alerts, m_snapshot.incidents, toMs(m_snapshot.time) / 1000);
    fillAlerts(found.falseAlarms);
    fillIncidents(found.missed);
    m_verdict->setText(verdict());
    fillLog();
}

void AlertsDialog::fillLog()
{
    const bool shown = m_log->count() == m_lines.size()
        && (m_lines.isEmpty() || m_log->item(m_log->count() - 1)->text() == m_lines.last());
    if (shown)
        return;
    m_log->clear();
    m_log->addItems(m_lines);
    m_log->scrollToBottom();
}

void AlertsDialog::fillAlerts(const QVector<qsizetype> &falseAlarms)
{
    m_alerts->setRowCount(static_cast<int>(m_snapshot.alerts.size()));
    for (int row = 0; row < m_alerts->rowCount(); ++row) {
        const Alert &alert = m_snapshot.alerts.at(row);
        const QString worth = !isOver() ? QString()
            : falseAlarms.contains(row) ? tr("✕ false alarm")
                                        : tr("✓ justified");
        setRow(m_alerts, row,
               {signOf(levelOf(alert.kind)) + QLatin1Char(' ') + nameOf(levelOf(alert.kind)),
                causeOf(alert.kind, thresholds()), tr("%1 s").arg(formatNumber(alert.began, 1)),
                alert.active() ? tr("goes on") : tr("%1 s").arg(formatNumber(alert.ended, 1)), worstOf(alert), worth});
    }
}

void AlertsDialog::fillIncidents(const QVector<qsizetype> &missed)
{
    m_incidents->setRowCount(static_cast<int>(m_snapshot.incidents.size()));
    for (int row = 0; row < m_incidents->rowCount(); ++row) {
        const Incident &incident = m_snapshot.incidents.at(row);
        const QString fate = !isOver() ? QString() : missed.contains(row) ? tr("✕ missed") : tr("✓ noticed");
        setRow(m_incidents, row,
               {tr("%1 s").arg(formatNumber(incident.began, 1)), tr("%1 s").arg(formatNumber(incident.ended, 1)),
                formatCount(incident.failed), formatCount(incident.stale), fate});
    }
}

QString AlertsDialog::verdict() const
{
    if (!isOver())
        return tr("When the run has ended it is told here which incidents were missed and which alarms were false.");
    const AlertReview found = review(m_snapshot.alerts, m_snapshot.incidents, toMs(m_snapshot.time) / 1000);
    return tr("Incidents missed: %1 of %2. False alarms: %3 of %4.")
        .arg(formatCount(found.missed.size()), formatCount(m_snapshot.incidents.size()),
             formatCount(found.falseAlarms.size()), formatCount(m_snapshot.alerts.size()));
}

void AlertsDialog::retranslate()
{
    setWindowTitle(tr("Alerts"));
    m_thresholds->setTitle(tr("Thresholds"));
    m_alertsBox->setTitle(tr("Alerts of this run"));
    m_incidentsBox->setTitle(tr("Incidents of this run"));
    m_logBox->setTitle(tr("Log"));
    m_log->setAccessibleName(tr("Log of the alerts"));
    for (QAbstractSpinBox *field : std::initializer_list<QAbstractSpinBox *>{m_latency, m_hitRate, m_memory, m_queue})
        localize(field);
    label(m_latency, tr("Warn when latency (p99 of the last second, in ms) is above"));
    label(m_hitRate, tr("Warn when the hit rate (of the last second, in %) is below"));
    label(m_memory, tr("Warn when Redis uses more MiB than"));
    label(m_queue, tr("Error when more writes wait in the queue than"));
    m_alerts->setHorizontalHeaderLabels(
        {tr("Level"), tr("Cause"), tr("Began"), tr("Ended"), tr("Worst"), tr("Verdict")});
    m_incidents->setHorizontalHeaderLabels(
        {tr("Began"), tr("Ended"), tr("Failed requests"), tr("Stale reads"), tr("Verdict")});
    m_alerts->setAccessibleName(m_alertsBox->title());
    m_incidents->setAccessibleName(m_incidentsBox->title());
    m_definition->setText(
        tr("An incident is a time in which at least one answer in a hundred was a failure or stale; breaks of up "
           "to a second belong to it. An alert notices it when it is active during the incident or begins "
           "within a second after. That the cache cannot be reached is always an alert."));
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(m_close->text());
    fill();
}

void AlertsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace cachescope
