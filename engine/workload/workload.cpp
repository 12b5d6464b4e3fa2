// SPDX-License-Identifier: GPL-3.0-only
#include "engine/workload/workload.h"

#include <algorithm>
#include <cmath>

namespace cachescope {

Workload::Workload(const WorkloadPlan &plan, int products)
    : m_products(products)
    , m_random(plan.seed)
{
    adjust(plan);
}

void Workload::adjust(const WorkloadPlan &plan)
{
    m_plan = plan;
    prepareZipf();
}

double Workload::uniform()
{
    return static_cast<double>(m_random() >> 11) * 0x1.0p-53;
}

Operation Workload::next()
{
    // Every operation draws the same four numbers, so that changing one setting does not shift the others' sequence.
    Operation operation;
    const double kind = uniform();
    operation.isRead = kind < m_plan.readShare;
    if (!operation.isRead)
        operation.change = changeAt((kind - m_plan.readShare) / (1 - m_plan.readShare));
    operation.key = choose();
    operation.priceCents = 500 + static_cast<qint64>(uniform() * 9500);
    operation.stock = static_cast<qint32>(uniform() * 100);
    return operation;
}

/// `place`: 0 … 1 among the writes.
ChangeKind Workload::changeAt(double place) const
{
    for (const auto &[kind, share] :
         {std::pair(ChangeKind::Create, m_plan.createShare), std::pair(ChangeKind::Delete, m_plan.deleteShare),
          std::pair(ChangeKind::Price, m_plan.partShare / 2), std::pair(ChangeKind::Stock, m_plan.partShare / 2)}) {
        if (place < share)
            return kind;
        place -= share;
    }
    return ChangeKind::Update;
}

Key Workload::choose()
{
    switch (m_plan.choice) {
    case WorkloadPlan::Choice::Uniform: break;
    case WorkloadPlan::Choice::Zipf: return zipf();
    case WorkloadPlan::Choice::HotSet: {
        const int hot = std::clamp(static_cast<int>(std::lround(m_plan.hotShare * m_products)), 1, m_products);
        const double where = uniform();
        if (hot == m_products) // all keys are hot, whatever share of the traffic the hot ones should get
            return Key{1 + static_cast<int>(where * m_products)};
        if (where < m_plan.hotTraffic)
            return Key{1 + std::min(static_cast<int>(where / m_plan.hotTraffic * hot), hot - 1)};
        const double rest = (where - m_plan.hotTraffic) / (1 - m_plan.hotTraffic);
        return Key{1 + hot + std::min(static_cast<int>(rest * (m_products - hot)), m_products - hot - 1)};
    }
    }
    return Key{1 + static_cast<int>(uniform() * m_products)};
}

// Rejection-inversion after W. Hörmann and G. Derflinger, "Rejection-inversion to generate variates from monotone
// discrete distributions", ACM TOMACS 6 (3), 1996: constant time and memory for any number of keys.
void Workload::prepareZipf()
{
    m_hFirst = h(1.5) - 1.0;
    m_hLast = h(m_products + 0.5);
    m_cut = 2.0 - hInverse(h(2.5) - std::pow(2.0, -m_plan.zipfExponent));
}

double Workload::h(double x) const
{
    const double s = 1.0 - m_plan.zipfExponent;
    return std::abs(s) < 1e-9 ? std::log(x) : (std::pow(x, s) - 1.0) / s;
}

double Workload::hInverse(double x) const
{
    const double s = 1.0 - m_plan.zipfExponent;
    return std::abs(s) < 1e-9 ? std::exp(x) : std::pow(std::max(0.0, 1.0 + x * s), 1.0 / s);
}

Key Workload::zipf()
{
    while (true) {
        const double u = m_hLast + uniform() * (m_hFirst - m_hLast);
        const double x = hInverse(u);
        const double rank = std::clamp(std::floor(x + 0.5), 1.0, static_cast<double>(m_products));
        if (rank - x <= m_cut || u >= h(rank + 0.5) - std::pow(rank, -m_plan.zipfExponent))
            return Key{static_cast<int>(rank)};
    }
}

} // namespace cachescope
