// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QSpinBox;
class QToolButton;

namespace cachescope {

/// Captions and fields in a column; with a title it is collapsible.
class OptionsSection : public QWidget
{
    Q_OBJECT
public:
    explicit OptionsSection(bool titled, QWidget *parent = nullptr);

    QDoubleSpinBox *number(double lowest, double highest, int decimals);
    QSpinBox *whole(int lowest, int highest);
    QComboBox *choice(int items);
    QCheckBox *flag();

    void setTitle(const QString &title);
    /// Sets caption, tool tip and accessible name of a field.
    void label(QWidget *field, const QString &text, const QString &tip);
    void showRow(QWidget *field, bool shown);

Q_SIGNALS:
    void edited();

private:
    void addRow(QWidget *field);
    void fold(bool open);

    QToolButton *m_title = nullptr;
    QWidget *m_content;
    QFormLayout *m_form;
    QWidget *m_last = nullptr; ///< the last widget in the tab order
};

} // namespace cachescope
