// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace cachescope {

/// Messages that do not stop anybody: at most `most` at once, each once, each closable.
class Banner : public QWidget
{
    Q_OBJECT
public:
    static constexpr int most = 3;

    explicit Banner(QWidget *parent = nullptr);

    void show(const QString &text, const QString &details, bool serious);
    /// Takes back a message that holds no longer.
    void withdraw(const QString &text);
    void clear();
    QStringList texts() const;

private:
    void remove(QWidget *message);

    QVBoxLayout *m_column;
};

} // namespace cachescope
