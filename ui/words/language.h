// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLocale>
#include <QObject>
#include <QString>

#include <memory>

class QTranslator;

namespace cachescope {

/// The current language: texts and digits. One instance, on the GUI thread. choose() installs the translators and sets
/// QLocale's default; widgets get QEvent::LanguageChange and reset their texts, painted widgets and charts listen to
/// changed(), and so does the direction (ui/appearance/direction.h).
class Language : public QObject
{
    Q_OBJECT
public:
    static Language &instance();

    /// "en", and the codes of the catalogues in the resources (translations/cachescope_<code>.ts), by their names.
    static QStringList available();
    /// The language's name in that language.
    static QString nameOf(const QString &code);
    /// The system's language if it is available, otherwise English.
    static QString systemChoice();

    QString current() const { return m_code; }
    void choose(const QString &code);
    /// Of its texts. What is laid out and painted asks ui/appearance/direction.h.
    bool isRightToLeft() const { return locale().textDirection() == Qt::RightToLeft; }
    /// Numbers, dates, percentages. Arabic: Arabic-Indic digits unless the user asks for western ones.
    QLocale locale() const;
    bool westernDigits() const { return m_westernDigits; }
    void setWesternDigits(bool western);

Q_SIGNALS:
    void changed();

private:
    Language();
    ~Language() override;

    QString m_code = QStringLiteral("en");
    bool m_westernDigits = false;
    std::unique_ptr<QTranslator> m_own, m_qt;
};

/// Keeps an identifier (a key, an address, a strategy's name) left to right inside any text.
QString isolate(const QString &identifier);

/// "18,240", "0.62", "1.2 M": counts and measures in the current language's digits.
QString formatCount(qint64 value);
QString formatCompact(double value);
QString formatNumber(double value, int decimals);
/// 0.972 → "97.2 %" in the language's form.
QString formatPercent(double share, int decimals = 1);
/// Milliseconds with a fitting unit: "0.6 ms", "350 µs", "3.1 s", "2 min".
QString formatDuration(double ms);

} // namespace cachescope
