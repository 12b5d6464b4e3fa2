// SPDX-License-Identifier: GPL-3.0-only
#include "ui/races/lanerow.h"

#include "ui/appearance/theme.h"
#include "ui/words/language.h"
#include "ui/words/schedulewords.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <array>

namespace cachescope {

namespace {

struct LaneText
{
    Q_DECLARE_TR_FUNCTIONS(LaneRow)
};

QString writtenText(PlannedRequest::Kind kind, const QString &version)
{
    if (kind == PlannedRequest::Kind::Create)
        return LaneText::tr("done: created with version %1").arg(version);
    if (kind == PlannedRequest::Kind::Delete)
        return LaneText::tr("done: deleted with version %1").arg(version);
    return LaneText::tr("done: wrote version %1").arg(version);
}

QString answerText(const Lane &lane)
{
    if (lane.answer.outcome == Outcome::Failed)
        return LaneText::tr("failed");
    if (lane.answer.outcome == Outcome::Exists)
        return LaneText::tr("done: there is one already");
    if (lane.answer.outcome == Outcome::NotFound)
        return lane.answer.stale ? LaneText::tr("done: the answer “no such product” is stale")
                                 : LaneText::tr("done: there is no such product");
    if (lane.answer.stale)
        return LaneText::tr("done: read version %1, which is stale").arg(formatCount(lane.answer.version));
    if (lane.activity == Activity::Read && lane.answer.version)
        return LaneText::tr("done: read version %1").arg(formatCount(lane.answer.version));
    if (lane.activity == Activity::Write && lane.answer.version)
        return writtenText(lane.plan.kind, formatCount(lane.answer.version));
    return LaneText::tr("done");
}

QString stateText(const Lane &lane)
{
    switch (lane.state) {
    case Lane::State::Planned: return LaneText::tr("not made yet");
    case Lane::State::Held: {
        const QString next = isolate(nextStatementOf(lane));
        if (lane.blocked && lane.next.step == Step::QueueWait)
            return LaneText::tr("the queue is full: waits until a flush has made room");
        return lane.blocked ? LaneText::tr("waits for a lock before %1").arg(next) : LaneText::tr("next: %1").arg(next);
    }
    case Lane::State::Moving: return LaneText::tr("under way");
    case Lane::State::Joined: return LaneText::tr("waits for the load of another");
    case Lane::State::Done: return answerText(lane);
    }
    return {};
}

} // namespace

LaneRow::LaneRow(QWidget *parent)
    : QWidget(parent)
    , m_badge(new QLabel)
    , m_name(new QLabel)
    , m_state(new QLabel)
    , m_move(new QPushButton)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 2, 0, 2);
    m_badge->setAlignment(Qt::AlignCenter);
    m_badge->setFixedSize(24, 24);
    row->addWidget(m_badge);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_name);
    texts->addWidget(m_state);
    m_state->setObjectName(QStringLiteral("faint"));
    m_state->setWordWrap(true);
    row->addLayout(texts, 1);
    row->addWidget(m_move);
    connect(m_move, &QPushButton::clicked, this, [this] { Q_EMIT moveClicked(m_number); });
}

void LaneRow::show(const Lane &lane, bool mayMove)
{
    m_number = lane.number;
    m_badge->setText(formatCount(lane.number));
    m_badge->setStyleSheet(QStringLiteral("background: %1; color: white; border-radius: 12px; font-weight: 700;")
                               .arg(laneColor(lane.number).name()));
    m_name->setText(nameOf(lane));
    m_state->setText(stateText(lane));
    m_move->setText(lane.state == Lane::State::Planned ? LaneText::tr("Make") : LaneText::tr("Step"));
    m_move->setEnabled(mayMove);
    m_move->setVisible(lane.state != Lane::State::Done);
    m_move->setToolTip(lane.number <= 9 ? LaneText::tr("Key %1").arg(QString::number(lane.number)) : QString());
    m_move->setAccessibleName(LaneText::tr("Request %1: %2").arg(formatCount(lane.number), m_move->text()));
    setAccessibleName(nameOf(lane));
    setAccessibleDescription(m_state->text());
}

} // namespace cachescope
