// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/wording.h"

#include "ui/words/faultwords.h"
#include "ui/words/language.h"

#include <QCoreApplication>
#include <QHash>

namespace cachescope {

namespace {

struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

QString sandboxText(const Error &error)
{
    if (error.kind == Error::Kind::Missing) {
        return Wording::tr(
                   "The sandbox needs a program that is not installed: %1. Install the packages %2 and %3, or give "
                   "servers of your own with %4 and %5.")
            .arg(code(error.detail), code(QStringLiteral("redis-server")), code(QStringLiteral("postgresql")),
                 code(QStringLiteral("--redis")), code(QStringLiteral("--postgres")));
    }
    return Wording::tr("The sandbox could not be started (%1). Try again, or give servers of your own with %2 and %3.")
        .arg(code(error.detail), code(QStringLiteral("--redis")), code(QStringLiteral("--postgres")));
}

QString remedy(const Error &error, bool redis)
{
    switch (error.kind) {
    case Error::Kind::Unreachable:
        return Wording::tr("It cannot be reached: check that it runs and that host and port are right.");
    case Error::Kind::TimedOut:
        return Wording::tr("It does not answer in time: check the network, and whether the server is overloaded.");
    case Error::Kind::AccessDenied:
        return Wording::tr("It refuses the user or the password: correct them in the address.");
    case Error::Kind::Untrusted:
        return Wording::tr(
                   "No encrypted connection that can be trusted came about: the server has no TLS, or its certificate "
                   "cannot be checked. Put the root certificate into %1, or write %2 (encrypted, not checked) or %3 "
                   "(not encrypted) in the address.")
            .arg(code(QStringLiteral("~/.postgresql/root.crt")), code(QStringLiteral("?sslmode=require")),
                 code(QStringLiteral("?sslmode=disable")));
    case Error::Kind::Missing:
        return Wording::tr("Qt's driver for it is not installed: install the package %1.")
            .arg(code(QStringLiteral("libqt6sql6-psql")));
    case Error::Kind::NoSuchDatabase:
        return Wording::tr("The database does not exist: create it, or name another one in the address.");
    case Error::Kind::Unsupported:
        return redis ? Wording::tr("It asks for something this build cannot do: without TLS support, use %1.")
                           .arg(code(QStringLiteral("redis://")))
                     : Wording::tr("It asks for something this build cannot do: use another address.");
    case Error::Kind::Malformed:
        return Wording::tr(
            "It gave an answer that cannot be read: check that the address is that of the right server.");
    case Error::Kind::Rejected:
    case Error::Kind::Conflict:
    case Error::Kind::NotFound:
    case Error::Kind::Exists:
    case Error::Kind::Cancelled:
    case Error::Kind::Injected:
    case Error::Kind::CircuitOpen: break;
    }
    return Wording::tr("It refused a command: check the user's rights.");
}

QString withDetail(const QString &sentence, const QString &detail)
{
    return detail.isEmpty() ? sentence : sentence + QStringLiteral(" (") + code(detail) + QLatin1Char(')');
}

/// The parser's reason, as named by engine/scenario/scenario.cpp.
QString flawText(const QString &flaw)
{
    const QHash<QString, QString> texts{
        {QStringLiteral("empty"), Wording::tr("there is nothing.")},
        {QStringLiteral("more"), Wording::tr("more stands behind the end.")},
        {QStringLiteral("value"), Wording::tr("a value is missing or wrong.")},
        {QStringLiteral("name"), Wording::tr("a key in quotes is missing.")},
        {QStringLiteral("colon"), Wording::tr("a colon is missing behind a key.")},
        {QStringLiteral("comma or }"), Wording::tr("a comma or a closing brace is missing.")},
        {QStringLiteral("comma or ]"), Wording::tr("a comma or a closing bracket is missing.")},
        {QStringLiteral("escape"), Wording::tr("a text holds a wrong escape behind a backslash.")},
        {QStringLiteral("quote"), Wording::tr("a text does not end: its closing quote is missing.")},
        {QStringLiteral("encoding"), Wording::tr("a text is not in UTF-8.")},
        {QStringLiteral("number"), Wording::tr("a number is too large or not complete.")},
        {QStringLiteral("zero byte"), Wording::tr("there is a zero byte.")},
    };
    return texts.value(flaw, Wording::tr("something there does not belong."));
}

QString typeText(const QString &type)
{
    if (type == QLatin1String("object"))
        return Wording::tr("an object in braces");
    if (type == QLatin1String("whole number"))
        return Wording::tr("a whole number");
    if (type == QLatin1String("number"))
        return Wording::tr("a number");
    if (type == QLatin1String("boolean"))
        return Wording::tr("true or false");
    if (type == QLatin1String("array"))
        return Wording::tr("a list in brackets");
    return Wording::tr("a text in quotes");
}

} // namespace

QString listed(const QStringList &identifiers)
{
    QStringList items;
    for (const QString &identifier : identifiers)
        items.append(code(identifier));
    return items.join(Wording::tr(", ", "between items of a list"));
}

QString notJsonText(const QString &file, const ScenarioProblem &problem)
{
    return Wording::tr("%1:%2 is not JSON: %3 Correct it there.")
        .arg(code(file), problem.path, flawText(problem.found));
}

QString addressPartText(const QString &part)
{
    const QHash<QString, QString> texts{
        {QStringLiteral("scheme"), Wording::tr("what stands before “//”")},
        {QStringLiteral("fragment"), Wording::tr("the character “#”")},
        {QStringLiteral("character"), Wording::tr("a space or another character that cannot be there")},
        {QStringLiteral("host"), Wording::tr("the host")},
        {QStringLiteral("port"), Wording::tr("the port")},
        {QStringLiteral("user"), Wording::tr("the user")},
        {QStringLiteral("password"), Wording::tr("the password")},
        {QStringLiteral("socket"), Wording::tr("the path of the socket")},
        {QStringLiteral("database"), Wording::tr("the database")},
        {QStringLiteral("option"), Wording::tr("an option behind “?”")},
        {QStringLiteral("sslmode"), Wording::tr("the option %1").arg(code(QStringLiteral("sslmode")))},
    };
    return texts.value(part, code(part));
}

QString words(const Problem &problem)
{
    const bool redis = problem.subject == Problem::Subject::Redis;
    if (problem.startedAgain)
        return Wording::tr("The sandbox's %1 has died and is being started again.")
            .arg(redis ? QStringLiteral("Redis") : QStringLiteral("PostgreSQL"));
    switch (problem.subject) {
    case Problem::Subject::Sandbox: return sandboxText(problem.error);
    case Problem::Subject::Run:
        if (problem.error.kind == Error::Kind::Conflict)
            return Wording::tr(
                "Another Cachescope is running on these servers. Wait until it has finished, or use other servers.");
        return withDetail(Wording::tr("The run could not go on."), problem.error.detail);
    case Problem::Subject::Fault: {
        const QString title = faultTitle(problem.fault);
        if (problem.error.kind == Error::Kind::Unsupported && needsSandbox(problem.fault.kind))
            return Wording::tr("The fault “%1” could not be made. %2").arg(title, whyOnlyInSandbox());
        return withDetail(Wording::tr("The fault “%1” could not be made.").arg(title), problem.error.detail);
    }
    case Problem::Subject::Redis:
    case Problem::Subject::Postgres: break;
    }
    const QString server = redis ? QStringLiteral("Redis") : QStringLiteral("PostgreSQL");
    const QString named =
        problem.address.isEmpty() ? code(server) : code(server) + QLatin1Char(' ') + code(problem.address);
    return withDetail(named + QStringLiteral(": ") + remedy(problem.error, redis), problem.error.detail);
}

QString troubleText(Error::Kind kind, const QString &server)
{
    switch (kind) {
    case Error::Kind::AccessDenied: return Wording::tr("✕ %1 refuses the user or the password").arg(server);
    case Error::Kind::NoSuchDatabase: return Wording::tr("✕ %1: no such database").arg(server);
    case Error::Kind::Untrusted: return Wording::tr("✕ %1: no TLS that can be trusted").arg(server);
    case Error::Kind::Missing: return Wording::tr("✕ %1: its driver is not installed").arg(server);
    case Error::Kind::Unsupported: return Wording::tr("✕ %1: no TLS in this build").arg(server);
    case Error::Kind::Rejected: return Wording::tr("✕ %1 refuses a command").arg(server);
    default: return Wording::tr("✕ %1 does not answer").arg(server);
    }
}

QString code(const QString &identifier)
{
    return Language::instance().isRightToLeft() ? isolate(identifier) : identifier;
}

QString scenarioProblemText(const QString &subject, const ScenarioProblem &problem)
{
    using Kind = ScenarioProblem::Kind;
    const QString found = code(problem.found);
    switch (problem.kind) {
    case Kind::UnknownKey:
        return Wording::tr("%1 is not known; the keys there are: %2.").arg(subject, listed(problem.allowed));
    case Kind::DuplicateKey: return Wording::tr("%1 stands there twice; keep one of them.").arg(subject);
    case Kind::MissingKey:
        return Wording::tr("%1 is missing; choose one of: %2.").arg(subject, listed(problem.allowed));
    case Kind::WrongType:
        return Wording::tr("%1 must be %2, not “%3”.").arg(subject, typeText(problem.allowed.value(0)), found);
    case Kind::OutOfRange:
        return Wording::tr("%1 must be between %2 and %3, not %4.")
            .arg(subject, problem.allowed.value(0), problem.allowed.value(1), found);
    case Kind::UnknownChoice:
        return Wording::tr("%1 cannot be “%2”; choose one of: %3.").arg(subject, found, listed(problem.allowed));
    case Kind::BadRequests:
        return Wording::tr("%1 cannot be read at “%2”; write requests like %3.")
            .arg(subject, found,
                 code(QStringLiteral("read 1; write 1 = 1999; write 1 stock = 5; create 2; delete 1; evict 1; "
                                     "flush; warm 2")));
    case Kind::BadOrder:
        return Wording::tr("%1 must be numbers of requests like %2, not “%3”.")
            .arg(subject, code(QStringLiteral("1 1 2 2 1")), found);
    case Kind::Unreadable:
    case Kind::NotJson:
    case Kind::TooLarge: break;
    }
    return problem.found;
}

QString words(const ScenarioProblem &problem)
{
    using Kind = ScenarioProblem::Kind;
    switch (problem.kind) {
    case Kind::Unreadable: return Wording::tr("The file cannot be read: %1").arg(problem.found);
    case Kind::NotJson:
        return Wording::tr("Not JSON at %1: %2 Correct it there.").arg(problem.path, flawText(problem.found));
    case Kind::TooLarge: return Wording::tr("The file is too large for a scenario; a scenario has at most 1 MiB.");
    default: break;
    }
    const QString subject = problem.path.isEmpty() ? Wording::tr("The scenario") : code(problem.path);
    return scenarioProblemText(subject, problem);
}

} // namespace cachescope
