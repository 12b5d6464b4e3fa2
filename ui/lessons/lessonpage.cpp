// SPDX-License-Identifier: GPL-3.0-only
#include "ui/lessons/lessonpage.h"

#include "ui/lessons/lessontext.h"
#include "ui/presentation/fonts.h"
#include "ui/presentation/language.h"
#include "ui/presentation/lessonwords.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

namespace cachescope {

namespace {

QLabel *paragraph(const char *style = nullptr)
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    if (style)
        label->setObjectName(QLatin1String(style));
    return label;
}

QLabel *cell(const QString &text, bool strong)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    QFont font = label->font();
    font.setBold(strong);
    label->setFont(font);
    return label;
}

} // namespace

LessonPage::LessonPage(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(7);
    m_title = paragraph();
    m_title->setFont(textFont(1.15, QFont::Bold));
    m_story = paragraph();
    m_question = paragraph();
    m_question->setFont(textFont(1.0, QFont::DemiBold));
    m_guess = new QSpinBox;
    m_guess->setRange(0, 1'000'000);
    m_unit = paragraph("faint");
    m_guessRow = new QWidget;
    auto *row = new QHBoxLayout(m_guessRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_guess);
    row->addWidget(m_unit, 1);
    m_predicted = paragraph();
    m_figuresBox = new QWidget;
    m_figures = new QGridLayout(m_figuresBox);
    m_figures->setContentsMargins(0, 0, 0, 0);
    m_figures->setHorizontalSpacing(10);
    m_figures->setColumnStretch(0, 1);
    m_remedy = paragraph();
    m_verdict = paragraph();
    m_verdict->setFont(textFont(1.0, QFont::DemiBold));
    auto *buttons = new QHBoxLayout;
    m_goOn = new QPushButton;
    m_goOn->setObjectName(QStringLiteral("primary"));
    m_close = new QPushButton;
    buttons->addWidget(m_goOn, 1);
    buttons->addWidget(m_close);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_story, m_question, m_guessRow, m_predicted, m_figuresBox,
                                                            m_remedy, m_verdict})
        column->addWidget(widget);
    column->addLayout(buttons);
    column->addStretch(1);
    connect(m_goOn, &QPushButton::clicked, this, [this] {
        if (m_view.moment == LessonView::Moment::RemedyShown) {
            Q_EMIT againWanted(m_view.id);
            return;
        }
        if (m_view.moment == LessonView::Moment::Begun)
            m_prediction = m_guess->value();
        Q_EMIT goOnWanted();
    });
    connect(m_close, &QPushButton::clicked, this, &LessonPage::closeWanted);
    fill();
}

void LessonPage::show(const LessonView &view)
{
    if (view.id != m_view.id || (view.moment == LessonView::Moment::Begun && !view.underWay)) {
        m_prediction = -1;
        m_guess->setValue(0);
    }
    m_view = view;
    fill();
}

QString LessonPage::verdictText() const
{
    if (m_view.moment != LessonView::Moment::RemedyShown)
        return {};
    const LessonInfo *info = findLesson(m_view.id);
    const QString name = figureName(info->damage);
    const QString before = formatCount(std::llround(m_view.fault->damage));
    const QString after = formatCount(std::llround(m_view.remedy->damage));
    return m_view.remedy->damage < m_view.fault->damage
        ? QStringLiteral("✓ ") + tr("%1: %2 with the fault, %3 with the remedy.").arg(name, before, after)
        : QStringLiteral("⚠ ") + tr("%1: %2 with the fault, %3 with the remedy: no difference this time. Run it again.").arg(name, before, after);
}

void LessonPage::fill()
{
    using Moment = LessonView::Moment;
    const LessonInfo *info = findLesson(m_view.id);
    const LessonText text = info ? lessonText(m_view.id) : LessonText();
    const bool asks = m_view.moment == Moment::Begun;
    const bool ends = m_view.moment == Moment::RemedyShown;
    m_title->setText(info ? text.title : tr("Choose a lesson on the other side."));
    m_story->setText(text.story);
    m_story->setVisible(info && !ends);
    m_question->setText(text.question);
    m_question->setVisible(info);
    m_unit->setText(info ? tr("Your prediction: %1").arg(figureName(info->damage)) : QString());
    m_guess->setAccessibleName(tr("Your prediction"));
    m_guess->setLocale(Language::instance().locale());
    m_guessRow->setVisible(asks && !m_view.underWay);
    m_predicted->setText(m_view.fault && m_prediction >= 0
        ? tr("You said %1; the run measured %2.").arg(formatCount(m_prediction), formatCount(std::llround(m_view.fault->damage)))
        : QString());
    m_predicted->setVisible(!m_predicted->text().isEmpty());
    m_remedy->setText(tr("Remedy: %1").arg(text.remedy));
    m_remedy->setVisible(m_view.fault.has_value());
    m_verdict->setText(verdictText());
    m_verdict->setVisible(ends);
    m_goOn->setVisible(info);
    m_close->setVisible(info);
    m_goOn->setEnabled(!m_view.underWay);
    m_goOn->setText(m_view.underWay ? tr("Running…") : asks ? tr("Make the fault") : ends ? tr("Once more") : tr("Apply the remedy"));
    m_close->setText(tr("Close the lesson"));
    fillFigures();
}

void LessonPage::fillFigures()
{
    while (QLayoutItem *item = m_figures->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_figuresBox->setVisible(m_view.fault.has_value());
    if (!m_view.fault)
        return;
    m_figures->addWidget(cell({}, false), 0, 0);
    m_figures->addWidget(cell(tr("Fault"), true), 0, 1, Qt::AlignTrailing);
    if (m_view.remedy)
        m_figures->addWidget(cell(tr("Remedy"), true), 0, 2, Qt::AlignTrailing);
    for (int row = 0; row < m_view.fault->figures.size(); ++row) {
        const LessonFigure &figure = m_view.fault->figures.at(row);
        const bool damage = row == 0;
        m_figures->addWidget(cell(figureName(figure.name), damage), row + 1, 0);
        m_figures->addWidget(cell(figureValue(figure), damage), row + 1, 1, Qt::AlignTrailing);
        if (m_view.remedy)
            m_figures->addWidget(cell(figureValue(m_view.remedy->figures.value(row)), damage), row + 1, 2, Qt::AlignTrailing);
    }
}

void LessonPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace cachescope
