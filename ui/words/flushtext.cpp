// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/flushtext.h"

#include "ui/words/language.h"

#include <QCoreApplication>

#include <algorithm>

namespace cachescope {

namespace {

struct FlushText
{
    Q_DECLARE_TR_FUNCTIONS(cachescope::FlushText)
};

} // namespace

QString flushText(const FlushProgress &progress)
{
    if (progress.left() <= 0)
        return FlushText::tr("settling: finishing, flushing, auditing…");
    const int count = static_cast<int>(std::min<qint64>(progress.left(), 2'000'000'000));
    const QString left = FlushText::tr("Flushing: %Ln write(s) left", nullptr, count);
    const auto seconds = progress.secondsLeft();
    return seconds ? FlushText::tr("%1, about %2", "what is left, how long it takes")
                         .arg(left, formatDuration(std::max(1.0, *seconds) * 1000))
                   : left;
}

} // namespace cachescope
