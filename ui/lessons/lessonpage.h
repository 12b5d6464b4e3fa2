// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/lessons/lessonview.h"
#include "ui/words/lessontext.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QSpinBox;

namespace cachescope {

/// A lesson: its story, a question before the run, and the measurements of the run, part by part, finally all parts
/// side by side.
class LessonPage : public QWidget
{
    Q_OBJECT
public:
    explicit LessonPage(QWidget *parent = nullptr);

    void show(const LessonView &view);
    const LessonView &view() const { return m_view; }
    /// As its main button does, but without waiting for a prediction; when all has been seen: once more.
    void goOnNow() { goOn(!answer()); }
    /// The learner's prediction; empty: none (yet).
    std::optional<int> prediction() const { return m_prediction; }

Q_SIGNALS:
    /// The learner has predicted, skipped the prediction or finished reading: continue to the next moment.
    void goOnWanted(int size);
    void againWanted(const QString &id);
    void closeWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void goOn(bool evenWithoutAnswer);
    bool asks() const { return m_view.open && m_view.outcomes.isEmpty() && !m_view.underWay; }
    std::optional<int> answer() const;
    const LessonPart &part(int number) const { return m_info->parts[static_cast<size_t>(number)]; }
    LessonText::Part proseOf(int number) const { return m_text.parts.value(part(number).id); }
    void fill();
    void fillQuestion();
    void fillButtons();
    QString momentText() const;
    QString partText() const;
    QString predictionText() const;
    QString figuresText() const;
    QString verdictText() const;
    QString summaryText() const;
    QString goOnText() const;

    LessonView m_view;
    const LessonInfo *m_info = nullptr; ///< null while no lesson is open
    LessonText m_text;
    std::optional<int> m_prediction;
    QLabel *m_moment, *m_title, *m_story, *m_question, *m_predicted, *m_part, *m_verdict, *m_unit, *m_figures,
        *m_summary, *m_sizeName;
    QLineEdit *m_guess;
    QSpinBox *m_size;
    QPushButton *m_goOn, *m_skip, *m_close;
    QWidget *m_guessRow, *m_sizeRow;
    QScrollArea *m_scroll;
};

} // namespace cachescope
