// SPDX-License-Identifier: GPL-3.0-only
#include "engine/redis/redisadapter.h"

#include <QSocketNotifier>

#include <hiredis/async.h>

namespace cachescope {

namespace {

/// One notifier for each direction. hiredis asks to write with every command: the flags keep Qt out of that.
struct Watch : QObject
{
    QSocketNotifier read;
    QSocketNotifier write;
    bool reading = false;
    bool writing = false;
    bool handling = false; ///< hiredis is at work inside a notifier's signal
    bool released = false;

    explicit Watch(redisAsyncContext *context)
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

    static Watch &of(void *data) { return *static_cast<Watch *>(data); }

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
    auto *watch = new Watch(context);
    context->ev.data = watch;
    context->ev.addRead = [](void *data) { Watch::set(Watch::of(data).read, Watch::of(data).reading, true); };
    context->ev.delRead = [](void *data) { Watch::set(Watch::of(data).read, Watch::of(data).reading, false); };
    context->ev.addWrite = [](void *data) { Watch::set(Watch::of(data).write, Watch::of(data).writing, true); };
    context->ev.delWrite = [](void *data) { Watch::set(Watch::of(data).write, Watch::of(data).writing, false); };
    context->ev.cleanup = [](void *data) {
        auto *released = &Watch::of(data);
        released->released = true;
        Watch::set(released->read, released->reading, false);
        Watch::set(released->write, released->writing, false);
        if (released->handling)
            released->deleteLater(); // a notifier's own signal is still on the stack
        else
            delete released;
    };
}

} // namespace cachescope
