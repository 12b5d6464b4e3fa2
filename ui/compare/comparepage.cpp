// SPDX-License-Identifier: GPL-3.0-only
#include "ui/compare/comparepage.h"

#include "engine/comparison/comparisonfile.h"
#include "ui/appearance/fonts.h"
#include "ui/compare/comparisonexport.h"
#include "ui/compare/comparisontable.h"
#include "ui/compare/smallmultiples.h"
#include "ui/export/exportmenu.h"
#include "ui/words/comparisontext.h"
#include "ui/words/wording.h"

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
#include <QScreen>
#include <QSpinBox>
#include <QTableWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

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
    , m_lab(lab)
    , m_base(base)
    , m_run(lab)
{
    setWindowModality(Qt::WindowModal);
    // On a large screen as large as possible: the figures are below the source's texts.
    resize((screen()->availableSize() * 0.9).expandedTo({1240, 690}));
    auto *column = new QVBoxLayout(this);
    column->addWidget(buildChoices());
    column->addWidget(buildResults(), 1);
    column->addWidget(buildButtons());
    connect(&lab, &Lab::problem, this, &ComparePage::note);
    connect(&lab, &Lab::serversReady, this, [this] { // earlier problems of the servers are resolved
        if (!m_run.isRunning())
            m_trouble.clear();
        retranslate();
    });
    connect(&m_run, &ComparisonRun::progressed, this, &ComparePage::showProgress);
    connect(&m_run, &ComparisonRun::measured, this, [this] { showResults({m_run.result()}); });
    connect(&m_run, &ComparisonRun::finished, this, &ComparePage::conclude);
    retranslate();
    setRunning(false);
}

ComparePage::~ComparePage() = default;

void ComparePage::setRunning(bool running)
{
    for (QWidget *widget : QList<QWidget *>{m_repeat, m_seconds, m_warmUp, m_field, m_open, m_withClaims})
        widget->setEnabled(!running);
    m_withKills->setEnabled(!running && m_lab.ownsServers());
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
    plan.claims = m_withClaims->isChecked();
    plan.kills = m_withKills->isChecked() && m_lab.ownsServers();
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
            if (const auto problem = setScenarioField(scenario, m_field->currentData().toString(), setting)) {
                m_trouble = scenarioProblemText(m_field->currentText(), *problem);
                return {};
            }
        }
        for (const QString &strategy : std::as_const(chosen))
            plan.contenders += contendersOf(strategy, m_field->currentData().toString(), settings);
    }
    if (plan.contenders.isEmpty())
        m_trouble = chosen.isEmpty() ? tr("Choose at least one strategy.")
                                     : tr("Write the settings to compare, with commas between them.");
    else if (plan.contenders.size() > mostContenders)
        m_trouble = tr("At most %L1 contenders fit beside each other; choose fewer strategies or settings.")
                        .arg(mostContenders);
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
    m_trouble = whyNotStarted();
    const auto planned = plan();
    if (!m_trouble.isEmpty() || !planned || !m_run.start(*planned))
        return describe();
    setRunning(true);
    Q_EMIT started();
}

QString ComparePage::whyNotStarted() const
{
    return m_lab.serversOpen() ? QString() : tr("The servers are not ready yet: start again in a moment.");
}

void ComparePage::showProgress(const ComparisonProgress &progress)
{
    m_progress->setValue(qRound(progress.share * progressSteps));
    if (!m_start->isEnabled())
        return; // cancelled: the current run has to finish
    m_said->setText(comparisontext::progress(m_run.result(), progress));
}

void ComparePage::note(const Problem &problem)
{
    if (m_run.isRunning() && (problem.fatal || !m_run.isKilling()))
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

void ComparePage::fillSaveMenu()
{
    qDeleteAll(m_saveMenu->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly));
    m_saveMenu->clear();
    if (m_results.isEmpty())
        return;
    addExportActions(m_saveMenu->addMenu(tr("Comparison")), this, tr("Save the comparison"),
                     comparisonDocument(m_results));
    addExportActions(m_saveMenu->addMenu(m_tabs->tabText(1)), this, tr("Save the charts"),
                     multiplesDocument(m_results));
    if (m_results.size() == 1)
        return;
    m_saveMenu->addSeparator();
    for (qsizetype i = 0; i < m_results.size(); ++i) { // several results are no file that can be opened again; each is
        const QString title = tr("Save %1 by itself").arg(comparisontext::machineName(m_results, i));
        addExportActions(m_saveMenu->addMenu(title), this, title, comparisonDocument({m_results.at(i)}));
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
        m_table->setHorizontalHeaderItem(
            column, item(head.detail.isEmpty() ? head.text : head.text + QLatin1Char('\n') + head.detail, true));
    }
    if (columns > 0)
        m_table->setHorizontalHeaderItem(columns, item(comparisonFindingHeading(), true));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const ComparisonRow &from = table.rows.at(row);
        m_table->setVerticalHeaderItem(row, item(from.title, true, 0.9));
        for (int column = 0; column < columns; ++column) {
            const ComparisonCell &cell = from.cells.at(column);
            const QString text =
                cell.detail.isEmpty() ? cell.marked() : cell.marked() + QLatin1Char('\n') + cell.detail;
            m_table->setItem(row, column, item(text, cell.best, from.taught ? 0.85 : 0.95));
        }
        m_table->setItem(row, columns, item(from.finding, false, 0.85));
    }
    m_table->horizontalHeader()->setStretchLastSection(true);
    fitColumns();
}

/// The findings get the width that the figures leave; these shrink as long as they are readable.
void ComparePage::fitColumns()
{
    constexpr int findingWidth = 250, narrowest = 118, widest = 146;
    const int columns = m_table->columnCount() - 1;
    for (int column = 0; column < columns; ++column)
        m_table->setColumnWidth(column,
                                std::clamp((m_table->viewport()->width() - findingWidth) / columns, narrowest, widest));
    if (columns > 0 && m_table->viewport()->width() < columns * narrowest + findingWidth)
        m_table->setColumnWidth(columns, findingWidth);
    m_table->resizeRowsToContents();
}

void ComparePage::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    fitColumns();
}

void ComparePage::describe()
{
    if (!m_run.isRunning())
        m_said->setText(m_trouble);
    m_said->setVisible(m_run.isRunning() || !m_trouble.isEmpty());
    QStringList conditions = comparisontext::circumstances(m_results), claims;
    if (m_run.isRunning() && !m_results.isEmpty())
        conditions.removeAll(comparisontext::incomplete(m_results.first()));
    if (m_results.isEmpty())
        conditions +=
            {tr("All run the scenario of the window, one after the other, with the same seed on fresh stores."),
             tr("Here will stand what is taught of each, what was measured and what the figures say.")};
    m_table->setVisible(!m_results.isEmpty());
    m_claims->setVisible(!m_results.isEmpty());
    m_conditions->setAlignment(m_results.isEmpty() ? Qt::AlignCenter : Qt::AlignLeading | Qt::AlignVCenter);
    for (qsizetype i = 0; i < m_results.size(); ++i) {
        if (m_results.size() > 1)
            claims.append(comparisontext::machineName(m_results, i) + QLatin1Char(':'));
        for (const Claim &claim : claimsOf(m_results.at(i)))
            claims.append(comparisontext::claimLine(claim) + QLatin1Char(' ') + comparisontext::measured(claim));
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
