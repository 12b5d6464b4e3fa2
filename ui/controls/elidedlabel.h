// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLabel>

namespace cachescope {

/// One line of plain text that ends in "…" where there is no room for it; text() is the whole, also to a screen reader.
class ElidedLabel : public QLabel
{
public:
    /// It keeps `most` of the width it wants.
    explicit ElidedLabel(int most, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_most;
};

} // namespace cachescope
