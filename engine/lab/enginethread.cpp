// SPDX-License-Identifier: GPL-3.0-only
#include "engine/lab/enginethread.h"

namespace cachescope {

EngineThread::EngineThread(const ServerAddress &redis, const ServerAddress &postgres, bool sandbox)
    : m_thread(new QThread)
    , m_side(new Side)
{
    m_thread->setObjectName(QStringLiteral("engine"));
    m_side->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, this, &EngineThread::closed);
    const auto make = [this, side = m_side, redis, postgres, sandbox] {
        side->engine = std::make_unique<Engine>(redis, postgres, sandbox);
        relay(*side->engine);
        connect(side->engine.get(), &Engine::serverControl, this, &EngineThread::serverControl);
        const auto unmake = [side] { // when the coroutine that said it has returned
            side->engine.reset();
            QThread::currentThread()->quit();
        };
        connect(side->engine.get(), &Engine::closed, side, unmake, Qt::QueuedConnection);
        side->engine->open();
    };
    QMetaObject::invokeMethod(m_side, make, Qt::QueuedConnection);
    connect(this, &RunFeed::snapshot, this, [this] { post([](Engine &engine) { engine.snapshotTaken(); }); });
    m_thread->start();
}

EngineThread::~EngineThread()
{
    if (!m_thread->isFinished() || !m_thread->wait()) {
        qWarning("a server does not answer: leaving its thread behind");
        return;
    }
    delete m_side; // not before: values that the thread has sent may still be answered
    delete m_thread;
}

void EngineThread::close()
{
    post([](Engine &engine) { engine.shutDown(); });
}

} // namespace cachescope
