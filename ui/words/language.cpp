// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <cmath>

namespace cachescope {

Language &Language::instance()
{
    static Language language;
    return language;
}

Language::Language() = default;
Language::~Language() = default;

QStringList Language::available()
{
    return {QStringLiteral("en"), QStringLiteral("vi"), QStringLiteral("ar")};
}

QString Language::nameOf(const QString &code)
{
    if (code == QLatin1String("vi"))
        return QStringLiteral("Tiếng Việt");
    if (code == QLatin1String("ar"))
        return QStringLiteral("العربية");
    return QStringLiteral("English");
}

QString Language::systemChoice()
{
    const QString code = QLocale::system().name().section(QLatin1Char('_'), 0, 0);
    return available().contains(code) ? code : QStringLiteral("en");
}

QLocale Language::locale() const
{
    if (m_code == QLatin1String("vi"))
        return QLocale(QLocale::Vietnamese, QLocale::Vietnam);
    if (m_code == QLatin1String("ar")) // both are Arabic; the territory determines the digits
        return m_westernDigits ? QLocale(QLocale::Arabic, QLocale::Morocco) : QLocale(QLocale::Arabic, QLocale::Egypt);
    return QLocale(QLocale::English, QLocale::UnitedStates);
}

void Language::choose(const QString &code)
{
    m_code = available().contains(code) ? code : QStringLiteral("en");
    QLocale::setDefault(locale());

    for (auto *old : {m_own.get(), m_qt.get()}) {
        if (old)
            QCoreApplication::removeTranslator(old);
    }
    m_qt = std::make_unique<QTranslator>();
    m_own = std::make_unique<QTranslator>();
    if (m_qt->load(QStringLiteral("qtbase_") + m_code, QLibraryInfo::path(QLibraryInfo::TranslationsPath))
        || m_qt->load(QStringLiteral(":/translations/qt_") + m_code))
        QCoreApplication::installTranslator(m_qt.get());
    if (m_own->load(QStringLiteral(":/translations/cachescope_") + m_code))
        QCoreApplication::installTranslator(m_own.get());
    Q_EMIT changed();
}

void Language::setWesternDigits(bool western)
{
    m_westernDigits = western;
    choose(m_code);
}

QString isolate(const QString &identifier)
{
    return QChar(0x2068) + identifier + QChar(0x2069);
}

QString formatCount(qint64 value)
{
    return Language::instance().locale().toString(value);
}

QString formatNumber(double value, int decimals)
{
    return Language::instance().locale().toString(value, 'f', decimals);
}

QString formatCompact(double value)
{
    if (std::abs(value) >= 1e6)
        return Language::tr("%1 M", "millions").arg(formatNumber(value / 1e6, 1));
    if (std::abs(value) >= 1e4)
        return Language::tr("%1 k", "thousands").arg(formatNumber(value / 1e3, 1));
    return formatNumber(value, std::abs(value) < 10 && value != std::floor(value) ? 1 : 0);
}

QString formatPercent(double share, int decimals)
{
    const QLocale locale = Language::instance().locale();
    return locale.toString(share * 100, 'f', decimals) + QChar(0x00a0) + locale.percent();
}

QString formatDuration(double ms)
{
    const auto with = [](double value, const QString &unit) {
        const int decimals = value < 10 && value != 0 ? 1 : 0;
        return formatNumber(value, decimals) + QChar(0x00a0) + unit;
    };
    if (ms < 0.1)
        return with(ms * 1000, Language::tr("µs"));
    if (ms < 1000)
        return with(ms, Language::tr("ms"));
    if (ms < 120'000)
        return with(ms / 1000, Language::tr("s"));
    return with(ms / 60'000, Language::tr("min"));
}

} // namespace cachescope
