// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/error.h"

#include <utility>
#include <variant>

namespace cachescope {

/// A value or an Error. Default-constructed it holds an error, so a forgotten result is never taken for a success.
template<typename T> class Result
{
public:
    Result() = default;
    Result(T value)
        : m_state(std::in_place_index<1>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<0>, std::move(error))
    {
    }

    explicit operator bool() const { return m_state.index() == 1; }
    bool ok() const { return m_state.index() == 1; }
    const T &operator*() const { return std::get<1>(m_state); }
    T &operator*() { return std::get<1>(m_state); }
    const T *operator->() const { return &std::get<1>(m_state); }
    T *operator->() { return &std::get<1>(m_state); }
    const Error &error() const { return std::get<0>(m_state); }

private:
    std::variant<Error, T> m_state;
};

/// Success without a value.
struct Done
{
};
using Status = Result<Done>;

/// Whether it went well, without the value.
template<typename T> Status statusOf(const Result<T> &result)
{
    return result ? Status(Done{}) : Status(result.error());
}

} // namespace cachescope
