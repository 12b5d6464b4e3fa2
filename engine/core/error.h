// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QMetaType>
#include <QString>

namespace cachescope {

/// What went wrong on a store, as a value. `detail` is for the curious (a SQLSTATE, a server's sentence):
/// it is shown, never parsed.
struct Error
{
    enum class Kind : quint8 {
        Unreachable,  ///< no connection, or it was lost before the answer came
        TimedOut,     ///< no answer in time; whether the command took effect is unknown
        Rejected,     ///< the server understood and refused
        Conflict,     ///< two writers met (serialization failure, deadlock)
        AccessDenied, ///< wrong password, no such user, not permitted
        Untrusted,    ///< no encrypted connection could be agreed on, or the server cannot prove who it is
        NoSuchDatabase,
        NotFound,    ///< the row does not exist
        Malformed,   ///< an answer, an address or a stored value that cannot be read
        Unsupported, ///< asks for something this build cannot do (TLS without TLS support)
        Missing,     ///< a program that the sandbox needs is not installed
        Aborted,     ///< given up by us: the run is being ended
        Injected,    ///< a fault that we made: the server never heard of it
        CircuitOpen, ///< refused by the circuit breaker: the server never heard of it
    };

    Kind kind = Kind::Unreachable;
    QString detail;

    friend bool operator==(const Error &, const Error &) = default;
};

/// Nothing came back from the server. An answer, also one that refuses, is something else.
constexpr bool failedToReach(Error::Kind kind)
{
    return kind == Error::Kind::Unreachable || kind == Error::Kind::TimedOut || kind == Error::Kind::Injected;
}

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::Error)
