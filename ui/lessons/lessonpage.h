// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/experiment/lessonview.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSpinBox;

namespace cachescope {

/// A lesson: its story, a question asked before the run, and what the run then measures, first with the fault, then with
/// the remedy, at last both side by side.
class LessonPage : public QWidget
{
    Q_OBJECT
public:
    explicit LessonPage(QWidget *parent = nullptr);

    void show(const LessonView &view);
    const LessonView &view() const { return m_view; }

Q_SIGNALS:
    /// The learner has predicted, or has seen enough: on to the next moment.
    void goOnWanted();
    void againWanted(const QString &id);
    void closeWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void fillFigures();
    QString verdictText() const;

    LessonView m_view;
    int m_prediction = -1;      ///< -1: not made
    QLabel *m_title, *m_story, *m_question, *m_predicted, *m_remedy, *m_verdict, *m_unit, *m_figures;
    QSpinBox *m_guess;
    QPushButton *m_goOn, *m_close;
    QWidget *m_guessRow;
};

} // namespace cachescope
