// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace cachescope {

/// Messages that do not stop anybody: at most `most` at once, each once, each closable. They follow language and
/// appearance.
class Banner : public QWidget
{
    Q_OBJECT
public:
    static constexpr int most = 3;

    explicit Banner(QWidget *parent = nullptr);

    /// The text in the current language; said again when that changes.
    using Words = std::function<QString()>;

    void show(const Words &text, const Words &details, bool serious);
    /// Takes back a message that holds no longer, by its text in the current language.
    void withdraw(const QString &text);
    void clear();
    QStringList texts() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void restate();
    void remove(QWidget *message);

    QVBoxLayout *m_column;
};

} // namespace cachescope
