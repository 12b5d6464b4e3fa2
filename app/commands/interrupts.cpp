// SPDX-License-Identifier: GPL-3.0-only
#include "app/commands/interrupts.h"

#include "app/commands/exitstatus.h"

#include <QSocketNotifier>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <ctime>

namespace cachescope {

namespace {

std::array<int, 2> pipeEnds = {-1, -1};
volatile std::sig_atomic_t seen = 0;

constexpr long long oneInterrupt =
    500'000'000; // ns: whoever ends a process group signals each process, some of them twice
volatile long long seenAt = 0;

// Only async-signal-safe calls.
void note(int)
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    const long long now = time.tv_sec * 1'000'000'000LL + time.tv_nsec;
    if (seen && now - seenAt < oneInterrupt)
        return;
    if (seen)
        _exit(ExitFailed);
    seen = 1;
    seenAt = now;
    const char byte = 0;
    [[maybe_unused]] const auto written = write(pipeEnds[1], &byte, 1);
}

} // namespace

Interrupts::Interrupts(QObject *parent)
    : QObject(parent)
{
    if (pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // the signals keep their default meaning
    auto *notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT interrupted();
    });
    struct sigaction action = {};
    action.sa_handler = note;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

} // namespace cachescope
