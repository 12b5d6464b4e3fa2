// SPDX-License-Identifier: GPL-3.0-only
#include "app/commands/progress.h"

#include "ui/words/flushtext.h"
#include "ui/words/language.h"

#include <QCoreApplication>

#include <unistd.h>

#include <cmath>
#include <cstdio>

namespace cachescope {

namespace {

struct ProgressText
{
    Q_DECLARE_TR_FUNCTIONS(Progress)
};

constexpr int barWidth = 30;
constexpr qint64 redrawMs = 100;
constexpr qint64 tellFlushMs = 5'000; // where each telling is a line of its own
const QString eraseLine = QStringLiteral("\r\x1b[K");

bool writeTo(FILE *stream, const QByteArray &text)
{
    const auto size = static_cast<size_t>(text.size());
    return std::fwrite(text.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
}

bool isBarState(RunState state)
{
    return state == RunState::Running || state == RunState::Paused;
}

} // namespace

bool writeOut(const QByteArray &text)
{
    return writeTo(stdout, text);
}

bool writeError(const QString &text)
{
    return writeTo(stderr, text.toUtf8());
}

Progress::Progress(double seconds)
    : m_seconds(seconds)
    , m_terminal(isatty(STDERR_FILENO) == 1)
{
}

void Progress::show(const Snapshot &snapshot)
{
    const bool news = snapshot.state != m_state;
    m_state = snapshot.state;
    if (news && m_state == RunState::Preparing)
        say(ProgressText::tr("Preparing the products…"));
    if (news && m_state == RunState::Running && !m_terminal)
        say(ProgressText::tr("Running for %1…").arg(formatDuration(m_seconds * 1000)));
    m_flush.take(snapshot);
    if (news && m_state == RunState::Settling) {
        say(ProgressText::tr("Flushing the queue and looking at both stores…"));
        m_sinceDrawn.start(); // how far it has got is told when it takes long
    }
    const qint64 everyMs = m_terminal ? redrawMs : tellFlushMs;
    const bool isNews = m_terminal || m_flush.left() > 0; // that the stores are looked at has been said in a line
    if (m_flush.isFlushing() && m_flush.secondsLeft() && isNews && m_sinceDrawn.elapsed() >= everyMs)
        showFlush();
    if (m_terminal && isBarState(m_state) && (!m_sinceDrawn.isValid() || m_sinceDrawn.elapsed() >= redrawMs))
        drawBar(snapshot);
}

void Progress::showFlush()
{
    m_sinceDrawn.start();
    const QString text = flushText(m_flush);
    if (!m_terminal)
        return say(text);
    writeError(eraseLine + text);
    m_barDrawn = true;
}

void Progress::showShare(double share, const QString &what)
{
    if (m_terminal && (!m_sinceDrawn.isValid() || m_sinceDrawn.elapsed() >= redrawMs))
        drawBar(share, what);
}

void Progress::sayElsewhere(const QString &sentence)
{
    if (!m_terminal)
        say(sentence);
}

void Progress::say(const QString &sentence)
{
    clearBar();
    writeError(sentence + QLatin1Char('\n'));
}

void Progress::end()
{
    clearBar();
}

void Progress::drawBar(const Snapshot &snapshot)
{
    const double share = qBound(0.0, static_cast<double>(snapshot.time) / second / m_seconds, 1.0);
    const QString text = ProgressText::tr("%1 per second, hit rate %2, queue %3")
                             .arg(formatCompact(std::round(snapshot.requests.perSecond)),
                                  formatPercent(snapshot.lookUps.recentHitRate, 0), formatCount(snapshot.queue.depth));
    drawBar(share, text);
}

void Progress::drawBar(double share, const QString &text)
{
    const int full = qRound(share * barWidth);
    const QString bar = QString(full, QChar(0x2588)) + QString(barWidth - full, QChar(0x2591));
    writeError(eraseLine + bar + QStringLiteral("  ") + formatPercent(share, 0) + QStringLiteral("  ") + text);
    m_barDrawn = true;
    m_sinceDrawn.start();
}

void Progress::clearBar()
{
    if (m_barDrawn)
        writeError(eraseLine);
    m_barDrawn = false;
}

} // namespace cachescope
