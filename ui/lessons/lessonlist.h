// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QSet>
#include <QWidget>

class QLabel;
class QListWidget;

namespace cachescope {

/// The lessons on what goes wrong, with a check mark on those that have been gone through in this session.
class LessonList : public QWidget
{
    Q_OBJECT
public:
    explicit LessonList(QWidget *parent = nullptr);

    void markDone(const QString &id);
    /// No lesson is under way any more.
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
