// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QMetaType>
#include <QString>

namespace cachescope {

/// A failed store operation, as a value. `detail` is additional information (a SQLSTATE, the server's message): it is
/// shown, never parsed.
struct Error
{
    enum class Kind : quint8 {
        Unreachable,  ///< no connection, or it was lost before the answer came
        TimedOut,     ///< no answer in time; whether the command took effect is unknown
        Rejected,     ///< the server understood and refused
        Conflict,     ///< concurrent writers collided (serialization failure, deadlock)
        AccessDenied, ///< wrong password, no such user, not permitted
        Untrusted,    ///< no encrypted connection could be negotiated, or the server's identity cannot be verified
        NoSuchDatabase,
        NotFound,    ///< an answer: there is no such product
        Exists,      ///< an answer: there is such a product already
        Malformed,   ///< a reply, an address or a stored value that cannot be parsed
        Unsupported, ///< needs a feature this build lacks (TLS without TLS support)
        Missing,     ///< a program that the sandbox needs is not installed
        Cancelled,   ///< what it belonged to has ended: nothing was sent to the server
        Injected,    ///< an injected fault: nothing was sent to the server
        CircuitOpen, ///< rejected by the circuit breaker: nothing was sent to the server
    };

    Kind kind = Kind::Unreachable;
    QString detail;
    bool inDoubt = false; ///< what was to be saved was sent, and the connection lost before the answer came
    qint64 version = 0;   ///< of what is not found: of its deletion; 0: nothing is known of one

    friend bool operator==(const Error &, const Error &) = default;
};

/// The server did not answer. An answer, even a rejection, is a different matter.
constexpr bool failedToReach(Error::Kind kind)
{
    return kind == Error::Kind::Unreachable || kind == Error::Kind::TimedOut || kind == Error::Kind::Injected;
}

/// What the database says of a key: an answer like any other, no failure.
constexpr bool isAnswer(Error::Kind kind)
{
    return kind == Error::Kind::NotFound || kind == Error::Kind::Exists;
}

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::Error)
