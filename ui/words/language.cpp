// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QTranslator>

#include <algorithm>
#include <cmath>

namespace cachescope {

namespace {

const QString english = QStringLiteral("en"); // the language of the sources: it needs no catalogue
const QString catalogues = QStringLiteral(":/translations/");
const QString ownCatalogue = QStringLiteral("cachescope_");

} // namespace

Language &Language::instance()
{
    static Language language;
    return language;
}

Language::Language() = default;
Language::~Language() = default;

QStringList Language::available()
{
    const QString suffix = QStringLiteral(".qm");
    QStringList codes;
    for (const QString &name : QDir(catalogues).entryList({ownCatalogue + QLatin1Char('*') + suffix}))
        codes.append(name.sliced(ownCatalogue.size()).chopped(suffix.size()));
    codes.removeAll(english);
    std::sort(codes.begin(), codes.end(),
              [](const QString &one, const QString &other) { return nameOf(one) < nameOf(other); });
    codes.prepend(english);
    return codes;
}

QString Language::nameOf(const QString &code)
{
    if (code == english)
        return QStringLiteral("English"); // QLocale would call it American
    QString name = QLocale(code).nativeLanguageName();
    if (!name.isEmpty())
        name.front() = name.front().toUpper(); // "français"
    return name;
}

QString Language::systemChoice()
{
    const QStringList codes = available();
    const QString system = QLocale::system().name();
    for (const QString &code : {system, system.section(QLatin1Char('_'), 0, 0)}) { // "pt_BR", then "pt"
        if (codes.contains(code))
            return code;
    }
    return english;
}

QLocale Language::locale() const
{
    const QLocale usual(m_code);
    if (m_westernDigits && usual.language() == QLocale::Arabic)
        return QLocale(QLocale::Arabic, QLocale::Morocco); // Arabic, too; the territory determines the digits
    return usual;
}

void Language::choose(const QString &code)
{
    m_code = available().contains(code) ? code : english;
    QLocale::setDefault(locale());

    for (auto *old : {m_own.get(), m_qt.get()}) {
        if (old)
            QCoreApplication::removeTranslator(old);
    }
    m_qt = std::make_unique<QTranslator>();
    m_own = std::make_unique<QTranslator>();
    auto *fallback = new QTranslator(m_own.get()); // what a catalogue lacks is in English, with its plural forms
    if (fallback->load(catalogues + ownCatalogue + english))
        QCoreApplication::installTranslator(fallback);
    if (m_qt->load(QStringLiteral("qtbase_") + m_code, QLibraryInfo::path(QLibraryInfo::TranslationsPath))
        || m_qt->load(catalogues + QStringLiteral("qt_") + m_code))
        QCoreApplication::installTranslator(m_qt.get());
    if (m_own->load(catalogues + ownCatalogue + m_code))
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
