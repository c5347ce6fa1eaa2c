// The channel that is timed. Its contract tries the same one: what a channel of another type or capacity does proves nothing of it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace heddle {

using timed_value = std::int64_t;
inline constexpr std::size_t timed_capacity = 64;
template <class M> using timed_channel = typename M::template channel<timed_value, timed_capacity>;

}  // namespace heddle
