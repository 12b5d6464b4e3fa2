// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/schedule/plannedrequest.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QPushButton;
class QSpinBox;

namespace cachescope {

/// The form for another request in step mode: what it does, to which product and, for a write, the price or the stock.
class AddRequest : public QWidget
{
    Q_OBJECT
public:
    explicit AddRequest(QWidget *parent = nullptr);

    /// Proposes the product that the other requests use.
    void propose(Key key);
    PlannedRequest request() const;

Q_SIGNALS:
    void wanted(const cachescope::PlannedRequest &request);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showFitting();
    void retranslate();

    QComboBox *m_kind;
    QSpinBox *m_product;
    QDoubleSpinBox *m_price;
    QSpinBox *m_stock; ///< at the place of the price
    QPushButton *m_add;
};

} // namespace cachescope
