// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/filenotes.h"

#include "ui/controls/banner.h"
#include "ui/window/windowtext.h"
#include "ui/words/recordingwords.h"
#include "ui/words/scenariowords.h"

#include <utility>

namespace cachescope {

namespace {

QStringList sentences(const QVector<NoEffect> &found)
{
    QStringList all;
    for (const NoEffect &one : found)
        all.append(wordsByName(one));
    return all;
}

QString summary(const QVector<NoEffect> &found)
{
    const QString first = sentences(found).value(0);
    return found.size() < 2
        ? first
        : WindowText::tr("%1 (and %Ln more)", nullptr, static_cast<int>(found.size()) - 1).arg(first);
}

} // namespace

void FileNotes::showWithoutEffect(const QVector<NoEffect> &withoutEffect)
{
    m_banner.withdraw(summary(std::exchange(m_withoutEffect, withoutEffect)));
    if (!withoutEffect.isEmpty())
        m_banner.show([withoutEffect] { return summary(withoutEffect); },
                      [withoutEffect] { return sentences(withoutEffect).join(QLatin1Char('\n')); }, false);
}

void FileNotes::showBound(const Recording &recording)
{
    m_bound = recording.bound();
    if (m_bound != RecordingBound::None)
        m_banner.show([bound = recording.bound(), end = recording.lastEvent()] { return boundWords(bound, end); }, {},
                      false);
}

void FileNotes::showNewBound(const Recording &recording)
{
    if (recording.bound() != m_bound)
        showBound(recording);
}

void FileNotes::showLeftOut(const Recording &recording)
{
    if (recording.leftOut > 0)
        m_banner.show([leftOut = recording.leftOut] { return leftOutWords(leftOut); }, {}, false);
}

} // namespace cachescope
