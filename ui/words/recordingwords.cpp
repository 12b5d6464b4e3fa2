// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/recordingwords.h"

#include "ui/words/language.h"
#include "ui/words/wording.h"

#include <QCoreApplication>

namespace cachescope {

namespace {

struct RecordingWords
{
    Q_DECLARE_TR_FUNCTIONS(RecordingWords)
};

} // namespace

QString boundWords(RecordingBound bound, Nanos lastEvent)
{
    switch (bound) {
    case RecordingBound::None: break;
    case RecordingBound::Events:
        return RecordingWords::tr("The recording is full: it holds %1 events. What came after %2 s is in it as "
                                  "figures, tiles and charts only.")
            .arg(formatCount(mostRecordedEvents), formatNumber(toMs(lastEvent) / 1000, 1));
    case RecordingBound::Time:
        return RecordingWords::tr("The recording is full: it holds %1 minutes and ends before the run does.")
            .arg(formatCount(mostRecordedSnapshots / 600));
    }
    return {};
}

QString leftOutWords(qint64 leftOut)
{
    if (leftOut == 0)
        return {};
    return RecordingWords::tr("The recording was made by a later version of Cachescope. What this one does not know is "
                              "left out, %1 entries in all: update the program to see them.")
        .arg(formatCount(leftOut));
}

QString words(const RecordingProblem &problem, const QString &path)
{
    const QString file = code(path);
    switch (problem.kind) {
    case RecordingProblem::Kind::Unreadable:
        return RecordingWords::tr("%1 cannot be read: %2").arg(file, problem.detail);
    case RecordingProblem::Kind::Foreign:
        return RecordingWords::tr("%1 is not a recording of Cachescope. Recordings end in %2.")
            .arg(file, code(QStringLiteral(".cachescope")));
    case RecordingProblem::Kind::Newer:
        return RecordingWords::tr("%1 was made by a later version of Cachescope. Update the program to open it.")
            .arg(file);
    case RecordingProblem::Kind::TooLarge: return RecordingWords::tr("%1 is too large for a recording.").arg(file);
    case RecordingProblem::Kind::Damaged:
        return RecordingWords::tr("%1 is damaged (%2): get another copy of it.").arg(file, code(problem.detail));
    }
    return {};
}

} // namespace cachescope
