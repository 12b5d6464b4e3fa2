// SPDX-License-Identifier: GPL-3.0-only
#include "ui/controls/workloadpanel.h"

#include "ui/controls/fieldform.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace cachescope {

WorkloadPanel::WorkloadPanel(QWidget *parent)
    : QWidget(parent)
    , m_form(new FieldForm({FieldGroup::Workload, FieldGroup::NextRun}))
    , m_note(new QLabel)
{
    m_note->setObjectName(QStringLiteral("faint"));
    m_note->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_form);
    column->addWidget(m_note);
    column->addStretch();
    connect(m_form, &FieldForm::edited, this, &WorkloadPanel::edited);
    retranslate();
}

void WorkloadPanel::setScenario(const Scenario &scenario)
{
    m_form->setScenario(scenario);
}

void WorkloadPanel::apply(Scenario &scenario) const
{
    m_form->apply(scenario);
}

void WorkloadPanel::retranslate()
{
    m_note->setText(tr("* with the next run"));
}

void WorkloadPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace cachescope
