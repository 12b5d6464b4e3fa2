// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/run/problem.h"
#include "engine/scenario/scenario.h"

#include <QString>

namespace cachescope {

/// What went wrong and what to do about it, in one or two sentences.
QString words(const Problem &problem);
QString words(const ScenarioProblem &problem);
/// `subject` is the subject of the sentence: a field's path or an option.
QString scenarioProblemText(const QString &subject, const ScenarioProblem &problem);

QString notJsonText(const QString &file, const ScenarioProblem &problem);
/// The part of an address that cannot be parsed, as named by ServerAddress::parse(): "the host".
QString addressPartText(const QString &part);
/// Why a server is unavailable, in a few words for the status bar; the remedy is in words().
QString troubleText(Error::Kind kind, const QString &server);

/// An identifier inside a sentence: isolated only in right-to-left sentences, so that a terminal shows no stray
/// characters.
QString code(const QString &identifier);
/// Identifiers separated by the language's comma.
QString listed(const QStringList &identifiers);

} // namespace cachescope
