// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/scenario/scenariofields.h"

#include <QWidget>

class QFormLayout;
class QToolButton;

namespace cachescope {

/// The fields of some groups of a scenario, each in a row made from its place in the table of fields. Those without an
/// effect are hidden, or disabled. With a title it is collapsible.
class FieldForm : public QWidget
{
    Q_OBJECT
public:
    enum class Title : quint8 { None, OfGroup };

    explicit FieldForm(const QVector<FieldGroup> &groups, Title title = Title::None, QWidget *parent = nullptr);

    /// Filling the rows in is no edit.
    void setScenario(const Scenario &scenario);
    /// Sets what the rows show. What a scenario says more finely than a row can show it stays, unless it was edited.
    void apply(Scenario &scenario) const;

    /// A row above the others that is no field; its texts are set by label().
    void addFirst(QWidget *editor);
    /// Sets caption, tool tip and accessible name of a row.
    void label(QWidget *editor, const QString &text, const QString &help);

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        ScenarioField field;
        QWidget *editor = nullptr;
        bool inverted = false;
    };

    QWidget *editorOf(const ScenarioField &field);
    void take();
    void fit();
    void relabel(const Row &row);
    void retranslate();
    void fold(bool open);

    QVector<FieldGroup> m_groups;
    QVector<Row> m_rows;
    Scenario m_scenario; ///< as it is shown: what has an effect goes by it
    QToolButton *m_title = nullptr;
    QWidget *m_content;
    QFormLayout *m_form;
    bool m_filling = false;
};

} // namespace cachescope
