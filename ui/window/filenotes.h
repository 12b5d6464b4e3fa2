// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/recording/recording.h"
#include "engine/scenario/noeffect.h"

namespace cachescope {

class Banner;

/// What the banner says of files: what has no effect in a scenario, where a recording ends, what of it is not shown.
class FileNotes
{
public:
    explicit FileNotes(Banner &banner)
        : m_banner(banner)
    {
    }

    /// Instead of what was said before.
    void showWithoutEffect(const QVector<NoEffect> &withoutEffect);
    void showBound(const Recording &recording);
    /// Of a recording that is being made: says it once.
    void showNewBound(const Recording &recording);
    void showLeftOut(const Recording &recording);

private:
    Banner &m_banner;
    RecordingBound m_bound = RecordingBound::None;
    QVector<NoEffect> m_withoutEffect;
};

} // namespace cachescope
