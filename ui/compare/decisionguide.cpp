// SPDX-License-Identifier: GPL-3.0-only
#include "ui/compare/decisionguide.h"

#include "ui/appearance/fonts.h"
#include "ui/words/comparisontext.h"
#include "ui/words/language.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QEvent>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace cachescope {

namespace {

struct GuideText
{
    Q_DECLARE_TR_FUNCTIONS(DecisionGuide)
};

struct QuestionWords
{
    QString question;
    QString shortName; ///< in the table of points
    QStringList answers;
};

QuestionWords wordsOf(Question question)
{
    switch (question) {
    case Question::Consistency:
        return {GuideText::tr("How old may what is read be?"),
                GuideText::tr("Age"),
                {GuideText::tr("never old: the newest value only"), GuideText::tr("a moment old"),
                 GuideText::tr("some minutes old")}};
    case Question::WriteRate:
        return {GuideText::tr("How much is written?"),
                GuideText::tr("Writes"),
                {GuideText::tr("little: nearly all requests read"), GuideText::tr("some"),
                 GuideText::tr("very much, more than the database likes")}};
    case Question::Loss:
        return {GuideText::tr("May a write that was answered be lost when something breaks?"),
                GuideText::tr("Loss"),
                {GuideText::tr("never"), GuideText::tr("a few, rarely")}};
    case Question::Access:
        return {GuideText::tr("Is it known what will be read?"),
                GuideText::tr("Access"),
                {GuideText::tr("no: anything, with few repeats"), GuideText::tr("I do not know"),
                 GuideText::tr("yes: the same few all the time")}};
    case Question::MissCost:
        return {GuideText::tr("What does a miss cost?"),
                GuideText::tr("Miss"),
                {GuideText::tr("little: the database is quick"), GuideText::tr("much: somebody waits noticeably")}};
    }
    return {};
}

QString signedNumber(int points)
{
    return (points > 0 ? QStringLiteral("+") : QString()) + Language::instance().locale().toString(points);
}

QTableWidgetItem *pointItem(const QString &text, bool bold)
{
    auto *item = new QTableWidgetItem(text);
    item->setTextAlignment(Qt::AlignCenter);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setFont(textFont(0.95, bold ? QFont::Bold : QFont::Normal));
    return item;
}

/// The answers that support it, or that speak against it.
QString spoke(const Candidate &candidate, const Answers &answers, bool against)
{
    QStringList said;
    for (int i = 0; i < questionCount; ++i) {
        const int points = candidate.points[static_cast<size_t>(i)];
        if (against ? points < 0 : points > 0) {
            const QuestionWords words = wordsOf(static_cast<Question>(i));
            said.append(
                GuideText::tr("%1 – %2 (%3)", "a question's short name, the answer, the points")
                    .arg(words.shortName, words.answers.value(answers[static_cast<size_t>(i)]), signedNumber(points)));
        }
    }
    return said.join(GuideText::tr("; ", "between two reasons"));
}

} // namespace

DecisionGuide::DecisionGuide(QWidget *parent)
    : QDialog(parent)
{
    auto *column = new QVBoxLayout(this);
    for (int i = 0; i < questionCount; ++i)
        column->addWidget(buildQuestion(static_cast<Question>(i)));
    auto *below = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->addWidget(m_answer = new QLabel);
    m_answer->setFont(textFont(1.3, QFont::Bold));
    m_answer->setWordWrap(true);
    words->addWidget(m_reasons = new QLabel, 1);
    m_reasons->setWordWrap(true);
    m_reasons->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    below->addLayout(words, 1);
    below->addWidget(m_points = new QTableWidget, 1);
    column->addLayout(below, 1);
    m_points->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_points->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_show = new QPushButton);
    buttons->addWidget(m_close = new QPushButton);
    m_show->setObjectName(QStringLiteral("primary"));
    m_show->setDefault(true);
    column->addLayout(buttons);
    connect(m_show, &QPushButton::clicked, this, [this] {
        const Answers given = answers();
        accept();
        Q_EMIT runWanted(scenarioFor(decide(given).answer().strategy, given));
    });
    connect(m_close, &QPushButton::clicked, this, &DecisionGuide::reject);
    resize(1020, 640);
    retranslate();
}

QWidget *DecisionGuide::buildQuestion(Question question)
{
    const auto place = static_cast<size_t>(question);
    auto *box = m_boxes[place] = new QGroupBox;
    auto *group = m_groups[place] = new QButtonGroup(this);
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(8, 2, 8, 2);
    for (int answer = 0; answer < answerCount(question); ++answer) {
        auto *button = new QRadioButton;
        button->setChecked(answer == 0);
        group->addButton(button, answer);
        line->addWidget(button, 1);
    }
    if (answerCount(question) == 2)
        line->addStretch(1);
    connect(group, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            answer();
    });
    return box;
}

Answers DecisionGuide::answers() const
{
    Answers answers{};
    for (size_t i = 0; i < answers.size(); ++i)
        answers[i] = m_groups[i]->checkedId();
    return answers;
}

void DecisionGuide::setAnswers(const Answers &answers)
{
    for (size_t i = 0; i < answers.size(); ++i) {
        if (QAbstractButton *button = m_groups[i]->button(answers[i]))
            button->setChecked(true);
    }
}

void DecisionGuide::answer()
{
    const Answers given = answers();
    const Decision decision = decide(given);
    const Candidate &best = decision.answer(), &next = decision.runnerUp();
    m_answer->setText(tr("%1 (%2 points)").arg(comparisontext::label(best.strategy), signedNumber(best.sum)));
    QStringList lines{tr("Good for: %1.").arg(comparisontext::taught(best.strategy, comparisontext::Taught::Use))};
    const QString pro = spoke(best, given, false), contra = spoke(best, given, true);
    if (!pro.isEmpty())
        lines.append(tr("It fits your answers: %1.").arg(pro));
    if (!contra.isEmpty())
        lines.append(tr("Against it speaks: %1.").arg(contra));
    lines.append(tr("Runner-up: %1 (%2 points), good for: %3.")
                     .arg(comparisontext::label(next.strategy), signedNumber(next.sum),
                          comparisontext::taught(next.strategy, comparisontext::Taught::Use)));
    if (decision.ranking.last().ruledOut)
        lines.append(tr("%1 is ruled out: what is still queued is lost with the queue.")
                         .arg(comparisontext::label(decision.ranking.last().strategy)));
    for (const QString &id : decision.unjudged)
        lines.append(tr("%1 has no points here: nobody has judged it.").arg(comparisontext::label(id)));
    m_reasons->setText(lines.join(QLatin1Char('\n')));
    fillPoints(decision);
}

void DecisionGuide::fillPoints(const Decision &decision)
{
    m_points->clear();
    m_points->setColumnCount(questionCount + 1);
    m_points->setRowCount(static_cast<int>(decision.ranking.size()));
    QStringList heads;
    for (int i = 0; i < questionCount; ++i)
        heads.append(wordsOf(static_cast<Question>(i)).shortName);
    heads.append(tr("Sum"));
    m_points->setHorizontalHeaderLabels(heads);
    for (int row = 0; row < m_points->rowCount(); ++row) {
        const Candidate &candidate = decision.ranking.at(row);
        const bool best = row == 0;
        const QString name = comparisontext::label(candidate.strategy);
        m_points->setVerticalHeaderItem(
            row, pointItem(best ? comparisontext::bestMark() + QLatin1Char(' ') + name : name, best));
        for (int i = 0; i < questionCount; ++i)
            m_points->setItem(row, i, pointItem(signedNumber(candidate.points[static_cast<size_t>(i)]), best));
        m_points->setItem(row, questionCount,
                          pointItem(candidate.ruledOut ? tr("ruled out") : signedNumber(candidate.sum), best));
    }
}

void DecisionGuide::retranslate()
{
    setWindowTitle(tr("Which one for me?"));
    for (int i = 0; i < questionCount; ++i) {
        const QuestionWords words = wordsOf(static_cast<Question>(i));
        m_boxes[static_cast<size_t>(i)]->setTitle(words.question);
        for (int answer = 0; answer < words.answers.size(); ++answer) {
            QAbstractButton *button = m_groups[static_cast<size_t>(i)]->button(answer);
            button->setText(words.answers.at(answer));
            button->setAccessibleName(words.question + QLatin1Char(' ') + words.answers.at(answer));
        }
    }
    m_points->setAccessibleName(tr("The points of every strategy"));
    m_show->setText(tr("Show me: run it"));
    m_close->setText(tr("Close"));
    for (QPushButton *button : {m_show, m_close})
        button->setAccessibleName(button->text());
    answer();
}

void DecisionGuide::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace cachescope
