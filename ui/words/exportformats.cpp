// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/exportformats.h"

namespace cachescope {

const QStringList &runFormats()
{
    static const QStringList formats{QStringLiteral("png"), QStringLiteral("svg"),  QStringLiteral("pdf"),
                                     QStringLiteral("csv"), QStringLiteral("json"), QStringLiteral("html"),
                                     QStringLiteral("gif")};
    return formats;
}

const QStringList &outcomeFormats()
{
    static const QStringList formats{QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf"),
                                     QStringLiteral("csv"), QStringLiteral("json")};
    return formats;
}

const QStringList &comparisonFormats()
{
    static const QStringList formats{QStringLiteral("json"), QStringLiteral("csv"), QStringLiteral("html"),
                                     QStringLiteral("pdf"),  QStringLiteral("png"), QStringLiteral("svg")};
    return formats;
}

} // namespace cachescope
