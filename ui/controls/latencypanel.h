// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/trace/delay.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;

namespace cachescope {

/// The latency added in front of cache and database.
class LatencyPanel : public QWidget
{
    Q_OBJECT
public:
    explicit LatencyPanel(QWidget *parent = nullptr);

    void setDelays(const Delay &cache, const Delay &database);
    Delay cacheDelay() const { return delayOf(m_cache); }
    Delay databaseDelay() const { return delayOf(m_database); }
    /// "Database +10 ms", for the button.
    static QString summary(const Delay &cache, const Delay &database);

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QLabel *label = nullptr;
        QComboBox *kind = nullptr;
        QDoubleSpinBox *ms = nullptr;
        QDoubleSpinBox *spread = nullptr;
    };

    Row makeRow(QGridLayout *grid, int line);
    static Delay delayOf(const Row &row);
    void show(Row &row, const Delay &delay);
    void enable(Row &row);
    void retranslate();

    Row m_cache, m_database;
    QLabel *m_note;
    bool m_filling = false;
};

} // namespace cachescope
