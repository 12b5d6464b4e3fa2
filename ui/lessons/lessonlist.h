// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QSet>
#include <QWidget>

class QLabel;
class QListWidget;

namespace cachescope {

/// The lessons, with a check mark on those completed in this session.
class LessonList : public QWidget
{
    Q_OBJECT
public:
    explicit LessonList(QWidget *parent = nullptr);

    void markDone(const QString &id);
    /// Clears the selection after a lesson has ended.
    void clearChoice();

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fitLongestTitle();

    QLabel *m_heading;
    QListWidget *m_list;
    QSet<QString> m_done;
};

} // namespace cachescope
