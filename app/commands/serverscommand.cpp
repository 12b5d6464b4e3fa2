// SPDX-License-Identifier: GPL-3.0-only
#include "app/commands/serverscommand.h"

#include "app/commands/problemtext.h"
#include "app/commands/progress.h"
#include "ui/words/wording.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace cachescope {

namespace {

struct ServersText
{
    Q_DECLARE_TR_FUNCTIONS(ServersCommand)
};

QByteArray shellWord(const QString &value)
{
    static const QRegularExpression harmless(QStringLiteral("\\A[A-Za-z0-9_./:?=%@+,-]+\\z"));
    if (harmless.match(value).hasMatch())
        return value.toUtf8();
    QString quoted = value;
    quoted.replace(QLatin1Char('\''), QStringLiteral("'\\''"));
    return '\'' + quoted.toUtf8() + '\'';
}

} // namespace

QByteArray shellAssignment(const QString &name, const QString &value)
{
    return name.toUtf8() + '=' + shellWord(value) + '\n';
}

ServersCommand::ServersCommand(Sandbox::Durability durability, QObject *parent)
    : QObject(parent)
    , m_durability(durability)
{
    connect(&m_sandbox, &Sandbox::ready, this, &ServersCommand::printAddresses);
    connect(&m_sandbox, &Sandbox::failed, this, [this](const Error &error) {
        const Problem problem{Problem::Subject::Sandbox, error, {}, true};
        writeError(words(problem) + QLatin1Char('\n'));
        Q_EMIT finished(exitStatusOf(problem));
    });
    connect(&m_sandbox, &Sandbox::died, this, [this](ServerAddress::Kind server) {
        const QString name =
            server == ServerAddress::Kind::Redis ? QStringLiteral("redis-server") : QStringLiteral("postgres");
        writeError(ServersText::tr("%1 ended by itself; the sandbox is closed.").arg(name) + QLatin1Char('\n'));
        m_sandbox.stop();
        Q_EMIT finished(ExitFailed);
    });
}

void ServersCommand::begin()
{
    m_sandbox.start(m_durability);
}

void ServersCommand::interrupt()
{
    m_sandbox.stop();
    Q_EMIT finished(ExitDone);
}

void ServersCommand::printAddresses()
{
    const ServerAddress redis = m_sandbox.redis();
    const ServerAddress postgres = m_sandbox.postgres();
    QByteArray text = shellAssignment(QStringLiteral("CACHESCOPE_REDIS"), redis.toUrl())
        + shellAssignment(QStringLiteral("CACHESCOPE_POSTGRES"), postgres.toUrl());
    text += "# redis-cli -s " + shellWord(redis.socket) + '\n';
    text += "# psql " + shellWord(postgres.toUrl()) + '\n';
    if (!writeOut(text))
        writeError(ServersText::tr("The addresses could not be written to standard output.") + QLatin1Char('\n'));
    writeError(ServersText::tr("Both servers are ready; they stay until you press Ctrl+C.") + QLatin1Char('\n'));
}

} // namespace cachescope
