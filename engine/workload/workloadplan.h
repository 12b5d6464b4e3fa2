// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QtGlobal>

#include <chrono>

namespace cachescope {

/// Which requests are issued and when, as plain values.
struct WorkloadPlan
{
    enum class Loop : quint8 { Closed, Open };
    enum class Choice : quint8 { Uniform, Zipf, HotSet };

    Loop loop = Loop::Closed;
    int clients = 64;                       ///< closed loop: number of clients; open loop: maximum in flight
    std::chrono::milliseconds thinkTime{0}; ///< closed loop: pause of a client between two requests
    double rate = 100;                      ///< open loop: requests per second
    double readShare = 0.8;                 ///< 0 … 1
    double createShare = 0;                 ///< 0 … 1, of the writes
    double deleteShare = 0;
    double partShare = 0; ///< of the writes: half of them change the price alone, half the stock
    int ids = 0;          ///< the keys 1 … ids are asked for; 0: as many as there are products
    Choice choice = Choice::Zipf;
    double zipfExponent = 0.99; ///< probability of rank r is proportional to r^-exponent
    double hotShare = 0.1;      ///< hot set: this share of the keys
    double hotTraffic = 0.9;    ///< hot set: the share of the requests they get
    quint64 seed = 1;

    friend bool operator==(const WorkloadPlan &, const WorkloadPlan &) = default;
};

} // namespace cachescope
