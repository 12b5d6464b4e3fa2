// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLabel>

namespace cachescope {

/// One line of plain text, elided with "…" when space is short; text() is the whole text, also for a screen reader.
class ElidedLabel : public QLabel
{
public:
    /// Its minimum width is `most` of its preferred width.
    explicit ElidedLabel(int most, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_most;
};

} // namespace cachescope
