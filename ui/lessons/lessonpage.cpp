// SPDX-License-Identifier: GPL-3.0-only
#include "ui/lessons/lessonpage.h"

#include "ui/appearance/fonts.h"
#include "ui/controls/numberfield.h"
#include "ui/lessons/figuretable.h"
#include "ui/words/language.h"
#include "ui/words/lessonwords.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QScrollArea>
#include <QScrollBar>
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

QWidget *row(QWidget *label, QWidget *field)
{
    auto *both = new QWidget;
    auto *layout = new QHBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label, 1);
    layout->addWidget(field);
    return both;
}

QString damageText(const LessonOutcome &outcome)
{
    return formatCount(std::llround(outcome.damage()));
}

void tell(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

LessonPage::LessonPage(QWidget *parent)
    : QWidget(parent)
{
    build();
    connect(m_goOn, &QPushButton::clicked, this, [this] { goOn(false); });
    connect(m_skip, &QPushButton::clicked, this, [this] { goOn(true); });
    connect(m_guess, &QLineEdit::returnPressed, this, [this] { goOn(false); });
    connect(m_guess, &QLineEdit::textChanged, this, &LessonPage::fillButtons);
    connect(m_close, &QPushButton::clicked, this, &LessonPage::closeWanted);
    fill();
}

void LessonPage::build()
{
    m_moment = paragraph("faint");
    m_title = paragraph();
    m_title->setFont(textFont(1.15, QFont::Bold));
    m_story = paragraph();
    m_question = paragraph();
    m_question->setFont(textFont(1.0, QFont::DemiBold));
    m_size = new QSpinBox;
    m_size->setRange(2, mostLessonSize);
    m_sizeName = paragraph("faint");
    m_sizeRow = row(m_sizeName, m_size);
    m_guess = new QLineEdit; // a spin box would contain a number before there is an answer
    m_guess->setObjectName(QStringLiteral("guess"));
    const QRegularExpression digits(QStringLiteral("\\d{1,7}"), QRegularExpression::UseUnicodePropertiesOption);
    m_guess->setValidator(new QRegularExpressionValidator(digits, m_guess));
    m_guess->setFixedWidth(m_guess->fontMetrics().averageCharWidth() * 14);
    m_unit = paragraph("faint");
    m_guessRow = row(m_unit, m_guess);
    m_predicted = paragraph();
    m_figures = paragraph(); // a single text, so that its height is right in every language
    m_figures->setTextFormat(Qt::RichText);
    m_part = paragraph();
    m_verdict = paragraph();
    m_verdict->setFont(textFont(1.0, QFont::DemiBold));
    m_summary = paragraph();
    m_summary->setTextFormat(Qt::RichText);
    m_goOn = new QPushButton;
    m_goOn->setObjectName(QStringLiteral("primary"));
    m_skip = new QPushButton;
    m_close = new QPushButton;
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_goOn, 1);
    buttons->addWidget(m_close);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(7);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_moment, m_title, m_story, m_question, m_sizeRow, m_guessRow, m_predicted,
                                          m_figures, m_verdict, m_summary, m_part})
        column->addWidget(widget);
    column->addStretch(1);
    m_scroll = new QScrollArea;
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *foot = new QVBoxLayout; // the button to continue is always visible
    foot->setContentsMargins(8, 0, 8, 4);
    foot->addLayout(buttons);
    foot->addWidget(m_skip);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_scroll, 1);
    all->addLayout(foot);
}

void LessonPage::show(const LessonView &view)
{
    const bool anew = view.id != m_view.id || (view.outcomes.isEmpty() && !view.underWay);
    m_view = view;
    m_info = view.open ? findLesson(view.id) : nullptr;
    if (anew) {
        m_prediction.reset();
        m_guess->clear();
        if (m_info)
            m_size->setRange(m_info->fewest, m_info->most);
        m_size->setValue(view.size);
    }
    fill();
    m_scroll->verticalScrollBar()->setValue(0); // each moment begins with its title
}

std::optional<int> LessonPage::answer() const
{
    if (!m_guess->hasAcceptableInput())
        return std::nullopt;
    int number = 0;
    const QString text = m_guess->text();
    for (const QChar digit : text)
        number = 10 * number + digit.digitValue();
    return number;
}

void LessonPage::goOn(bool evenWithoutAnswer)
{
    if (!m_view.open || m_view.underWay)
        return;
    if (m_view.isOver()) {
        Q_EMIT againWanted(m_view.id);
        return;
    }
    if (asks() && !evenWithoutAnswer) {
        m_prediction = answer();
        if (!m_prediction)
            return;
    }
    Q_EMIT goOnWanted(m_info->size > 0 ? m_size->value() : 0);
}

QString LessonPage::momentText() const
{
    const int moment = asks() ? 1 : m_view.current() + 2;
    const QString name = asks() ? tr("Predict") : proseOf(m_view.current()).title;
    const QString of = tr("Moment %1 of %2: %3").arg(formatCount(moment), formatCount(m_view.parts + 1), name);
    return m_view.underWay ? tr("%1 – running…", "the name of a moment").arg(of) : of;
}

QString LessonPage::partText() const
{
    const int next = m_view.underWay ? m_view.current() : std::min(m_view.shown(), m_view.parts - 1);
    if (asks() || next == 0)
        return {};
    const QString text = proseOf(next).text;
    return part(next).kind == LessonPart::Kind::Remedy ? tr("Remedy: %1").arg(text) : tr("Another fault: %1").arg(text);
}

QString LessonPage::predictionText() const
{
    if (m_view.outcomes.isEmpty())
        return {};
    const QString measured = damageText(m_view.outcomes.first());
    return m_prediction ? tr("You said %1; the run measured %2.").arg(formatCount(*m_prediction), measured)
                        : tr("You made no prediction; the run measured %1.").arg(measured);
}

/// The newest fault and, if there is one, its newest remedy.
QString LessonPage::figuresText() const
{
    if (m_view.outcomes.isEmpty())
        return {};
    const int last = m_view.shown() - 1;
    const int fault = m_info->faultOf(last);
    const LessonOutcome &faulty = m_view.outcomes.at(fault);
    const bool healed = last > fault;
    FigureTable table;
    table.add({}, healed ? QStringList{tr("Fault"), tr("Remedy")} : QStringList{tr("Fault")}, true);
    for (int i = 0; i < faulty.figures.size(); ++i) {
        QStringList values{figureValue(faulty.figures.at(i))};
        if (healed)
            values.append(figureValue(m_view.outcomes.at(last).figures.value(i)));
        table.add(figureName(faulty.figures.at(i).name), values, i == 0);
    }
    return table.text();
}

QString LessonPage::verdictText() const
{
    const int last = m_view.shown() - 1;
    if (last < 1 || m_info->faultOf(last) == last)
        return {};
    const LessonOutcome &faulty = m_view.outcomes.at(m_info->faultOf(last));
    const LessonOutcome &healed = m_view.outcomes.at(last);
    const QString name = figureName(faulty.figures.first().name);
    return healed.damage() < faulty.damage() ? QStringLiteral("✓ ")
            + tr("%1: %2 with the fault, %3 with the remedy.").arg(name, damageText(faulty), damageText(healed))
                                             : QStringLiteral("⚠ ")
            + tr("%1: %2 with the fault, %3 with the remedy: no difference this time. Run it again.")
                  .arg(name, damageText(faulty), damageText(healed));
}

/// All parts side by side, if there are more than a fault and its remedy.
QString LessonPage::summaryText() const
{
    if (!m_view.isOver() || m_view.parts <= 2)
        return {};
    FigureTable table;
    for (int number = 0; number < m_view.shown(); ++number) {
        const LessonOutcome &outcome = m_view.outcomes.at(number);
        const bool fault = part(number).kind == LessonPart::Kind::Fault;
        if (fault)
            table.add(figureName(outcome.figures.first().name), {QString()}, true);
        table.add((fault ? QStringLiteral("✕ ") : QStringLiteral("✓ ")) + proseOf(number).title, {damageText(outcome)});
    }
    return table.text();
}

QString LessonPage::goOnText() const
{
    if (!m_info)
        return tr("Make the fault"); // not visible yet
    if (m_view.underWay)
        return tr("Running…");
    if (m_view.isOver())
        return tr("Once more");
    if (asks())
        return tr("Make the fault");
    const bool remedy = part(m_view.shown()).kind == LessonPart::Kind::Remedy;
    const bool another = m_info->faultOf(m_view.shown() - 1) != m_view.shown() - 1;
    return !remedy ? tr("Make another fault") : another ? tr("Apply another remedy") : tr("Apply the remedy");
}

void LessonPage::fillButtons()
{
    m_goOn->setVisible(m_info);
    m_close->setVisible(m_info);
    m_skip->setVisible(asks());
    m_skip->setText(tr("Go on without an answer"));
    m_close->setText(tr("Close the lesson"));
    m_goOn->setText(goOnText());
    if (!m_info)
        return;
    m_goOn->setEnabled(!m_view.underWay && (!asks() || answer()));
    m_goOn->setToolTip(asks() && !answer()
                           ? tr("First say what you expect: a prediction, even a wrong one, makes you see more.")
                           : QString());
}

void LessonPage::fillQuestion()
{
    const QString figure = m_info ? figureName(m_info->damage) : QString();
    tell(m_question, m_text.question);
    m_guess->setAccessibleName(tr("Your prediction"));
    m_guess->setPlaceholderText(tr("a number"));
    m_unit->setText(tr("Your prediction: %1").arg(figure));
    m_guessRow->setVisible(asks());
    const QString counted = m_info && m_info->size > 0 ? figureName(m_info->sizeOf) : QString();
    localize(m_size);
    m_size->setAccessibleName(tr("Number of %1").arg(counted));
    m_sizeName->setText(m_size->accessibleName());
    m_sizeRow->setVisible(asks() && !counted.isEmpty());
    tell(m_predicted, predictionText());
}

void LessonPage::fill()
{
    m_text = m_info ? lessonText(m_view.id) : LessonText();
    m_title->setText(m_info ? m_text.title : tr("Choose a lesson from the list."));
    tell(m_moment, m_info ? momentText() : QString());
    tell(m_story, m_view.shown() < 2 ? m_text.story : QString());
    fillQuestion();
    tell(m_figures, m_info ? figuresText() : QString());
    tell(m_verdict, m_info ? verdictText() : QString());
    tell(m_summary, m_info ? summaryText() : QString());
    tell(m_part, m_info ? partText() : QString());
    fillButtons();
}

void LessonPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace cachescope
