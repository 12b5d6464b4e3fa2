// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/commands/labcommand.h"

namespace cachescope {

/// `cachescope explore`: every interleaving of a few requests, told as a list of outcomes.
class ExploreCommand : public LabCommand
{
    Q_OBJECT
public:
    ExploreCommand(Lab &lab, const CommandLine &line, Pictures &pictures, QObject *parent = nullptr);

private:
    void start() override;
    /// What was found so far is told.
    void cutShort() override;
    void tell(const Exploration &found);
    bool save(const Exploration &found);
    bool exportFound(const Exploration &found);

    Pictures &m_pictures;
};

/// One object on lines of its own, without any translation.
QByteArray jsonReport(const CommandLine &line, const Exploration &found);

} // namespace cachescope
