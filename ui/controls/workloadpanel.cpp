// SPDX-License-Identifier: GPL-3.0-only
#include "ui/controls/workloadpanel.h"

#include "ui/controls/numberfield.h"
#include "ui/controls/trimmedspinbox.h"
#include "ui/words/language.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

#include <algorithm>
#include <limits>

namespace cachescope {

WorkloadPanel::WorkloadPanel(QWidget *parent)
    : QWidget(parent)
{
    m_form = new QFormLayout(this);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_loop = choice(2);
    m_clients = whole(1, 10'000);
    m_think = whole(0, 3'600'000);
    m_rate = number(0.1, 1'000'000, 1);
    m_reads = number(0, 100, 1);
    m_choice = choice(3);
    m_exponent = number(0, 5, 3);
    m_exponent->setSingleStep(0.1);
    m_hotShare = number(0, 100, 1);
    m_hotTraffic = number(0, 100, 1);
    m_products = whole(1, 1'000'000, true);
    m_seed = whole(0, std::numeric_limits<int>::max(), true);
    m_note = new QLabel;
    m_note->setObjectName(QStringLiteral("faint"));
    m_note->setWordWrap(true);
    m_form->addRow(m_note);
    setScenario(Scenario());
    retranslate();
}

QDoubleSpinBox *WorkloadPanel::number(double lowest, double highest, int decimals)
{
    auto *box = new TrimmedSpinBox;
    box->setRange(lowest, highest);
    box->setDecimals(decimals);
    box->setKeyboardTracking(false);
    connect(box, &QDoubleSpinBox::valueChanged, this, &WorkloadPanel::changed);
    m_form->addRow(new QLabel, box);
    return box;
}

QSpinBox *WorkloadPanel::whole(int lowest, int highest, bool forNextRun)
{
    auto *box = new QSpinBox;
    box->setRange(lowest, highest);
    box->setKeyboardTracking(false);
    connect(box, &QSpinBox::valueChanged, this, [this, forNextRun] {
        if (!m_filling && forNextRun)
            Q_EMIT editedForNextRun();
        else
            changed();
    });
    m_form->addRow(new QLabel, box);
    return box;
}

QComboBox *WorkloadPanel::choice(int items)
{
    auto *box = new QComboBox;
    for (int i = 0; i < items; ++i)
        box->addItem(QString());
    connect(box, &QComboBox::currentIndexChanged, this, [this] {
        if (m_filling)
            return;
        showFitting();
        changed();
    });
    m_form->addRow(new QLabel, box);
    return box;
}

void WorkloadPanel::setScenario(const Scenario &scenario)
{
    const WorkloadPlan &plan = scenario.workload;
    m_filling = true;
    m_loop->setCurrentIndex(static_cast<int>(plan.loop));
    m_clients->setValue(plan.clients);
    m_think->setValue(static_cast<int>(plan.thinkTime.count()));
    m_rate->setValue(plan.rate);
    m_reads->setValue(plan.readShare * 100);
    m_choice->setCurrentIndex(static_cast<int>(plan.choice));
    m_exponent->setValue(plan.zipfExponent);
    m_hotShare->setValue(plan.hotShare * 100);
    m_hotTraffic->setValue(plan.hotTraffic * 100);
    m_products->setValue(scenario.products);
    m_seed->setValue(static_cast<int>(std::min<quint64>(plan.seed, std::numeric_limits<int>::max())));
    m_filling = false;
    showFitting();
}

void WorkloadPanel::apply(Scenario &scenario) const
{
    WorkloadPlan &plan = scenario.workload;
    plan.loop = static_cast<WorkloadPlan::Loop>(m_loop->currentIndex());
    plan.clients = m_clients->value();
    plan.thinkTime = std::chrono::milliseconds(m_think->value());
    plan.rate = m_rate->value();
    plan.readShare = m_reads->value() / 100;
    plan.choice = static_cast<WorkloadPlan::Choice>(m_choice->currentIndex());
    plan.zipfExponent = m_exponent->value();
    plan.hotShare = m_hotShare->value() / 100;
    plan.hotTraffic = m_hotTraffic->value() / 100;
    if (plan.seed <= static_cast<quint64>(std::numeric_limits<int>::max())
        || m_seed->value() != std::numeric_limits<int>::max())
        plan.seed = static_cast<quint64>(m_seed->value()); // a larger seed from a file is kept until it is edited
    scenario.products = m_products->value();
}

void WorkloadPanel::showFitting()
{
    const bool open = m_loop->currentIndex() == static_cast<int>(WorkloadPlan::Loop::Open);
    const auto picked = static_cast<WorkloadPlan::Choice>(m_choice->currentIndex());
    m_form->setRowVisible(m_think, !open);
    m_form->setRowVisible(m_rate, open);
    m_form->setRowVisible(m_exponent, picked == WorkloadPlan::Choice::Zipf);
    m_form->setRowVisible(m_hotShare, picked == WorkloadPlan::Choice::HotSet);
    m_form->setRowVisible(m_hotTraffic, picked == WorkloadPlan::Choice::HotSet);
    retranslate();
}

void WorkloadPanel::changed()
{
    if (!m_filling)
        Q_EMIT edited();
}

void WorkloadPanel::label(QWidget *field, const QString &text, const QString &tip)
{
    if (auto *caption = qobject_cast<QLabel *>(m_form->labelForField(field))) {
        caption->setText(text);
        caption->setToolTip(tip);
        caption->setBuddy(field);
    }
    field->setAccessibleName(text);
    field->setToolTip(tip);
    if (auto *number = qobject_cast<QAbstractSpinBox *>(field))
        localize(number);
}

void WorkloadPanel::retranslate()
{
    const bool open = m_loop->currentIndex() == static_cast<int>(WorkloadPlan::Loop::Open);
    label(m_loop, tr("Loop"),
          tr("Closed: a client asks again when it has its answer. Open: requests come at a rate, whatever the answers "
             "take."));
    label(m_clients, open ? tr("At most in flight") : tr("Clients"), tr("How many requests can be under way at once"));
    label(m_think, tr("Think time"), tr("Pause of a client between an answer and its next request"));
    label(m_rate, tr("Rate"), tr("Requests that start in a second"));
    label(m_reads, tr("Reads"), tr("Share of reads; the rest are writes"));
    label(m_choice, tr("Keys"), tr("Which products are asked for"));
    label(m_exponent, tr("Zipf exponent"),
          tr("0: all alike; 1: the second product half as often as the first, the third a third"));
    label(m_hotShare, tr("Hot products"), tr("Share of the products that are hot"));
    label(m_hotTraffic, tr("Hot traffic"), tr("Share of the requests that go to the hot products"));
    label(m_products, tr("Products *"), tr("Takes effect with the next run"));
    label(m_seed, tr("Seed *"),
          tr("The same seed asks for the same products in the same order. Takes effect with the next run."));
    m_think->setSuffix(QLatin1Char(' ') + tr("ms"));
    m_rate->setSuffix(tr(" / s"));
    for (QDoubleSpinBox *box : {m_reads, m_hotShare, m_hotTraffic})
        box->setSuffix(QLatin1Char(' ') + Language::instance().locale().percent());
    m_loop->setItemText(0, tr("closed"));
    m_loop->setItemText(1, tr("open"));
    m_choice->setItemText(0, tr("uniform"));
    m_choice->setItemText(1, isolate(QStringLiteral("Zipf")));
    m_choice->setItemText(2, tr("hot set"));
    m_note->setText(tr("* with the next run"));
}

void WorkloadPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace cachescope
