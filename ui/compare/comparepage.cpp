// SPDX-License-Identifier: GPL-3.0-only
#include "ui/compare/comparepage.h"

#include "engine/experiment/comparisonfile.h"
#include "ui/compare/comparisonexport.h"
#include "ui/compare/comparisontable.h"
#include "ui/compare/comparisontext.h"
#include "ui/compare/smallmultiples.h"
#include "ui/export/exportmenu.h"
#include "ui/presentation/fonts.h"
#include "ui/presentation/language.h"
#include "ui/presentation/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace cachescope {

namespace {

QTableWidgetItem *item(const QString &text, bool bold, double scale = 1)
{
    auto *made = new QTableWidgetItem(text);
    made->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    made->setFont(textFont(scale, bold ? QFont::Bold : QFont::Normal));
    return made;
}

} // namespace

ComparePage::ComparePage(Lab &lab, const Scenario &base, QWidget *parent)
    : QDialog(parent)
    , m_base(base)
    , m_run(lab)
{
    setWindowModality(Qt::WindowModal);
    resize(1240, 690);
    auto *column = new QVBoxLayout(this);
    column->addWidget(buildChoices());
    column->addWidget(buildResults(), 1);
    column->addWidget(buildButtons());
    connect(&lab, &Lab::problem, this, &ComparePage::note);
    connect(&m_run, &ComparisonRun::progressed, this, &ComparePage::showProgress);
    connect(&m_run, &ComparisonRun::measured, this, [this] { showResults({m_run.result()}); });
    connect(&m_run, &ComparisonRun::finished, this, &ComparePage::conclude);
    retranslate();
    setRunning(false);
}

ComparePage::~ComparePage() = default;

void ComparePage::setRunning(bool running)
{
    for (QWidget *widget : QList<QWidget *>{m_repeat, m_seconds, m_warmUp, m_field, m_open})
        widget->setEnabled(!running);
    for (QCheckBox *box : std::as_const(m_strategies))
        box->setEnabled(!running);
    m_settings->setEnabled(!running && m_field->currentIndex() > 0);
    m_save->setEnabled(!running && !m_results.isEmpty());
    m_beside->setEnabled(!running && !m_results.isEmpty());
    m_progress->setVisible(running);
    m_start->setText(running ? tr("Cancel") : tr("Start"));
    m_start->setAccessibleName(m_start->text());
    describe();
}

std::optional<ComparisonPlan> ComparePage::plan()
{
    ComparisonPlan plan;
    plan.base = m_base;
    plan.repeat = m_repeat->value();
    plan.seconds = m_seconds->value();
    plan.warmUpSeconds = m_warmUp->value();
    QStringList chosen;
    for (const QCheckBox *box : std::as_const(m_strategies)) {
        if (box->isChecked())
            chosen.append(box->property("strategy").toString());
    }
    if (m_field->currentIndex() <= 0) {
        plan.contenders = contendersOf(chosen);
    } else {
        QStringList settings;
        for (const QString &setting : m_settings->text().split(QLatin1Char(','), Qt::SkipEmptyParts))
            settings.append(setting.trimmed());
        for (const QString &setting : std::as_const(settings)) {
            Scenario scenario = m_base;
            if (const auto problem = setScenarioField(scenario, m_field->currentText(), setting)) {
                m_trouble = words(*problem);
                return {};
            }
        }
        for (const QString &strategy : std::as_const(chosen))
            plan.contenders += contendersOf(strategy, m_field->currentText(), settings);
    }
    if (plan.contenders.isEmpty())
        m_trouble = chosen.isEmpty() ? tr("Choose at least one strategy.") : tr("Write the settings to compare, with commas between them.");
    else if (plan.contenders.size() > mostContenders)
        m_trouble = tr("At most %L1 contenders fit beside each other; choose fewer strategies or settings.").arg(mostContenders);
    else
        return plan;
    return {};
}

void ComparePage::startOrCancel()
{
    if (m_run.isRunning()) {
        m_said->setText(tr("Finishing the run under way…"));
        m_start->setEnabled(false);
        m_run.cancel();
        return;
    }
    m_trouble.clear();
    const auto planned = plan();
    if (!planned || !m_run.start(*planned))
        return describe();
    setRunning(true);
    Q_EMIT started();
}

void ComparePage::showProgress(const ComparisonProgress &progress)
{
    m_progress->setValue(qRound(progress.share * progressSteps));
    if (!m_start->isEnabled())
        return;   // cancelled: the run under way finishes
    const QString who = comparisontext::label(m_run.result().contenders.at(progress.contender).label);
    m_said->setText(tr("%1, round %2 of %3, %4 left", "a strategy, a number, a number, a time")
                        .arg(who, formatCount(progress.round + 1), formatCount(m_run.result().repeat),
                             formatDuration(progress.secondsLeft * 1000)));
}

void ComparePage::note(const Problem &problem)
{
    if (m_run.isRunning())
        m_trouble = words(problem);
}

void ComparePage::conclude()
{
    m_start->setEnabled(true);
    if (!m_run.result().isEmpty())
        showResults({m_run.result()});
    setRunning(false);
    if (m_closing)
        QDialog::reject();
}

void ComparePage::reject()
{
    if (!m_run.isRunning())
        return QDialog::reject();
    m_closing = true;
    startOrCancel();
}

void ComparePage::showResults(const QVector<ComparisonResult> &results)
{
    m_results = results;
    m_multiples->setResults(results);
    fillTable();
    if (!m_run.isRunning())
        setRunning(false);
}

void ComparePage::openFile(bool beside)
{
    const QString title = beside ? m_beside->text() : m_open->text();
    const QString path = QFileDialog::getOpenFileName(this, title, {}, tr("Comparisons (*.json)"));
    if (path.isEmpty())
        return;
    const ComparisonReading reading = readComparisonFile(path);
    m_trouble = comparisontext::trouble(reading, path);
    if (reading.trouble != ComparisonReading::Trouble::None)
        return describe();
    QVector<ComparisonResult> results = beside ? m_results : QVector<ComparisonResult>();
    results.append(reading.result);
    showResults(results);
}

void ComparePage::saveAs(const QString &suffix)
{
    const QString path = askWhereToSave(this, tr("Save the comparison"), QStringLiteral("comparison"), suffix);
    if (!path.isEmpty() && !m_results.isEmpty())
        tellIfNotSaved(this, tr("Save the comparison"), exportComparison(m_results.first(), path));
}

void ComparePage::fillSaveMenu()
{
    m_saveMenu->clear();
    for (const QString &suffix : comparisonSuffixes()) {
        const QString format = isolate(suffix.toUpper());
        m_saveMenu->addAction(suffix == QLatin1String("json") ? tr("%1, to open it again…").arg(format) : tr("%1…").arg(format), this,
                              [this, suffix] { saveAs(suffix); });
    }
}

void ComparePage::fillTable()
{
    const ComparisonTable table = comparisonTable(m_results);
    const auto columns = static_cast<int>(table.heads.size());
    m_table->clear();
    m_table->setColumnCount(columns + (columns > 0 ? 1 : 0));
    m_table->setRowCount(columns > 0 ? static_cast<int>(table.rows.size()) : 0);
    for (int column = 0; column < columns; ++column) {
        const ComparisonCell &head = table.heads.at(column);
        m_table->setHorizontalHeaderItem(column, item(head.detail.isEmpty() ? head.text : head.text + QLatin1Char('\n') + head.detail, true));
    }
    if (columns > 0)
        m_table->setHorizontalHeaderItem(columns, item(comparisonFindingHeading(), true));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const ComparisonRow &from = table.rows.at(row);
        m_table->setVerticalHeaderItem(row, item(from.title, true, 0.9));
        for (int column = 0; column < columns; ++column) {
            const ComparisonCell &cell = from.cells.at(column);
            const QString text = cell.detail.isEmpty() ? cell.marked() : cell.marked() + QLatin1Char('\n') + cell.detail;
            m_table->setItem(row, column, item(text, cell.best, from.taught ? 0.85 : 0.95));
        }
        m_table->setItem(row, columns, item(from.finding, false, 0.85));
    }
    for (int column = 0; column < m_table->columnCount(); ++column)
        m_table->setColumnWidth(column, column == columns ? 250 : 146);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->resizeRowsToContents();
}

void ComparePage::describe()
{
    if (!m_run.isRunning())
        m_said->setText(m_trouble);
    m_said->setVisible(m_run.isRunning() || !m_trouble.isEmpty());
    QStringList conditions, claims;
    for (const ComparisonResult &result : std::as_const(m_results)) {
        conditions.append(comparisontext::conditions(result));
        conditions.append(comparisontext::machine(result.machine));
        if (!result.complete && !m_run.isRunning())
            conditions.append(tr("Not complete: this is what was measured before it ended."));
    }
    if (!m_results.isEmpty()) {
        for (const Claim &claim : claimsOf(m_results.first()))
            claims.append(tr("Claimed: %1").arg(comparisontext::claimed(claim)) + QLatin1Char(' ') + comparisontext::measured(claim));
    } else {
        conditions.append(tr("All run the scenario of the window, one after the other, with the same seed on fresh stores."));
    }
    m_conditions->setText(conditions.join(QLatin1Char('\n')));
    m_claims->setText(claims.join(QLatin1Char('\n')));
}

void ComparePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace cachescope
