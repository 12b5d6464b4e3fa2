// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QSet>
#include <QWidget>

class QLabel;
class QListWidget;

namespace cachescope {

/// The strategies, with a check mark on those that have run in this session.
class StrategyList : public QWidget
{
    Q_OBJECT
public:
    explicit StrategyList(QWidget *parent = nullptr);

    void select(const QString &id);
    void markRun(const QString &id);

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_heading;
    QListWidget *m_list;
    QSet<QString> m_run;
};

} // namespace cachescope
