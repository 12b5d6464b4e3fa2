// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/scenario/scenario.h"

#include <QWidget>

class QLabel;

namespace cachescope {

class FieldForm;

/// The requests and their rate. Number of products and seed apply to the next run, the rest immediately.
class WorkloadPanel : public QWidget
{
    Q_OBJECT
public:
    explicit WorkloadPanel(QWidget *parent = nullptr);

    void setScenario(const Scenario &scenario);
    void apply(Scenario &scenario) const;

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    FieldForm *m_form;
    QLabel *m_note;
};

} // namespace cachescope
