// SPDX-License-Identifier: GPL-3.0-only
#include "ui/recording/speedslider.h"

#include "ui/appearance/direction.h"
#include "ui/words/language.h"

#include <QKeyEvent>

#include <algorithm>
#include <array>
#include <cmath>

namespace cachescope {

namespace {

constexpr std::array stops{0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0};
constexpr int perDecade = 1000;

int valueOf(double speed)
{
    return static_cast<int>(std::lround(std::log10(speed / SpeedSlider::slowest) * perDecade));
}

} // namespace

SpeedSlider::SpeedSlider(QWidget *parent)
    : QSlider(Qt::Horizontal, parent)
{
    setRange(0, valueOf(fastest));
    setSingleStep(perDecade / 10);
    setPageStep(perDecade);
    setSpeed(1);
}

double SpeedSlider::speed() const
{
    for (const double stop : stops) {
        if (valueOf(stop) == value())
            return stop; // exactly
    }
    return slowest * std::pow(10, static_cast<double>(value()) / perDecade);
}

void SpeedSlider::setSpeed(double speed)
{
    setValue(valueOf(std::clamp(speed, slowest, fastest)));
}

QString SpeedSlider::text() const
{
    const double shown = speed();
    const int decimals = shown == std::floor(shown) || shown >= 10 ? 0 : shown >= 1 ? 1 : shown >= 0.1 ? 2 : 3;
    return QStringLiteral("×") + formatNumber(shown, decimals);
}

void SpeedSlider::goToStop(int direction)
{
    const auto next = direction > 0
        ? std::upper_bound(stops.begin(), stops.end(), value(), [](int at, double stop) { return at < valueOf(stop); })
        : std::lower_bound(stops.begin(), stops.end(), value(), [](double stop, int at) { return valueOf(stop) < at; });
    if (direction > 0 && next != stops.end())
        setSpeed(*next);
    else if (direction < 0 && next != stops.begin())
        setSpeed(*(next - 1));
}

void SpeedSlider::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const int by = key == Qt::Key_Up ? +1 : key == Qt::Key_Down ? -1 : Direction(layoutDirection()).stepOf(key);
    if (by != 0)
        goToStop(by);
    else
        QSlider::keyPressEvent(event);
}

} // namespace cachescope
