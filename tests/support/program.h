// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/support/patience.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>

// The program as it is started on a command line, for tests that know CACHESCOPE_BINARY.

namespace cachescope {

/// No display, no addresses, plain English: what a bare machine has.
inline QProcessEnvironment bareEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name :
         {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "CACHESCOPE_REDIS", "CACHESCOPE_POSTGRES", "LANGUAGE"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    return environment;
}

struct Ended
{
    int status = -1; ///< -2: by a signal
    QByteArray out, err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// Runs it to its end; one that takes longer than `withinMs` is killed.
inline Ended runProgram(const QStringList &arguments, int withinMs = patienceMs)
{
    QProcess process;
    process.setProcessEnvironment(bareEnvironment());
    process.start(QStringLiteral(CACHESCOPE_BINARY), arguments);
    if (!process.waitForFinished(withinMs)) {
        process.kill();
        process.waitForFinished(withinMs);
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

} // namespace cachescope
