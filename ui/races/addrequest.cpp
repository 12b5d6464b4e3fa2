// SPDX-License-Identifier: GPL-3.0-only
#include "ui/races/addrequest.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QSpinBox>

#include <cmath>

namespace cachescope {

using Kind = PlannedRequest::Kind;

AddRequest::AddRequest(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox)
    , m_product(new QSpinBox)
    , m_price(new QDoubleSpinBox)
    , m_add(new QPushButton)
{
    m_product->setRange(1, mostPlannedKey);
    m_product->setPrefix(QStringLiteral("product:"));
    m_product->setLayoutDirection(Qt::LeftToRight);
    m_product->setLocale(QLocale::c()); // an identifier: the same in every language
    m_price->setRange(0, 10'000'000);
    m_price->setDecimals(2);
    for (const Kind kind : {Kind::Read, Kind::Write, Kind::Evict, Kind::Flush})
        m_kind->addItem(QString(), static_cast<int>(kind));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(6);
    grid->addWidget(m_kind, 0, 0);
    grid->addWidget(m_product, 0, 1);
    grid->addWidget(m_price, 1, 0);
    grid->addWidget(m_add, 1, 1);
    for (const int column : {0, 1})
        grid->setColumnStretch(column, 1);
    for (QWidget *field : std::initializer_list<QWidget *>{m_kind, m_product, m_price})
        field->setMinimumWidth(60);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AddRequest::showFitting);
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT wanted(request()); });
    retranslate();
    showFitting();
}

void AddRequest::propose(Key key)
{
    m_product->setValue(key.id);
}

PlannedRequest AddRequest::request() const
{
    PlannedRequest request;
    request.kind = static_cast<Kind>(m_kind->currentData().toInt());
    if (request.kind != Kind::Flush)
        request.key = Key{m_product->value()};
    if (request.kind == Kind::Write)
        request.priceCents = std::llround(m_price->value() * 100);
    return request;
}

/// A field that the kind does not use keeps its space, so that the layout does not jump.
void AddRequest::showFitting()
{
    const auto kind = static_cast<Kind>(m_kind->currentData().toInt());
    m_product->setEnabled(kind != Kind::Flush);
    m_price->setEnabled(kind == Kind::Write);
}

void AddRequest::retranslate()
{
    const QStringList kinds{tr("Read"), tr("Write"), tr("Evict from the cache"), tr("Flush the queue")};
    for (int i = 0; i < kinds.size(); ++i)
        m_kind->setItemText(i, kinds.at(i));
    m_kind->setAccessibleName(tr("What to do"));
    m_product->setAccessibleName(tr("Product"));
    m_price->setAccessibleName(tr("Price"));
    m_price->setPrefix(tr("Price:") + QLatin1Char(' '));
    m_price->setSpecialValueText(tr("Price: any"));
    m_add->setText(tr("Add a request"));
    for (QWidget *field : std::initializer_list<QWidget *>{m_kind, m_product, m_price})
        field->setMinimumHeight(m_add->sizeHint().height()); // Arabic text is taller than the field expects
}

void AddRequest::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace cachescope
