// Bodies of units whose results are changed on their way.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstring>
#include <type_traits>

namespace heddle::conformance {

/// Runs F and passes its result, if there is one, through Change.
template <class F, class Change> struct altering_result {
  template <class M, class... A> auto operator()(M m, const A&... a) const -> std::invoke_result_t<F, M, A...> {
    if constexpr (std::is_void_v<std::invoke_result_t<F, M, A...>>)
      F{}(m, a...);
    else
      return Change{}(F{}(m, a...));
  }
};

/// Keeps what an exit status keeps: the low 8 bits of an integer.
struct to_exit_status {
  template <class T> T operator()(T value) const {
    if constexpr (std::is_integral_v<T> && !std::is_same_v<T, bool>)
      return static_cast<T>(value & 0xff);
    else
      return value;
  }
};

/// Keeps the first 64 bytes.
struct to_one_line {
  template <class T> T operator()(T value) const {
    constexpr std::size_t kept = 64;
    if constexpr (sizeof(T) > kept) std::memset(reinterpret_cast<char*>(&value) + kept, 0, sizeof value - kept);
    return value;
  }
};

}  // namespace heddle::conformance
