// SPDX-License-Identifier: GPL-3.0-only
#include "app/problemtext.h"

#include "app/usage.h"

#include <QCoreApplication>

namespace cachescope {

namespace {

struct ProblemText
{
    Q_DECLARE_TR_FUNCTIONS(Problem)
};

QString sandboxText(const Error &error)
{
    if (error.kind == Error::Kind::Missing) {
        return ProblemText::tr("The sandbox needs a program that is not installed: %1. Install the packages %2 and %3, or give "
                               "servers of your own with %4 and %5.")
            .arg(code(error.detail), code(QStringLiteral("redis-server")), code(QStringLiteral("postgresql")),
                 code(QStringLiteral("--redis")), code(QStringLiteral("--postgres")));
    }
    return ProblemText::tr("The sandbox could not be started (%1). Try again, or give servers of your own with %2 and %3.")
        .arg(code(error.detail), code(QStringLiteral("--redis")), code(QStringLiteral("--postgres")));
}

QString remedy(const Error &error, bool redis)
{
    switch (error.kind) {
    case Error::Kind::Unreachable:
        return ProblemText::tr("It cannot be reached: check that it runs and that host and port are right.");
    case Error::Kind::TimedOut:
        return ProblemText::tr("It does not answer in time: check the network, and whether the server is overloaded.");
    case Error::Kind::AccessDenied:
        return ProblemText::tr("It refuses the user or the password: correct them in the address.");
    case Error::Kind::NoSuchDatabase:
        return ProblemText::tr("The database does not exist: create it, or name another one in the address.");
    case Error::Kind::Unsupported:
        return redis ? ProblemText::tr("It asks for something this build cannot do: without TLS support, use %1.")
                           .arg(code(QStringLiteral("redis://")))
                     : ProblemText::tr("It asks for something this build cannot do: use another address.");
    case Error::Kind::Malformed:
        return ProblemText::tr("It gave an answer that cannot be read: check that the address is that of the right server.");
    case Error::Kind::Rejected:
    case Error::Kind::Conflict:
    case Error::Kind::NotFound:
    case Error::Kind::Missing:
    case Error::Kind::Aborted: break;
    }
    return ProblemText::tr("It refused a command: check the user's rights.");
}

QString withDetail(const QString &sentence, const QString &detail)
{
    return detail.isEmpty() ? sentence : sentence + QStringLiteral(" (") + code(detail) + QLatin1Char(')');
}

} // namespace

QString problemText(const Problem &problem)
{
    const bool redis = problem.subject == Problem::Subject::Redis;
    switch (problem.subject) {
    case Problem::Subject::Sandbox: return sandboxText(problem.error);
    case Problem::Subject::Run: return withDetail(ProblemText::tr("The run could not go on."), problem.error.detail);
    case Problem::Subject::Redis:
    case Problem::Subject::Postgres: break;
    }
    const QString server = redis ? QStringLiteral("Redis") : QStringLiteral("PostgreSQL");
    const QString named = problem.address.isEmpty() ? code(server) : code(server) + QLatin1Char(' ') + code(problem.address);
    return withDetail(named + QStringLiteral(": ") + remedy(problem.error, redis), problem.error.detail);
}

ExitStatus exitStatusOf(const Problem &problem)
{
    switch (problem.error.kind) {
    case Error::Kind::Unreachable:
    case Error::Kind::TimedOut:
    case Error::Kind::AccessDenied:
    case Error::Kind::NoSuchDatabase:
    case Error::Kind::Unsupported:
    case Error::Kind::Missing: break;
    case Error::Kind::Rejected:
    case Error::Kind::Conflict:
    case Error::Kind::NotFound:
    case Error::Kind::Malformed:
    case Error::Kind::Aborted:
        if (problem.subject != Problem::Subject::Sandbox)
            return ExitFailed;
        break;
    }
    return problem.subject == Problem::Subject::Run ? ExitFailed : ExitUnreachable;
}

} // namespace cachescope
