// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/change.h"
#include "engine/workload/workloadplan.h"

#include <random>

namespace cachescope {

struct Operation
{
    bool isRead = true;
    ChangeKind change = ChangeKind::Update; ///< for a write
    Key key;
    qint64 priceCents = 0; ///< for a write
    qint32 stock = 0;
};

/// The sequence of operations: a pure function of plan, number of products and seed. The n-th call gives the same
/// operation on every machine and in every run.
class Workload
{
public:
    Workload(const WorkloadPlan &plan, int products);

    Operation next();
    /// Continues with another plan; the sequence of random numbers is not restarted.
    void adjust(const WorkloadPlan &plan);

private:
    double uniform(); ///< [0, 1)
    ChangeKind changeAt(double place) const;
    Key choose();
    Key zipf();
    void prepareZipf();
    double h(double x) const;
    double hInverse(double x) const;

    WorkloadPlan m_plan;
    int m_products;           ///< the highest key
    std::mt19937_64 m_random; ///< specified by the C++ standard, unlike the distributions, which are our own
    double m_hFirst = 0, m_hLast = 0, m_cut = 0;
};

} // namespace cachescope
