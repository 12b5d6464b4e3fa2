// SPDX-License-Identifier: GPL-3.0-only
#include "engine/redis/redisadapter.h"

#include <QSocketNotifier>

#include <hiredis/async.h>

namespace cachescope {

namespace {

/// One notifier for each direction. hiredis asks to write with every command: the flags keep Qt out of that.
struct RunMonitor : QObject
{
    QSocketNotifier read;
    QSocketNotifier write;
    bool reading = false;
    bool writing = false;
    bool handling = false; ///< hiredis is at work inside a notifier's signal
    bool released = false;

    explicit RunMonitor(redisAsyncContext *context)
        : read(context->c.fd, QSocketNotifier::Read)
        , write(context->c.fd, QSocketNotifier::Write)
    {
        read.setEnabled(false);
        write.setEnabled(false);
        connect(&read, &QSocketNotifier::activated, &read, [this, context] { handle(&redisAsyncHandleRead, context); });
        connect(&write, &QSocketNotifier::activated, &write,
                [this, context] { handle(&redisAsyncHandleWrite, context); });
    }

    void handle(void (*work)(redisAsyncContext *), redisAsyncContext *context)
    {
        if (released)
            return;
        handling = true;
        work(context);
        handling = false;
    }

    static RunMonitor &of(void *data) { return *static_cast<RunMonitor *>(data); }

    static void set(QSocketNotifier &notifier, bool &state, bool wanted)
    {
        if (state == wanted)
            return;
        state = wanted;
        notifier.setEnabled(wanted);
    }
};

} // namespace

void attachToEventLoop(redisAsyncContext *context)
{
    auto *monitor = new RunMonitor(context);
    context->ev.data = monitor;
    context->ev.addRead = [](void *data) {
        RunMonitor::set(RunMonitor::of(data).read, RunMonitor::of(data).reading, true);
    };
    context->ev.delRead = [](void *data) {
        RunMonitor::set(RunMonitor::of(data).read, RunMonitor::of(data).reading, false);
    };
    context->ev.addWrite = [](void *data) {
        RunMonitor::set(RunMonitor::of(data).write, RunMonitor::of(data).writing, true);
    };
    context->ev.delWrite = [](void *data) {
        RunMonitor::set(RunMonitor::of(data).write, RunMonitor::of(data).writing, false);
    };
    context->ev.cleanup = [](void *data) {
        auto *released = &RunMonitor::of(data);
        released->released = true;
        RunMonitor::set(released->read, released->reading, false);
        RunMonitor::set(released->write, released->writing, false);
        if (released->handling)
            released->deleteLater(); // a notifier's own signal is still on the stack
        else
            delete released;
    };
}

} // namespace cachescope
