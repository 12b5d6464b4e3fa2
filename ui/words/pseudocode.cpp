// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/pseudocode.h"

#include "engine/scenario/scenariofields.h"
#include "engine/strategies/optionnames.h"
#include "engine/strategies/registry.h"
#include "engine/trace/stepnames.h"

#include <QFile>

/// Resources of a static library are linked only when referenced; the macro requires the global namespace.
static void initResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace cachescope {

namespace {

/// Code is the same in every language: "30 min", "5 s", "100 ms".
QString codeDuration(milliseconds time)
{
    const auto ms = time.count();
    if (ms % 60'000 == 0 && ms > 0)
        return QStringLiteral("%1 min").arg(ms / 60'000);
    if (ms % 1000 == 0)
        return QStringLiteral("%1 s").arg(ms / 1000);
    return QStringLiteral("%1 ms").arg(ms);
}

QString filledIn(QString code, const Scenario &scenario)
{
    const StrategyOptions &options = scenario.options;
    const milliseconds ttl = expiryOf(scenario.strategy, options);
    const milliseconds zone(
        static_cast<qint64>(static_cast<double>(ttl.count()) * (1 - options.refreshThreshold) + 0.5));
    const auto percent = QString::number(static_cast<int>(options.expiryJitter * 100 + 0.5));
    const QString spread = options.expiryJitter > 0 ? QStringLiteral(" ±%1%").arg(percent) : QString();
    const auto either = [&code](const char *mark, bool first, const char *one, const char *other) {
        code.replace(QLatin1String(mark), QLatin1String(first ? one : other));
    };
    either("{set}", options.setIfNewer, "set_newer", "set");
    either("{delete}", options.setIfNewer, "delete_but_version", "delete");
    either("{save}", options.versionGuard, "save_newer", "save");
    either("{save-batch}", options.batchVersionGuard, "save", "overwrite");
    either("{take}", options.takeByPop, "pop", "take");
    code.replace(QLatin1String("{ttl}"), codeDuration(ttl) + spread);
    code.replace(QLatin1String("{absence}"), codeDuration(options.absenceExpiry) + spread);
    code.replace(QLatin1String("{failures}"), QString::number(options.breakerFailures));
    code.replace(QLatin1String("{open}"), codeDuration(options.breakerOpenTime));
    code.replace(QLatin1String("{retries}"), QString::number(options.cacheRetries));
    code.replace(QLatin1String("{pause}"), codeDuration(options.cacheRetryPause));
    code.replace(QLatin1String("{limit}"), QString::number(options.queueLimit));
    code.replace(QLatin1String("{zone}"), codeDuration(zone));
    code.replace(QLatin1String("{interval}"), codeDuration(options.flushInterval));
    code.replace(QLatin1String("{batch}"), QString::number(options.batchSize));
    code.replace(QLatin1String("{attempts}"), QString::number(options.attempts));
    return code;
}

/// Whether a boolean option is on, a number is not 0, or a choice is `word`.
bool isSet(const FieldSlot &slot, const QString &word)
{
    return std::visit(
        [&]<typename Slot>(Slot value) -> bool {
            if constexpr (std::is_same_v<Slot, bool *> || std::is_same_v<Slot, int *> || std::is_same_v<Slot, double *>)
                return *value != 0;
            else if constexpr (std::is_same_v<Slot, milliseconds *>)
                return value->count() != 0;
            else
                return choicesOf(slot).value(choiceIndex(slot)) == word;
        },
        slot);
}

/// Evaluates `option`, `!option` or `option=word`, several of them separated by spaces: all must hold.
bool holds(const QString &conditions, Scenario scenario, QStringList *unknown)
{
    bool all = true;
    for (const QString &condition : conditions.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const bool wanted = !condition.startsWith(QLatin1Char('!'));
        const QString option = condition.mid(wanted ? 0 : 1).section(QLatin1Char('='), 0, 0);
        const ScenarioField *field = findField(QStringLiteral("knobs.") + option);
        if (field)
            all = all && isSet(field->slot(scenario), condition.section(QLatin1Char('='), 1)) == wanted;
        else if (unknown)
            unknown->append(condition);
    }
    return all;
}

} // namespace

QVector<CodeLine> parsePseudocode(const QString &text, const Scenario &scenario, QStringList *unknown)
{
    QVector<CodeLine> lines;
    QString only;      // the write-through order that the current block is for
    bool shown = true; // whether the options that the block is for are set
    for (const QString &raw : text.split(QLatin1Char('\n'))) {
        if (raw.startsWith(QLatin1Char('#')) || raw.trimmed().isEmpty())
            continue;
        if (raw.startsWith(QLatin1Char('='))) {
            only = raw.mid(1).trimmed();
            continue;
        }
        if (raw.startsWith(QLatin1Char('?'))) {
            shown = holds(raw.mid(1), scenario, unknown);
            continue;
        }
        if (!shown)
            continue;
        if (!only.isEmpty() && only != nameOf(scenario.options.writeThroughOrder))
            continue;
        const QString annotation = raw.section(QLatin1Char('|'), 0, 0).trimmed();
        CodeLine line;
        line.text = filledIn(raw.section(QLatin1Char('|'), 1).mid(1), scenario);
        if (line.text.endsWith(QLatin1String("^waits"))) {
            line.text.chop(6);
            line.clientWaitsThisFar = true;
        }
        const auto activity = valueNamed<Activity>(annotation.section(QLatin1Char('.'), 0, 0));
        const auto step = valueNamed<Step>(annotation.section(QLatin1Char('.'), 1));
        if (activity && step) {
            line.activity = *activity;
            line.step = *step;
        } else if (annotation != QLatin1String("-") && unknown) {
            unknown->append(annotation);
        }
        lines.append(line);
    }
    return lines;
}

void linkResources()
{
    initResources();
}

QVector<CodeLine> pseudocode(const Scenario &scenario)
{
    linkResources();
    QFile file(QStringLiteral(":/strategies/%1.code").arg(scenario.strategy));
    if (!file.open(QIODevice::ReadOnly)) {
        CodeLine name;
        name.text = nameOfStrategy(scenario.strategy);
        return {name};
    }
    return parsePseudocode(QString::fromUtf8(file.readAll()), scenario);
}

} // namespace cachescope
