// SPDX-License-Identifier: GPL-3.0-only
#include "app/commands/comparecommand.h"

#include "app/commands/report.h"
#include "engine/comparison/comparisonfile.h"
#include "ui/words/comparisontext.h"
#include "ui/words/language.h"
#include "ui/words/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace cachescope {

namespace {

struct CompareText
{
    Q_DECLARE_TR_FUNCTIONS(CompareCommand)
};

/// One figure of every contender, one line each, with its finding.
QString rowText(const ComparisonResult &result, const FigureInfo &info, const Finding *finding, qsizetype widestLabel)
{
    const QString said =
        finding ? comparisontext::finding({result}, *finding) : comparisontext::whyMissing({result}, info.figure);
    QString text = comparisontext::name(info.figure) + QLatin1Char('\n');
    constexpr qsizetype valueColumn = 12;
    for (int i = 0; i < result.contenders.size(); ++i) {
        const ContenderResult &contender = result.contenders.at(i);
        const auto spread = contender.spread(info.figure);
        if (!spread)
            continue;
        const bool best = finding && !finding->noDifference && finding->best.contains(i);
        const QString line = QStringLiteral("  ") + (best ? comparisontext::bestMark() : QStringLiteral(" "))
            + QLatin1Char(' ') + comparisontext::label(contender.label).leftJustified(widestLabel + 2)
            + comparisontext::value(info.figure, spread->median).leftJustified(valueColumn)
            + comparisontext::range(info.figure, *spread);
        text += line.trimmed().isEmpty() ? QString() : QStringLiteral("%1\n").arg(line);
    }
    if (!said.isEmpty())
        text += QStringLiteral("    → ") + said + QLatin1Char('\n');
    return text;
}

QString taughtText(const ComparisonResult &result)
{
    using comparisontext::Taught;
    QString text;
    QStringList told;
    for (const ContenderResult &contender : result.contenders) {
        const QString &strategy = contender.scenario.strategy;
        if (told.contains(strategy))
            continue;
        told.append(strategy);
        text += QStringLiteral("  ") + comparisontext::label(strategy) + QLatin1Char('\n');
        for (const Taught column : {Taught::Consistency, Taught::Performance, Taught::Complexity, Taught::Use})
            text += QStringLiteral("    %1: %2\n")
                        .arg(comparisontext::name(column), comparisontext::taught(strategy, column));
    }
    return text;
}

} // namespace

QByteArray jsonReport(const CommandLine &line, const ComparisonResult &result)
{
    Json report = readJson(writeComparison(result, false)).value;
    report.as<Json::Object>()->emplace_back("withoutEffect", jsonOf(line.withoutEffect));
    return writeJson(report);
}

QString textReport(const ComparisonResult &result)
{
    QString text = comparisontext::circumstances({result}).join(QLatin1Char('\n')) + QLatin1Char('\n');
    qsizetype widest = 0;
    for (const ContenderResult &contender : result.contenders)
        widest = std::max(widest, comparisontext::label(contender.label).size());
    const auto findings = findingsOf({result});
    for (const FigureInfo &info : figureInfos()) {
        const auto finding = std::find_if(findings.begin(), findings.end(),
                                          [&info](const Finding &f) { return f.figure == info.figure; });
        text += QLatin1Char('\n') + rowText(result, info, finding == findings.end() ? nullptr : &*finding, widest);
    }
    text += QLatin1Char('\n') + CompareText::tr("What the source claims") + QLatin1Char('\n');
    for (const Claim &claim : claimsOf(result))
        text += QStringLiteral("  ") + comparisontext::claimed(claim) + QStringLiteral("\n    → ")
            + comparisontext::measured(claim) + QLatin1Char('\n');
    return text + QLatin1Char('\n') + CompareText::tr("What is taught of them") + QLatin1Char('\n')
        + taughtText(result);
}

CompareCommand::CompareCommand(Lab &lab, const CommandLine &line, Pictures &pictures, QObject *parent)
    : LabCommand(lab, line, 0, parent)
    , m_pictures(pictures)
    , m_run(lab)
{
    connect(&m_run, &ComparisonRun::progressed, this, &CompareCommand::showProgress);
    connect(&m_run, &ComparisonRun::finished, this, &CompareCommand::report);
}

void CompareCommand::start()
{
    m_run.start(m_line.comparison);
}

void CompareCommand::cutShort()
{
    if (m_run.isRunning())
        m_run.cancel();
    else
        finish(ExitFailed);
}

void CompareCommand::showProgress(const ComparisonProgress &progress)
{
    const QString what = comparisontext::progress(m_run.result(), progress);
    m_progress.showShare(progress.share, what);
    if (progress.done != m_toldRuns && progress.done < progress.total)
        m_progress.sayElsewhere(what);
    m_toldRuns = progress.done;
}

void CompareCommand::report()
{
    m_progress.end();
    const ComparisonResult &result = m_run.result();
    if (result.isEmpty())
        return finish(troubleStatus());
    const bool written = print(m_line.json ? jsonReport(m_line, result) : textReport(result).toUtf8());
    const bool saved = save();
    finish(written && saved && result.complete ? ExitDone : ExitFailed);
}

bool CompareCommand::save()
{
    if (m_line.exportFolder.isEmpty())
        return true;
    return tellOfExport(m_pictures.saveComparison(m_run.result(), pictureRequest()));
}

void CompareCommand::note(const Problem &problem)
{
    if (!m_run.isKilling() || problem.fatal)
        LabCommand::note(problem);
}

} // namespace cachescope
