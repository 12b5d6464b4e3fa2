// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QSlider>

namespace cachescope {

/// The speed of a replay: 1/100 to 100 times that of the run, logarithmic, with the original speed in the middle. The
/// arrow keys go to common stops: 0.01, 0.02, 0.05, 0.1, … 100.
class SpeedSlider : public QSlider
{
    Q_OBJECT
public:
    static constexpr double slowest = 0.01;
    static constexpr double fastest = 100;

    explicit SpeedSlider(QWidget *parent = nullptr);

    double speed() const;
    void setSpeed(double speed);
    /// "×0.25", in the language's digits.
    QString text() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void goToStop(int direction);
};

} // namespace cachescope
