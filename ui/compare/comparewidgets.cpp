// SPDX-License-Identifier: GPL-3.0-only
// The widgets of the comparison page and their texts.
#include "engine/scenario/scenariofields.h"
#include "engine/strategies/registry.h"
#include "ui/compare/comparepage.h"
#include "ui/compare/smallmultiples.h"
#include "ui/controls/numberfield.h"
#include "ui/words/fieldwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace cachescope {

namespace {

QDoubleSpinBox *secondsBox(double lowest, double highest, double value)
{
    auto *box = new QDoubleSpinBox;
    box->setRange(lowest, highest);
    box->setDecimals(1);
    box->setValue(value);
    return box;
}

} // namespace

QWidget *ComparePage::buildChoices()
{
    auto *choices = new QWidget;
    auto *lines = new QVBoxLayout(choices);
    lines->setContentsMargins(0, 0, 0, 0);
    auto *first = new QHBoxLayout;
    for (const StrategyInfo &info : strategies()) {
        auto *box = new QCheckBox(QString(info.name));
        box->setAccessibleName(QString(info.name));
        box->setProperty("strategy", QString(info.id));
        box->setChecked(true);
        m_strategies.append(box);
        first->addWidget(box);
    }
    first->addStretch();
    auto *line = new QHBoxLayout;
    const auto add = [line](QLabel *&label, QWidget *field) {
        label = new QLabel;
        label->setBuddy(field);
        line->addWidget(label);
        line->addWidget(field);
    };
    add(m_repeatLabel, m_repeat = new QSpinBox);
    m_repeat->setRange(1, mostRounds);
    m_repeat->setValue(3);
    add(m_secondsLabel, m_seconds = secondsBox(0.5, 600, 5));
    add(m_warmUpLabel, m_warmUp = secondsBox(0, 600, 1));
    add(m_fieldLabel, m_field = new QComboBox);
    m_field->addItem(QString());
    for (const QString &place : variableFields())
        m_field->addItem(QString(), place);
    m_field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_field->setMinimumContentsLength(22);
    line->addWidget(m_settings = new QLineEdit);
    m_settings->setLayoutDirection(Qt::LeftToRight);
    m_settings->setPlaceholderText(QStringLiteral("1, 100"));
    m_settings->setEnabled(false);
    QSizePolicy place = m_settings->sizePolicy();
    place.setRetainSizeWhenHidden(true); // the others keep their places
    m_settings->setSizePolicy(place);
    m_settings->hide();
    connect(m_field, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_settings->setEnabled(index > 0);
        m_settings->setVisible(index > 0);
    });
    first->addWidget(m_withClaims = new QCheckBox);
    first->addWidget(m_withKills = new QCheckBox);
    m_withClaims->setChecked(true);
    line->addWidget(m_start = new QPushButton);
    m_start->setObjectName(QStringLiteral("primary"));
    m_start->setDefault(true);
    connect(m_start, &QPushButton::clicked, this, &ComparePage::startOrCancel);
    auto *telling = new QHBoxLayout;
    telling->addWidget(m_progress = new QProgressBar, 1);
    m_progress->setRange(0, progressSteps);
    m_progress->setTextVisible(false);
    telling->addWidget(m_said = new QLabel, 2);
    m_said->setWordWrap(true);
    lines->addLayout(first);
    lines->addLayout(line);
    lines->addLayout(telling);
    return choices;
}

QWidget *ComparePage::buildResults()
{
    auto *figures = new QWidget;
    auto *column = new QVBoxLayout(figures);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_conditions = new QLabel);
    m_conditions->setWordWrap(true);
    m_conditions->setObjectName(QStringLiteral("faint"));
    column->addWidget(m_table = new QTableWidget, 1);
    m_table->setWordWrap(true);
    m_table->setAlternatingRowColors(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->verticalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    column->addWidget(m_claims = new QLabel);
    m_claims->setWordWrap(true);
    m_claims->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false); // it would be a white line in the dark appearance
    m_tabs->addTab(figures, QString());
    m_tabs->addTab(m_multiples = new SmallMultiples, QString());
    return m_tabs;
}

QWidget *ComparePage::buildButtons()
{
    auto *buttons = new QWidget;
    auto *line = new QHBoxLayout(buttons);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_save = new QToolButton);
    m_save->setObjectName(QStringLiteral("save"));
    m_saveMenu = new QMenu(this);
    m_save->setMenu(m_saveMenu);
    m_save->setPopupMode(QToolButton::InstantPopup);
    m_save->setFocusPolicy(Qt::StrongFocus);
    connect(m_saveMenu, &QMenu::aboutToShow, this, &ComparePage::fillSaveMenu);
    line->addWidget(m_open = new QPushButton);
    line->addWidget(m_beside = new QPushButton);
    line->addStretch();
    line->addWidget(m_close = new QPushButton);
    for (QPushButton *button : {m_open, m_beside, m_close})
        button->setAutoDefault(false);
    connect(m_open, &QPushButton::clicked, this, [this] { openFile(false); });
    connect(m_beside, &QPushButton::clicked, this, [this] { openFile(true); });
    connect(m_close, &QPushButton::clicked, this, &ComparePage::reject);
    return buttons;
}

void ComparePage::retranslate()
{
    setWindowTitle(tr("Compare strategies"));
    const auto label = [](QLabel *caption, QWidget *field, const QString &text, const QString &tip) {
        caption->setText(text);
        field->setAccessibleName(text);
        field->setToolTip(tip);
    };
    label(m_repeatLabel, m_repeat, tr("Rounds"), tr("How many times each is run; the spread is shown"));
    label(m_secondsLabel, m_seconds, tr("Seconds each"), tr("How long each run is measured"));
    label(m_warmUpLabel, m_warmUp, tr("Warm-up"),
          tr("Seconds before the figures of a run begin; what happens in them stands in no figure"));
    for (QAbstractSpinBox *number : std::initializer_list<QAbstractSpinBox *>{m_repeat, m_seconds, m_warmUp})
        localize(number);
    label(m_fieldLabel, m_field, tr("Vary"),
          tr("Compares settings of one field of the scenario, for every chosen strategy"));
    m_field->setItemText(0, tr("nothing but the strategy"));
    for (int i = 1; i < m_field->count(); ++i)
        m_field->setItemText(i, fieldName(m_field->itemData(i).toString()));
    m_withClaims->setText(tr("The source's claims"));
    m_withClaims->setToolTip(tr(
        "Three short runs more, with a database as slow as the source supposes, to measure what it claims of writes"));
    m_withKills->setText(tr("Kills"));
    m_withKills->setToolTip(
        m_lab.ownsServers()
            ? tr("Then each runs again while the process, the cache or the database is killed: what is lost?")
            : tr("Only in the sandbox: nothing is killed on servers of your own"));
    for (QCheckBox *box : {m_withClaims, m_withKills})
        box->setAccessibleName(box->text());
    m_settings->setAccessibleName(tr("Settings to compare, with commas between them"));
    m_settings->setToolTip(m_settings->accessibleName());
    m_tabs->setTabText(0, tr("Figures"));
    m_tabs->setTabText(1, tr("Over time"));
    m_tabs->setAccessibleName(tr("Figures and charts"));
    m_tabs->tabBar()->setAccessibleName(m_tabs->accessibleName());
    m_table->setAccessibleName(tr("What is taught and what was measured"));
    m_multiples->setAccessibleName(tr("Latency, queue depth and divergence of each over time"));
    m_claims->setAccessibleName(tr("What the source claims and what was measured"));
    m_progress->setAccessibleName(tr("How far the comparison has come"));
    m_save->setText(tr("Save…"));
    m_open->setText(tr("Open…"));
    m_beside->setText(tr("Compare with another file…"));
    m_close->setText(tr("Close"));
    for (QAbstractButton *button : QList<QAbstractButton *>{m_save, m_open, m_beside, m_close})
        button->setAccessibleName(button->text());
    fillTable();
    setRunning(m_run.isRunning());
}

} // namespace cachescope
