// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/comparison/comparisonrun.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QMenu;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QTableWidget;
class QTabWidget;
class QToolButton;

namespace cachescope {

class SmallMultiples;

/// The measured comparison: its contenders and duration, the source's table next to the learner's figures, the claims
/// and the small multiples; it can be saved, opened, and compared to the figures of another machine. Modal, since a
/// comparison needs the lab for itself.
class ComparePage : public QDialog
{
    Q_OBJECT
public:
    /// The lab must outlive it. `base` is what the contenders have in common.
    ComparePage(Lab &lab, const Scenario &base, QWidget *parent = nullptr);
    ~ComparePage() override;

    /// Shows saved results; several are shown side by side.
    void showResults(const QVector<ComparisonResult> &results);
    const QVector<ComparisonResult> &results() const { return m_results; }

public Q_SLOTS:
    void startOrCancel();
    void reject() override; ///< cancels a running comparison first

Q_SIGNALS:
    /// From now until the page is closed the lab's figures belong to the comparison.
    void started();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    static constexpr int progressSteps = 1000;

    QWidget *buildChoices();
    QWidget *buildResults();
    QWidget *buildButtons();
    void setRunning(bool running);
    std::optional<ComparisonPlan> plan();
    void showProgress(const ComparisonProgress &progress);
    void note(const Problem &problem);
    void conclude();
    QString whyNotStarted() const;
    void openFile(bool beside);
    void fillSaveMenu();
    void fillTable();
    void fitColumns();
    void describe();
    void retranslate();

    Lab &m_lab;
    Scenario m_base;
    ComparisonRun m_run;
    QVector<ComparisonResult> m_results;
    QString m_trouble;
    bool m_closing = false;

    QList<QCheckBox *> m_strategies;
    QDoubleSpinBox *m_seconds = nullptr, *m_warmUp = nullptr;
    QSpinBox *m_repeat = nullptr;
    QCheckBox *m_withClaims = nullptr, *m_withKills = nullptr;
    QComboBox *m_field = nullptr;
    QLineEdit *m_settings = nullptr;
    QLabel *m_secondsLabel = nullptr, *m_warmUpLabel = nullptr, *m_repeatLabel = nullptr, *m_fieldLabel = nullptr;
    QPushButton *m_start = nullptr, *m_open = nullptr, *m_beside = nullptr, *m_close = nullptr;
    QToolButton *m_save = nullptr;
    QMenu *m_saveMenu = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_said = nullptr, *m_conditions = nullptr, *m_claims = nullptr;
    QTabWidget *m_tabs = nullptr;
    QTableWidget *m_table = nullptr;
    SmallMultiples *m_multiples = nullptr;
};

} // namespace cachescope
