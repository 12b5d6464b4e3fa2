// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/exportfolder.h"

#include "engine/core/atomicfile.h"
#include "ui/words/language.h"

#include <QCoreApplication>

namespace cachescope {

namespace {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

} // namespace

QString saveBytes(const QByteArray &bytes, const QString &path)
{
    const QString reason = writeFileAtomically(path, bytes);
    if (!reason.isEmpty())
        return ExportText::tr(
                   "%1 was not written: %2. Choose another folder or free some space; a file of that name is "
                   "as it was.")
            .arg(isolate(path), reason);
    return {};
}

ExportFolder::ExportFolder(const QString &path)
    : m_place(path)
    , m_isThere(m_place.mkpath(QStringLiteral(".")))
{
    if (!m_isThere)
        note(ExportText::tr("The folder %1 cannot be made; choose another one.").arg(isolate(path)));
}

void ExportFolder::note(const QString &problem)
{
    if (!problem.isEmpty())
        m_problems.append(problem);
}

} // namespace cachescope
