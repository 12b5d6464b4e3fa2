// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/lessons/lessonview.h"
#include "ui/window/mode.h"

namespace cachescope {

/// A lesson, from its question to all its parts side by side.
class LessonMode final : public Mode
{
    Q_OBJECT
public:
    LessonMode(const Workspace &workspace, const QString &id);

    void leave() override;
    bool runOrPause() override;
    void end() override { m_lab.stop(); }
    void next(int direction) override;
    void adjust() override;

private:
    void show(const LessonView &view);
    void showPart(const LessonView &view);

    RunId m_lesson;
};

} // namespace cachescope
