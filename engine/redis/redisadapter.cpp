// SPDX-License-Identifier: GPL-3.0-only
#include "engine/redis/redisadapter.h"

#include <QSocketNotifier>

#include <hiredis/async.h>

namespace cachescope {

namespace {

/// One notifier for each direction. hiredis asks to write with every command: the flags avoid needless calls into Qt.
struct Notifiers : QObject
{
    QSocketNotifier read;
    QSocketNotifier write;
    bool reading = false;
    bool writing = false;
    bool handling = false; ///< hiredis is being called from a notifier's signal
    bool released = false;

    explicit Notifiers(redisAsyncContext *context)
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

    static Notifiers &of(void *data) { return *static_cast<Notifiers *>(data); }

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
    auto *notifiers = new Notifiers(context);
    context->ev.data = notifiers;
    context->ev.addRead = [](void *data) {
        Notifiers::set(Notifiers::of(data).read, Notifiers::of(data).reading, true);
    };
    context->ev.delRead = [](void *data) {
        Notifiers::set(Notifiers::of(data).read, Notifiers::of(data).reading, false);
    };
    context->ev.addWrite = [](void *data) {
        Notifiers::set(Notifiers::of(data).write, Notifiers::of(data).writing, true);
    };
    context->ev.delWrite = [](void *data) {
        Notifiers::set(Notifiers::of(data).write, Notifiers::of(data).writing, false);
    };
    context->ev.cleanup = [](void *data) {
        auto *released = &Notifiers::of(data);
        released->released = true;
        Notifiers::set(released->read, released->reading, false);
        Notifiers::set(released->write, released->writing, false);
        if (released->handling)
            released->deleteLater(); // a notifier's own signal is still on the stack
        else
            delete released;
    };
}

} // namespace cachescope
