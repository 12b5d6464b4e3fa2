// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/comparison/decision.h"

#include <QDialog>

class QButtonGroup;
class QGroupBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace cachescope {

/// "Which one for me?": five questions, and immediately the strategy that fits, why, and the runner-up. Every point is
/// shown; engine/comparison/decision.h explains how they are given.
class DecisionGuide : public QDialog
{
    Q_OBJECT
public:
    explicit DecisionGuide(QWidget *parent = nullptr);

    Answers answers() const;
    void setAnswers(const Answers &answers);

Q_SIGNALS:
    /// Emitted when the user wants to run the recommended strategy.
    void runWanted(const cachescope::Scenario &scenario);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildQuestion(Question question);
    void answer();
    void fillPoints(const Decision &decision);
    void retranslate();

    std::array<QGroupBox *, questionCount> m_boxes{};
    std::array<QButtonGroup *, questionCount> m_groups{};
    QLabel *m_answer = nullptr, *m_reasons = nullptr;
    QTableWidget *m_points = nullptr;
    QPushButton *m_show = nullptr, *m_close = nullptr;
};

} // namespace cachescope
