// SPDX-License-Identifier: GPL-3.0-only
#include "ui/races/addrequest.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <array>
#include <cmath>

namespace cachescope {

using Kind = PlannedRequest::Kind;

namespace {

/// What can be added, in the order of the list.
struct Offer
{
    Kind kind;
    Part part = Part::Whole;
};
constexpr std::array offers{Offer{Kind::Read},
                            Offer{Kind::Write},
                            Offer{Kind::Evict},
                            Offer{Kind::Flush},
                            Offer{Kind::Create},
                            Offer{Kind::Delete},
                            Offer{Kind::Write, Part::Price},
                            Offer{Kind::Write, Part::Stock}};

constexpr double usualPrice = 19.99;

const Offer &chosenIn(const QComboBox &list)
{
    return offers[static_cast<size_t>(std::max(0, list.currentIndex()))];
}

bool hasPrice(const Offer &offer)
{
    return (offer.kind == Kind::Write && offer.part != Part::Stock) || offer.kind == Kind::Create;
}

} // namespace

AddRequest::AddRequest(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox)
    , m_product(new QSpinBox)
    , m_price(new QDoubleSpinBox)
    , m_stock(new QSpinBox)
    , m_add(new QPushButton)
{
    m_product->setRange(1, mostPlannedKey);
    m_product->setPrefix(QStringLiteral("product:"));
    m_product->setLayoutDirection(Qt::LeftToRight);
    m_product->setLocale(QLocale::c()); // an identifier: the same in every language
    m_price->setDecimals(2);
    m_price->setRange(0, 10'000'000);
    m_stock->setRange(0, 1'000'000);
    for (size_t i = 0; i < offers.size(); ++i)
        m_kind->addItem(QString());
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(6);
    grid->addWidget(m_kind, 0, 0);
    grid->addWidget(m_product, 0, 1);
    grid->addWidget(m_price, 1, 0);
    grid->addWidget(m_stock, 1, 0);
    grid->addWidget(m_add, 1, 1);
    for (const int column : {0, 1})
        grid->setColumnStretch(column, 1);
    for (QWidget *field : std::initializer_list<QWidget *>{m_kind, m_product, m_price, m_stock})
        field->setMinimumWidth(60);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AddRequest::showFitting);
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT wanted(request()); });
    retranslate();
}

void AddRequest::propose(Key key)
{
    m_product->setValue(key.id);
}

PlannedRequest AddRequest::request() const
{
    const Offer offer = chosenIn(*m_kind);
    PlannedRequest request;
    request.kind = offer.kind;
    request.part = offer.part;
    if (offer.kind != Kind::Flush)
        request.key = Key{m_product->value()};
    if (hasPrice(offer))
        request.priceCents = std::llround(m_price->value() * 100);
    if (offer.part == Part::Stock)
        request.stock = m_stock->value();
    return request;
}

/// A field that the kind does not use keeps its space, so that the layout does not jump.
void AddRequest::showFitting()
{
    const Offer offer = chosenIn(*m_kind);
    const bool priceAlone = offer.part == Part::Price;
    m_product->setEnabled(offer.kind != Kind::Flush);
    m_price->setEnabled(hasPrice(offer));
    if (priceAlone && m_price->value() == 0)
        m_price->setValue(usualPrice);
    m_price->setMinimum(priceAlone ? 0.01 : 0); // a write of the price says which
    m_price->setSpecialValueText(priceAlone ? QString() : tr("Price: any"));
    m_price->setVisible(offer.part != Part::Stock);
    m_stock->setVisible(offer.part == Part::Stock);
}

void AddRequest::retranslate()
{
    const QStringList kinds{tr("Read"), tr("Write"), tr("Evict from the cache"), tr("Flush the queue"),
                            //: a request that creates a product
                            tr("Create"),
                            //: a request that deletes a product
                            tr("Delete"),
                            //: a request that writes the price alone
                            tr("Write the price"),
                            //: a request that writes the stock alone
                            tr("Write the stock")};
    for (int i = 0; i < kinds.size(); ++i)
        m_kind->setItemText(i, kinds.at(i));
    m_kind->setAccessibleName(tr("What to do"));
    m_product->setAccessibleName(tr("Product"));
    m_price->setAccessibleName(tr("Price"));
    m_price->setPrefix(tr("Price:") + QLatin1Char(' '));
    m_stock->setAccessibleName(tr("Stock"));
    //: before the number of a product's pieces in stock
    m_stock->setPrefix(tr("Stock:") + QLatin1Char(' '));
    m_add->setText(tr("Add a request"));
    for (QWidget *field : std::initializer_list<QWidget *>{m_kind, m_product, m_price, m_stock})
        field->setMinimumHeight(m_add->sizeHint().height()); // Arabic text is taller than the field expects
    showFitting();
}

void AddRequest::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace cachescope
