// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/commands/labcommand.h"

namespace cachescope {

/// `cachescope explore`: every interleaving of a few requests, reported as a list of outcomes.
class ExploreCommand : public LabCommand
{
    Q_OBJECT
public:
    ExploreCommand(Lab &lab, const CommandLine &line, Pictures &pictures, QObject *parent = nullptr);

private:
    void start() override;
    /// Reports what has been found so far.
    void cutShort() override;
    void tell(const Exploration &found);
    bool save(const Exploration &found);
    bool exportFound(const Exploration &found);

    Pictures &m_pictures;
};

/// One pretty-printed object, never translated.
QByteArray jsonReport(const CommandLine &line, const Exploration &found);

} // namespace cachescope
