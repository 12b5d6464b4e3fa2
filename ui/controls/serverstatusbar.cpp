// SPDX-License-Identifier: GPL-3.0-only
#include "ui/controls/serverstatusbar.h"

#include "ui/controls/elidedlabel.h"
#include "ui/words/alertwords.h"
#include "ui/words/flushtext.h"
#include "ui/words/language.h"
#include "ui/words/wording.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>
#include <cmath>

namespace cachescope {

ServerStatusBar::ServerStatusBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("statusBar"));
    setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 5, 12, 5);
    row->setSpacing(18);
    constexpr int narrow = 60, wordy = 220;
    for (ElidedLabel **label : {&m_redis, &m_postgres, &m_drawing, &m_alerts, &m_run})
        *label = new ElidedLabel(label == &m_drawing || label == &m_run ? narrow : wordy);
    row->addWidget(m_redis);
    row->addWidget(m_postgres);
    row->addWidget(m_drawing);
    row->addStretch();
    row->addWidget(m_alerts);
    row->addWidget(m_run);
    retranslate();
}

void ServerStatusBar::setSnapshot(const Snapshot &snapshot)
{
    m_snapshot = snapshot;
    m_flush.take(snapshot);
    m_leaving = {};
    retranslate();
}

void ServerStatusBar::setServers(const Snapshot &snapshot)
{
    m_snapshot.servers.redis = snapshot.servers.redis;
    m_snapshot.servers.postgres = snapshot.servers.postgres;
    m_leaving.take(snapshot);
    retranslate();
}

void ServerStatusBar::setDrawing(double framesPerSecond, double drawnPerSecond)
{
    m_framesPerSecond = framesPerSecond;
    m_drawnPerSecond = drawnPerSecond;
    retranslate();
}

QString ServerStatusBar::healthText(const StoreHealth &health, bool withPlace) const
{
    const QString who = health.product.isEmpty() ? QString() : isolate(health.product);
    const QString where = health.sandbox ? tr("private sandbox") : isolate(health.address);
    switch (health.state) {
    case StoreState::Connected: return withPlace ? tr("● %1 %2").arg(who, where) : QStringLiteral("● ") + who;
    case StoreState::Reconnecting: return tr("◐ %1 connecting again").arg(who);
    case StoreState::Down: return troubleText(health.trouble.value_or(Error::Kind::Unreachable), who);
    case StoreState::Unknown: break;
    }
    return who.isEmpty() ? tr("○ starting…") : tr("○ %1 starting…").arg(who);
}

/// The whole sentence with its remedy, if something is wrong.
QString ServerStatusBar::healthTip(Problem::Subject server, const StoreHealth &health) const
{
    if (health.state != StoreState::Down || !health.trouble)
        return healthText(health, true);
    return words(Problem{server, {*health.trouble, {}}, health.address, false});
}

QString ServerStatusBar::runText() const
{
    if (m_leaving.isFlushing())
        return tr("The run before: %1").arg(flushText(m_leaving));
    if (m_snapshot.audit && !m_snapshot.audit->looked)
        return tr("Audit: the stores could not be read at the end");
    if (m_snapshot.audit) {
        const Audit &audit = *m_snapshot.audit;
        return auditText(audit) + QStringLiteral(" · ")
            + tr("%Ln stale read(s)", nullptr,
                 static_cast<int>(std::min<qint64>(m_snapshot.anomalies.staleReads, 2'000'000'000)))
            + sessionText();
    }
    if (m_snapshot.state == RunState::Preparing)
        return tr("preparing the stores…");
    if (m_snapshot.state == RunState::Settling)
        return flushText(m_flush);
    const int stale = static_cast<int>(std::min<qint64>(m_snapshot.anomalies.staleReads, 2'000'000'000));
    const int failed = static_cast<int>(
        std::min<qint64>(m_snapshot.requests.failedReads + m_snapshot.requests.failedWrites, 2'000'000'000));
    QString text = tr("%Ln stale read(s) served", nullptr, stale);
    text += sessionText();
    if (m_snapshot.queue.recovered > 0)
        text += QStringLiteral(" · ") + recoveredText();
    if (failed > 0)
        text = tr("%Ln request(s) failed", nullptr, failed) + QStringLiteral(" · ") + text;
    return text;
}

/// Terms that are 0 are left out.
QString ServerStatusBar::auditText(const Audit &audit) const
{
    QStringList terms{tr("%1 saved").arg(formatCount(audit.saved))};
    const auto add = [&terms](qint64 count, const QString &text) {
        if (count > 0)
            terms.append(text.arg(formatCount(count)));
    };
    add(audit.merged, tr("%1 merged"));
    add(audit.queued, tr("%1 queued"));
    add(audit.deadLettered, tr("%1 dead letters"));
    add(audit.lost, tr("%1 lost"));
    const QString sign = !audit.passed() ? QStringLiteral("✕ ")
        : audit.lost > 0                 ? QStringLiteral("⚠ ")
                                         : QStringLiteral("✓ ");
    return sign + tr("%1 accepted").arg(formatCount(audit.accepted)) + QStringLiteral(" = ")
        + terms.join(QStringLiteral(" + "));
}

QString ServerStatusBar::recoveredText() const
{
    if (m_snapshot.queue.recovered <= 0)
        return {};
    return tr("%Ln write(s) of an earlier program saved", nullptr,
              static_cast<int>(std::min<qint64>(m_snapshot.queue.recovered, 2'000'000'000)));
}

QString ServerStatusBar::alertText() const
{
    int active = 0;
    bool serious = false;
    for (const Alert &alert : m_snapshot.alerts) {
        active += alert.active();
        serious |= alert.active() && levelOf(alert.kind) == AlertLevel::Error;
    }
    if (active == 0)
        return {};
    return signOf(serious ? AlertLevel::Error : AlertLevel::Warning) + QLatin1Char(' ')
        + tr("%Ln alert(s)", nullptr, active);
}

void ServerStatusBar::retranslate()
{
    const auto show = [](ElidedLabel *label, const QString &text) {
        if (label->text() == text)
            return;
        label->setText(text);
        label->setToolTip(text);
    };
    show(m_alerts, alertText());
    m_alerts->setVisible(!m_alerts->text().isEmpty());
    const bool draws = m_snapshot.state == RunState::Running && m_drawnPerSecond > 0;
    show(m_drawing,
         draws ? tr("%1 fps · %2 of %3 requests / s drawn")
                     .arg(formatCount(std::llround(m_framesPerSecond)), formatCount(std::llround(m_drawnPerSecond)),
                          formatCount(std::llround(m_snapshot.requests.perSecond)))
               : QString());
    const bool idle = m_snapshot.state == RunState::Idle && !m_leaving.isFlushing();
    show(m_run, idle ? recoveredText() : runText());
    // The location of a server is elided first: the tool tip shows it, too.
    const bool roomy = wanted() <= width();
    show(m_redis, healthText(m_snapshot.servers.redis, roomy));
    show(m_postgres, healthText(m_snapshot.servers.postgres, roomy));
    m_redis->setToolTip(healthTip(Problem::Subject::Redis, m_snapshot.servers.redis));
    m_postgres->setToolTip(healthTip(Problem::Subject::Postgres, m_snapshot.servers.postgres));
}

/// The width of the bar with nothing elided.
int ServerStatusBar::wanted() const
{
    const QMargins margins = layout()->contentsMargins();
    int width = margins.left() + margins.right();
    for (const QString &text :
         {healthText(m_snapshot.servers.redis, true), healthText(m_snapshot.servers.postgres, true), m_drawing->text(),
          m_alerts->text(), m_run->text()})
        width += m_run->fontMetrics().horizontalAdvance(text) + layout()->spacing();
    return width;
}

void ServerStatusBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    retranslate();
}

void ServerStatusBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
    QWidget::changeEvent(event);
}

/// Details about the number of stale reads, if there are any.
QString ServerStatusBar::sessionText() const
{
    QString text;
    if (m_snapshot.anomalies.staleReads > 0)
        text += tr(" (up to %1 old)").arg(formatDuration(m_snapshot.anomalies.staleReadMaxAgeMs));
    if (m_snapshot.anomalies.backwardReads > 0)
        text += QStringLiteral(" · ") + tr("back in time: %1").arg(formatCount(m_snapshot.anomalies.backwardReads));
    if (m_snapshot.anomalies.ownWritesMissed > 0)
        text +=
            QStringLiteral(" · ") + tr("own writes missed: %1").arg(formatCount(m_snapshot.anomalies.ownWritesMissed));
    return text;
}

} // namespace cachescope
