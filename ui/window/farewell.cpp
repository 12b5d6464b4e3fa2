// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/farewell.h"

#include "engine/lab/lab.h"
#include "ui/controls/banner.h"
#include "ui/window/windowtext.h"

namespace cachescope {

namespace {

constexpr int patienceMs = 1'500;

} // namespace

Farewell::Farewell(Lab &lab, Banner &banner, QObject *parent)
    : QObject(parent)
    , m_lab(lab)
    , m_banner(banner)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &Farewell::tellOrGo);
}

bool Farewell::mayClose()
{
    switch (m_stage) {
    case Stage::Open:
        if (!m_lab.serversOpen())
            return true;
        m_stage = Stage::Closing;
        connect(&m_lab, &Lab::snapshot, this, [this](const Snapshot &snapshot) {
            m_saving = snapshot.state == RunState::Settling && snapshot.queue.depth > 0;
        });
        connect(&m_lab, &Lab::closed, this, &Farewell::go);
        m_lab.close();
        m_patience.start(patienceMs);
        return false;
    case Stage::Closing:
        m_stage = Stage::GivingUp;
        m_lab.giveUpFlush();
        m_patience.start(patienceMs);
        return false;
    case Stage::GivingUp: return false;
    case Stage::Over: break;
    }
    return true;
}

void Farewell::tellOrGo()
{
    if (m_stage == Stage::GivingUp || !m_saving)
        return go();
    m_banner.show(
        [] {
            return WindowText::tr("What is queued is being saved; then the window closes by itself. Close it once more "
                                  "to give that up.");
        },
        {}, false);
    m_patience.start(patienceMs); // the queue may be empty by then, and a server silent
}

void Farewell::go()
{
    if (m_stage == Stage::Over)
        return;
    m_stage = Stage::Over;
    m_patience.stop();
    m_lab.abandon();
    Q_EMIT done();
}

} // namespace cachescope
