// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace cachescope {

/// Non-blocking messages: at most `most` at a time, each once, each closable. They follow language and appearance.
class Banner : public QWidget
{
    Q_OBJECT
public:
    static constexpr int most = 3;

    explicit Banner(QWidget *parent = nullptr);

    /// The text in the current language; called again after a change of language.
    using Words = std::function<QString()>;

    void show(const Words &text, const Words &details, bool serious);
    /// Removes a message that no longer applies, identified by its text in the current language.
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
