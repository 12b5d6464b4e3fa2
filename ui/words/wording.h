// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/run/problem.h"
#include "engine/scenario/scenario.h"

#include <QString>

namespace cachescope {

/// What went wrong and what to do, in one or two sentences.
QString words(const Problem &problem);
QString words(const ScenarioProblem &problem);
/// `subject` is what the sentence speaks of: a field's place or an option.
QString scenarioProblemText(const QString &subject, const ScenarioProblem &problem);

QString notJsonText(const QString &file, const ScenarioProblem &problem);
/// The part of an address that cannot be read, as ServerAddress::parse() names it: "the host".
QString addressPartText(const QString &part);
/// Why a server is not there, in a few words for the status bar; the remedy is in words().
QString troubleText(Error::Kind kind, const QString &server);

/// An identifier inside a sentence: set apart only where the sentence runs from right to left, so that a terminal shows
/// no stray characters.
QString code(const QString &identifier);
/// Identifiers with the language's comma between them.
QString listed(const QStringList &identifiers);

} // namespace cachescope
