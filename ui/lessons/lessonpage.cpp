// SPDX-License-Identifier: GPL-3.0-only
#include "ui/lessons/lessonpage.h"

#include "ui/lessons/lessontext.h"
#include "ui/presentation/fonts.h"
#include "ui/presentation/language.h"
#include "ui/presentation/lessonwords.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
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

/// Rich text does not mirror tables: the columns come the other way round where reading begins on the right.
QString row(const QString &name, const QStringList &values, bool strong)
{
    const bool mirrored = Language::instance().isRightToLeft();
    const QString open = strong ? QStringLiteral("<b>") : QString();
    const QString close = strong ? QStringLiteral("</b>") : QString();
    QStringList cells{QStringLiteral("<td width=\"64%\" align=\"%1\">").arg(mirrored ? QStringLiteral("right") : QStringLiteral("left")) + open
                      + name.toHtmlEscaped() + close + QStringLiteral("</td>")};
    for (const QString &value : values)
        cells.append(QStringLiteral("<td align=\"center\">") + open + value.toHtmlEscaped() + close + QStringLiteral("</td>"));
    if (mirrored)
        std::reverse(cells.begin(), cells.end());
    return QStringLiteral("<tr>") + cells.join(QString()) + QStringLiteral("</tr>");
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
    auto *guess = new QHBoxLayout(m_guessRow);
    guess->setContentsMargins(0, 0, 0, 0);
    guess->addWidget(m_guess);
    guess->addWidget(m_unit, 1);
    m_predicted = paragraph();
    m_figures = paragraph();   // one text, so that its height is right in every language
    m_figures->setTextFormat(Qt::RichText);
    m_remedy = paragraph();
    m_verdict = paragraph();
    m_verdict->setFont(textFont(1.0, QFont::DemiBold));
    auto *buttons = new QHBoxLayout;
    m_goOn = new QPushButton;
    m_goOn->setObjectName(QStringLiteral("primary"));
    m_close = new QPushButton;
    buttons->addWidget(m_goOn, 1);
    buttons->addWidget(m_close);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_story, m_question, m_guessRow, m_predicted, m_figures,
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
    m_figures->setVisible(m_view.fault.has_value());
    if (!m_view.fault)
        return;
    QStringList heads{tr("Fault")};
    if (m_view.remedy)
        heads.append(tr("Remedy"));
    QString text = QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"2\">") + row({}, heads, true);
    for (int i = 0; i < m_view.fault->figures.size(); ++i) {
        QStringList values{figureValue(m_view.fault->figures.at(i))};
        if (m_view.remedy)
            values.append(figureValue(m_view.remedy->figures.value(i)));
        text += row(figureName(m_view.fault->figures.at(i).name), values, i == 0);
    }
    m_figures->setText(text + QStringLiteral("</table>"));
}

void LessonPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace cachescope
