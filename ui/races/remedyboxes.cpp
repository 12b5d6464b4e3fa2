// SPDX-License-Identifier: GPL-3.0-only
#include "ui/races/remedyboxes.h"

#include "engine/scenario/remedies.h"

#include <QCheckBox>
#include <QEvent>
#include <QVBoxLayout>

namespace cachescope {

namespace {

constexpr size_t setIfNewer = 0, lockPerKey = 1, versionGuard = 2; // as in remedyNames()

} // namespace

RemedyBoxes::RemedyBoxes(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (QCheckBox *&box : m_boxes) {
        box = new QCheckBox;
        column->addWidget(box);
        connect(box, &QCheckBox::clicked, this, &RemedyBoxes::apply);
    }
    retranslate();
}

void RemedyBoxes::setOptions(const StrategyOptions &options)
{
    if (options == m_options)
        return; // the echo of our own edit: m_plain is still valid
    m_options = options;
    m_plain = withoutRemedies(options);
    showRemedies();
}

void RemedyBoxes::apply()
{
    const QStringList names = remedyNames();
    StrategyOptions options = m_plain;
    for (size_t i = 0; i < m_boxes.size(); ++i) {
        const bool included = i == versionGuard && !m_boxes[versionGuard]->isEnabled();
        if (m_boxes[i]->isChecked() && !included)
            applyRemedy(options, names.at(static_cast<qsizetype>(i)));
    }
    m_options = options;
    showRemedies();
    Q_EMIT edited(m_options);
}

void RemedyBoxes::showRemedies()
{
    const QStringList names = remedyNames();
    for (size_t i = 0; i < m_boxes.size(); ++i)
        m_boxes[i]->setChecked(hasRemedy(m_options, names.at(static_cast<qsizetype>(i))));
    m_boxes[versionGuard]->setEnabled(!m_boxes[setIfNewer]->isChecked());
}

void RemedyBoxes::retranslate()
{
    m_boxes[setIfNewer]->setText(tr("Set only if newer"));
    m_boxes[setIfNewer]->setToolTip(tr("An older value replaces a newer one neither in the cache nor in the database"));
    m_boxes[lockPerKey]->setText(tr("Lock per key"));
    m_boxes[lockPerKey]->setToolTip(tr("One request at a time loads or writes a product; the others wait"));
    m_boxes[versionGuard]->setText(tr("Version guard in the UPDATE"));
    m_boxes[versionGuard]->setToolTip(
        tr("An older value never replaces a newer one in the database; part of “Set only if newer”"));
}

void RemedyBoxes::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace cachescope
