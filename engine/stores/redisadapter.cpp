// SPDX-License-Identifier: GPL-3.0-only
#include "engine/stores/redisadapter.h"

#include <QSocketNotifier>

#include <hiredis/async.h>

namespace cachescope {

namespace {

/// One notifier for each direction. hiredis asks to write with every command: the flags keep Qt out of that.
struct Watch
{
    QSocketNotifier read;
    QSocketNotifier write;
    bool reading = false;
    bool writing = false;
    bool released = false;

    explicit Watch(redisAsyncContext *context)
        : read(context->c.fd, QSocketNotifier::Read)
        , write(context->c.fd, QSocketNotifier::Write)
    {
        read.setEnabled(false);
        write.setEnabled(false);
        QObject::connect(&read, &QSocketNotifier::activated, &read, [this, context] {
            if (!released)
                redisAsyncHandleRead(context);
        });
        QObject::connect(&write, &QSocketNotifier::activated, &write, [this, context] {
            if (!released)
                redisAsyncHandleWrite(context);
        });
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
        // hiredis cleans up from inside a notifier's own signal: silence both now, delete them afterwards
        auto *released = &Watch::of(data);
        released->released = true;
        Watch::set(released->read, released->reading, false);
        Watch::set(released->write, released->writing, false);
        QMetaObject::invokeMethod(&released->read, [released] { delete released; }, Qt::QueuedConnection);
    };
}

} // namespace cachescope
